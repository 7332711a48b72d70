// SPDX-License-Identifier: GPL-3.0-or-later

/// The pentagon at which an arrow leaves a sheet or comes in from another.
struct Connector {
  let arrow: ProcedureFlow.Arrow
  /// Whether the arrow starts on this sheet.
  let isLeaving: Bool
  /// Whether it stands above the rows.
  let isAbove: Bool
  /// Whether the arrow goes straight between it and its symbol.
  let isStraight: Bool
  let x: Double
  /// Counted from the head, or from the last row.
  let line: Int
  /// The row on the other sheet.
  let label: String

  /// Those of a sheet, no two of which overlap.
  static func all(of picture: ProcedurePicture, on rows: Range<Int>) -> [Connector] {
    var placed: [Connector] = []
    for arrow in picture.flow.arrows where rows.contains(arrow.from) != rows.contains(arrow.to) {
      let isLeaving = rows.contains(arrow.from)
      let (own, other) = isLeaving ? (arrow.from, arrow.to) : (arrow.to, arrow.from)
      let isAbove = other < rows.lowerBound
      let edge = isAbove ? rows.lowerBound : rows.upperBound - 1
      let isStraight = own == edge && !arrow.isReturn && arrow.to > arrow.from
      let column = picture.layout.column(of: picture.flow.rows[own].activity)
      let middle = picture.layout.x(ofColumn: column)
      let side: Double = arrow.to > arrow.from ? 1 : -1
      let lane = picture.layout.reach + 4 + (isLeaving ? 3 * Double(picture.lane(of: arrow)) : 0)
      let x = isStraight ? middle : middle + side * lane
      func isFree(_ line: Int) -> Bool {
        placed.allSatisfy { $0.isAbove != isAbove || $0.line != line || abs($0.x - x) >= 26 }
      }
      placed.append(
        Connector(
          arrow: arrow, isLeaving: isLeaving, isAbove: isAbove, isStraight: isStraight, x: x,
          line: (0...).first(where: isFree) ?? 0,
          label: picture.flow.rows[other].number.map { String($0.prefix(3)) } ?? "…"))
    }
    return placed
  }
}
