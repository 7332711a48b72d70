// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulSweep
import SimpulText

/// A sweep for machines, `sweep.json`: what it depends on, what the offices show together, and the same rows as in the CSV.
package struct SweepFile: FindingsContent, Equatable {
  package enum Kind: String, CaseIterable, Codable { case sweep }
  package static let kind = Kind.sweep

  /// Without the names of the offices, which stand in the rows.
  package var record: SweepRecord
  /// Without the offices.
  package var together: SweepFindings
  package var offices: [SweepRow]

  package init(_ record: SweepRecord, _ findings: SweepFindings) {
    (self.record, together) = (record, findings)
    self.record.offices = []
    together.offices = []
    let (columns, rows) = (SweepTable(findings).table.columns, SweepTable(findings).rows)
    offices = rows.map { row in
      SweepRow(columns: columns.flatMap(\.headings), cells: columns.flatMap { $0.cells(row) })
    }
  }
}

/// One office of a sweep, by the columns of the table of offices.
package struct SweepRow: Codable, Equatable {
  var columns: [String]
  var cells: [CSVCell]

  private struct Column: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(columns: [String], cells: [CSVCell]) { (self.columns, self.cells) = (columns, cells) }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Column.self)
    columns = (SweepTable.headings + SweepTable.redesignHeadings).filter {
      container.contains(Column(stringValue: $0))
    }
    cells = try columns.map { name in
      let key = Column(stringValue: name)
      if let whole = try? container.decode(Int.self, forKey: key) { return .whole(whole) }
      if let number = try? container.decode(Double.self, forKey: key) { return .number(number) }
      return CSVCell(try container.decodeIfPresent(String.self, forKey: key))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Column.self)
    for (name, cell) in zip(columns, cells) {
      let key = Column(stringValue: name)
      switch cell {
      case .text(let text): try container.encode(text, forKey: key)
      case .number(let number): try container.encode(number, forKey: key)
      case .whole(let number): try container.encode(number, forKey: key)
      case .nothing: try container.encodeNil(forKey: key)
      }
    }
  }
}

extension SweepRow: JSONShaped {
  package static var jsonSchema: JSONText {
    let cell = JSONText.object([("type", .strings(["string", "number", "null"]))])
    return .object([
      ("type", .string("object")),
      ("properties", .object((SweepTable.headings + SweepTable.redesignHeadings).map { ($0, cell) })),
      ("required", .strings(SweepTable.headings)), ("additionalProperties", .truth(false)),
    ])
  }
  package static let jsonExample = JSONText.object([(key: String, value: JSONText)]())
}
