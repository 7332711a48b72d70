// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulText
import SimpulWords

/// A procedure as the SOP forms of Indonesian offices draw it (PermenPAN-RB 35/2012): a row for each activity, a
/// column for each actor, capsules at the ends, boxes, diamonds for decisions, arrows, and a pentagon where an arrow
/// goes on on another sheet; beside each row the time of the document, the work and the waiting.
struct ProcedurePicture {
  let design: DesignFindings
  let procedure: Procedure
  let language: Language
  let spent: SpentTime
  let flow: ProcedureFlow
  let layout: ProcedureLayout
  /// What is written below the name of each row.
  let notes: [[String]]

  static let nameSize = 12.0
  static let nameStep = 14.0
  static let noteStep = 13.0
  /// What an A4 page holds below a heading.
  static let mostHeight = 930.0

  /// - Parameter before: the procedure of the design as it is, where this is a redesign: rows that are new or
  ///   changed say so.
  init(design: DesignFindings, procedure: Procedure, before: Procedure? = nil, language: Language) {
    self.design = design
    self.procedure = procedure
    self.language = language
    spent = SpentTime(language: language, scenario: design.scenario)
    let flow = ProcedureFlow(procedure)
    let hasStandardTimes = flow.rows.contains { $0.activity.document.standardTime != nil }
    let marked = design.bottleneck?.headline.actors ?? []
    let layout = ProcedureLayout(
      actors: ProcedurePicture.actors(of: procedure, in: design.scenario).map {
        ProcedureLayout.Head(actor: $0, isMarked: marked.contains($0))
      },
      figures: (hasStandardTimes
        ? [.init(title: language.say("Waktu di SOP", "Time in the SOP"), width: 62)] : []) + [
          .init(title: language.say("Kerja", "Work"), width: 66),
          .init(title: language.say("Menunggu per berkas", "Waiting a file"), width: 76),
        ], word: language.bottleneckWord)
    let writer = RowNotes(flow: flow, before: before, language: language)
    self.flow = flow
    self.layout = layout
    notes = flow.rows.indices.map { row in
      writer.notes(onRow: row).flatMap {
        TextWidth.lines($0, within: layout.nameWidth - 14, size: SVG.leastSize)
      }
    }
  }

  /// The whole picture, in as many sheets as its rows need, each with the heads of the columns.
  var sheets: [String] {
    let heights = flow.rows.indices.map(height)
    let room = ProcedurePicture.mostHeight - layout.headHeight - 2 * ProcedureSheet.connectorHeight
    let count = max(1, (heights.reduce(0, +) / room).rounded(.up))
    let share = heights.reduce(0, +) / count
    var sheets: [Range<Int>] = []
    var start = 0
    var filled = 0.0
    for row in heights.indices {
      let isShareFull = Double(sheets.count) < count - 1 && filled + heights[row] / 2 > share
      if row > start, isShareFull || filled + heights[row] > room {
        sheets.append(start..<row)
        (start, filled) = (row, 0)
      }
      filled += heights[row]
    }
    sheets.append(start..<heights.count)
    return sheets.enumerated().map { number, rows in
      ProcedureSheet(
        picture: self, rows: rows, heights: Array(heights[rows]), number: number + 1, count: sheets.count
      ).text
    }
  }

  func nameLines(_ row: Int) -> [String] {
    TextWidth.lines(
      flow.rows[row].activity.name, within: layout.nameWidth - 14, size: ProcedurePicture.nameSize)
  }

  func found(_ activity: Activity) -> ActivityFindings? {
    design.activities.first { $0.activity == activity.key && $0.procedure == procedure.key }
  }

  private func height(_ row: Int) -> Double {
    let name = ProcedurePicture.nameStep * Double(nameLines(row).count)
    let figures = ProcedurePicture.nameStep * Double(figureLines(row).map(\.count).max() ?? 0)
    return max(40, name + ProcedurePicture.noteStep * Double(notes[row].count) + 12, figures + 12)
  }

  /// The lines of each figure beside a row.
  func figureLines(_ row: Int) -> [[String]] {
    let activity = flow.rows[row].activity
    let found = found(activity)
    let work = found?.workSeconds.flatMap { $0.estimate > 0 ? spent.text($0.estimate) : nil }
    let wait = found?.isApplicants == true ? nil : found?.waitingPerCase.workingSeconds?.estimate
    var texts = [work ?? "–", wait.map { spent.text($0) } ?? "–"]
    if layout.figures.count > texts.count { texts.insert(activity.document.standardTime ?? "–", at: 0) }
    return zip(texts, layout.figures).map { text, figure in
      TextWidth.lines(
        text.withUnitsTied, within: figure.width - 6, size: ProcedurePicture.nameSize, isBold: true)
    }
  }

  /// Those who perform a row or stand in for somebody, in the order of the scenario.
  private static func actors(of procedure: Procedure, in scenario: Scenario) -> [Actor.Key] {
    let named = procedure.activities.flatMap { $0.performers.actors + $0.substitutions.map(\.substitute) }
    return scenario.actors.map(\.key).filter(named.contains)
  }
}
