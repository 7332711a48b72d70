// SPDX-License-Identifier: GPL-3.0-or-later

/// A field of a comma-separated file by RFC 4180, safe to open in a spreadsheet.
///
/// It works on Unicode scalars, as readers of the file do: a comma that forms one `Character` with a mark after it is
/// still a comma.
public struct CSVField: Equatable, Sendable {
  /// Text between the quotation marks, those inside doubled.
  public let content: String
  /// Whether quotation marks are needed around it.
  public let needsQuotes: Bool

  /// - Parameter isWhole: false for a part of a field after others, which no spreadsheet takes for a formula.
  /// - Complexity: O(*n*), the length of the text.
  public init(_ text: String, isWhole: Bool = true) {
    let guarded = isWhole && CSVField.isFormula(text) && Double(text) == nil ? "'" + text : text
    needsQuotes = guarded.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == CSVField.quote || byte == UInt8(ascii: "\r")
        || byte == UInt8(ascii: "\n")
    }
    guard needsQuotes, guarded.utf8.contains(CSVField.quote) else {
      content = guarded
      return
    }
    var doubled = String.UnicodeScalarView()
    for scalar in guarded.unicodeScalars {
      if scalar == "\"" { doubled.append(scalar) }
      doubled.append(scalar)
    }
    content = String(doubled)
  }

  /// The field as written to the file.
  public var text: String { needsQuotes ? "\"\(content)\"" : content }

  /// A whole file: its rows from top to bottom, each with its end.
  public static func table(_ rows: [[String]]) -> String {
    rows.map { $0.map { CSVField($0).text }.joined(separator: ",") + "\r\n" }.joined()
  }

  private static let quote = UInt8(ascii: "\"")

  /// Whether a spreadsheet could take it for a formula: by its first visible character, or because it begins with
  /// what spreadsheets skip.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if first == "\t" || first == "\r" || first == "\n" { return true }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{FE66}", "\u{FE62}",
        "\u{FE63}", "\u{FE6B}":
        // Also full width and small.
        return true
      case "a"..."z", "A"..."Z", "0"..."9": return false
      default: if !isPassedOver(scalar) { return false }
      }
    }
    return false
  }

  /// Blanks, combining marks, and invisible characters.
  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isDefaultIgnorableCodePoint { return true }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format, .control, .spaceSeparator, .lineSeparator,
      .paragraphSeparator:
      true
    default: false
    }
  }
}
