// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import SimpulText

/// A table for programs, whose cells are numbers and names as they are.
struct CSVTable<Row> {
  struct Column {
    let headings: [String]
    let cells: (Row) -> [CSVCell]

    init<Value>(_ heading: String, _ value: @escaping (Row) -> Value?) {
      headings = [heading]
      cells = { [CSVCell(value($0))] }
    }

    private init(_ headings: [String], _ interval: @escaping (Row) -> Interval?) {
      self.headings = headings
      cells = { row in
        let interval = interval(row)
        return [interval?.estimate, interval?.lower, interval?.upper].map { CSVCell($0) }
      }
    }

    /// An estimate with its limits.
    static func interval(
      _ heading: String, limits: String? = nil, _ interval: @escaping (Row) -> Interval?
    ) -> Column {
      Column([heading] + ["_lower", "_upper"].map { (limits ?? heading) + $0 }, interval)
    }
  }

  let columns: [Column]

  func text(_ rows: [Row]) -> String {
    CSVField.table(
      [columns.flatMap(\.headings)] + rows.map { row in columns.flatMap { $0.cells(row).map(\.text) } })
  }
}

enum CSVCell: Equatable {
  case text(String)
  case number(Double)
  case whole(Int)
  /// What is not known.
  case nothing

  init<Value>(_ value: Value?) {
    self =
      switch value {
      case nil: .nothing
      case let number as Double: .number(number)
      case let whole as Int: .whole(whole)
      case let other?: .text("\(other)")
      }
  }

  var text: String {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .whole(let number): "\(number)"
    case .nothing: ""
    }
  }
}
