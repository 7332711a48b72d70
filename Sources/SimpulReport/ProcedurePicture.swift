// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel

/// The procedure as the SOP forms of Indonesian offices draw it (Permenpan-RB 35/2012): a row for each activity, a
/// column for each actor, ovals at the ends, diamonds for decisions, and the waiting beside each row.
struct ProcedurePicture {
  let design: DesignFindings
  let procedure: Procedure
  let language: Language

  private static let rowHeight = 62.0
  private static let nameWidth = 230.0
  private static let columnWidth = 118.0
  private static let waitWidth = 120.0
  private static let top = 58.0

  private let links: FlowLinks

  init(design: DesignFindings, procedure: Procedure, language: Language) {
    self.design = design
    self.procedure = procedure
    self.language = language
    links = FlowLinks(procedure)
  }

  private var actors: [Actor.Key] {
    design.scenario.actors.map(\.key).filter { key in
      procedure.activities.contains { $0.performers.actors.contains(key) }
    }
  }

  var text: String {
    let rows = procedure.documentRows
    let columns = actors
    let marked = design.bottleneck?.headline.actors ?? []
    let left = ProcedurePicture.nameWidth
    let width = left + ProcedurePicture.columnWidth * Double(columns.count) + ProcedurePicture.waitWidth
    let height = ProcedurePicture.top + ProcedurePicture.rowHeight * Double(rows.count) + 10
    var svg = SVG(
      width: width, height: height, title: language.say("Gambar prosedur", "Picture of the procedure"),
      description: language.say(
        "Baris kegiatan, kolom pelaksana; simpul diarsir dan diberi kata SIMPUL.",
        "Rows are activities, columns actors; the bottleneck is hatched and carries the word BOTTLENECK."))
    drawGrid(&svg, rows, columns, marked, width: width, height: height)
    for (index, row) in rows.enumerated() { drawArrows(&svg, rows, index, row.activity, columns) }
    for (index, row) in rows.enumerated() { drawRow(&svg, rows, index, row, columns, marked, width: width) }
    return svg.text
  }

  private func x(of column: Int) -> Double {
    ProcedurePicture.nameWidth + ProcedurePicture.columnWidth * (Double(column) + 0.5)
  }

  private func y(of row: Int) -> Double {
    ProcedurePicture.top + ProcedurePicture.rowHeight * (Double(row) + 0.5)
  }

  private func column(of activity: Activity, _ columns: [Actor.Key]) -> Int {
    columns.firstIndex { $0 == activity.performers.actors.first } ?? 0
  }

  private func drawGrid(
    _ svg: inout SVG, _ rows: [DocumentRow], _ columns: [Actor.Key], _ marked: [Actor.Key], width: Double,
    height: Double
  ) {
    let bottom = height - 10
    svg.rectangle(0.5, 0.5, width - 1, bottom, fill: "#ffffff", stroke: "#888")
    svg.rectangle(0.5, 0.5, width - 1, ProcedurePicture.top, fill: "#eef1f4", stroke: "#888")
    for (index, actor) in columns.enumerated() {
      let left = x(of: index) - ProcedurePicture.columnWidth / 2
      if marked.contains(actor) {
        svg.rectangle(
          left, 0.5, ProcedurePicture.columnWidth, ProcedurePicture.top, fill: "#fdeecb", stroke: "#888")
        svg.text(
          x(of: index), 53, language.say("◀ SIMPUL ▶", "◀ BOTTLENECK ▶"), size: 11, anchor: .middle,
          isBold: true, fill: "#8a4500")
      }
      svg.wrapped(x(of: index), marked.contains(actor) ? 22 : 34, actor, letters: 16, size: 12, isBold: true)
      svg.line(left, 0, left, bottom, stroke: "#ccc")
    }
    let end = width - ProcedurePicture.waitWidth
    svg.line(end, 0, end, bottom, stroke: "#888")
    svg.text(12, 34, language.say("Kegiatan", "Activity"), size: 12, isBold: true)
    svg.wrapped(
      end + ProcedurePicture.waitWidth / 2, 34, language.say("Menunggu per berkas", "Waiting a file"),
      letters: 14, size: 12, isBold: true)
    for index in rows.indices {
      let line = ProcedurePicture.top + ProcedurePicture.rowHeight * Double(index + 1)
      svg.line(0, line, width, line, stroke: "#ddd")
    }
  }

  private func drawRow(
    _ svg: inout SVG, _ rows: [DocumentRow], _ index: Int, _ row: DocumentRow, _ columns: [Actor.Key],
    _ marked: [Actor.Key], width: Double
  ) {
    let activity = row.activity
    let y = y(of: index)
    let name = (row.number.map { $0 + ". " } ?? "") + activity.name
    svg.wrapped(10, y + 4, name, letters: 30, lines: 3, size: 12, anchor: .start)
    for actor in activity.performers.actors {
      guard let column = columns.firstIndex(of: actor) else { continue }
      let x = x(of: column)
      let fill = marked.contains(actor) ? "url(#hatch)" : "#ffffff"
      let isEnd = index == 0 || index == rows.count - 1
      if !activity.decision.isEmpty || activity.returned != nil {
        svg.path(
          [(x, y - 22), (x + 40, y), (x, y + 22), (x - 40, y), (x, y - 22)], stroke: "#222", width: 1.6,
          fill: fill)
      } else {
        svg.rectangle(x - 36, y - 16, 72, 32, fill: fill, stroke: "#222", radius: isEnd ? 16 : 2)
        if index == 0, activity.work == nil {
          svg.text(x, y + 4, language.say("mulai", "start"), size: 11, anchor: .middle)
        }
      }
      if actor == activity.performers.actors.first,
        let work = design.activities.first(where: {
          $0.activity == activity.key && $0.procedure == procedure.key
        })?.workSeconds, work.estimate > 0
      {
        svg.rectangle(x - 30, y - 8, 60, 16, fill: "#ffffff", radius: 3)
        svg.text(x, y + 4, language.duration(work.estimate), size: 11, anchor: .middle)
      }
    }
    let found = design.activities.first { $0.activity == activity.key && $0.procedure == procedure.key }
    if let wait = found?.waitingPerCase.workingSeconds, !(found?.isApplicants ?? true) {
      svg.text(
        width - 10, y + 4, language.duration(wait.estimate), size: 12, anchor: .end,
        isBold: activity.performers.actors.first.map(marked.contains) ?? false)
    }
  }

