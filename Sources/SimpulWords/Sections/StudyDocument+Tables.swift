// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulStatistics

extension StudyDocument {
  func comparison(_ comparison: ComparisonFindings) -> Document.Section {
    let after = findings.designs[comparison.design]
    let title = language.titleBehindWord(after.redesign?.title ?? after.title)
    let confidence = language.percent(findings.study.confidence, digits: 0).withUnitsTied
    let columns: [DocumentTable.Column] = [
      .init(say("Ukuran", "Measure")), .number(heading(comparison.base)),
      .number(heading(comparison.design)), .number(say("Selisih", "Difference")),
      .number(say("Selang \(confidence)", "\(confidence) interval")), .init(say("Simpulan", "Verdict")),
    ]
    let rows = (comparison.rows + comparison.caseTypeRows).map { row -> [DocumentTable.Cell] in
      let cells = ComparisonCells(row, language: language, officeDay: spent.day)
      return [
        cells.measure, cells.before, cells.after, cells.difference, cells.range ?? "–", cells.verdict,
      ].map { .text($0.withUnitsTied) }
    }
    return Document.Section([
      .heading(say("Saat ini dan usulan", "As it is and as proposed") + ": " + title, level: 2),
      .table(DocumentTable(columns, rows: rows)),
    ])
  }

  var actors: Document.Section {
    let isDiagnosis = findings.designs.contains {
      $0.bottleneck?.oneMoreOfficer.gains.contains(where: \.isDiagnosisOnly) ?? false
    }
    let post =
      isDiagnosis
      ? say(
        "* Jabatan tunggal: petunjuk di mana berkas tertahan, bukan saran menambah pejabat.",
        "* A post that exists once: a diagnosis of where files are held up, not advice to appoint a second official."
      ) : ""
    return Document.Section(
      [.heading(say("Pelaksana", "Actors"), level: 2), .notes([post])]
        + findings.designs.indices.flatMap { position -> [Document.Block] in
          [.heading(heading(position), level: 3), .table(actors(findings.designs[position]))]
        })
  }

  private func actors(_ design: DesignFindings) -> DocumentTable {
    let marked = design.bottleneck?.headline.actors ?? []
    let further = sentences.furtherColumns(design)
    let columns: [DocumentTable.Column] = [
      .init(say("Pelaksana", "Actor")), .number(say("Orang", "Officers")), .number(say("Sibuk", "Busy")),
      .number(say("Antrean rata-rata", "Mean queue")),
      .number(say("Terlama tanpa menganggur", "Longest never idle")),
      .number(say("Menunggu per berkas", "Waiting a file")),
      .init(say("Terutama karena", "Mainly because")), .number(say("+1 petugas", "+1 officer")),
    ]
    let single = design.actors.enumerated().map { place, actor -> [DocumentTable.Cell] in
      let gain = design.bottleneck?.oneMoreOfficer.gains.first { $0.actor == actor.actor }
      let active = design.bottleneck?.activePeriods.first { $0.actor == actor.actor }?.momentaryShare
      return [
        .marked(actor.actor, mark: marked.contains(actor.actor) ? language.bottleneckWord : nil),
        .text("\(actor.officers)"), .text(share(actor.utilisation)),
        .text(actor.queueMeanDuty.map { language.number($0.estimate, digits: 1) } ?? "–"),
        .text(share(active)), cell(actor.waiting.total.workingSeconds, spent.text),
        .text(actor.waiting.mainCause.map { language.word($0) } ?? "–"), addedCapacity(gain),
      ] + further.map { .text($0.cells[place].withUnitsTied) }
    }
    let joint = JointRow.rows(of: design).map { row -> [DocumentTable.Cell] in
      [.marked(row.actors.description, mark: row.isMarked ? language.bottleneckWord : nil)]
        + [DocumentTable.Cell](repeating: .text(""), count: 4) + [
          cell(row.waiting?.waiting.total.workingSeconds, spent.text),
          .text(row.waiting?.waiting.mainCause.map { language.word($0) } ?? "–"), addedCapacity(row.gain),
        ] + further.map { _ in .text("") }
    }
    return DocumentTable(columns + further.map { .number($0.heading.withUnitsTied) }, rows: single + joint)
  }

  private func share(_ interval: Interval?) -> String {
    (interval.map { language.percent($0.estimate, digits: 0) } ?? "–").withUnitsTied
  }

  /// Time is gained: less of it, so negative.
  private func addedCapacity(_ gain: ActorGain?) -> DocumentTable.Cell {
    guard let gain, let mean = gain.meanSeconds else { return .estimate("–", range: "") }
    let change = Interval(
      estimate: -mean.estimate, lower: -mean.upper, upper: -mean.lower, confidence: mean.confidence)
    let remark = sentences.remark(gain)
    return gain.isExactlyNothing
      ? .estimate(say("tidak berubah", "no difference") + remark, range: "")
      : effect(change, spent.signed).mapped { ($0 + remark).withUnitsTied }
  }

