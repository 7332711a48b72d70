// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulStatistics

/// The sentences of the verdict. Each is chosen by what the interval says, and claims no more.
struct Sentences {
  let language: Language
  let findings: Findings

  private func say(_ indonesian: String, _ english: String) -> String { language.say(indonesian, english) }

  func range(_ interval: Interval, _ text: (Double) -> String) -> String {
    "\(text(interval.lower)) … \(text(interval.upper))"
  }

  // One design.

  func promise(_ cases: CaseTypeFindings) -> String? {
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
          "Janji\(what)\(whose) tidak ditepati untuk satu pun dari \(of) berkas.",
          "The promise\(what)\(whose) is kept for none of \(of) files.")
        : say(
          "Janji\(what)\(whose) ditepati untuk semua \(of) berkas; tidak ada yang terlambat.",
          "The promise\(what)\(whose) is kept for all \(of) files; none is late.")
    case .unavailable:
      kept = say(
        "Tentang janji\(whose) tidak ada yang dapat dikatakan: tidak ada berkas.",
        "Nothing can be said of the promise\(whose): there are no files.")
    }
    return [kept, target(promise)].compactMap { $0 }.joined(separator: " ")
  }

  func target(_ promise: PromiseFindings) -> String? {
    guard let target = promise.target, let verdict = promise.targetVerdict else { return nil }
    let share = language.percent(target, digits: 0)
    switch verdict {
    case .reached: return say("Sasaran \(share) tercapai.", "The target of \(share) is reached.")
    case .notReached: return say("Sasaran \(share) TIDAK tercapai.", "The target of \(share) is NOT reached.")
    case .undecided:
      return say(
        "Apakah sasaran \(share) tercapai belum dapat dipastikan.",
        "Whether the target of \(share) is reached cannot be told.")
    }
  }

  func waiting(_ design: DesignFindings) -> String? {
    let total = design.overall.composition.total.workingSeconds?.estimate
    guard let total, total > 0, let most = longestWait(design), let wait = most.waiting.total.workingSeconds,
      wait.estimate > 0
    else { return nil }
    return say(
      "Berkas paling lama menunggu \(most.actor): \(language.duration(wait.estimate)) dari "
        + "\(language.duration(total)) waktu kerja yang diperlukan satu berkas.",
      "Files wait longest for \(most.actor): \(language.duration(wait.estimate)) of the "
        + "\(language.duration(total)) of working time that a file takes.")
  }

  func why(_ design: DesignFindings) -> String? {
    guard let most = longestWait(design) else { return nil }
    let causes = most.waiting.byCause
      .compactMap { cause in cause.time.workingSeconds.map { (cause.cause, $0.estimate) } }
      .filter { $0.1 >= max(30, 0.02 * (most.waiting.total.workingSeconds?.estimate ?? 0)) }.sorted {
        $0.1 > $1.1
      }
    guard !causes.isEmpty else { return nil }
    let parts = causes.map { "\(language.word($0.0)) (\(language.duration($0.1)))" }
    return say("Sebabnya: ", "Why: ") + parts.joined(separator: ", ") + "."
  }

  func longestWait(_ design: DesignFindings) -> ActorWaiting? {
    design.overall.waitingByActor.max {
      ($0.waiting.total.workingSeconds?.estimate ?? 0) < ($1.waiting.total.workingSeconds?.estimate ?? 0)
    }
  }

  func overload(_ design: DesignFindings) -> [String] {
    design.capacity.overloaded.map { actor in
      say(
        "\(actor.actor) diminta \(language.number(actor.offeredHoursPerWeek)) jam seminggu dan punya "
          + "\(language.number(actor.capacityHoursPerWeek)): tidak akan terkejar; angka waktu hanya berlaku "
          + "untuk masa yang dihitung.",
        "\(actor.actor) is asked for \(language.number(actor.offeredHoursPerWeek)) hours a week and has "
          + "\(language.number(actor.capacityHoursPerWeek)): the pile can only grow; times hold for the stated "
          + "period alone.")
    }
  }

  func bottleneck(_ design: DesignFindings) -> String? {
    guard let bottleneck = design.bottleneck else { return nil }
    let by =
      bottleneck.isHeadlinePromise
      ? say("bagian janji yang ditepati", "the share of promises kept")
      : say("waktu selesai", "the time to finish")
    switch bottleneck.headline {
    case .none:
      return say(
        "Tidak ada pelaksana yang bila ditambah pasti memperbaiki \(by).",
        "No actor is shown to improve \(by) when relieved.")
    case .single(let actor):
      let gain = bottleneck.oneMoreOfficer.gains.first { $0.actor == actor }
      let single = gain?.isDiagnosisOnly ?? false
      let advice =
        single
        ? say(
          " Jabatan ini hanya satu: jalan keluarnya kehadiran, pengganti atau jadwal, bukan pejabat kedua.",
          " The post exists once: the way out is presence, a substitute or rounds, not a second official.")
        : ""
      return say(
        "SIMPUL: \(actor). Satu petugas lagi di sana paling memperbaiki \(by)\(worth(gain)).",
        "BOTTLENECK: \(actor). One more officer there improves \(by) most\(worth(gain)).") + advice
    case .tied(let actors):
      return say(
        "SIMPUL: \(language.list(actors)), yang tidak dapat dibedakan menurut \(by).",
        "BOTTLENECK: \(language.list(actors)), which cannot be told apart by \(by).")
    }
  }

  private func worth(_ gain: ActorGain?) -> String {
    guard let gain else { return "" }
    var parts: [String] = []
    if let mean = gain.meanSeconds {
      parts.append(
        say("\(language.duration(mean.estimate)) lebih cepat", "\(language.duration(mean.estimate)) faster")
          + ", \(range(mean) { language.duration($0) })")
    }
    if let share = gain.promiseShare, abs(share.estimate) >= 0.0005 {
      parts.append(
        say(
          "\(language.points(share.estimate)) poin janji",
          "\(language.points(share.estimate)) points of the promise"))
    }
    return parts.isEmpty ? "" : " (" + parts.joined(separator: "; ") + ")"
  }

  func notTheBusiest(_ design: DesignFindings) -> String? {
    guard let bottleneck = design.bottleneck, bottleneck.isBusiestSomeoneElse == true,
      let busiest = bottleneck.busiest
    else { return nil }
    return say(
      "Pelaksana yang paling sibuk (\(busiest)) bukan simpulnya: menambah petugas di sana kurang membantu.",
      "The busiest actor (\(busiest)) is not the bottleneck: one more officer there helps less.")
  }

  func levers(_ design: DesignFindings) -> [String] {
    guard let bottleneck = design.bottleneck else { return [] }
    return bottleneck.levers.map { lever in
      let what = lever.kinds.map { language.word($0) }.joined(separator: say(" dan ", " and "))
      let gain = lever.meanGainSeconds.map {
        language.signedDuration(-$0.estimate)
          + " (\(language.signedDuration(-$0.lower)) … \(language.signedDuration(-$0.upper)))"
      }
      let kept = lever.promiseAfter.flatMap { $0.kept.share }.map {
        say("janji menjadi \(language.percent($0))", "promise kept \(language.percent($0))")
      }
      return "\(lever.actor): \(what): " + [gain, kept].compactMap { $0 }.joined(separator: ", ")
    }
  }

  // Two designs.

  func promiseChange(_ comparison: ComparisonFindings) -> String? {
    guard let row = comparison.row(.promiseKept), let before = row.before, let after = row.after else {
      return nil
    }
    let values = (language.percent(before), language.percent(after))
    switch row.verdict {
    case .better, .worse:
      let difference = row.difference.map {
        " (\(language.points($0.estimate)) " + say("poin", "points")
          + ", \(range($0) { language.points($0) }))"
      }
      return say(
        "Dengan usulan, janji ditepati untuk \(values.1) berkas, semula \(values.0)\(difference ?? "").",
        "The redesign keeps the promise for \(values.1) of files instead of \(values.0)\(difference ?? "").")
    case .noDifference:
      return say(
        "Janji ditepati sama seringnya seperti sekarang (\(values.0)).",
        "The promise is kept exactly as often as now (\(values.0)).")
    case .noPracticalDifference:
      return say(
        "Pada janji tidak ada perbedaan yang berarti (\(values.0) dan \(values.1)).",
        "For the promise there is no practical difference (\(values.0) and \(values.1)).")
    case .notShown, .more, .less, .notComparable:
      return say(
        "Bahwa janji lebih sering atau lebih jarang ditepati tidak terbukti (\(values.0) dan \(values.1)).",
        "That the promise is kept more or less often is not shown (\(values.0) and \(values.1)).")
    }
  }

  func timeChange(_ comparison: ComparisonFindings) -> String? {
    guard let row = comparison.row(.meanTime) else { return nil }
    guard let before = row.before, let after = row.after, let difference = row.difference else {
      return say(
        "Waktu rata-rata tidak dapat dibandingkan: ada berkas yang belum selesai ketika hitungan berakhir.",
        "Mean times cannot be compared: some files were unfinished when the run ended.")
    }
    let values = (language.duration(before), language.duration(after))
    let change = "\(language.duration(abs(difference.estimate)))"
    let limits = [abs(difference.lower), abs(difference.upper)].sorted().map { language.duration($0) }
    switch row.verdict {
    case .better:
      return say(
        "Satu berkas selesai dalam \(values.1), semula \(values.0) (\(change) lebih cepat, \(limits[0]) … \(limits[1])).",
        "A file takes \(values.1) instead of \(values.0) (\(change) less, \(limits[0]) … \(limits[1])).")
    case .worse:
      return say(
        "Satu berkas selesai dalam \(values.1), semula \(values.0) (\(change) lebih LAMA, \(limits[0]) … \(limits[1])).",
        "A file takes \(values.1) instead of \(values.0) (\(change) MORE, \(limits[0]) … \(limits[1])).")
    case .noDifference:
      return say(
        "Waktu selesai sama persis seperti sekarang (\(values.0)).",
        "The time to finish is exactly as now (\(values.0)).")
    case .noPracticalDifference:
      return say(
        "Pada waktu selesai tidak ada perbedaan yang berarti.",
        "In the time to finish there is no practical difference.")
    case .notShown, .more, .less, .notComparable:
      return say(
        "Bahwa waktu selesai berubah tidak terbukti (\(values.0) dan \(values.1)).",
        "That the time to finish changes is not shown (\(values.0) and \(values.1)).")
    }
  }

  func needEachOther(_ comparison: ComparisonFindings) -> [String] {
    var seen: [[String]] = []
    return comparison.needEachOther.compactMap { pair in
      if seen.contains([pair.first, pair.second]) { return nil }
      seen.append([pair.first, pair.second])
      return say(
        "\"\(pair.first)\" dan \"\(pair.second)\" saling memerlukan: bersama-sama jauh lebih berguna daripada "
          + "masing-masing.",
        "\"\(pair.first)\" and \"\(pair.second)\" need each other: together they do far more than each alone."
      )
    }
  }

  func harmful(_ comparison: ComparisonFindings) -> [String] {
    comparison.changes.filter(\.isHarmful).map {
      say(
        "Perubahan \"\($0.name)\" merugikan: tanpa perubahan itu usulan lebih baik.",
        "The change \"\($0.name)\" does harm: without it the redesign is better.")
    }
  }
}
