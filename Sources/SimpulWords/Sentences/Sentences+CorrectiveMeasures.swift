// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulStatistics

// What was tried out beside one more officer.
extension Sentences {
  package func correctiveMeasures(_ design: DesignFindings) -> [String] {
    (design.bottleneck?.correctiveMeasures ?? []).map { correctiveMeasure in
      let what = correctiveMeasure.kinds.map { language.word($0) }.joined(separator: say(" dan ", " and "))
      return "\(language.list(correctiveMeasure.actor.actors)): \(what): "
        + ([gain(correctiveMeasure), promise(correctiveMeasure, of: design)].compactMap { $0 }
        + correctiveMeasure.byCaseType.map(gain)).joined(separator: ", ")
    }
  }

  /// A measure that helps the files of a team at the price of others: what they gain, and what that costs the others.
  package func starvingTeams(_ bottleneck: BottleneckStatement) -> [String] {
    bottleneck.correctiveMeasures.flatMap { correctiveMeasure in
      correctiveMeasure.kinds.compactMap { kind -> String? in
        guard case .keepsOfficersFree(let place) = kind,
          correctiveMeasure.byCaseType.contains(where: {
            $0.procedure == place.procedure && $0.meanSeconds.lower > 0
          })
        else { return nil }
        let (own, others) = (
          correctiveMeasure.byCaseType.filter { $0.procedure == place.procedure },
          correctiveMeasure.byCaseType.filter { $0.procedure != place.procedure }
        )
        let parts = language.list((own + others).map(gain))
        let name = language.list(correctiveMeasure.actor.actors)
        return say(
          "\(place.name) menunggu sampai \(name) cukup bebas bersamaan, sementara pekerjaan lain mendahuluinya. Bila petugas "
            + "dibebaskan untuknya (keeps officers free): \(parts).",
          "\(place.name) waits until enough of \(name) are free at once, while other work goes before it. Were officers kept "
            + "free for it (keeps officers free): \(parts).")
      }
    }
  }

  private func gain(_ type: CorrectiveMeasureFindings.CaseTypeGain) -> String {
    let gain = type.meanSeconds
    guard gain.excludesZero else {
      return say("\(type.caseType): perubahan tidak terbukti", "\(type.caseType): a change is not shown")
    }
    if gain.estimate > 0 {
      return "\(type.caseType) −\(estimate(gain)) "
        + "(\(times(gain.upper, gain.lower, sign: "−", beside: [gain.estimate])))"
    }
    return "\(type.caseType) +\(time(-gain.estimate, beside: [gain.lower, gain.upper])) "
      + "(\(times(-gain.upper, -gain.lower, sign: "+", beside: [gain.estimate])))"
  }

  private func gain(_ correctiveMeasure: CorrectiveMeasureFindings) -> String? {
    guard let found = correctiveMeasure.meanSeconds else { return nil }
    if found.standing == .notComparable {
      return say(
        "waktunya tidak dapat dibandingkan, karena ada berkas yang belum selesai",
        "times cannot be compared, since some files were unfinished")
    }
    let gain = found.gain
    guard gain.excludesZero else {
      return say("waktu yang berkurang tidak terbukti", "less time is not shown")
    }
    if gain.estimate < 0 {
      return say("LEBIH LAMA: ", "takes LONGER: ") + "+\(time(-gain.estimate)) "
        + "(\(times(-gain.upper, -gain.lower, sign: "+")))"
    }
    return "−\(estimate(gain)) (\(times(gain.upper, gain.lower, sign: "−", beside: [gain.estimate])))"
  }

  /// What the corrective measure changes, on common random numbers, and what share is kept with it.
  private func promise(_ correctiveMeasure: CorrectiveMeasureFindings, of design: DesignFindings) -> String? {
    let after = correctiveMeasure.promiseAfter.flatMap { kept($0, of: design) }
    guard let gain = correctiveMeasure.promise?.gain else {
      return after.map { say("janji ", "promise ") + $0 }
    }
    return [change(gain), after].compactMap { $0 }.joined(separator: ", ")
  }

  private func change(_ gain: Interval) -> String {
    guard gain.excludesZero else {
      return say("perubahan pada janji tidak terbukti", "a change of the promise is not shown")
    }
    let promise =
      gain.estimate < 0
      ? say("janji LEBIH JARANG ditepati: ", "promise kept LESS often: ") : say("janji ", "promise ")
    return promise + language.points(gain.estimate) + say(" poin", " points")
      + " (" + range(gain) { language.points($0) } + ")"
  }

  private func kept(_ promise: PromiseFindings, of design: DesignFindings) -> String? {
    guard let share = promise.kept.share else { return nil }
    let limits = promise.kept.interval.map { " (" + range($0) { language.percent($0) } + ")" } ?? ""
    return say("lalu ditepati untuk ", "then kept for ") + language.percent(share)
      + (pooled(design) ?? "") + limits
      + (pooled(design) == nil
        ? target(of: promise, isReachedNow: design.overall.promise?.targetVerdict == .reached) : "")
  }

  /// Whether a share or a gain is of several case types, each with a promise of its own to keep.
  package func isPooled(_ design: DesignFindings) -> Bool { design.caseTypes.count { $0.promise != nil } > 1 }

  /// Of which files a share is, where it takes several case types together, each with a promise of its own to keep.
  private func pooled(_ design: DesignFindings) -> String? {
    guard isPooled(design) else { return nil }
    return design.caseTypes.allSatisfy { $0.promise != nil }
      ? say(" dari semua berkas", " of all files")
      : say(" dari semua berkas yang memiliki janji", " of all files with a promise")
  }

  private func target(of promise: PromiseFindings, isReachedNow: Bool) -> String {
    switch promise.targetVerdict {
    case .reached: say(": sasaran tercapai", ": reaches the target")
    case .notReached: say(": sasaran tidak tercapai", ": does not reach the target")
    case .hangsOnUnfinished:
      say(
        ": belum dapat dikatakan apakah sasaran tercapai",
        ": whether it reaches the target cannot be determined yet")
        + " (" + language.hangsOn(promise.undecided) + ")"
    case .undecided:
      alike(promise, isReachedNow: isReachedNow)
        ?? say(": sasaran mungkin tercapai", ": may reach the target")
    case nil: ""
    }
  }

  /// Where all files were in time in every replication, or none: that it is so, and how many replications would show
  /// it, unless the target is reached as it is. So an improvement with which nobody is late never reads worse than what
  /// it improves.
  private func alike(_ promise: PromiseFindings, isReachedNow: Bool) -> String? {
    guard let seen = promise.zeroOrAll, let target = promise.target else { return nil }
    let count = language.counted(seen.replications, "ulangan", "replication")
    guard seen.kept > 0 else {
      return say(": tidak satu pun tepat waktu dalam \(count)", ": none in time in any of \(count)")
    }
    let share = language.statedPercent(target)
    let toShow = isReachedNow ? nil : replicationsNeeded(toShow: target, seen)
    let needed = toShow.map {
      say(
        ", dan untuk memastikan sasaran \(share) diperlukan \(language.count($0))",
        ", and to be sure of the target of \(share) it takes \(language.count($0))")
    }
    return say(
      ": tidak ada yang terlambat dalam \(count)\(needed ?? "")",
      ": none late in any of \(count)\(needed ?? "")")
  }
}
