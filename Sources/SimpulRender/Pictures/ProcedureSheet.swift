// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulText
import SimpulWords

/// Some rows of a procedure's picture, with the heads of all columns.
struct ProcedureSheet {
  let picture: ProcedurePicture
  let rows: Range<Int>
  let number: Int
  let count: Int
  /// The upper edge of each row, and the lower edge of the last one.
  private let edges: [Double]
  let connectors: [Connector]

  /// The height of a line of pentagons, with room for arrows that turn towards them.
  static let connectorHeight = 30.0

  var layout: ProcedureLayout { picture.layout }
  var flow: ProcedureFlow { picture.flow }
  var language: Language { picture.language }

  init(picture: ProcedurePicture, rows: Range<Int>, heights: [Double], number: Int, count: Int) {
    self.picture = picture
    self.rows = rows
    self.number = number
    self.count = count
    let connectors = Connector.all(of: picture, on: rows)
    self.connectors = connectors
    let hasAbove = connectors.contains(where: \.isAbove)
    let first = picture.layout.headHeight + (hasAbove ? ProcedureSheet.connectorHeight : 0)
    edges = heights.reduce(into: [first]) { $0.append(($0.last ?? 0) + $1) }
  }

  var text: String {
    let title =
      language.say("Gambar prosedur", "Picture of the procedure")
      + (count > 1 ? language.say(", lembar \(number) dari \(count)", ", sheet \(number) of \(count)") : "")
    var svg = SVG(height: bottom + 1, title: title, description: description)
    drawGrid(&svg)
    drawArrows(&svg)
    for row in rows { drawRow(&svg, row) }
    drawConnectors(&svg)
    return svg.text
  }

  /// The lower edge, below the pentagons.
  var bottom: Double {
    let hasBelow = connectors.contains { !$0.isAbove }
    return edge(rows.upperBound) + (hasBelow ? ProcedureSheet.connectorHeight : 0)
  }

  /// The upper edge of a row, or the lower one of the last.
  func edge(_ row: Int) -> Double { edges[row - rows.lowerBound] }

  func y(ofRow row: Int) -> Double { (edge(row) + edge(row + 1)) / 2 }

  /// The symbol of the actor named first.
  func symbol(_ row: Int) -> Symbol {
    let activity = flow.rows[row].activity
    let column = layout.column(of: activity)
    return Symbol(
      x: layout.actors.isEmpty ? layout.actorsLeft : layout.x(ofColumn: column), y: y(ofRow: row),
      reach: layout.reach, isDiamond: activity.returned != nil || !activity.decision.isEmpty)
  }

  struct Symbol {
    let x: Double
    let y: Double
    let reach: Double
    let isDiamond: Bool

    static let boxHalfHeight = 12.0

    var halfHeight: Double { isDiamond ? 16 : Symbol.boxHalfHeight }

    /// Its upper side, so far beside its middle.
    func top(beside distance: Double = 0) -> Double {
      y - (isDiamond ? halfHeight * max(0, 1 - abs(distance) / reach) : halfHeight)
    }
  }

  /// The rows in words, for those who cannot see the drawing.
  private var description: String {
    rows.map { row in
      let actors = flow.rows[row].activity.performers.actors
      let number = flow.rows[row].number.map { $0 + ". " } ?? ""
      let mark = layout.actors.contains { $0.isMarked && actors.contains($0.actor) }
      return number + flow.rows[row].activity.name + " (" + actors.joined(separator: ", ") + ")"
        + (mark ? " – " + language.bottleneckWord : "")
    }.joined(separator: "; ")
  }
}
