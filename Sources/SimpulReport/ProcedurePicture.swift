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
    svg.wrapped(10, y + 4, name, letters: 36, lines: 3, size: 12, anchor: .start)
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
    func arrow(to target: Int, dashed: Bool = false) {
      let to = column(of: rows[target].activity, columns)
      let (x1, x2) = (x(of: from), x(of: to))
      if target == index + 1 {
        let middle = (y(of: index) + y(of: target)) / 2
        svg.path(
          [(x1, y(of: index) + 16), (x1, middle), (x2, middle), (x2, y(of: target) - 17)], stroke: "#333",
          hasArrow: true, dashed: dashed)
      } else {
        let side = x1 + (target < index ? -52.0 : 52.0)
        let enter = x2 + (target < index ? -40.0 : 40.0)
        svg.path(
          [
            (x1 + (target < index ? -36.0 : 36.0), y(of: index)), (side, y(of: index)),
            (side, y(of: target) + (target == index ? -26 : 10)),
            (enter, y(of: target) + (target == index ? -12 : 10)),
          ], stroke: "#777", hasArrow: true, dashed: dashed)
      }
    }
    func place(_ key: Activity.Key) -> Int? { rows.firstIndex { $0.activity.key == key } }
    func follow(_ target: Target) {
      switch target {
      case .following: if index + 1 < rows.count { arrow(to: index + 1) }
      case .activity(let key): if let target = place(key) { arrow(to: target) }
      case .end: break
      }
    }
    if activity.decision.isEmpty {
      follow(activity.next)
    } else {
      var seen: [Target] = []
      for branch in activity.decision {
        let target = branch.target == .following ? activity.next : branch.target
        if !seen.contains(target) { follow(target) }
        seen.append(target)
      }
    }
    if let returned = activity.returned, let target = place(returned.to ?? activity.key), target <= index {
      if target == index {
        let x = x(of: from)
        svg.path(
          [
            (x + 40, y(of: index)), (x + 54, y(of: index)), (x + 54, y(of: index) - 25),
            (x + 14, y(of: index) - 25), (x + 14, y(of: index) - 18),
          ], stroke: "#777", hasArrow: true, dashed: true)
      } else {
        arrow(to: target, dashed: true)
      }
    }
  }
}
