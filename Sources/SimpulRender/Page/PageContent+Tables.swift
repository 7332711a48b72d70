// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulStatistics
import SimpulWords

extension PageContent {
  func comparison(_ comparison: ComparisonFindings) -> [String: Any] {
    let after = findings.designs[comparison.design]
    return [
      "before": heading(comparison.base),
      "after": heading(comparison.design),
      "title": language.titleBehindWord(comparison.redesign?.title ?? after.title),
      "rows": (comparison.rows + comparison.caseTypeRows).map(row),
    ]
  }

  private func row(_ row: ComparisonRow) -> [String: String] {
    let cells = ComparisonCells(row, language: language, officeDay: spent.day)
    return [
      "measure": cells.measure, "before": cells.before, "after": cells.after, "difference": cells.difference,
      "range": cells.range ?? "–", "verdict": cells.verdict,
    ].mapValues(\.withUnitsTied)
  }

  func actors(_ position: Int) -> [String: Any] {
    let design = findings.designs[position]
    let marked = design.bottleneck?.headline.actors ?? []
    let further = sentences.furtherColumns(design)
    return [
      "design": heading(position),
      "further": further.map { ["heading": $0.heading.withUnitsTied] },
      "rows": design.actors.enumerated().map { place, actor -> [String: Any] in
        let gain = design.bottleneck?.oneMoreOfficer.gains.first { $0.actor == actor.actor }
        return [
          "name": actor.actor, "isMarked": marked.contains(actor.actor), "mark": language.bottleneckWord,
          "officers": "\(actor.officers)",
          "busy": share(actor.utilisation),
          "queue": actor.queueMeanDuty.map { language.number($0.estimate, digits: 1) } ?? "–",
          "active": share(
            design.bottleneck?.activePeriods.first { $0.actor == actor.actor }?.momentaryShare),
          "wait": cell(actor.waiting.total.workingSeconds, spent.text),
          "why": actor.waiting.mainCause.map { language.word($0) } ?? "–", "relief": relief(gain),
          "further": further.map { ["cell": $0.cells[place].withUnitsTied] },
        ]
      } + JointRow.rows(of: design).map(joint),
    ]
  }

  private func joint(_ row: JointRow) -> [String: Any] {
    [
      "name": row.actors.description, "isMarked": row.isMarked, "mark": language.bottleneckWord,
      "officers": "", "busy": "", "queue": "", "active": "",
      "wait": cell(row.waiting?.waiting.total.workingSeconds, spent.text),
      "why": row.waiting?.waiting.mainCause.map { language.word($0) } ?? "–", "relief": relief(row.gain),
    ]
  }

  private func share(_ interval: Interval?) -> String {
    (interval.map { language.percent($0.estimate, digits: 0) } ?? "–").withUnitsTied
  }

  /// Time is gained: less of it, so negative.
  private func relief(_ gain: ActorGain?) -> [String: String] {
    guard let gain, let mean = gain.meanSeconds else { return ["estimate": "–", "range": ""] }
    let change = Interval(
      estimate: -mean.estimate, lower: -mean.upper, upper: -mean.lower, confidence: mean.confidence)
    let remark = sentences.remark(gain)
    if gain.isExactlyNothing {
      return ["estimate": say("tidak berubah", "no difference") + remark, "range": ""]
    }
    var cell = effect(change, spent.signed)
    cell["estimate"] = ((cell["estimate"] ?? "") + remark).withUnitsTied
    return cell
  }

  var post: String {
    findings.designs.contains {
      $0.bottleneck?.oneMoreOfficer.gains.contains(where: \.isDiagnosisOnly) ?? false
    }
      ? say(
        "* Jabatan tunggal: petunjuk di mana berkas tertahan, bukan saran menambah pejabat.",
        "* A post that exists once: a diagnosis of where files are held up, not advice to appoint a second official."
      )
      : ""
  }

  func activities(_ position: Int) -> [String: Any] {
    [
      "design": heading(position),
      "rows": findings.designs[position].activities.map { activity -> [String: String] in
        [
          "row": activity.row ?? "", "name": name(activity),
          "actor": activity.actors.joined(separator: " / "),
          "visits": activity.visitsPerCase.map { language.number($0.estimate, digits: 2) } ?? "–",
          "work": (activity.workSeconds.map { spent.text($0.estimate) } ?? "–").withUnitsTied,
          "wait": (activity.waitingPerCase.workingSeconds.map { spent.text($0.estimate) } ?? "–")
            .withUnitsTied,
          "why": activity.waiting.mainCause.map { language.word($0) } ?? "–",
        ]
      },
    ]
  }

  /// With the procedure, where the scenario names several.
  private func name(_ activity: ActivityFindings) -> String {
    findings.designs[0].scenario.procedures.count > 1
      ? "\(activity.procedure): \(activity.name)" : activity.name
  }

  /// Only of redesigns with several changes.
  var changes: [[String: Any]] {
    findings.comparisons.filter { !$0.changes.isEmpty }.map { comparison in
      [
        "title": heading(comparison.design),
        "how": sentences.howShared(comparison).withUnitsTied,
        "notes": sentences.withOthers(comparison).map(\.withUnitsTied),
        "rows": comparison.changes.map { change -> [String: Any] in
          [
            "name": change.name,
            "effects": [
              marked(points(change.alone), change.madeWith), marked(time(change.alone), change.madeWith),
              marked(points(change.takenAway), change.goneWith),
              marked(time(change.takenAway), change.goneWith),
            ],
            "promiseShare":
              sentences.share(of: change, in: comparison, \.shareOfPromiseGain, \.promiseShare).withUnitsTied,
            "timeShare":
              sentences.share(of: change, in: comparison, \.shareOfMeanGain, \.meanSeconds).withUnitsTied,
          ]
        },
      ]
    }
  }

  private func marked(_ cell: [String: String], _ others: [Change.Key]) -> [String: String] {
    var cell = cell
    if let estimate = cell["estimate"], estimate != "–" {
      cell["estimate"] = (estimate + sentences.mark(withOthers: others)).withUnitsTied
    }
    return cell
  }

  private func points(_ effect: ChangeEffect?) -> [String: String] {
    self.effect(effect?.promiseShare) { value, _ in language.points(value) }
  }

  private func time(_ effect: ChangeEffect?) -> [String: String] {
    self.effect(effect?.meanSeconds, spent.signed)
  }

  private func effect(_ interval: Interval?, _ text: (Double, Bool) -> String) -> [String: String] {
    guard let interval else { return ["estimate": "–", "range": ""] }
    if interval.lower == 0, interval.upper == 0 {
      return ["estimate": say("tidak berubah", "no change"), "range": ""]
    }
    return interval.excludesZero
      ? cell(interval, text) : ["estimate": say("tidak terbukti", "not shown"), "range": ""]
  }

  private func cell(_ interval: Interval?, _ text: (Double, Bool) -> String) -> [String: String] {
    guard let interval else { return ["estimate": "–", "range": ""] }
    let isLong = spent.isLong([interval.lower, interval.estimate, interval.upper])
    let range =
      interval.lower == interval.upper
      ? "" : "(\(text(interval.lower, isLong)) … \(text(interval.upper, isLong)))"
    return ["estimate": text(interval.estimate, isLong).withUnitsTied, "range": range.withUnitsTied]
  }
}
