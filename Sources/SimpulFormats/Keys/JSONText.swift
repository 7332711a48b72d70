// SPDX-License-Identifier: GPL-3.0-or-later

/// A JSON value whose keys keep their order, written with two blanks of indentation.
indirect enum JSONText {
  case string(String)
  case whole(Int)
  case truth(Bool)
  case list([JSONText])
  case object([(key: String, value: JSONText)])

  static func strings(_ texts: [String]) -> JSONText { .list(texts.map { .string($0) }) }

  func written(indent: Int = 0) -> String {
    let inner = String(repeating: " ", count: indent + 2)
    let outer = String(repeating: " ", count: indent)
    switch self {
    case .string(let text): return JSONText.quoted(text)
    case .whole(let number): return "\(number)"
    case .truth(let value): return value ? "true" : "false"
    case .list(let items) where items.isEmpty: return "[]"
    case .list(let items):
      let lines = items.map { inner + $0.written(indent: indent + 2) }
      return "[\n" + lines.joined(separator: ",\n") + "\n" + outer + "]"
    case .object(let entries) where entries.isEmpty: return "{}"
    case .object(let entries):
      let lines = entries.map {
        inner + JSONText.quoted($0.key) + ": " + $0.value.written(indent: indent + 2)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + outer + "}"
    }
  }

  /// RFC 8259: quotation mark, backslash and what lies below the blank are escaped.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
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
