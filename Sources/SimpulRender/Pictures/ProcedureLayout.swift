// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulWords

/// Where the columns of a procedure's picture stand: number, name, one for each actor, figures.
struct ProcedureLayout {
  struct Head {
    var actor: Actor.Key
    var isMarked: Bool
  }

  struct Figure {
    var title: String
    var width: Double
  }

  static let numberWidth = 30.0
  static let actorSize = 11.5
  /// Of the head, above the names of the actors.
  static let groupHeight = 22.0
  /// Of the hatched strip below the name of a marked actor.
  static let stripHeight = 8.0
  private static let most = 112.0
  private static let leastName = 132.0
  private static let name = 170.0

  let actors: [Head]
  /// Behind the actors, such as the standard time of the document.
  let figures: [Figure]
  let nameWidth: Double
  let columnWidths: [Double]
  /// Whether the names of actors stand upright, since one of them is wider than its column.
  let isUpright: Bool
  let headHeight: Double

  /// - Parameter word: what stands below the name of a marked actor.
  init(actors: [Head], figures: [Figure], word: String) {
    self.actors = actors
    self.figures = figures
    let count = Double(max(1, actors.count))
    let rest = SVG.pageWidth - ProcedureLayout.numberWidth - figures.reduce(0) { $0 + $1.width }
    let least = actors.map { ProcedureLayout.least($0, word) }
    let room = rest - ProcedureLayout.name
    isUpright = least.reduce(0, +) > room
    if isUpright {
      let wanted = max(ProcedureLayout.leastName, min(ProcedureLayout.name, rest - 40 * count))
      columnWidths = actors.map { _ in min(ProcedureLayout.most, (rest - wanted) / count) }
    } else {
      columnWidths = ProcedureLayout.filled(least, to: min(room, ProcedureLayout.most * count))
    }
    nameWidth = rest - columnWidths.reduce(0, +)
    headHeight =
      ProcedureLayout.groupHeight + ProcedureLayout.headHeight(actors, columnWidths, isUpright, word)
  }

  var actorsLeft: Double { ProcedureLayout.numberWidth + nameWidth }
  var actorsRight: Double { actorsLeft + columnWidths.reduce(0, +) }

  func left(ofColumn column: Int) -> Double { actorsLeft + columnWidths[..<column].reduce(0, +) }
  func x(ofColumn column: Int) -> Double { left(ofColumn: column) + columnWidths[column] / 2 }
  func left(ofFigure figure: Int) -> Double { figures[..<figure].reduce(actorsRight) { $0 + $1.width } }
  func x(ofFigure figure: Int) -> Double { left(ofFigure: figure) + figures[figure].width / 2 }

  func column(of actor: Actor.Key) -> Int? { actors.firstIndex { $0.actor == actor } }

  /// The column of the actor named first.
  func column(of activity: Activity) -> Int {
    activity.performers.actors.first.flatMap { column(of: $0) } ?? 0
  }

  /// Half of the width of a symbol; beside it two lanes of arrows fit into the column.
  var reach: Double { max(5, min(34, (columnWidths.min() ?? 80) / 2 - 11)) }

  /// The lines of an actor's name.
  func lines(ofColumn column: Int) -> [String] {
    ProcedureLayout.lines(actors[column], columnWidths[column], isUpright)
  }

  /// Upright, as short as its lines fit beside each other.
  private static func lines(_ head: Head, _ width: Double, _ isUpright: Bool) -> [String] {
    func lines(_ length: Double) -> [String] {
      TextWidth.lines(head.actor, within: length, size: actorSize, isBold: true)
    }
    guard isUpright else { return lines(width - 6) }
    let fitting = Int((width - 4) / (1.17 * actorSize)) - (head.isMarked ? 1 : 0)
    let lengths = stride(from: 90.0, through: 210, by: 10)
    return lengths.lazy.map(lines).first { $0.count <= fitting } ?? lines(210)
  }

  private static func least(_ head: Head, _ word: String) -> Double {
    let name = TextWidth.ofLongestWord(head.actor, size: actorSize, isBold: true)
    let mark = head.isMarked ? TextWidth.of(word, size: SVG.leastSize, isBold: true) : 0
    return max(54, max(name, mark) + 10)
  }

  private static func headHeight(
    _ actors: [Head], _ widths: [Double], _ isUpright: Bool, _ word: String
  ) -> Double {
    let heights = zip(actors, widths).map { head, width in
      let lines = lines(head, width, isUpright)
      let mark = head.isMarked ? stripHeight : 0
      guard isUpright else {
        return 1.17 * actorSize * Double(lines.count + (head.isMarked ? 1 : 0)) + 14 + mark
      }
      let texts = lines.map { TextWidth.of($0, size: actorSize, isBold: true) }
      let own = head.isMarked ? TextWidth.of(word, size: SVG.leastSize, isBold: true) : 0
      return max(texts.max() ?? 0, own) + 16 + mark
    }
    return max(44, heights.max() ?? 0)
  }

  /// Widths of at least so much that add up to the room, the narrow ones made equal first.
  private static func filled(_ least: [Double], to room: Double) -> [Double] {
    var level = room / Double(max(1, least.count))
    for _ in least {
      let wide = least.filter { $0 > level }
      let others = least.count - wide.count
      guard others > 0 else { break }
      level = (room - wide.reduce(0, +)) / Double(others)
    }
    return least.map { max($0, level) }
  }
}
