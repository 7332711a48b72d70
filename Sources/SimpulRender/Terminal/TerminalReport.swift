// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulStatistics
import SimpulWords

/// What `run` and `compare` print.
public enum TerminalReport {
  public static func run(_ findings: Findings, language: Language, style: Style) -> String {
    let text = RunText(findings, language, style)
    return ([text.heading] + text.design(0) + text.sensitivity + text.closing)
      .joined(separator: "\n")
  }

  public static func compare(_ findings: Findings, language: Language, style: Style) -> String {
    let run = RunText(findings, language, style)
    var lines = [run.heading]
    for comparison in findings.comparisons {
      lines += CompareText(findings, comparison, language, style).lines
    }
    let best = run.sentences.mayBeBest
    if !best.isEmpty {
      let heading = language.say("RANCANGAN MANA YANG MUNGKIN TERBAIK", "WHICH DESIGN MAY BE THE BEST")
      lines += ["", style.bold(heading)] + best.map { "  " + $0 }
    }
    lines.append(
      contentsOf: findings.designs.indices.flatMap { place in
        ["", style.bold(findings.designs[place].name.uppercased())] + run.verdict(place)
      })
    lines += [""] + run.sensitivity + run.closing
    return lines.joined(separator: "\n")
  }
}

/// The parts of the text on one design.
struct RunText {
  let findings: Findings
  let language: Language
  let style: Style
  let sentences: Sentences

  init(_ findings: Findings, _ language: Language, _ style: Style) {
    self.findings = findings
    self.language = language
    self.style = style
    sentences = Sentences(language: language, findings: findings)
  }

  private func say(_ indonesian: String, _ english: String) -> String { language.say(indonesian, english) }

  var heading: String { language.heading(findings.study, style) + "\n" + numbers }

  /// How many numbers of the scenario are what they are for which reason.
  var numbers: String { language.numbers(NumberBasis.counts(findings.statedNumbers)) }

  func verdict(_ place: Int) -> [String] {
    let design = findings.designs[place]
    let lines =
      sentences.overload(design)
      + sentences.promises(of: design)
      + sentences.endings(design.overall)
      + [sentences.waiting(design), sentences.why(design)].compactMap { $0 } + sentences.bottleneck(design)
      + [
        sentences.notTheBusiest(design), sentences.notTheLongestQueue(design),
        sentences.notTheLongestActive(design),
        sentences.reliefsDisagree(design), sentences.nextBottleneck(design), sentences.costs(design.overall),
      ].compactMap { $0 }
      + sentences.overtime(design) + sentences.levers(design)
    return sentences.named(place, lines).map { "  " + $0 }
  }

  func design(_ place: Int) -> [String] {
    let design = findings.designs[place]
    return [""] + verdict(place) + ["", times(design)] + composition(design) + [""] + actors(design) + [""]
      + activities(design) + [""]
  }

  private func times(_ design: DesignFindings) -> String {
    let time = design.overall.workingTime
    let mean: String
    switch time.meanSeconds {
    case .interval(let interval):
      mean =
        "\(language.duration(interval.estimate)) (\(sentences.range(interval) { language.duration($0) }))"
    case .censored(let interval):
      mean =
        "\(language.duration(interval.estimate)) "
        + say("(atau lebih: ada berkas yang belum selesai)", "(or more: some files were unfinished)")
    case .unavailable: mean = "–"
    }
    return style.bold(say("WAKTU SELESAI, waktu kerja", "TIME TO FINISH, working time"))
      + "   " + say("rata-rata", "mean") + " \(mean)   P50 \(quantile(time.medianSeconds))   "
      + "P90 \(quantile(time.ninetiethPercentileSeconds))   P95 \(quantile(time.ninetyFifthPercentileSeconds))"
  }

