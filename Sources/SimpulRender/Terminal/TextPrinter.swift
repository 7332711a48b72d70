// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulWords

extension Document {
  /// In lines, for the terminal and for files of plain text: a blank line between sections, and no line's end behind the last.
  package func text(_ style: Style) -> String {
    let printer = TextPrinter(style: style)
    return sections.map { $0.blocks.flatMap(printer.lines) }.filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }
}

private struct TextPrinter {
  let style: Style

  /// Pictures are left out.
  func lines(_ block: Document.Block) -> [String] {
    switch block {
    case .heading(let text, _): [style.bold(text)]
    case .lead(let text), .command(let text): [text]
    case .paragraphs(let texts), .list(let texts, _), .warnings(let texts): texts.map { "  " + $0 }
    case .notes(let texts): texts.map { "  " + style.faint($0) }
    case .labelled(let word, let texts):
      texts.enumerated().map { place, text in
        (place == 0 ? style.bold(word) : String(repeating: " ", count: word.count)) + "  " + text
      }
    case .points(let word, let texts): [style.bold("  " + word)] + texts.map { "    " + $0 }
    case .entries(let entries):
      entries.flatMap { entry in
        ["  " + entry.words.map { $0.padded(7) + " " }.joined() + entry.text]
          + entry.details.map { String(repeating: " ", count: 12) + $0 }
      }
    case .verdict(let groups): groups.flatMap { $0.flatMap(lines) }
    case .table(let table): lines(table)
    case .figure: []
    case .details(let summary, let text): [style.bold(summary), text]
    }
  }

  private func lines(_ table: DocumentTable) -> [String] {
    var columns = table.columns
    for (place, column) in table.columns.enumerated() {
      guard let group = column.group else { continue }
      let isNew = place == 0 || table.columns[place - 1].group != group
      columns[place].heading = (isNew ? group : "") + "\n" + column.heading
    }
    let rows = table.groups.flatMap { group in
      (group.heading.map { [[$0]] } ?? []) + group.rows.map { zip($0, table.columns).map(text) }
    }
    return TextTable(columns: columns, rows: rows).lines(style)
  }

  private func text(_ cell: DocumentTable.Cell, in column: DocumentTable.Column) -> String {
    switch cell {
    case .text(let text): text
    case .estimate(let text, let range): range.isEmpty ? text : text + " " + range
    case .marked(let name, let mark): mark.map { "\(name) ◀ \($0)" } ?? name
    case .pointer(let text): "◀ " + text
    case .bar(let share): String(repeating: "█", count: Int((Double(column.room) * share).rounded()))
    }
  }
}
