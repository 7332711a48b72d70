// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulStatistics

// The tables of the terminal: the columns that a line has room for.
extension StudyDocument {
  func actorsInBrief(_ design: DesignFindings) -> [Document.Block] {
    let marked = design.bottleneck?.headline.actors ?? []
    let joint = JointRow.rows(of: design)
    let longest =
      design.overall.waitingByActor.compactMap { $0.waiting.total.workingSeconds?.estimate }.max() ?? 0
    let further = sentences.furtherColumns(design)
    let columns: [DocumentTable.Column] =
      [
        .init(say("PELAKSANA", "ACTOR")), .init(""), .number(say("orang", "officers")),
        .number(say("sibuk", "busy")), .number(say("menunggu", "waiting")),
        .init(say("per berkas", "a file"), room: 12), .init(say("terutama karena", "mainly because")),
        .init(say("+1 petugas", "+1 officer"), room: 60),
      ] + further.map { .number($0.heading) }
    func row(
      _ name: String, isMarked: Bool, _ officers: String, _ busy: String, _ wait: WaitingFindings?,
      _ gain: ActorGain?
    ) -> [DocumentTable.Cell] {
      let waiting = wait?.total.workingSeconds?.estimate
      return [
        .text(name), .text(isMarked ? "◀" : ""), .text(officers), .text(busy),
        .text(waiting.map { language.compact($0) } ?? "–"), .bar(longest > 0 ? (waiting ?? 0) / longest : 0),
        .text(wait?.mainCause.map { language.word($0) } ?? ""), .text(gainInBrief(gain)),
      ]
    }
    let single = design.actors.enumerated().map { place, actor in
      row(
        actor.actor, isMarked: marked.contains(actor.actor), "\(actor.officers)",
        actor.utilisation.map { language.percent($0.estimate, digits: 0) } ?? "–", actor.waiting,
        design.bottleneck?.oneMoreOfficer.gains.first { $0.actor == actor.actor })
        + further.map { .text($0.cells[place]) }
    }
    let together = joint.map {
      row($0.actors.description, isMarked: $0.isMarked, "", "", $0.waiting?.waiting, $0.gain)
    }
    let legend =
      say("sibuk: dari jam bertugas; ◀ ", "busy is of the hours on duty; ◀ ") + sentences.markedWord(design)
      + (design.actors.contains(where: \.isSinglePost)
        ? say(
          "; * jabatan tunggal: petunjuk, bukan saran",
          "; * a post that exists once: a diagnosis, not advice") : "")
      + (joint.isEmpty
        ? ""
        : say(
          "; A + B: selama keduanya tidak tersedia bersamaan, dan bila masing-masing ditambah",
          "; A + B: while both are missing at the same time, and with one more of each"))
    return [.table(DocumentTable(columns, rows: single + together)), .notes([legend])]
  }

  private func gainInBrief(_ gain: ActorGain?) -> String {
    guard let gain else { return "" }
    guard let mean = gain.meanSeconds else { return "–" }
    if gain.isExactlyNothing { return say("tidak berubah", "no difference") }
    let change = [mean.estimate, mean.upper, mean.lower].map { language.signedCompact(-$0) }
    return
      (mean.excludesZero ? "\(change[0]) (\(change[1]) … \(change[2]))" : say("tidak terbukti", "not shown"))
      + sentences.remark(gain)
  }

  /// Those at which files wait longest.
  func activitiesInBrief(_ design: DesignFindings) -> [Document.Block] {
    let marked = design.bottleneck?.headline.actors ?? []
    let waiting = design.activities.filter { !$0.isApplicants }.sorted {
      ($0.waitingPerCase.workingSeconds?.estimate ?? 0) > ($1.waitingPerCase.workingSeconds?.estimate ?? 0)
    }
    let columns: [DocumentTable.Column] = [
      .init(say("KEGIATAN", "ACTIVITY")), .init(""), .init(say("pelaksana", "actor")),
      .number(say("dikerjakan sekali", "work a visit")),
      .number(say("menunggu per berkas", "waiting a file")),
    ]
    let rows = waiting.prefix(8).map { activity in
      [
        (activity.row.map { $0 + " " } ?? "") + activity.name,
        activity.actors.first.map(marked.contains) ?? false ? "◀" : "",
        activity.actors.joined(separator: ", "),
        activity.workSeconds.map { language.compact($0.estimate) } ?? "–",
        activity.waitingPerCase.workingSeconds.map { language.compact($0.estimate) } ?? "–",
      ]
    }
    let more = waiting.count - rows.count
    return [
      .table(DocumentTable(columns, texts: rows)),
      .paragraphs(more > 0 ? [say("… dan \(more) kegiatan lain", "… and \(more) more")] : []),
    ]
  }