  func quantile(_ estimate: QuantileEstimate) -> String {
    switch estimate {
    case .interval(let interval): language.duration(interval.estimate)
    case .refused: say("(terlalu sedikit berkas)", "(too few files)")
    case .censored(let least): "> " + (least.map { language.duration($0) } ?? "?")
    }
  }

  private func composition(_ design: DesignFindings) -> [String] {
    let parts = design.overall.composition
    guard let total = parts.total.workingSeconds?.estimate, total > 0,
      let work = parts.work.workingSeconds?.estimate, let wait = parts.waiting.workingSeconds?.estimate
    else { return [] }
    func part(_ word: String, _ seconds: Double) -> String {
      "\(word) \(language.duration(seconds)) (\(language.percent(seconds / total, digits: 0)))"
    }
    var text = [
      part(say("terdiri atas dikerjakan", "of which work"), work), part(say("menunggu", "waiting"), wait),
    ]
    if let other = parts.otherWaits.workingSeconds?.estimate, other > 0 {
      text.append(part(say("jeda yang ditetapkan", "stated waits"), other))
    }
    var lines = ["  " + text.joined(separator: ", ")]
    if let returns = design.overall.returns?.estimate, returns > 0 {
      let number = language.number(returns, digits: 2)
      lines.append(
        "  "
          + say(
            "kembali ke pemohon \(number) kali per berkas (waktunya di sana tidak dihitung)",
            "returned to the applicant \(number) times a file (the time there is not counted)"))
    }
    return lines
  }

  private func actors(_ design: DesignFindings) -> [String] {
    let marked = design.bottleneck?.headline.actors ?? []
    let joint = JointRow.rows(of: design)
    let longest =
      design.overall.waitingByActor.compactMap { $0.waiting.total.workingSeconds?.estimate }.max() ?? 0
    var table = TextTable(columns: [
      TextTable.Column(say("PELAKSANA", "ACTOR")), TextTable.Column(""),
      TextTable.Column(say("orang", "officers"), .trailing),
      TextTable.Column(say("sibuk", "busy"), .trailing),
      TextTable.Column(say("menunggu", "waiting"), .trailing), TextTable.Column(say("per berkas", "a file")),
      TextTable.Column(say("terutama karena", "mainly because")),
      TextTable.Column(say("+1 petugas", "+1 officer"), most: 60),
    ])
    table.rows = design.actors.map { actor in
      let waiting = actor.waiting.total.workingSeconds?.estimate
      let wait = waiting ?? 0
      return [
        actor.actor, marked.contains(actor.actor) ? "◀" : "", "\(actor.officers)",
        actor.utilisation.map { language.percent($0.estimate, digits: 0) } ?? "–",
        waiting.map { language.compact($0) } ?? "–",
        String(repeating: "█", count: longest > 0 ? Int((12 * wait / longest).rounded()) : 0),
        actor.waiting.mainCause.map { language.word($0) } ?? "",
        gain(design.bottleneck?.oneMoreOfficer.gains.first { $0.actor == actor.actor }),
      ]
    }
    table.rows += joint.map { row in
      let waiting = row.waiting?.waiting.total.workingSeconds?.estimate
      let wait = waiting ?? 0
      return [
        row.actors.description, row.isMarked ? "◀" : "", "", "", waiting.map { language.compact($0) } ?? "–",
        String(repeating: "█", count: longest > 0 ? Int((12 * wait / longest).rounded()) : 0),
        row.waiting?.waiting.mainCause.map { language.word($0) } ?? "", gain(row.gain),
      ]
    }
    for column in sentences.furtherColumns(design) {
      table.columns.append(TextTable.Column(column.heading, .trailing))
      for (row, cell) in column.cells.enumerated() { table.rows[row].append(cell) }
    }
    return table.lines(style)
      + [
        "  "
          + style.faint(
            say("sibuk: dari jam bertugas; ◀ ", "busy is of the hours on duty; ◀ ")
              + sentences.markedWord(design)
              + (design.actors.contains(where: \.isSinglePost)
                ? say(
                  "; * jabatan tunggal: petunjuk, bukan saran",
                  "; * a post that exists once: a diagnosis, not advice") : "")
              + (joint.isEmpty
                ? ""
                : say(
                  "; A + B: selama keduanya tidak tersedia bersamaan, dan bila masing-masing ditambah",
                  "; A + B: while both are missing at the same time, and with one more of each")))
      ]
  }

