// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulWords

extension ProcedureSheet {
  func drawRow(_ svg: inout SVG, _ row: Int) {
    let activity = flow.rows[row].activity
    let y = y(ofRow: row)
    if let number = flow.rows[row].number {
      let lines = TextWidth.lines(number, within: ProcedureLayout.numberWidth - 4, size: SVG.leastSize)
      svg.lines(ProcedureLayout.numberWidth / 2, y, lines, size: SVG.leastSize)
    }
    drawName(&svg, row)
    drawLink(&svg, activity, y)
    let performers = activity.performers.actors
    for actor in performers { drawSymbol(&svg, row, actor, isSubstitute: false) }
    for substitute in activity.substitutions.map(\.substitute) where !performers.contains(substitute) {
      drawSymbol(&svg, row, substitute, isSubstitute: true)
    }
    let isMarked = layout.actors.contains { $0.isMarked && performers.contains($0.actor) }
    let figures = picture.figureLines(row)
    for (position, lines) in figures.enumerated() {
      svg.lines(layout.x(ofFigure: position), y, lines, isBold: isMarked && position == figures.count - 1)
    }
  }

  private func drawName(_ svg: inout SVG, _ row: Int) {
    let (name, notes) = (picture.nameLines(row), picture.notes[row])
    let height =
      ProcedurePicture.nameStep * Double(name.count) + ProcedurePicture.noteStep * Double(notes.count)
    let x = ProcedureLayout.numberWidth + 7
    var y = y(ofRow: row) - height / 2 + 11
    for line in name {
      svg.text(x, y, line, size: ProcedurePicture.nameSize)
      y += ProcedurePicture.nameStep
    }
    for line in notes {
      svg.text(x, y - 0.5, line, size: SVG.leastSize, fill: "#4a5560")
      y += ProcedurePicture.noteStep
    }
  }

  /// Between those who work together, a line; between those of whom one does it, a dashed one.
  private func drawLink(_ svg: inout SVG, _ activity: Activity, _ y: Double) {
    let columns = activity.performers.actors.compactMap { layout.column(of: $0) }
    guard let first = columns.min(), let last = columns.max(), first < last else { return }
    var isChoice = false
    if case .teams(let teams) = activity.performers { isChoice = teams.count > 1 }
    svg.line(
      layout.x(ofColumn: first), y, layout.x(ofColumn: last), y, stroke: "#333", width: 1.4,
      isDashed: isChoice)
  }

  private func drawSymbol(_ svg: inout SVG, _ row: Int, _ actor: Actor.Key, isSubstitute: Bool) {
    guard let column = layout.column(of: actor) else { return }
    let own = symbol(row)
    let (x, y, width, height) = (layout.x(ofColumn: column), own.y, own.reach, own.halfHeight)
    let fill = layout.actors[column].isMarked && !isSubstitute ? "url(#hatch)" : "#ffffff"
    if own.isDiamond, !isSubstitute {
      svg.path(
        [(x, y - height), (x + width, y), (x, y + height), (x - width, y), (x, y - height)], stroke: "#222",
        fill: fill)
    } else {
      let box = Symbol.boxHalfHeight
      let isEnd = flow.first.contains(row) || flow.last.contains(row)
      svg.rectangle(
        x - width, y - box, 2 * width, 2 * box, fill: fill, stroke: isSubstitute ? "#666" : "#222",
        strokeWidth: 1.5, radius: isEnd && !isSubstitute ? box : 1, isDashed: isSubstitute)
    }
  }
}
