// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulStatistics

// Whose relief helps, and what fits the cause.
extension Sentences {
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
      let advice =
        gain?.isDiagnosisOnly ?? false
        ? say(
          " Jabatan ini hanya satu: jalan keluarnya kehadiran, pengganti atau jadwal, bukan pejabat kedua.",
          " The post exists once: the way out is presence, a substitute or rounds, not a second official.")
        : ""
      let worth = worth(gain, isPromiseFirst: bottleneck.isHeadlinePromise)
      let added = gain?.officersAdded ?? 1
      return
        (added > 1
        ? say(
          "SIMPUL: \(actor). Satu regu lagi di sana (\(added) petugas) paling memperbaiki \(by)\(worth).",
          "BOTTLENECK: \(actor). One more team there (\(added) officers) improves \(by) most\(worth).")
        : say(
          "SIMPUL: \(actor). Satu petugas lagi di sana paling memperbaiki \(by)\(worth).",
          "BOTTLENECK: \(actor). One more officer there improves \(by) most\(worth).")) + advice
    case .tied(let actors):
      return say(
        "SIMPUL: \(language.list(actors)), yang tidak dapat dibedakan menurut \(by).",
        "BOTTLENECK: \(language.list(actors)), which cannot be told apart by \(by).")
    }
  }

  /// The gains whose intervals exclude zero, the measure of the headline first.
  private func worth(_ gain: ActorGain?, isPromiseFirst: Bool) -> String {
    let share = gain?.promiseShare.flatMap { $0.excludesZero ? points($0) : nil }
    let mean = gain?.meanSeconds.flatMap { interval in
      interval.excludesZero
        ? say("\(estimate(interval)) lebih cepat", "\(estimate(interval)) faster") + ", \(limits(interval))"
        : nil
    }
    let parts = (isPromiseFirst ? [share, mean] : [mean, share]).compactMap { $0 }
    return parts.isEmpty ? "" : " (" + parts.joined(separator: "; ") + ")"
  }

  /// In one unit with its limits.
  private func estimate(_ interval: Interval) -> String {
    time(interval.estimate, beside: [interval.lower, interval.upper])
  }

  private func limits(_ interval: Interval) -> String {
    times(interval.lower, interval.upper, beside: [interval.estimate])
  }

  private func points(_ interval: Interval) -> String {
    language.points(interval.estimate) + say(" poin janji, ", " points of the promise, ")
      + range(interval) { language.points($0) }
  }

  /// What stands behind a gain, so that neither a whole team nor a post that exists once is read as one more officer.
  func remark(_ gain: ActorGain) -> String {
    (gain.officersAdded > 1
      ? say(" (\(gain.officersAdded) petugas)", " (\(gain.officersAdded) officers)") : "")
      + (gain.isDiagnosisOnly ? " *" : "")
  }

  /// The answers of other methods, where they surely name another actor.
  func notTheBusiest(_ design: DesignFindings) -> String? {
    guard let bottleneck = design.bottleneck, bottleneck.isBusiestSomeoneElse == true,
      let busiest = bottleneck.busiest
    else { return nil }
    return say(
      "Pelaksana yang paling sibuk (\(busiest)) bukan simpulnya: menambah petugas di sana kurang membantu.",
      "The busiest actor (\(busiest)) is not the bottleneck: one more officer there helps less.")
  }

  func notTheLongestQueue(_ design: DesignFindings) -> String? {
    guard let bottleneck = design.bottleneck, bottleneck.isLongestQueueSomeoneElse == true,
      let longest = bottleneck.longestQueue, longest != bottleneck.busiest
    else { return nil }
    // "Either" after it was said that the busiest is not.
    guard notTheBusiest(design) == nil else {
      return say(
        "Antrean terpanjang ada di \(longest), yang juga bukan simpulnya.",
        "The longest queue is at \(longest), who is not the bottleneck either.")
    }
    return say(
      "Antrean terpanjang ada di \(longest), yang bukan simpulnya.",
      "The longest queue is at \(longest), who is not the bottleneck.")
  }

  func reliefsDisagree(_ design: DesignFindings) -> String? {
    guard let bottleneck = design.bottleneck, bottleneck.doReliefsDisagree else { return nil }
    let actors = language.list(bottleneck.tenPercentLessWork.byMeanTime.actors)
    return say(
      "Bila setiap pekerjaan 10 % lebih singkat, yang paling membantu adalah \(actors), bukan yang disebut di atas.",
      "If work took 10 % less time it would help most at \(actors), and not where one more officer does.")
  }

  func levers(_ design: DesignFindings) -> [String] {
    (design.bottleneck?.levers ?? []).map { lever in
      let what = lever.kinds.map { language.word($0) }.joined(separator: say(" dan ", " and "))
      return "\(lever.actor): \(what): "
        + [gain(lever), lever.promiseAfter.flatMap(kept)].compactMap { $0 }.joined(separator: ", ")
    }
  }

  private func gain(_ lever: LeverFindings) -> String? {
    guard let gain = lever.meanGainSeconds else { return nil }
    guard gain.excludesZero else {
      return say("waktu yang berkurang tidak terbukti", "less time is not shown")
    }
    if gain.estimate < 0 {
      return say("LEBIH LAMA: ", "takes LONGER: ") + "+\(time(-gain.estimate)) "
        + "(\(times(-gain.upper, -gain.lower, sign: "+")))"
    }
    return "−\(estimate(gain)) (\(times(gain.upper, gain.lower, sign: "−", beside: [gain.estimate])))"
  }

  private func kept(_ promise: PromiseFindings) -> String? {
    guard let share = promise.kept.share else { return nil }
    let limits = promise.kept.interval.map { " (" + range($0) { language.percent($0) } + ")" } ?? ""
    let target =
      switch promise.targetVerdict {
      case .reached: say(": sasaran tercapai", ": reaches the target")
      case .notReached: say(": sasaran tidak tercapai", ": does not reach the target")
      case .undecided: say(": sasaran mungkin tercapai", ": may reach the target")
      case nil: ""
      }
    return say("janji menjadi ", "promise kept ") + language.percent(share) + limits + target
  }
}
