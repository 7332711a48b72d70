// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a text of the user is refused, in words for its author.
public enum TextFault: Error, Hashable, Sendable {
  case control(Unicode.Scalar)
  case direction(Unicode.Scalar)
  case lineEnd
  /// The text is too long, with its length in Unicode scalars.
  case tooLong(Int)

  /// The kind of a text; none may hold control characters or turn the direction of writing.
  public enum Kind: Sendable {
    /// A key, a name or a title: one line of at most `mostScalars`.
    case name
    /// Several lines of any length.
    case prose
  }

  /// Greatest length of a name, in Unicode scalars.
  public static let mostScalars = 1_000

  /// The first fault of a text; nil where there is none.
  ///
  /// - Complexity: O(*n*), the length of the text.
  public static func first(in text: String, as kind: Kind) -> TextFault? {
    for scalar in text.unicodeScalars {
      switch UnseenScalar(scalar) {
      case .control: return .control(scalar)
      case .direction: return .direction(scalar)
      case .lineEnd: if kind == .name { return .lineEnd }
      case nil: continue
      }
    }
    guard kind == .name, text.utf8.count > mostScalars else { return nil }
    let count = text.unicodeScalars.count
    return count > mostScalars ? .tooLong(count) : nil
  }
}

extension TextFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .control(let scalar): "there is a control character (\(scalar.codePoint)) in this text: delete it"
    case .direction(let scalar):
      "there is a character in this text that turns the direction of writing (\(scalar.codePoint)): delete it"
    case .lineEnd:
      "there is a line end in this text, and names and titles stand on one line: write a space instead"
    case .tooLong(let count):
      "this text has \(count) characters, and names and titles have at most \(TextFault.mostScalars): shorten it, "
        + "and put what is long into 'remarks:'"
    }
  }
}

extension String {
  /// The text with every line end as a line feed.
  public var withLineFeeds: String {
    guard unicodeScalars.contains(where: { $0 != "\n" && UnseenScalar($0) == .lineEnd }) else { return self }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      let isSecondHalf = scalar == "\n" && previous == "\r"
      if !isSecondHalf { result.append(UnseenScalar(scalar) == .lineEnd ? "\n" : scalar) }
      previous = scalar
    }
    return String(result)
  }
}
