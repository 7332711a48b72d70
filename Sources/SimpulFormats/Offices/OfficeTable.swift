// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulText

/// Offices with values of their own: one row each, and a column for each value of a scenario that differs among them.
///
/// The first column, `office`, holds their names. Every other heading is the path of a value in the scenario file: the
/// keys that lead there with ` > ` between them, such as `actors > front desk > officers`. A heading that begins with
/// `#` is a note, and its column is not read.
public struct OfficeTable: Sendable {
  /// As it was named when it was read.
  public let path: String
  /// As it was read.
  public let text: String
  public let offices: [Office]
  let columns: [Column]
  /// What is wrong in the table by itself, by place.
  let errors: [ScenarioError]

  public struct Office: Sendable {
    /// Unique in the table.
    public let name: String
    let place: SourcePlace
    /// One for each column; empty where the scenario's value stands.
    let cells: [SeparatedText.Cell]
  }

  struct Column: Sendable {
    var keys: [String]
    var place: SourcePlace

    /// As a heading.
    var heading: String { OfficeTable.heading(keys) }
  }

  static let separator: Character = ">"
  static let nameHeadings = ["office", "kantor"]
  private static let noteMark = "#"
  /// There are 84,000 villages in Indonesia.
  static let rowLimit = 100_000
  static let sizeLimit = 50 * 1_024 * 1_024
  /// Nobody reads more at once.
  static let errorLimit = 50

  static func heading(_ keys: [String]) -> String { keys.joined(separator: " \(separator) ") }

  /// - Throws: why there is no text. What is wrong in it is reported when it meets a scenario, with all else.
  public static func read(path: String) throws(ScenarioErrors) -> OfficeTable {
    do throws(ScenarioError) {
      return parse(text: try FileText.read(path, atMost: sizeLimit), path: path)
    } catch { throw ScenarioErrors([error]) }
  }

  /// Reads a text as if it stood in a file; `path` says which, for the places of errors.
  public static func parse(text: String, path: String) -> OfficeTable {
    let table = SeparatedText(text, file: path)
    var errors = table.errors
    guard let head = table.rows.first else {
      let start = SourcePlace(file: path, line: 1, column: 1)
      let message =
        "the table is empty: write 'office' and the paths of values in the first line, then a line an office"
      return OfficeTable(
        path: path, text: text, offices: [], columns: [],
        errors: errors + [ScenarioError(place: start, message: message)])
    }
    if table.rows.count - 1 > rowLimit {
      let message =
        "the table has \(table.rows.count - 1) offices, more than \(rowLimit): share them out over several tables"
      let place = table.rows[rowLimit + 1][0].place
      return OfficeTable(
        path: path, text: text, offices: [], columns: [],
        errors: [ScenarioError(place: place, message: message)])
    }
    if !nameHeadings.contains(head[0].text.lowercased()) {
      errors.fail(
        head[0].place,
        "the first column holds the names of the offices, and its heading is '\(head[0].text)': write 'office'"
      )
    }
    let (columns, places) = columns(head, table.rows, &errors)
    let offices = offices(table.rows, head: head, places: places, &errors)
    return OfficeTable(path: path, text: text, offices: offices, columns: columns, errors: errors)
  }

  private static func columns(
    _ head: [SeparatedText.Cell], _ rows: [[SeparatedText.Cell]], _ errors: inout [ScenarioError]
  ) -> (columns: [Column], places: [Int]) {
    var columns: [Column] = []
    var places: [Int] = []
    var known: [[String]: SourcePlace] = [:]
    for (place, cell) in head.enumerated().dropFirst() where !cell.text.hasPrefix(noteMark) {
      guard !cell.text.isEmpty else {
        if rows.dropFirst().contains(where: { place < $0.count && !$0[place].text.isEmpty }) {
          errors.fail(
            cell.place,
            "this column holds values and has no heading: write the path of the value, or # for a note")
        }
        continue
      }
      if let fault = TextFault.first(in: cell.text, as: .name) {
        errors.fail(cell.place, "heading '\(cell.text)': \(fault)")
        continue
      }
      let keys = cell.text.split(separator: separator, omittingEmptySubsequences: false).map {
        String($0).trimmed
      }
      if let first = known[keys] {
        errors.fail(
          cell.place,
          "'\(heading(keys))' is a heading twice, in columns \(first.column) and \(cell.place.column) of "
            + "line \(cell.place.line): leave one of them")
        continue
      }
      known[keys] = cell.place
      columns.append(Column(keys: keys, place: cell.place))
      places.append(place)
    }
    return (columns, places)
  }

  private static func offices(
    _ rows: [[SeparatedText.Cell]], head: [SeparatedText.Cell], places: [Int], _ errors: inout [ScenarioError]
  ) -> [Office] {
    var offices: [Office] = []
    var lines: [String: Int] = [:]
    for row in rows.dropFirst() {
      let name = row[0]
      guard row.count == head.count else {
        errors.fail(
          name.place,
          "this line has \(row.count) cells and the heading \(head.count): leave the cells that have no "
            + "value empty, and put a text with a separator in quotes")
        continue
      }
      guard !name.text.isEmpty else {
        errors.fail(name.place, "this line has no name of an office: write one in the first cell")
        continue
      }
      if let fault = TextFault.first(in: name.text, as: .name) {
        errors.fail(name.place, "office '\(name.text)', '\(head[0].text)': \(fault)")
        continue
      }
      // Cells of notes are not read.
      for place in places {
        guard let fault = TextFault.first(in: row[place].text, as: .prose) else { continue }
        errors.fail(row[place].place, "office '\(name.text)', '\(head[place].text)': \(fault)")
      }
      if let first = lines[name.text] {
        errors.fail(
          name.place,
          "the office '\(name.text)' stands twice, in line \(first) and in line \(name.place.line): give "
            + "each office a name of its own")
        continue
      }
      lines[name.text] = name.place.line
      offices.append(Office(name: name.text, place: name.place, cells: places.map { row[$0] }))
    }
    if offices.isEmpty, errors.isEmpty {
      errors.fail(head[0].place, "there are headings and no offices: write a line an office")
    }
    return offices
  }

  static func capped(_ errors: [ScenarioError]) -> [ScenarioError] {
    guard errors.count > errorLimit else { return errors }
    let rest = ScenarioError(
      place: nil, message: "more than \(errorLimit) errors: the others are told when these are mended")
    return Array(errors.prefix(errorLimit)) + [rest]
  }
}
