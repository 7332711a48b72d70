// SPDX-License-Identifier: GPL-3.0-or-later

/// A JSON value (RFC 8259) whose keys keep their order: all JSON that Simpul writes is written here.
package indirect enum JSONText: Equatable, Sendable {
  case null
  case truth(Bool)
  case whole(Int64)
  /// A number above the range of `Int64`, such as a seed.
  case large(UInt64)
  /// A number; null unless it is finite.
  case number(Double)
  case string(String)
  case list([JSONText])
  case object([Member])

  /// One key of an object with its value.
  package struct Member: Equatable, Sendable {
    package var key: String
    package var value: JSONText
  }

  /// Layout of a written value.
  package enum Layout: Sendable {
    /// A line for each value, two blanks of indentation a level.
    case lines
    /// No white space at all.
    case compact
  }

  package static func strings(_ texts: [String]) -> JSONText { .list(texts.map { .string($0) }) }

  package static func object(_ members: [(key: String, value: JSONText)]) -> JSONText {
    .object(members.map { Member(key: $0.key, value: $0.value) })
  }

  /// The value of a key; nil where there is none, and in what is no object.
  package subscript(key: String) -> JSONText? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The value with the keys of every object in the order of their UTF-8 bytes.
  package var sorted: JSONText {
    switch self {
    case .list(let items): .list(items.map(\.sorted))
    case .object(let members):
      .object(
        members.map { Member(key: $0.key, value: $0.value.sorted) }
          .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
    default: self
    }
  }

  /// - Complexity: O(*n*) in the length of the text.
  package func written(_ layout: Layout = .lines) -> String {
    var text = ""
    write(to: &text, layout, indent: "")
    return text
  }

  private func write(to text: inout String, _ layout: Layout, indent: String) {
    switch self {
    case .null: text += "null"
    case .truth(let value): text += value ? "true" : "false"
    case .whole(let number): text += "\(number)"
    case .large(let number): text += "\(number)"
    case .number(let number): text += JSONText.text(of: number)
    case .string(let string): text += JSONText.quoted(string)
    case .list(let items):
      JSONText.write(items, "[", "]", to: &text, layout, indent) { item, text, inner in
        item.write(to: &text, layout, indent: inner)
      }
    case .object(let members):
      JSONText.write(members, "{", "}", to: &text, layout, indent) { member, text, inner in
        text += JSONText.quoted(member.key) + (layout == .lines ? ": " : ":")
        member.value.write(to: &text, layout, indent: inner)
      }
    }
  }

  private static func write<Part>(
    _ parts: [Part], _ open: String, _ close: String, to text: inout String, _ layout: Layout,
    _ indent: String, part: (Part, inout String, String) -> Void
  ) {
    text += open
    let inner = indent + "  "
    for (index, item) in parts.enumerated() {
      if index > 0 { text += "," }
      if layout == .lines { text += "\n" + inner }
      part(item, &text, inner)
    }
    if layout == .lines, !parts.isEmpty { text += "\n" + indent }
    text += close
  }

  /// The shortest digits that read back as the same number; whole ones without a point.
  private static func text(of number: Double) -> String {
    guard number.isFinite else { return "null" }
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Quotation mark, backslash and characters below the blank are escaped.
  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{00}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