  private func gain(_ gain: ActorGain?) -> String {
    guard let gain else { return "" }
    guard let mean = gain.meanSeconds else { return "–" }
    if gain.isExactlyNothing { return say("tidak berubah", "no difference") }
    let text =
      mean.excludesZero
      ? "\(language.signedCompact(-mean.estimate)) (\(language.signedCompact(-mean.upper)) … "
        + "\(language.signedCompact(-mean.lower)))"
      : say("tidak terbukti", "not shown")
    return text + sentences.remark(gain)
  }

  private func activities(_ design: DesignFindings) -> [String] {
    let marked = design.bottleneck?.headline.actors ?? []
    let waiting = design.activities.filter { !$0.isApplicants }
      .sorted {
        ($0.waitingPerCase.workingSeconds?.estimate ?? 0) > ($1.waitingPerCase.workingSeconds?.estimate ?? 0)
      }
    var table = TextTable(columns: [
      TextTable.Column(say("KEGIATAN", "ACTIVITY")), TextTable.Column(""),
      TextTable.Column(say("pelaksana", "actor")),
      TextTable.Column(say("dikerjakan sekali", "work a visit"), .trailing),
      TextTable.Column(say("menunggu per berkas", "waiting a file"), .trailing),
    ])
    table.rows = waiting.prefix(8).map { activity in
      [
        (activity.row.map { $0 + " " } ?? "") + activity.name,
        activity.actors.first.map(marked.contains) ?? false ? "◀" : "",
        activity.actors.joined(separator: ", "),
        activity.workSeconds.map { language.compact($0.estimate) } ?? "–",
        activity.waitingPerCase.workingSeconds.map { language.compact($0.estimate) } ?? "–",
      ]
    }
    return table.lines(style)
      + (waiting.count > 8
        ? ["  " + say("… dan \(waiting.count - 8) kegiatan lain", "… and \(waiting.count - 8) more")] : [])
  }

  /// What the numbers with a range do to the verdict: those that change it, and those that move the headline most.
  var sensitivity: [String] {
    let table = SensitivityRows(sentences: sentences)
    let data = sentences.dataUncertainty().map { "  " + $0 }
    guard !table.rows.isEmpty else { return data.isEmpty ? [] : data + [""] }
    let heading = say("ASUMSI, diubah satu per satu", "ASSUMPTIONS, varied one at a time")
    var text = TextTable(columns: [
      TextTable.Column(heading), TextTable.Column(say("tertulis", "stated"), .trailing),
      TextTable.Column(say("rentang", "range")), TextTable.Column(table.measure, .trailing, most: 24),
      TextTable.Column(""), TextTable.Column(say("simpulan", "verdict")),
    ])
    let most = 8
    text.rows = table.rows.prefix(most).map {
      [$0.place, $0.stated, $0.range, $0.atLower, "… " + $0.atUpper, $0.verdict]
    }
    let more = table.rows.count - most
    return text.lines(style)
      + (more > 0
        ? [
          "  " + say("… dan ", "… and ")
            + language.counted(
              more, "angka yang kurang berpengaruh", "number that matters less",
              plural: "numbers that matter less")
        ]
        : []) + sentences.sensitivity().map { "  " + $0 } + data + [""]
  }

