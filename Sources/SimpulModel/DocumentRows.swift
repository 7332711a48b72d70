// SPDX-License-Identifier: GPL-3.0-or-later

/// A row of the procedure as its document counts them.
public struct DocumentRow: Hashable, Sendable {
  /// `5a`; nil for a step without a row.
  public var number: String?
  public var activity: Activity
  /// The parallel branches around it, outermost first.
  public var branches: [String]
  /// The shares of cases that need each of these branches, where not all do.
  public var needed: [ByCaseType<Double>]
}

extension Procedure {
  /// Every activity in file order with its row number: the stated one, else one more than the row before
  /// counts, where `5a` and `5b` count as 5 and steps without a row count nothing.
  public var documentRows: [DocumentRow] {
    var last = 0
    let outline = ProcedureOutline(self)
    let blocks = Dictionary(
      outline.blocks.map { ($0.block.key, $0.block) }, uniquingKeysWith: { first, _ in first })
    return outline.rows.map { row in
      let number: String?
      if let stated = row.activity.row {
        number = stated.isEmpty ? nil : stated
        last = Int(stated.prefix { $0.isASCII && $0.isNumber }) ?? last
      } else {
        last += 1
        number = "\(last)"
      }
      return DocumentRow(
        number: number, activity: row.activity, branches: row.location.map(\.branch),
        needed: row.location.compactMap { place in
          blocks[place.block]?.branches.first { $0.name == place.branch }?.needed
        })
    }
  }
}
