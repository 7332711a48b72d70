// SPDX-License-Identifier: GPL-3.0-or-later

/// Text that goes to a terminal, which obeys control characters instead of showing them.
public enum TerminalText {
  /// Greatest length of a message, in Unicode scalars; longer ones quote too much to be read.
  public static let mostOfMessage = 1_500

  /// Several lines as they stand; control characters, and those that turn the direction of writing, are shown as
  /// `\u{1B}`.
  ///
  /// - Parameter keepsStyles: whether bold and colours (SGR of ISO 6429) stay as they are.
  /// - Complexity: O(*n*), the length of the text.
  public static func lines(_ text: String, keepsStyles: Bool = false) -> String {
    shown(text, keepsLineFeeds: true, keepsStyles: keepsStyles)
  }

  /// A text as part of one line: line ends are shown as `\u{A}`, too.
  ///
  /// - Complexity: O(*n*), the length of the text.
  public static func line(_ text: String) -> String { shown(text, keepsLineFeeds: false, keepsStyles: false) }

  /// A message about something that the user wrote, on one line: a long one is cut in its middle.
  ///
  /// - Complexity: O(*n*), the length of the text.
  public static func message(_ text: String) -> String { cut(line(text), to: mostOfMessage) }

  /// The beginning and the end of a long text.
  static func cut(_ text: String, to most: Int) -> String {
    guard text.utf8.count > most else { return text }
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > most else { return text }
    let front = most / 2
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars.prefix(front))
    result.append(contentsOf: " … ".unicodeScalars)
    result.append(contentsOf: scalars.suffix(most - front - 3))
    return String(result)
  }

  private static func shown(_ text: String, keepsLineFeeds: Bool, keepsStyles: Bool) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || (keepsLineFeeds && $0 == 0x0A) }) { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if keepsStyles, let length = lengthOfStyle(rest) {
        result.append(contentsOf: rest.prefix(length))
        rest = rest.dropFirst(length)
        continue
      }
      rest = rest.dropFirst()
      if UnseenScalar(scalar) == nil || (keepsLineFeeds && scalar == "\n") {
        result.append(scalar)
      } else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result.append(contentsOf: "\\u{\(digits)}".unicodeScalars)
      }
    }
    return String(result)
  }

  /// Length of a selection of bold or a colour that a text begins with, such as `ESC [ 1 m`.
  private static func lengthOfStyle(_ text: Substring.UnicodeScalarView) -> Int? {
    guard text.starts(with: "\u{1B}[".unicodeScalars) else { return nil }
    let parameters = text.dropFirst(2).prefix { ("0"..."9").contains($0) || $0 == ";" }
    guard text.dropFirst(2 + parameters.count).first == "m" else { return nil }
    return 3 + parameters.count
  }
}