  private func drawArrows(
    _ svg: inout SVG, _ rows: [DocumentRow], _ index: Int, _ activity: Activity, _ columns: [Actor.Key]
  ) {
    let from = column(of: activity, columns)
    func place(_ key: Activity.Key) -> Int? { rows.firstIndex { $0.activity.key == key } }
    func draw(_ keys: [Activity.Key], label: String?, isReturn: Bool = false) {
      for target in keys.compactMap(place) {
        let end = Arrow.End(row: target, column: column(of: rows[target].activity, columns))
        drawArrow(
          &svg, Arrow(from: .init(row: index, column: from), to: end, label: label, isReturn: isReturn))
      }
    }
    func keys(of target: Target) -> [Activity.Key] {
      switch target {
      case .following: links.following[activity.key] ?? []
      case .activity(let key): links.entries(of: key)
      case .end: []
      }
    }
    if activity.decision.isEmpty { draw(keys(of: activity.next), label: nil) }
    var labels: [(target: Target, names: [String])] = []
    for branch in activity.decision {
      let target = branch.target == .following ? activity.next : branch.target
      let share = branch.share?.common.map { " " + language.percent($0, digits: 0) } ?? ""
      if let known = labels.firstIndex(where: { $0.target == target }) {
        labels[known].names.append(branch.name + share)
      } else {
        labels.append((target, [branch.name + share]))
      }
    }
    drawOtherEnds(&svg, index, from, activity)
    for label in labels { draw(keys(of: label.target), label: label.names.joined(separator: " / ")) }
    if let returned = activity.returned {
      let share = returned.probability.common.map { " " + language.percent($0, digits: 0) } ?? ""
      draw(
        links.entries(of: returned.to ?? activity.key), label: language.say("kembali", "returned") + share,
        isReturn: true)
    }
  }

  /// Branches at which a case ends otherwise than done: a small oval with the outcome beside the diamond.
  private func drawOtherEnds(_ svg: inout SVG, _ index: Int, _ column: Int, _ activity: Activity) {
    let ends = activity.decision.compactMap { branch -> String? in
      guard case .end(let outcome) = branch.target else { return nil }
      let share = branch.share?.common.map { " " + language.percent($0, digits: 0) } ?? ""
      return branch.name + share + (outcome == Target.done ? "" : ": " + outcome)
    }
    guard !ends.isEmpty else { return }
    let (x, y) = (x(of: column), y(of: index))
    svg.path([(x + 40, y), (x + 56, y)], stroke: "#777", hasArrow: true)
    svg.rectangle(x + 57, y - 6, 22, 12, fill: "#ffffff", stroke: "#222", radius: 6)
    svg.text(x + 84, y + 4, ends.joined(separator: " / "), size: 10, fill: "#444", isOnWhite: true)
  }

  private struct Arrow {
    struct End {
      var row: Int
      var column: Int
    }

    var from: End
    var to: End
    var label: String?
    var isReturn: Bool
  }

  /// To the next row straight down; forward past rows in the lane on the right of the column, backward in the
  /// lane on its left, so that no arrow crosses a shape.
  private func drawArrow(_ svg: inout SVG, _ arrow: Arrow) {
    let (x1, y1) = (x(of: arrow.from.column), y(of: arrow.from.row))
    let (x2, y2) = (x(of: arrow.to.column), y(of: arrow.to.row))
    let label: (x: Double, y: Double, anchor: SVG.Anchor)
    if arrow.to.row == arrow.from.row {
      svg.path(
        [(x1 + 40, y1), (x1 + 54, y1), (x1 + 54, y1 - 26), (x1 + 10, y1 - 26), (x1 + 10, y1 - 18)],
        stroke: "#777", hasArrow: true, dashed: true)
      label = (x1 + 42, y1 + 15, .start)
    } else if arrow.to.row == arrow.from.row + 1 {
      let middle = (y1 + y2) / 2
      svg.path(
        [(x1, y1 + 16), (x1, middle), (x2, middle), (x2, y2 - 17)], stroke: "#333", hasArrow: true,
        dashed: arrow.isReturn)
      label = x2 > x1 ? (x1 - 6, y1 + 28, .end) : (x1 + 6, y1 + 28, .start)
    } else {
      let side = arrow.to.row < arrow.from.row ? -1.0 : 1.0
      svg.path(
        [(x1 + side * 36, y1), (x1 + side * 52, y1), (x1 + side * 52, y2 + 10), (x2 + side * 40, y2 + 10)],
        stroke: "#777", hasArrow: true, dashed: arrow.isReturn)
      label = side < 0 ? (x1 - 42, y1 + 15, .end) : (x1 + 42, y1 - 6, .start)
    }
    if let text = arrow.label {
      svg.text(label.x, label.y, text, size: 10, anchor: label.anchor, fill: "#444", isOnWhite: true)
    }
  }
}