  /// What the numbers with a range do to the verdict: those that change it, and those that move the headline most.
  var sensitivity: [Document.Block] {
    let rows = sentences.variedNumbers
    let data = sentences.dataUncertainty()
    guard !rows.isEmpty else { return [.paragraphs(data)] }
    let columns: [DocumentTable.Column] = [
      .init(say("ASUMSI, diubah satu per satu", "ASSUMPTIONS, varied one at a time")),
      .number(say("tertulis", "stated")), .init(say("rentang", "range")),
      .number(sentences.variedMeasure, room: 24), .init(""), .init(say("simpulan", "verdict")),
    ]
    let shown = rows.prefix(8).map { $0[..<4] + ["… " + $0[4], $0[5]] }.map(Array.init)
    let more = rows.count - shown.count
    let others =
      more > 0
      ? [
        say("… dan ", "… and ")
          + language.counted(
            more, "angka yang kurang berpengaruh", "number that matters less",
            plural: "numbers that matter less")
      ] : []
    return [
      .table(DocumentTable(columns, texts: shown)),
      .paragraphs(others + conclusion.assumptions.map(\.text) + data),
    ]
  }

  // MARK: One redesign against the first design

  func inBrief(_ place: Int) -> [[Document.Block]] {
    let comparison = findings.comparisons[place]
    let verdict = conclusion.comparisons[place]
    let after = findings.designs[comparison.design]
    let title =
      "\(findings.designs[comparison.base].name) → \(after.name)"
      + (after.redesign.map { ": \($0.title)" } ?? "")
    // What the changes do to each other stands below their table.
    let named = sentences.named(comparison.design, verdict.texts(without: .changesNeedEachOther))
    let confidence = language.percent(findings.study.confidence, digits: 0)
    let columns: [DocumentTable.Column] = [
      .init(""), .number(findings.designs[comparison.base].name), .number(after.name),
      .number(say("selisih", "difference")), .init("(\(confidence))"), .init(say("simpulan", "verdict")),
    ]
    let rows = (comparison.rows + comparison.caseTypeRows).map { row in
      let cells = ComparisonCells(row, language: language, officeDay: 0)
      return [
        cells.measure, cells.before, cells.after, cells.difference, cells.range.map { "(\($0))" } ?? "",
        cells.verdict,
      ]
    }
    return [
      [.heading(title, level: 2), .paragraphs(named)], [.table(DocumentTable(columns, texts: rows))],
      comparison.changes.isEmpty
        ? []
        : [
          .table(changesInBrief(comparison)), .notes(sentences.withOthers(comparison)),
          .paragraphs(verdict.texts(.changesNeedEachOther)),
        ],
    ]
  }

  private func changesInBrief(_ comparison: ComparisonFindings) -> DocumentTable {
    let groups = [say("sendirian:", "alone:"), say("bila dicabut:", "taken away:"), say("andil:", "share:")]
    let columns: [DocumentTable.Column] =
      [.init(say("PERUBAHAN MANA YANG BERPENGARUH", "WHICH CHANGE DID IT"))]
      + groups.flatMap { group in
        [say("janji", "promise"), say("waktu", "mean")].map { .number($0, group: group) }
      }
    return DocumentTable(
      columns,
      texts: comparison.changes.map { change in
        [change.name] + effect(change.alone, mark: sentences.mark(withOthers: change.madeWith))
          + effect(change.takenAway, mark: sentences.mark(withOthers: change.goneWith))
          + shares(of: change, in: comparison)
      })
  }

  private func effect(_ effect: ChangeEffect?, mark: String) -> [String] {
    guard let effect else { return [say("tidak dapat", "not possible"), "–"] }
    func text(_ interval: Interval?, _ value: (Double) -> String) -> String {
      guard let interval else { return "–" }
      if interval.lower == 0, interval.upper == 0 { return say("tetap", "same") + mark }
      return (interval.excludesZero ? value(interval.estimate) : say("tak terbukti", "not shown")) + mark
    }
    return [
      text(effect.promiseShare) { language.points($0) },
      text(effect.meanSeconds) { language.signedCompact($0) },
    ]
  }
}
