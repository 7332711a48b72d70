// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulWords

extension ProcedureSheet {
  private static let line = "#8a939c"
  private static let faint = "#d5dbe1"

  func drawGrid(_ svg: inout SVG) {
    let (width, head) = (svg.width, layout.headHeight)
    svg.rectangle(0.5, 0.5, width - 1, bottom - 0.5, fill: "#ffffff")
    svg.rectangle(0.5, 0.5, width - 1, head - 0.5, fill: "#eef1f4")
    for column in layout.actors.indices where layout.actors[column].isMarked { drawMark(&svg, column) }
    for row in rows.dropFirst() {
      svg.line(0.5, edge(row), width - 0.5, edge(row), stroke: ProcedureSheet.faint)
    }
    for edge in [edge(rows.lowerBound), edge(rows.upperBound)] where edge > head && edge < bottom {
      svg.line(0.5, edge, width - 0.5, edge, stroke: ProcedureSheet.faint)
    }
    drawHeads(&svg)
    for column in layout.actors.indices.dropFirst() {
      let x = layout.left(ofColumn: column)
      svg.line(x, ProcedureLayout.groupHeight, x, head, stroke: ProcedureSheet.faint)
      svg.line(x, edge(rows.lowerBound), x, edge(rows.upperBound), stroke: ProcedureSheet.faint)
    }
    let figures = layout.figures.indices.map { layout.left(ofFigure: $0) }
    for x in [ProcedureLayout.numberWidth, layout.actorsLeft] + figures {
      svg.line(x, 0.5, x, bottom, stroke: ProcedureSheet.line)
    }
    let left = (layout.actorsLeft, layout.actorsRight, ProcedureLayout.groupHeight)
    svg.line(left.0, left.2, left.1, left.2, stroke: ProcedureSheet.line)
    svg.line(0.5, head, width - 0.5, head, stroke: ProcedureSheet.line)
    svg.rectangle(0.5, 0.5, width - 1, bottom - 0.5, fill: "none", stroke: ProcedureSheet.line)
  }

  /// The column of a bottleneck: tinted, with a hatched strip below its head.
  private func drawMark(_ svg: inout SVG, _ column: Int) {
    let (x, width, top) = (
      layout.left(ofColumn: column), layout.columnWidths[column], ProcedureLayout.groupHeight
    )
    let strip = layout.headHeight - ProcedureLayout.stripHeight
    svg.rectangle(x, layout.headHeight, width, bottom - layout.headHeight, fill: "#fff9ee")
    svg.rectangle(x, top, width, strip - top, fill: "#fdeecb")
    svg.rectangle(x, strip, width, ProcedureLayout.stripHeight, fill: "url(#hatch)")
  }

  private func drawHeads(_ svg: inout SVG) {
    let head = layout.headHeight
    for column in layout.actors.indices { drawHead(&svg, column) }
    svg.text(
      (layout.actorsLeft + layout.actorsRight) / 2, 15, language.say("Pelaksana", "Actors"), anchor: .middle,
      isBold: true)
    svg.text(ProcedureLayout.numberWidth / 2, head / 2 + 4, "No", anchor: .middle, isBold: true)
    svg.text(
      ProcedureLayout.numberWidth + 7, head / 2 + 4, language.say("Kegiatan", "Activity"), isBold: true)
    for (position, figure) in layout.figures.enumerated() {
      let lines = TextWidth.lines(
        figure.title, within: figure.width - 12, size: ProcedureLayout.actorSize, isBold: true)
      svg.lines(layout.x(ofFigure: position), head / 2, lines, size: ProcedureLayout.actorSize, isBold: true)
    }
  }

  private func drawHead(_ svg: inout SVG, _ column: Int) {
    let isMarked = layout.actors[column].isMarked
    let (top, size) = (ProcedureLayout.groupHeight, ProcedureLayout.actorSize)
    let bottom = layout.headHeight - (isMarked ? ProcedureLayout.stripHeight : 0)
    let (x, step) = (layout.x(ofColumn: column), 1.17 * size)
    let lines = layout.lines(ofColumn: column)
    let ink = "#8a4500"
    if layout.isUpright {
      let shift = isMarked ? step / 2 : 0
      svg.lines(x - shift, bottom - 7, lines, size: size, anchor: .start, isBold: true, isUpright: true)
      if isMarked {
        svg.text(
          x - shift + step * Double(lines.count + 1) / 2 + 0.35 * size, bottom - 7, language.bottleneckWord,
          size: SVG.leastSize, isBold: true, fill: ink, isUpright: true)
      }
    } else {
      let middle = (top + bottom) / 2
      svg.lines(x, middle - (isMarked ? step / 2 : 0), lines, size: size, isBold: true)
      if isMarked {
        svg.text(
          x, middle + step * Double(lines.count) / 2 + 0.35 * size, language.bottleneckWord,
          size: SVG.leastSize, anchor: .middle, isBold: true, fill: ink)
      }
    }
  }
}
