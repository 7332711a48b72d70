// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulWords

extension ProcedureSheet {
  /// What simply follows goes down, across at the edge between the rows, and down; what jumps ahead leaves to the
  /// right, what goes back to the left, each in a lane beside the symbols of its column.
  func drawArrows(_ svg: inout SVG) {
    for arrow in flow.arrows {
      switch (rows.contains(arrow.from), rows.contains(arrow.to)) {
      case (true, true) where arrow.to == arrow.from: drawLoop(&svg, arrow.from)
      case (true, true) where arrow.to == arrow.from + 1 && !arrow.isReturn:
        drawStep(&svg, from: arrow.from, to: arrow.to)
      case (true, true): drawJump(&svg, arrow)
      case (true, false), (false, true):
        if let connector = connectors.first(where: { $0.arrow == arrow }) { drawPart(&svg, connector) }
      case (false, false): break
      }
    }
  }

  func drawConnectors(_ svg: inout SVG) {
    for connector in connectors {
      let (x, y) = (connector.x, y(of: connector))
      svg.path(
        [(x - 11, y - 8), (x + 11, y - 8), (x + 11, y + 3), (x, y + 9), (x - 11, y + 3), (x - 11, y - 8)],
        stroke: "#222", width: 1.2, fill: "#ffffff")
      svg.text(x, y + 4, connector.label, size: SVG.leastSize, anchor: .middle)
    }
  }

  /// The middle of a pentagon.
  private func y(of connector: Connector) -> Double {
    connector.isAbove ? layout.headHeight + 10.5 : edge(rows.upperBound) + 19.5
  }

  /// Where an arrow turns from its lane to its pentagon.
  private func turn(of connector: Connector) -> [SVG.Point] {
    guard connector.lane != connector.x else { return [] }
    let y = connector.isAbove ? edge(rows.lowerBound) - 4 : edge(rows.upperBound) + 4
    return [(connector.lane, y), (connector.x, y)]
  }

  private func drawStep(_ svg: inout SVG, from: Int, to: Int) {
    let (start, end, edge) = (symbol(from), symbol(to), edge(to))
    let down: [SVG.Point] = [(start.x, start.y + start.halfHeight)]
    let across: [SVG.Point] = start.x == end.x ? [] : [(start.x, edge), (end.x, edge)]
    svg.path(down + across + [(end.x, end.top() - 1)], stroke: "#333", hasArrow: true)
  }

  /// Back to the same row, after it has been with the applicant.
  private func drawLoop(_ svg: inout SVG, _ row: Int) {
    let at = symbol(row)
    let (right, top, entry) = (at.x + at.reach + 5, at.y - 19, at.reach * 0.4)
    svg.path(
      [
        (at.x + at.reach, at.y), (right, at.y), (right, top), (at.x + entry, top),
        (at.x + entry, at.top(beside: entry) - 1),
      ], stroke: "#444", width: 1.2, hasArrow: true, isDashed: true)
  }

  private func drawJump(_ svg: inout SVG, _ arrow: ProcedureFlow.Arrow) {
    let start = symbol(arrow.from)
    let side: Double = arrow.to < arrow.from ? -1 : 1
    let lane = start.x + side * (start.reach + 4 + 3 * Double(picture.lane(of: arrow)))
    svg.path(
      [(start.x + side * start.reach, start.y), (lane, start.y)] + entry(lane, arrow.to, side: side),
      stroke: arrow.isReturn ? "#444" : "#333", width: arrow.isReturn ? 1.2 : 1.5, hasArrow: true,
      isDashed: arrow.isReturn)
  }

  /// From a lane into a symbol from above: just inside the row from below, just before it from above.
  private func entry(_ lane: Double, _ row: Int, side: Double) -> [SVG.Point] {
    let end = symbol(row)
    let beside = side * end.reach * 0.35
    let edge = edge(row) + (side < 0 || row == rows.lowerBound ? 3 : -3)
    return [(lane, edge), (end.x + beside, edge), (end.x + beside, end.top(beside: beside) - 1)]
  }

  /// The part of an arrow between a symbol and a pentagon.
  private func drawPart(_ svg: inout SVG, _ connector: Connector) {
    let (arrow, lane, y) = (connector.arrow, connector.lane, y(of: connector))
    let below = connector.isAbove ? y + 9 : y - 8
    let points: [SVG.Point]
    if connector.isLeaving {
      let start = symbol(arrow.from)
      let side: Double = connector.isAbove ? -1 : 1
      let begin: [SVG.Point] =
        connector.isStraight
        ? [(start.x, start.y + start.halfHeight)]
        : [(start.x + side * start.reach, start.y), (lane, start.y)]
      points = begin + turn(of: connector) + [(connector.x, below)]
    } else {
      let end: [SVG.Point] =
        connector.isStraight
        ? [(lane, symbol(arrow.to).top() - 1)] : entry(lane, arrow.to, side: connector.isAbove ? 1 : -1)
      points = [(connector.x, below)] + turn(of: connector).reversed() + end
    }
    svg.path(
      points, stroke: arrow.isReturn ? "#444" : "#333", width: arrow.isReturn ? 1.2 : 1.5, hasArrow: true,
      isDashed: arrow.isReturn)
  }
}

extension ProcedurePicture {
  /// Which of three lanes beside the symbols an arrow takes: in the order of those that leave its column on its side.
  func lane(of arrow: ProcedureFlow.Arrow) -> Int {
    func column(_ row: Int) -> Int { layout.column(of: flow.rows[row].activity) }
    func isAhead(_ arrow: ProcedureFlow.Arrow) -> Bool { arrow.to > arrow.from }
    let before = flow.arrows.prefix { $0 != arrow }.filter {
      $0.to != $0.from && ($0.isReturn || $0.to != $0.from + 1) && column($0.from) == column(arrow.from)
        && isAhead($0) == isAhead(arrow)
    }
    return before.count % 3
  }
}