  var activities: Document.Section {
    let columns: [DocumentTable.Column] = [
      .init("No"), .init(say("Kegiatan", "Activity")), .init(say("Pelaksana", "Actor")),
      .number(say("Kunjungan per berkas", "Visits a file")),
      .number(say("Dikerjakan sekali", "Work a visit")),
      .number(say("Menunggu per berkas", "Waiting a file")), .init(say("Terutama karena", "Mainly because")),
    ]
    return Document.Section(
      [.heading(say("Kegiatan", "Activities"), level: 2)]
        + findings.designs.indices.flatMap { position -> [Document.Block] in
          let rows = findings.designs[position].activities.map { activity -> [DocumentTable.Cell] in
            [
              activity.row ?? "", name(activity), activity.actors.joined(separator: " / "),
              activity.visitsPerCase.map { language.number($0.estimate, digits: 2) } ?? "–",
              (activity.workSeconds.map { spent.text($0.estimate) } ?? "–").withUnitsTied,
              (activity.waitingPerCase.workingSeconds.map { spent.text($0.estimate) } ?? "–").withUnitsTied,
              activity.waiting.mainCause.map { language.word($0) } ?? "–",
            ].map { .text($0) }
          }
          return [.heading(heading(position), level: 3), .table(DocumentTable(columns, rows: rows))]
        })
  }

  /// With the procedure, where the scenario names several.
  private func name(_ activity: ActivityFindings) -> String {
    findings.designs[0].scenario.procedures.count > 1
      ? "\(activity.procedure): \(activity.name)" : activity.name
  }

  /// Only of redesigns with several changes; nil without any.
  var changes: Document.Section? {
    let several = findings.comparisons.filter { !$0.changes.isEmpty }
    guard !several.isEmpty else { return nil }
    let groups = [
      say("Sendiri", "Alone"), say("Bila dicabut", "Taken away"), say("Andil", "Share of the difference"),
    ]
    let columns =
      [DocumentTable.Column(say("Perubahan", "Change"))]
      + groups.flatMap { group -> [DocumentTable.Column] in
        [
          .number(say("janji (poin)", "promise (points)"), group: group),
          .number(say("waktu", "time"), group: group),
        ]
      }
    return Document.Section(
      [.heading(say("Apa yang dihasilkan tiap perubahan", "What each change did"), level: 2)]
        + several.flatMap { comparison -> [Document.Block] in
          [
            .heading(heading(comparison.design), level: 3),
            .table(DocumentTable(columns, rows: comparison.changes.map { row($0, in: comparison) })),
            .notes([sentences.howShared(comparison).withUnitsTied]),
            .notes(sentences.withOthers(comparison).map(\.withUnitsTied)),
          ]
        })
  }

  private func row(_ change: ChangeContribution, in comparison: ComparisonFindings) -> [DocumentTable.Cell] {
    [
      .text(change.name),
      marked(points(change.alone), change.madeWith), marked(time(change.alone), change.madeWith),
      marked(points(change.takenAway), change.goneWith), marked(time(change.takenAway), change.goneWith),
    ] + shares(of: change, in: comparison).map { .text($0.withUnitsTied) }
  }

  /// Of the gain in the promise, and of that in time.
  func shares(of change: ChangeContribution, in comparison: ComparisonFindings) -> [String] {
    [
      sentences.share(of: change, in: comparison, \.shareOfPromiseGain, \.promiseShare),
      sentences.share(of: change, in: comparison, \.shareOfMeanGain, \.meanSeconds),
    ]
  }

  private func marked(_ cell: DocumentTable.Cell, _ others: [Change.Key]) -> DocumentTable.Cell {
    cell.mapped { $0 == "–" ? $0 : ($0 + sentences.mark(withOthers: others)).withUnitsTied }
  }

  private func points(_ effect: ChangeEffect?) -> DocumentTable.Cell {
    self.effect(effect?.promiseShare) { value, _ in language.points(value) }
  }

  private func time(_ effect: ChangeEffect?) -> DocumentTable.Cell {
    self.effect(effect?.meanSeconds, spent.signed)
  }

  private func effect(_ interval: Interval?, _ text: (Double, Bool) -> String) -> DocumentTable.Cell {
    guard let interval else { return .estimate("–", range: "") }
    if interval.lower == 0, interval.upper == 0 {
      return .estimate(say("tidak berubah", "no change"), range: "")
    }
    return interval.excludesZero
      ? cell(interval, text) : .estimate(say("tidak terbukti", "not shown"), range: "")
  }

  private func cell(_ interval: Interval?, _ text: (Double, Bool) -> String) -> DocumentTable.Cell {
    guard let interval else { return .estimate("–", range: "") }
    let isLong = spent.isLong([interval.lower, interval.estimate, interval.upper])
    let range =
      interval.lower == interval.upper
      ? "" : "(\(text(interval.lower, isLong)) … \(text(interval.upper, isLong)))"
    return .estimate(text(interval.estimate, isLong).withUnitsTied, range: range.withUnitsTied)
  }
}
