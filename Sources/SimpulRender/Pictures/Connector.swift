// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulWords

/// The pentagon at which an arrow leaves a sheet or comes in from another.
struct Connector {
  let arrow: ProcedureFlow.Arrow
  /// Whether the arrow starts on this sheet.
  let isLeaving: Bool
  /// Whether it stands above the rows.
  let isAbove: Bool
  /// Whether the arrow goes straight between it and its symbol.
  let isStraight: Bool
  /// Where the arrow runs up or down.
  let lane: Double
  /// The middle of the pentagon: in the lane, or beside it where another one stands there.
  let x: Double
  /// The row on the other sheet.
  let label: String

  /// Between the middles of two pentagons.
  private static let spacing = 27.0

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
      let step: Double = isLeaving ? 3 * Double(picture.lane(of: arrow)) : 0
      let shift: Double = picture.layout.reach + 4 + step
      let lane: Double = isStraight ? middle : middle + side * shift
      func isFree(_ x: Double) -> Bool {
        x > picture.layout.actorsLeft && x < picture.layout.actorsRight
          && placed.allSatisfy { $0.isAbove != isAbove || abs($0.x - x) >= spacing }
      }
      let places = (0...30).flatMap { (number: Int) -> [Double] in
        let distance = side * spacing * Double(number)
        return [lane + distance, lane - distance]
      }
      placed.append(
        Connector(
          arrow: arrow, isLeaving: isLeaving, isAbove: isAbove, isStraight: isStraight, lane: lane,
          x: places.first(where: isFree) ?? lane,
          label: picture.flow.rows[other].number.map { String($0.prefix(3)) } ?? "…"))
    }
    return placed
  }
}
