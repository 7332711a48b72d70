// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulText
import SimpulWords

/// A table of a document in a page.
struct HTMLTable {
  let table: DocumentTable

  var text: String { "<table><thead>\(head)</thead>\n" + table.groups.map(group).joined() + "</table>" }

  private var hasGroups: Bool { table.columns.contains { $0.group != nil } }

  private var head: String {
    guard hasGroups else { return "<tr>\(table.columns.map { heading($0) }.joined())</tr>" }
    var groups = ""
    var rest = table.columns[...]
    while let first = rest.first {
      let together = first.group == nil ? rest.prefix(1) : rest.prefix { $0.group == first.group }
      groups +=
        first.group.map { "<th class=\"group\" colspan=\"\(together.count)\">\(Markup.escaped($0))</th>" }
        ?? heading(first, rows: 2)
      rest = rest.dropFirst(together.count)
    }
    let single = table.columns.filter { $0.group != nil }.map { heading($0) }.joined()
    return "<tr>\(groups)</tr>\n<tr>\(single)</tr>"
  }

  private func heading(_ column: DocumentTable.Column, rows: Int = 1) -> String {
    let over =
      (column.isNumber ? " class=\"n\"" : "") + (rows > 1 ? " rowspan=\"\(rows)\"" : "")
      + (column.span > 1 ? " colspan=\"\(column.span)\"" : "")
    return "<th\(over)>\(Markup.escaped(column.heading))</th>"
  }

  private func group(_ group: DocumentTable.Group) -> String {
    // The column of notes is counted where it is left out, too.
    let heading = group.heading.map {
      "<tr><th colspan=\"\(max(4, table.columns.count))\">\(Markup.escaped($0))</th></tr>\n"
    }
    return "<tbody>" + (heading ?? "") + group.rows.map(row).joined() + "</tbody>"
  }

  private func row(_ cells: [DocumentTable.Cell]) -> String {
    let columns = table.columns.flatMap { [DocumentTable.Column](repeating: $0, count: $0.span) }
    let texts = zip(columns, cells).map { column, cell in
      // A range between grouped columns has no room for one line.
      let isWrapped = if case .estimate = cell { column.group != nil } else { false }
      let kind = column.isNumber ? " class=\"n\(isWrapped ? " wrap" : "")\"" : ""
      return "<td\(kind)>\(text(cell))</td>"
    }
    return "<tr>\(texts.joined())</tr>\n"
  }

  private func text(_ cell: DocumentTable.Cell) -> String {
    switch cell {
    case .text(let text): Markup.escaped(text)
    case .estimate(let text, let range):
      "\(Markup.escaped(text)) <span class=\"range\">\(Markup.escaped(range))</span>"
    case .marked(let name, let mark):
      Markup.escaped(name) + " " + (mark.map { "<span class=\"mark\">\(Markup.escaped($0))</span>" } ?? "")
    case .pointer(let text): "<span class=\"mark\">\(Markup.escaped(text))</span>"
    case .bar(let share): "<meter value=\"\(share)\"></meter>"
    }
  }
}
