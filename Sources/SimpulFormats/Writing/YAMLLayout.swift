// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulText

/// A tree as YAML that people read: what fits stands on one line in braces, what does not on lines of its own.
enum YAMLLayout {
  /// In columns.
  private static let width = 110

  static func text(_ entries: [FileNode.Entry]) -> String { block(entries, indentation: 0, isTop: true) }

  private static func block(_ entries: [FileNode.Entry], indentation: Int, isTop: Bool = false) -> String {
    let indent = String(repeating: " ", count: indentation)
    return entries.map { entry in
      let head = indent + scalar(entry.key, isPlain: true) + ":"
      let flow = flow(entry.value)
      let isShort = head.count + 1 + flow.count <= width
      switch entry.value.content {
      case .mapping(let inner, _) where !inner.isEmpty && (isTop || !isShort):
        return head + "\n" + block(inner, indentation: indentation + 2)
      case .sequence(let items) where !isShort:
        return head + "\n" + items.map { indent + "  - " + YAMLLayout.flow($0) + "\n" }.joined()
      default: return head + " " + flow + "\n"
      }
    }.joined()
  }

  /// On one line.
  private static func flow(_ node: FileNode) -> String {
    switch node.content {
    case .scalar(let text, let isPlain): scalar(text, isPlain: isPlain)
    case .sequence(let items): "[" + items.map(flow).joined(separator: ", ") + "]"
    case .mapping(let entries, _) where entries.isEmpty: "{}"
    case .mapping(let entries, _):
      "{ " + entries.map { scalar($0.key, isPlain: true) + ": " + flow($0.value) }.joined(separator: ", ")
        + " }"
    }
  }

  /// As it stands where YAML and the reader take it so, else in quotation marks.
  static func scalar(_ text: String, isPlain: Bool) -> String {
    let scalars = Array(text.unicodeScalars)
    let isSafe =
      scalars.first.map { isLetterOrDigit($0) } == true && scalars.last != " " && scalars.last != ":"
      && scalars.allSatisfy { isLetterOrDigit($0) || " -–./%|+()_<>=:;@&*!?".unicodeScalars.contains($0) }
      && !text.contains(": ")
    return isSafe ? text : quoted(scalars)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  private static func quoted(_ scalars: [Unicode.Scalar]) -> String {
    var result = "\""
    for scalar in scalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      // The reader takes these for quotation marks and blanks that a word processor has put there.
      case "\u{201C}"..."\u{201E}", "\u{00}"..."\u{1F}", "\u{7F}"..."\u{A0}", "\u{2007}", "\u{202F}",
        "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
