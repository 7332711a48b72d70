// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulStatistics
import SimpulText

/// The sentences of the verdict. Each is chosen by what the interval says, and claims no more.
package struct Sentences: Speaking {
  package let language: Language
  package let findings: Findings

  package func range(_ interval: Interval, _ text: (Double) -> String) -> String {
    "\(text(interval.lower)) … \(text(interval.upper))"
  }

  /// Whether a line by itself would not say of which redesign it is.
  package var hasSeveralRedesigns: Bool { findings.designs.count > 2 }

  /// Lines that begin with the name of their design, where there are several redesigns.
  package func named(_ design: Int, _ lines: [String]) -> [String] {
    guard hasSeveralRedesigns else { return lines }
    let name = findings.designs[design].name
    return lines.map { "\(name): \($0)" }
  }

  // One design.

  /// Of all case types together.
  package func promise(of design: DesignFindings) -> String? {
    promise(design.overall, withRecords: keptWithRecords(design))
  }

  /// Of each case type where there are several, and behind them of all together where that is what gains are gains of.
  package func promises(of design: DesignFindings) -> [String] {
    let each = design.caseTypes.count > 1 ? design.caseTypes.compactMap(promise) : []
    return each.isEmpty
      ? [promise(of: design)].compactMap { $0 } : each + [promiseOfAll(design)].compactMap { $0 }
  }

  private func promiseOfAll(_ design: DesignFindings) -> String? {
    guard isPooled(design), case .interval(let share)? = design.overall.promise?.kept else { return nil }
    let (kept, limits) = (language.percent(share.estimate), range(share) { language.percent($0) })
    return say(
      "Semua berkas bersama-sama: janji masing-masing ditepati untuk \(kept) (\(limits)).",
      "All files together: the promise of each is kept for \(kept) (\(limits)).")
  }

  /// Of one case type.
  package func promise(_ cases: CaseTypeFindings) -> String? { promise(cases, withRecords: nil) }

  private func promise(_ cases: CaseTypeFindings, withRecords records: Interval?) -> String? {
    guard let promise = cases.promise else { return nil }
    let what = promise.promise.map { " (\(language.promise($0)))" } ?? ""
    let whose = cases.caseType.map { say(" untuk \($0)", " for \($0)") } ?? ""
    let kept: String
    switch promise.kept {
    case .interval(let interval):
      let range = range(interval) { language.percent($0) }
      kept = say(
        "Janji\(what)\(whose) ditepati untuk \(language.percent(interval.estimate)) berkas (\(range)).",
        "The promise\(what)\(whose) is kept for \(language.percent(interval.estimate)) of files (\(range)).")
    case .degenerate(let count, let of):
      kept =
        count == 0
        ? say(
          "Janji\(what)\(whose) tidak ditepati untuk satu pun dari \(language.count(of)) berkas.",
          "The promise\(what)\(whose) is kept for none of \(language.counted(of, "", "file")).")
        : say(
          "Janji\(what)\(whose) ditepati untuk semua \(language.count(of)) berkas; tidak ada yang terlambat.",
          "The promise\(what)\(whose) is kept for "
            + (of == 1 ? "the only file" : "all \(language.count(of)) files") + "; none is late.")
    case .unavailable where promise.undecided != nil:
      kept = say(
        "Tentang janji\(whose) belum ada yang dapat dikatakan: belum satu berkas pun diputuskan.",
        "Nothing can be said yet of the promise\(whose): no file is decided.")
    case .unavailable:
      kept = say(
        "Tentang janji\(whose) tidak ada yang dapat dikatakan: tidak ada berkas.",
        "Nothing can be said of the promise\(whose): there are no files.")
    }
    return [
      kept, language.undecided(promise.undecided, hasShare: promise.kept != .unavailable),
      target(promise, withRecords: records),
    ].compactMap { $0 }.joined(separator: " ")
  }

  /// How many end otherwise than done, where some may.
  package func endings(_ cases: CaseTypeFindings) -> [String] {
    [withoutTicket(cases), leaving(cases), deemed(cases), others(cases)].compactMap { $0 }
  }

  /// How many come unserved, where there are tickets.
  private func withoutTicket(_ cases: CaseTypeFindings) -> String? {
    cases.counts.withoutTicketPerWeek.map { interval in
      let (count, range) = (language.number(interval.estimate), range(interval) { language.number($0) })
      return say(
        "\(count) kali seminggu seseorang tidak mendapat nomor (\(range)); yang kembali lagi terhitung setiap kali. Waktu "
          + "selesai dihitung sejak mendapat nomor.",
        "\(count) times a week somebody gets no ticket (\(range)); whoever comes back counts every time. Times to finish "
          + "begin with the ticket.")
    }
  }

  /// What a file costs the office, and its time the citizen, where that is known.
  package func costs(_ cases: CaseTypeFindings) -> String? {
    func amount(_ interval: Interval) -> String {
      "\(language.money(interval.estimate)) (\(range(interval) { language.money($0) }))"
    }
    // What is spent on unfinished files is not all of what they cost, and their citizens wait on.
    let isWhole = cases.counts.censored == 0
    let office = cases.cost.map {
      isWhole
        ? say("Satu berkas menghabiskan biaya \(amount($0)).", "One file costs the office \(amount($0)).")
        : say(
          "Sampai hitungan berakhir, satu berkas menghabiskan biaya \(amount($0)); yang belum selesai terhitung dengan yang "
            + "sudah dikerjakan padanya, jadi sampai selesai biayanya dapat lebih besar.",
          "Until the run ended, a file had cost the office \(amount($0)); unfinished files count with what was done on them by "
            + "then, and may cost more until they finish.")
    }
    let citizen = cases.waitingCost.map {
      isWhole
        ? say(
          "Waktu sampai selesai bernilai \(amount($0)) bagi pemohon.",
          "Its time to finish costs the citizen \(amount($0)).")
        : say(
          "Bagi pemohon yang berkasnya selesai, waktu sampai selesai bernilai \(amount($0)).",
          "The time to finish of a file that finished costs the citizen \(amount($0)).")
    }
    let parts = [office, citizen].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// How many are refused or withdrawn, say.
  private func others(_ cases: CaseTypeFindings) -> String? {
    let endings = cases.otherEndings.compactMap { ending -> String? in
      let word = language.outcome(ending.outcome)
      switch ending.share {
      case .interval(let interval):
        return "\(word) \(language.percent(interval.estimate)) "
          + "(\(range(interval) { language.percent($0) }))"
      case .degenerate(let count, let of):
        return word + " "
          + (count == 0
            ? say("0 dari \(language.count(of))", "0 of \(language.count(of))")
            : say("semua \(language.count(of))", "all \(language.count(of))"))
      case .unavailable: return nil
      }
    }
    guard !endings.isEmpty else { return nil }
    let list = endings.joined(separator: "; ")
    let promise =
      cases.promise == nil
      ? ""
      : say(
        " Janji hanya menghitung mereka bila waktunya sudah lewat.",
        " The promise counts them only where their time was up already.")
    return say(
      "Berkas yang berakhir lain: \(list). Waktu selesai hanya tentang yang selesai.",
      "Files that end otherwise: \(list). Times to finish are of those that finish.") + promise
  }

  /// How many count as approved because the time was up, where that may be.
  package func deemed(_ cases: CaseTypeFindings) -> String? {
    switch cases.deemedApproved {
    case .interval(let interval):
      let (share, range) = (language.percent(interval.estimate), range(interval) { language.percent($0) })
      return say(
        "\(share) berkas dianggap dikabulkan karena waktunya habis (\(range)); janjinya tidak ditepati. Waktu selesai hanya "
          + "tentang yang diputuskan.",
        "\(share) of files count as approved because the time was up (\(range)); their promise is broken. Times to "
          + "finish are of those that were decided.")
    case .degenerate(let count, let of):
      return count == 0
        ? say(
          "Tidak ada berkas yang dianggap dikabulkan karena waktunya habis (dari \(language.count(of))).",
          "No file counts as approved because the time was up (of \(language.count(of))).")
        : say(
          "Semua berkas dianggap dikabulkan karena waktunya habis (\(language.count(of))).",
          "All files count as approved because the time was up (\(language.count(of))).")
    case .unavailable, nil: return nil
    }
  }

  /// How many were not served, where some may leave.
  package func leaving(_ cases: CaseTypeFindings) -> String? {
    switch cases.leftUnserved {
    case .interval(let interval):
      let (share, range) = (language.percent(interval.estimate), range(interval) { language.percent($0) })
      return say(
        "\(share) pemohon pergi tanpa dilayani (\(range)). Waktu selesai hanya tentang yang dilayani; waktu "
          + "menunggu per kegiatan tentang semua yang datang.",
        "\(share) of citizens leave without being served (\(range)). Times to finish are of the others, waiting "
          + "by activity is of all who come.")
    case .degenerate(let count, let of):
      return count == 0
        ? say(
          "Tidak ada pemohon yang pergi tanpa dilayani (dari \(language.count(of))).",
          "No citizen leaves without being served (of \(language.count(of))).")
        : say(
          "Semua \(language.count(of)) pemohon pergi tanpa dilayani.",
          "All \(language.count(of)) citizens leave without being served.")
    case .unavailable, nil: return nil
    }
  }

  /// - Parameter limits: those of the share that hold what recorded data leave unknown, too; nil without any.
  package func target(_ promise: PromiseFindings, withRecords limits: Interval?) -> String? {
    guard let target = promise.target, let verdict = promise.targetVerdict else { return nil }
    let share = language.statedPercent(target)
    // Whether the target lies within them.
    let isOpen = limits.map { verdict == .reached ? $0.lower < target : $0.upper >= target } ?? false
    let records =
      isOpen
      ? say(
        " menurut hitungan saja; dengan yang tidak diketahui dari catatan, hal itu belum dapat dipastikan",
        " by the simulation alone; with what the records leave unknown that cannot be determined") : ""
    switch verdict {
    case .reached:
      return say("Sasaran \(share) tercapai\(records).", "The target of \(share) is reached\(records).")
    case .notReached:
      return say(
        "Sasaran \(share) TIDAK tercapai\(records).", "The target of \(share) is NOT reached\(records).")
    case .hangsOnUnfinished:
      let files = language.hangsOn(promise.undecided)
      return say(
        "Apakah sasaran \(share) tercapai belum dapat dikatakan: \(files).",
        "Whether the target of \(share) is reached cannot be determined yet: \(files).")
    case .undecided:
      if let seen = promise.zeroOrAll { return tooFew(seen, target) }
      return say(
        "Apakah sasaran \(share) tercapai belum dapat dipastikan.",
        "Whether the target of \(share) is reached cannot be determined.")
    }
  }

  /// The share kept by limits that hold what recorded data leave unknown, too.
  package func keptWithRecords(_ design: DesignFindings) -> Interval? {
    guard let found = findings.dataUncertainty?.designs, let place = findings.designs.firstIndex(of: design),
      found.indices.contains(place)
    else { return nil }
    return found[place].kept
  }

  /// That so many replications, all alike, show less than the target asks for, and how many it takes.
  private func tooFew(_ seen: ShareLimits, _ target: Double) -> String {
    let share = language.statedPercent(target)
    let count = language.counted(seen.replications, "ulangan", "replication")
    let isKept = seen.kept > 0
    let alike =
      isKept
      ? say("Semua berkas tepat waktu dalam \(count)", "All files are in time in \(count)")
      : say("Tidak ada berkas yang tepat waktu dalam \(count)", "No file is in time in \(count)")
    let limit =
      isKept
      ? say("sekurang-kurangnya ", "at least ") + language.percentBelow(seen.lower)
      : say("paling banyak ", "at most ") + language.percentAbove(seen.upper)
    if target >= 1 {
      return alike
        + say(
          "; itu membuktikan \(limit). Sasaran \(share) tidak dapat dibuktikan, berapa pun ulangannya.",
          "; that shows \(limit). A target of \(share) cannot be shown, however many replications there are.")
    }
    let all = replicationsNeeded(toShow: isKept ? target : 1 - target, seen) ?? 0
    let claim =
      isKept
      ? say("memastikan sasaran \(share)", "be sure of the target of \(share)")
      : say(
        "memastikan bahwa sasaran \(share) tidak tercapai", "be sure that the target of \(share) is missed")
    return alike
      + say(
        "; itu baru membuktikan \(limit) dan belum cukup untuk \(claim): diperlukan sedikitnya "
          + "\(language.count(all)) ulangan (--replications \(all)).",
        "; that shows only \(limit), and is not enough to \(claim): it takes at least "
          + "\(language.count(all)) replications (--replications \(all)).")
  }

  /// How many replications, all alike, show a share; nil where no number does.
  package func replicationsNeeded(toShow share: Double, _ seen: ShareLimits) -> Int? {
    guard share > 0, share < 1 else { return nil }
    let needed = ZeroOrAllShare.replications(toShow: share, confidence: seen.confidence)
    // Where some replications have no such files, it takes more of them.
    return (needed * findings.study.replications + seen.replications - 1) / max(1, seen.replications)
  }

  package func waiting(_ design: DesignFindings) -> String? {
    let total = design.overall.composition.total.workingSeconds?.estimate
    guard let total, total > 0, let most = longestWait(design), let wait = most.waiting.total.workingSeconds,
      wait.estimate > 0
    else { return nil }
    let (part, whole) = (time(wait.estimate, beside: [total]), time(total, beside: [wait.estimate]))
    let isInDays = language.isInDays(total, beside: [wait.estimate], day: day)
    return say(
      "Berkas paling lama menunggu \(language.name(most.actors)): \(part) dari \(whole)"
        + (isInDays ? "" : " waktu kerja") + " yang diperlukan satu berkas.",
      "Files wait longest for \(language.name(most.actors)): \(part) of the \(whole)"
        + (isInDays ? "" : " of working time") + " that a file takes.")
  }

  package func why(_ design: DesignFindings) -> String? {
    guard let most = longestWait(design) else { return nil }
    let causes = most.waiting.byCause
      .compactMap { cause in cause.time.workingSeconds.map { (cause.cause, $0.estimate) } }
      .filter { $0.1 >= max(30, 0.02 * (most.waiting.total.workingSeconds?.estimate ?? 0)) }.sorted {
        $0.1 > $1.1
      }
    guard !causes.isEmpty else { return nil }
    let whole = [design.overall.composition.total, most.waiting.total].compactMap {
      $0.workingSeconds?.estimate
    }
    let parts = causes.map { "\(language.word($0.0)) (\(time($0.1, beside: whole)))" }
    return say("Sebabnya: ", "Why: ") + parts.joined(separator: ", ") + "."
  }

  package func longestWait(_ design: DesignFindings) -> ActorWaiting? {
    design.overall.waitingByActor.max {
      ($0.waiting.total.workingSeconds?.estimate ?? 0) < ($1.waiting.total.workingSeconds?.estimate ?? 0)
    }
  }

  /// Who cannot keep up, how fast files pile up, of whom it cannot be determined, and what remained unfinished.
  package func overload(_ design: DesignFindings) -> [String] {
    language.overload(design.stability, design.capacity) + [unfinished(design)].compactMap { $0 }
  }

  private func unfinished(_ design: DesignFindings) -> String? {
    let count = design.overall.counts.censored
    guard count > 0 else { return nil }
    let number = language.number(count, digits: count < 10 ? 1 : 0)
    return say(
      "Rata-rata \(number) berkas tiap ulangan belum selesai ketika hitungan berakhir: waktu rata-rata hanya tentang yang "
        + "selesai, dan bagi semua berkas lebih lama; persentil tentang semua, sejauh dapat diketahui.",
      "On average \(number) files a replication were unfinished when the run ended: mean times are of those that finished, and "
        + "longer for all; percentiles are of all, as far as they can be known.")
  }

  /// What the reader must bear in mind about assumed numbers.
  package var careful: String? {
    let holidays = findings.designs.lazy.compactMap { language.unknownHolidays($0.scenario) }.first
    let parts = [holidays, assumed, replayed].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// Whether what comes is that of a log, and so no chance at all.
  private var replayed: String? {
    let streams = findings.designs.flatMap { $0.scenario.procedures.flatMap(\.arrivals) }
    guard streams.contains(where: { if case .recorded = $0.pattern { true } else { false } }) else {
      return nil
    }
    let isRedrawn = findings.dataUncertainty?.recordedDays != nil
    return say(
      "Kedatangan menurut catatan sama di setiap ulangan: selang-selang tidak memuat kebetulan di dalamnya"
        + (isRedrawn ? ", kecuali yang menyebutkannya." : "."),
      "Arrivals by a log are the same in every replication: intervals do not hold the chance that is in them"
        + (isRedrawn ? ", but for those that say so." : "."))
  }

  private var assumed: String? {
    if let notVaried = findings.sensitivity?.notVaried.count {
      return notVaried == 0
        ? nil
        : say(
          "Angka asumsi dan perkiraan tanpa rentang yang dapat dicoba (\(notVaried)) dipakai sebagaimana tertulis.",
          "Numbers that are assumed or estimated, without a range that could be tried (\(notVaried)), were taken as written."
        )
    }
    let numbers = findings.statedNumbers.filter { $0.basis == .assumed || $0.basis == .estimated }
    guard !numbers.isEmpty else { return nil }
    return say(
      "Angka asumsi dan perkiraan (\(numbers.count)) dipakai sebagaimana tertulis; rentangnya tidak dicoba.",
      "Numbers that are assumed or estimated (\(numbers.count)) were taken as written; their ranges were not "
        + "tried out.")
  }

  /// What is not counted of a study of the steady state; nil for others.
  package var warmUp: String? { findings.study.warmUp.map(language.steadyState) }

  /// Whether the precision that was asked for is reached; nil when none was.
  package var precision: String? {
    guard let precision = findings.study.precision else { return nil }
    let wanted = language.percent(precision.wanted)
    let missed = precision.measures.filter { !$0.isReached }
    guard !missed.isEmpty else {
      return say("Ketelitian \(wanted) tercapai.", "The precision of \(wanted) is reached.")
    }
    let names = missed.map { "\(findings.designs[$0.design].name): \(language.word($0.measure))" }
    return say("Ketelitian \(wanted) TIDAK tercapai untuk ", "The precision of \(wanted) is NOT reached for ")
      + language.list(names) + "."
  }

  /// Working time, in one unit with what it is compared with.
  package func time(_ seconds: Double, beside others: [Double] = []) -> String {
    language.workingTime(seconds, beside: others, day: day)
  }

  /// A mean day of the office, in seconds.
  private var day: Double { findings.designs[0].scenario.meanOpenDay.seconds }

  package func time(_ seconds: Double) -> String { time(seconds, beside: []) }

  /// `6.0 … 16.8 working days`, or each limit with its own unit.
  package func times(_ first: Double, _ second: Double, sign: String = "", beside others: [Double] = [])
    -> String
  {
    let isInDays =
      language.isInDays(first, beside: [second] + others, day: day)
      && language.isInDays(second, beside: [first] + others, day: day)
    let start = isInDays ? language.number(first / day) : time(first, beside: [second] + others)
    return sign + start + " … " + sign + time(second, beside: [first] + others)
  }
}
