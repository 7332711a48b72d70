// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands in a text for whoever reads it by Unicode scalars, as browsers and spreadsheets do.
public enum Scalars {
  /// Whether a text holds another one; `String.contains` would look for whole `Character`s.
  public static func contain(_ part: String, in text: String) -> Bool {
    let (part, text) = (Array(part.utf8), Array(text.utf8))
    guard !part.isEmpty, text.count >= part.count else { return part.isEmpty }
    return (0...text.count - part.count).contains { start in
      text[start] == part[0] && text[start..<start + part.count].elementsEqual(part)
    }
  }

  /// A text of markup as a browser shows it, by the five references that escaping needs.
  public static func unescaped(_ markup: String) -> String {
    let references: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
    var result = String.UnicodeScalarView()
    var rest = markup.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "&", let end = rest.firstIndex(of: ";"), let meant = references[String(rest[..<end])] {
        result.append(meant)
        rest = rest[rest.index(after: end)...]
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The cells of a comma-separated file by RFC 4180, of which nothing is forgiven.
  ///
  /// - Returns: nil where it is none: a quotation mark inside of a field without quotes, or a line that does not end in
  ///   CR LF.
  public static func cells(_ file: String) -> [[String]]? {
    var (rows, row) = ([[String]](), [String]())
    var rest = file.unicodeScalars[...]
    while !rest.isEmpty {
      var field = String.UnicodeScalarView()
      if rest.first == "\"" {
        rest.removeFirst()
        while true {
          guard let scalar = rest.popFirst() else { return nil }
          if scalar != "\"" {
            field.append(scalar)
          } else if rest.first == "\"" {
            field.append(rest.removeFirst())
          } else {
            break
          }
        }
      } else {
        while let scalar = rest.first, scalar != ",", scalar != "\r" {
          if scalar == "\"" || scalar == "\n" { return nil }
          field.append(rest.removeFirst())
        }
      }
      row.append(String(field))
      switch rest.popFirst() {
      case ",": continue
      case "\r":
        guard rest.popFirst() == "\n" else { return nil }
        rows.append(row)
        row = []
      default: return nil
      }
    }
    return row.isEmpty ? rows : nil
  }

  /// The same by scalars; `==` takes some different spellings for one text.
  public static func areSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
}