  /// The checks of all designs, what failed where, and what to be careful about.
  var closing: [String] {
    let checks = CheckResult.Check.allCases.compactMap { check in
      language.checked(
        check,
        findings.designs.compactMap { design in
          design.checks.first { $0.check == check }.map { (design.name, $0.outcome) }
        })
    }
    let careful = [sentences.careful, sentences.warmUp, sentences.precision].compactMap { $0 }
    return [style.bold(say("PEMERIKSAAN", "CHECKS")) + "  " + checks.joined(separator: "   ")]
      + careful.enumerated().map { index, text in
        let word = say("INGAT", "CAREFUL")
        return (index == 0 ? style.bold(word) : String(repeating: " ", count: word.count)) + "  " + text
      }
  }
}

/// The text on one redesign against the first design.
struct CompareText {
  let findings: Findings
  let comparison: ComparisonFindings
  let language: Language
  let style: Style
  let sentences: Sentences

  init(_ findings: Findings, _ comparison: ComparisonFindings, _ language: Language, _ style: Style) {
    self.findings = findings
    self.comparison = comparison
    self.language = language
    self.style = style
    sentences = Sentences(language: language, findings: findings)
  }

  private func say(_ indonesian: String, _ english: String) -> String { language.say(indonesian, english) }

  var lines: [String] {
    let after = findings.designs[comparison.design]
    let title =
      "\(findings.designs[comparison.base].name) → \(after.name)"
      + (comparison.redesign.map { ": \($0.title)" } ?? "")
    let verdict =
      sentences.promiseChanges(comparison) + [sentences.timeChange(comparison)].compactMap { $0 }
      + [sentences.targetReach(comparison)].compactMap { $0 } + sentences.harmful(comparison)
      + sentences.overtimeChanges(comparison)
    let named = sentences.named(comparison.design, verdict)
    return ["", style.bold(title)] + named.map { "  " + $0 } + [""] + table + changes
  }

  private var table: [String] {
    let confidence = language.percent(findings.study.confidence, digits: 0)
    var table = TextTable(columns: [
      TextTable.Column(""), TextTable.Column(findings.designs[comparison.base].name, .trailing),
      TextTable.Column(findings.designs[comparison.design].name, .trailing),
      TextTable.Column(say("selisih", "difference"), .trailing),
      TextTable.Column("(\(confidence))"), TextTable.Column(say("simpulan", "verdict")),
    ])
    table.rows = (comparison.rows + comparison.caseTypeRows).map(row)
    return table.lines(style)
  }

  private func row(_ row: ComparisonRow) -> [String] {
    let cells = ComparisonCells(row, language: language, officeDay: 0)
    return [
      cells.measure, cells.before, cells.after, cells.difference, cells.range.map { "(\($0))" } ?? "",
      cells.verdict,
    ]
  }

  private var changes: [String] {
    guard !comparison.changes.isEmpty else { return [] }
    let (promise, mean) = (say("janji", "promise"), say("waktu", "mean"))
    var table = TextTable(columns: [
      TextTable.Column(say("PERUBAHAN MANA YANG BERPENGARUH", "WHICH CHANGE DID IT")),
      TextTable.Column(say("sendirian:", "alone:") + "\n" + promise, .trailing),
      TextTable.Column("\n" + mean, .trailing),
      TextTable.Column(say("bila dicabut:", "taken away:") + "\n" + promise, .trailing),
      TextTable.Column("\n" + mean, .trailing),
      TextTable.Column(say("andil:", "share:") + "\n" + promise, .trailing),
      TextTable.Column("\n" + mean, .trailing),
    ])
    table.rows = comparison.changes.map { change in
      [change.name] + effect(change.alone, mark: sentences.mark(withOthers: change.madeWith))
        + effect(change.takenAway, mark: sentences.mark(withOthers: change.goneWith))
        + [
          sentences.share(of: change, in: comparison, \.shareOfPromiseGain, \.promiseShare),
          sentences.share(of: change, in: comparison, \.shareOfMeanGain, \.meanSeconds),
        ]
    }
    return [""] + table.lines(style)
      + sentences.withOthers(comparison).map { "  " + style.faint($0) }
      + sentences.needEachOther(comparison).map { "  " + $0 }
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
