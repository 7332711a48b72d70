// SPDX-License-Identifier: GPL-3.0-or-later

/// A table of a document.
package struct DocumentTable: Equatable, Sendable {
  package struct Column: Equatable, Sendable {
    package var heading: String
    /// Numbers stand one below the other.
    package var isNumber: Bool
    /// Cells that the heading stands over.
    package var span: Int
    /// Of several columns under one more heading; nil for a column by itself.
    package var group: String?
    /// Letters of a line, beyond which a cell goes on in the next one, and of the longest bar, on papers that know no other measure.
    package var room: Int

    package init(
      _ heading: String, isNumber: Bool = false, span: Int = 1, group: String? = nil, room: Int = 44
    ) {
      (self.heading, self.isNumber, self.span) = (heading, isNumber, span)
      (self.group, self.room) = (group, room)
    }

    package static func number(
      _ heading: String, span: Int = 1, group: String? = nil, room: Int = 44
    ) -> Column {
      Column(heading, isNumber: true, span: span, group: group, room: room)
    }
  }

  package enum Cell: Equatable, Sendable {
    case text(String)
    /// An estimate and its interval; the interval is empty where there is none.
    case estimate(String, range: String)
    /// A name, with a mark where it is singled out.
    case marked(String, mark: String?)
    /// What singles out its row.
    case pointer(String)
    /// A share of the whole as the length of a bar.
    case bar(Double)

    /// The same with an estimate or text changed.
    func mapped(_ change: (String) -> String) -> Cell {
      switch self {
      case .text(let text): .text(change(text))
      case .estimate(let text, let range): .estimate(change(text), range: range)
      case .marked(let text, let mark): .marked(change(text), mark: mark)
      case .pointer(let text): .pointer(change(text))
      case .bar: self
      }
    }
  }

  /// Rows under a heading of their own; without one in most tables.
  package struct Group: Equatable, Sendable {
    package var heading: String?
    package var rows: [[Cell]]
  }

  package var columns: [Column]
  package var groups: [Group]

  package init(_ columns: [Column], rows: [[Cell]]) {
    self.init(columns, groups: [Group(heading: nil, rows: rows)])
  }

  package init(_ columns: [Column], texts: [[String]]) {
    self.init(columns, rows: texts.map { $0.map { .text($0) } })
  }

  package init(_ columns: [Column], groups: [Group]) {
    self.columns = columns
    self.groups = groups
  }
}
