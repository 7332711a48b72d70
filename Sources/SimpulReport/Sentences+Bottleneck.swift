// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulStatistics

// Whose relief helps, and what fits the cause.
extension Sentences {
  /// The headline: what helps more than any officer first, where there is such a thing, so that nobody reads the name
  /// of the bottleneck without it.
  func bottleneck(_ design: DesignFindings) -> [String] {
    guard let bottleneck = design.bottleneck else { return [] }
    return [
      whatHelpsMost(bottleneck), byOneMoreOfficer(bottleneck, design), helpsAsMuch(bottleneck),
    ].compactMap { $0 }
  }

  /// What the mark of the bottleneck stands for in tables and pictures, in the middle of a sentence.
  func markedWord(_ design: DesignFindings) -> String {
    design.bottleneck.map(isElsewhere) ?? false
      ? say("simpul dari segi jumlah petugas", "the bottleneck as far as officers go")
      : say("simpul", "the bottleneck")
  }

  /// Whether what surely helps more than any officer is at another actor than the bottleneck.
  private func isElsewhere(_ bottleneck: BottleneckStatement) -> Bool {
    bottleneck.betterLever.map { !bottleneck.headline.actors.contains($0.lever.actor) } ?? false
  }

  /// What the headline is true for.
  private func headlineMeasure(_ bottleneck: BottleneckStatement) -> String {
    bottleneck.isHeadlinePromise
      ? say("bagian janji yang ditepati", "the share of promises kept")
      : say("waktu selesai", "the time to finish")
  }

  private func byOneMoreOfficer(_ bottleneck: BottleneckStatement, _ design: DesignFindings) -> String? {
    let by = headlineMeasure(bottleneck)
    let word =
      isElsewhere(bottleneck)
      ? say("SIMPUL dari segi jumlah petugas", "BOTTLENECK as far as officers go") : language.bottleneckWord
    switch bottleneck.headline {
    case .none:
      if bottleneck.betterLever != nil { return nil }
      if design.overall.counts.finished == 0 {
        return say(
          "Tidak ada berkas yang selesai: tentang simpul tidak ada yang dapat dikatakan.",
          "No file finished: nothing can be said of a bottleneck.")
      }
      return bottleneck.isGainNegligible
        ? say(
          "Tidak ada simpul yang patut disebut: di mana pun satu petugas lagi mengurangi waktu selesai kurang dari "
            + "seperseratusnya.",
          "No bottleneck worth naming: one more officer takes less than a hundredth off the time to finish anywhere."
        )
        : say(
          "Tidak ada pelaksana yang bila ditambah pasti memperbaiki \(by).",
          "No actor is shown to improve \(by) when relieved.")
    case .single(let actor):
      let gain = bottleneck.oneMoreOfficer.gains.first { $0.actor == actor }
      let advice =
        gain?.isDiagnosisOnly ?? false
        ? wayOut(of: actor, design) : ""
      let worth = worth(gain, isPromiseFirst: bottleneck.isHeadlinePromise)
      let added = gain?.officersAdded ?? 1
      let who =
        added > 1
        ? say("Satu regu lagi di sana (\(added) petugas)", "One more team there (\(added) officers)")
        : say("Satu petugas lagi di sana", "One more officer there")
      return "\(word): \(actor). \(who) "
        + say("paling memperbaiki \(by)\(worth).", "improves \(by) most\(worth).") + advice
    case .tied(let actors):
      return "\(word): \(language.list(actors)), "
        + say("yang tidak dapat dibedakan menurut \(by).", "which cannot be told apart by \(by).")
    }
  }

  /// Of a post that exists once, by what files wait for there.
  private func wayOut(of actor: Actor.Key, _ design: DesignFindings) -> String {
    let waiting = design.overall.waitingByActor.first { $0.actor == actor }?.waiting
    return waiting?.mainCause == .contention
      ? say(
        " Jabatan ini hanya satu: jalan keluarnya lebih sedikit pekerjaan di meja itu atau orang lain yang berwenang, bukan "
          + "pejabat kedua.",
        " The post exists once: the way out is less work at that desk or somebody else who may do it, not a second official."
      )
      : say(
        " Jabatan ini hanya satu: jalan keluarnya kehadiran, pengganti atau jadwal, bukan pejabat kedua.",
        " The post exists once: the way out is presence, a substitute or rounds, not a second official.")
  }

  /// Where one lever surely helps more than one more officer does anywhere.
  private func whatHelpsMost(_ bottleneck: BottleneckStatement) -> String? {
    guard let (lever, measure) = bottleneck.betterLever,
      let gain = measure == .promise ? lever.promise : lever.meanSeconds
    else { return nil }
    let what = clause(lever)
    let isMost = gain.standing == .most && !isExceeded(gain, measure, bottleneck)
    let sentence =
      isMost
      ? say(
        "yang paling membantu bukan tambahan petugas, melainkan bila \(what)",
        "what helps most is not one more officer but that \(what)")
      : say(
        "lebih membantu daripada satu petugas lagi di mana pun bila \(what)",
        "what helps more than one more officer anywhere is that \(what)")
    let about =
      bottleneck.headlineMeasure == .meanTime
      ? ""
      : measure == .meanTime
        ? say("untuk waktu selesai, ", "for the time to finish, ") : say("untuk janji, ", "for the promise, ")
    return upperCased(about + sentence) + ": " + amount(gain.gain, measure)
      + against(gain, measure, bottleneck) + "."
  }

  /// Whether another lever has more to show, one that takes another person.
  private func isExceeded(
    _ gain: LeverGain, _ measure: BottleneckStatement.HeadlineMeasure, _ bottleneck: BottleneckStatement
  ) -> Bool {
    bottleneck.levers.contains { lever in
      let other = measure == .promise ? lever.promise : lever.meanSeconds
      return other.map { $0.gain.estimate > gain.gain.estimate } ?? false
    }
  }

  private func against(
    _ gain: LeverGain, _ measure: BottleneckStatement.HeadlineMeasure, _ bottleneck: BottleneckStatement
  ) -> String {
    let gains = bottleneck.oneMoreOfficer.gains
    func interval(_ gain: ActorGain) -> Interval? {
      measure == .promise ? gain.promiseShare : gain.meanSeconds
    }
    guard gains.contains(where: { interval($0).map { $0.lower > 0 } ?? false }),
      let best = gains.first(where: { $0.actor == gain.oneMoreAt }), let worth = interval(best)
    else {
      return say(
        "; bahwa satu petugas lagi membantu di mana pun tidak terbukti",
        "; that one more officer helps anywhere is not shown")
    }
    let who =
      best.officersAdded > 1
      ? say(
        "satu regu lagi (\(best.officersAdded) petugas)", "one more team (\(best.officersAdded) officers)")
      : say("satu petugas lagi", "one more officer")
    let post = best.isDiagnosisOnly ? say(" (jabatan tunggal)", " (a post that exists once)") : ""
    guard worth.lower > 0 else {
      return say(
        "; bahwa \(who) pada \(best.actor)\(post) membantu tidak terbukti",
        "; that \(who) at \(best.actor)\(post) helps is not shown")
    }
    let amount = amount(worth, measure)
    return say(
      ", sedangkan dengan \(who) pada \(best.actor)\(post) \(amount)",
      ", against \(amount) for \(who) at \(best.actor)\(post)")
      + (gain.gain.lower > worth.upper ? "" : difference(gain.overOneMore, measure))
  }

  /// Told where the limits of the two overlap: their difference on the same luck is surer than either.
  private func difference(
    _ difference: Interval, _ measure: BottleneckStatement.HeadlineMeasure
  ) -> String {
    let (amount, limits) =
      switch measure {
      case .promise:
        (
          language.points(difference.estimate) + say(" poin", " points"),
          range(difference) { language.points($0) }
        )
      case .meanTime: (estimate(difference), limits(difference))
      }
    return say("; selisihnya \(amount) (\(limits))", "; the difference is \(amount) (\(limits))")
  }

  /// Where a lever surely helps, and the data do not separate it from one more officer. Not one that takes another
  /// person: it is no choice instead of one more officer.
  private func helpsAsMuch(_ bottleneck: BottleneckStatement) -> String? {
    guard bottleneck.betterLever == nil else { return nil }
    let measure: BottleneckStatement.HeadlineMeasure = bottleneck.isHeadlinePromise ? .promise : .meanTime
    var best: (lever: LeverFindings, gain: LeverGain)?
    for lever in bottleneck.levers where !lever.takesAnotherPerson {
      guard let gain = measure == .promise ? lever.promise : lever.meanSeconds, gain.standing == .tied,
        gain.gain.estimate > best?.gain.gain.estimate ?? 0
      else { continue }
      best = (lever, gain)
    }
    guard let (lever, gain) = best else { return nil }
    let (what, amount, actor) = (clause(lever), amount(gain.gain, measure), gain.oneMoreAt)
    return say(
      "Membantu pula bila \(what): \(amount); bahwa itu lebih atau kurang daripada satu petugas lagi pada "
        + "\(actor) tidak terbukti.",
      "It also helps that \(what): \(amount); that this is more or less than one more officer at \(actor) is not "
        + "shown.")
  }

  private func clause(_ lever: LeverFindings) -> String {
    lever.actor + " " + language.list(lever.kinds.map { language.predicate($0) })
  }

  private func upperCased(_ sentence: String) -> String {
    sentence.prefix(1).uppercased() + sentence.dropFirst()
  }

  /// With its limits.
  private func amount(_ gain: Interval, _ measure: BottleneckStatement.HeadlineMeasure) -> String {
    switch measure {
    case .promise:
      language.points(gain.estimate) + say(" poin janji", " points of the promise")
        + " (\(range(gain) { language.points($0) }))"
    case .meanTime:
      estimate(gain) + say(" lebih cepat", " less") + " (\(limits(gain)))"
    }
  }

  /// What is gained or lost, the measure of the headline first.
  private func worth(_ gain: ActorGain?, isPromiseFirst: Bool) -> String {
    let share = gain?.promiseShare.map(pointsIfShown)
    let mean = gain?.meanSeconds.map(fasterOrSlower)
    let parts = (isPromiseFirst ? [share, mean] : [mean, share]).compactMap { $0 }
    return parts.isEmpty ? "" : " (" + parts.joined(separator: "; ") + ")"
  }

  private func pointsIfShown(_ gain: Interval) -> String {
    gain.excludesZero
      ? points(gain)
      : say("perubahan pada janji yang ditepati tidak terbukti", "a change of promises kept is not shown")
  }

  /// - Parameter gain: how much less a case takes; what is below zero is told as a loss, without a sign.
  private func fasterOrSlower(_ gain: Interval) -> String {
    guard gain.excludesZero else {
      return say(
        "perubahan pada waktu selesai tidak terbukti", "a change of the time to finish is not shown")
    }
    if gain.estimate < 0 {
      let (lower, upper) = (-gain.upper, -gain.lower)
      let slower = time(-gain.estimate, beside: [lower, upper])
      return say("\(slower) lebih lama, ", "\(slower) slower, ")
        + times(lower, upper, beside: [-gain.estimate])
    }
    return say("\(estimate(gain)) lebih cepat, ", "\(estimate(gain)) faster, ") + limits(gain)
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

  /// The answers of other methods, where they surely name another actor, and not the one of whom it is said that
  /// another measure helps most there.
  func notTheBusiest(_ design: DesignFindings) -> String? {
    guard let bottleneck = design.bottleneck, bottleneck.isBusiestSomeoneElse == true,
      let busiest = bottleneck.busiest, busiest != bottleneck.betterLever?.lever.actor
    else { return nil }
    let by = headlineMeasure(bottleneck)
    return say(
      "Pelaksana yang paling sibuk (\(busiest)) bukan simpulnya: menambah petugas di sana kurang memperbaiki \(by).",
      "The busiest actor (\(busiest)) is not the bottleneck: one more officer there improves \(by) less.")
      + why(not: busiest, design, bottleneck)
  }

  /// What the files show that other methods do not see: that they hardly wait there, or that little of their waiting
  /// there goes away with one more officer.
  private func why(
    not actor: Actor.Key, _ design: DesignFindings, _ bottleneck: BottleneckStatement
  ) -> String {
    func wait(_ key: Actor.Key) -> Double? {
      design.overall.waitingByActor.first { $0.actor == key }?.waiting.total.workingSeconds?.estimate
    }
    guard let named = bottleneck.headline.actors.first, let there = wait(actor), let here = wait(named)
    else { return "" }
    if there < here {
      let waits = (time(there, beside: [here]), time(here, beside: [there]))
      return say(
        " Berkas menunggu \(waits.0) di sana, \(waits.1) di \(named).",
        " Files wait \(waits.0) there, and \(waits.1) at \(named).")
    }
    guard
      let gain = bottleneck.oneMoreOfficer.gains.first(where: { $0.actor == actor })?.meanSeconds,
      gain.estimate < there
    else { return "" }
    let waited = time(there, beside: [gain.estimate])
    return gain.lower > 0
      ? say(
        " Dari \(waited) berkas menunggu di sana, satu petugas lagi hanya mengurangi waktu selesai \(estimate(gain)).",
        " Of the \(waited) that files wait there, one more officer takes only \(estimate(gain)) off the time to finish."
      )
      : say(
        " Berkas menunggu \(waited) di sana, tetapi bahwa satu petugas lagi mempercepat penyelesaiannya tidak terbukti.",
        " Files wait \(waited) there, but that one more officer makes them finish sooner is not shown.")
  }

  /// What holds files up once the bottleneck is relieved.
  func nextBottleneck(_ design: DesignFindings) -> String? {
    guard let next = design.bottleneck?.next else { return nil }
    let relief = next.oneMoreOfficer
    let actors = relief.headline.actors
    func worth(_ actor: Actor.Key) -> String {
      self.worth(relief.gains.first { $0.actor == actor }, isPromiseFirst: relief.isHeadlinePromise)
    }
    switch relief.headline {
    case .none:
      return say(
        "Seandainya \(next.relieved) sudah ditambah, bahwa tambahan berikutnya membantu di mana pun tidak terbukti.",
        "Were \(next.relieved) relieved so, that a further officer helps anywhere is not shown.")
    case .single(next.relieved):
      return say(
        "Seandainya \(next.relieved) sudah ditambah, simpulnya tetap di sana: tambahan berikutnya pun paling membantu di "
          + "sana\(worth(next.relieved)).",
        "Were \(next.relieved) relieved so, the bottleneck would still be there: a further officer helps most "
          + "there\(worth(next.relieved)).")
    case .single(let actor):
      return say(
        "Seandainya \(next.relieved) sudah ditambah, simpul berikutnya \(actor)\(worth(actor)).",
        "Were \(next.relieved) relieved so, the next bottleneck would be \(actor)\(worth(actor)).")
    case .tied:
      return say(
        "Seandainya \(next.relieved) sudah ditambah, simpul berikutnya salah satu dari \(language.list(actors)), yang tidak "
          + "dapat dibedakan.",
        "Were \(next.relieved) relieved so, the next bottleneck would be one of \(language.list(actors)), which cannot be told "
          + "apart."
      )
    }
  }

  func notTheLongestQueue(_ design: DesignFindings) -> String? {
    guard let bottleneck = design.bottleneck, bottleneck.isLongestQueueSomeoneElse == true,
      let longest = bottleneck.longestQueue, longest != bottleneck.busiest,
      longest != bottleneck.betterLever?.lever.actor
    else { return nil }
    let isMixed = design.scenario.actor(longest)?.otherWork != nil
    let queue =
      isMixed
      ? say("Antrean terpanjang, termasuk pekerjaan lain,", "The longest queue, other work included,")
      : say("Antrean terpanjang", "The longest queue")
    // "Either" after it was said that the busiest is not.
    let isSecond = notTheBusiest(design) != nil
    return say(
      "\(queue) ada di \(longest), yang \(isSecond ? "juga " : "")bukan simpulnya.",
      "\(queue) is at \(longest), who is not the bottleneck\(isSecond ? " either" : "").")
      + why(not: longest, design, bottleneck)
  }

  /// The method of active periods, where it surely names another actor.
  func notTheLongestActive(_ design: DesignFindings) -> String? {
    guard let bottleneck = design.bottleneck, bottleneck.isLongestActiveSomeoneElse == true else {
      return nil
    }
    let named = bottleneck.longestActive.actors
    if let lever = bottleneck.betterLever?.lever, named.contains(lever.actor) { return nil }
    let isAnotherNamed = notTheBusiest(design) != nil || notTheLongestQueue(design) != nil
    guard case .single(let actor) = bottleneck.longestActive,
      let share = bottleneck.activePeriods.first(where: { $0.actor == actor })?.momentaryShare
    else {
      return say(
        "Metode periode aktif menunjuk \(language.list(named)), yang tidak dibedakannya; tidak satu pun simpulnya.",
        "The method of active periods names \(language.list(named)), which it does not tell apart; none is the bottleneck."
      )
    }
    let percent = language.percent(share.estimate, digits: 0)
    if bottleneck.busiest == actor && notTheBusiest(design) != nil
      || bottleneck.longestQueue == actor && notTheLongestQueue(design) != nil
    {
      return say(
        "Metode periode aktif pun menunjuk \(actor): paling lama bekerja tanpa jeda pada \(percent) jam kantor.",
        "The method of active periods names \(actor), too: at work for longest without a break in \(percent) of office "
          + "time.")
    }
    return say(
      "Metode periode aktif menunjuk \(actor) (paling lama bekerja tanpa jeda pada \(percent) jam kantor), yang "
        + (isAnotherNamed ? "juga " : "") + "bukan simpulnya.",
      "The method of active periods names \(actor) (at work for longest without a break in \(percent) of office time), who "
        + "is not the bottleneck" + (isAnotherNamed ? " either" : "") + ".")
      + why(not: actor, design, bottleneck)
  }

  func reliefsDisagree(_ design: DesignFindings) -> String? {
    guard let bottleneck = design.bottleneck, bottleneck.doReliefsDisagree else { return nil }
    let actors = language.list(bottleneck.tenPercentLessWork.byMeanTime.actors)
    return say(
      "Untuk waktu selesai: bila setiap pekerjaan 10 % lebih singkat, hal itu paling membantu pada \(actors), bukan pada "
        + "pelaksana tempat satu petugas lagi paling membantu.",
      "For the time to finish: if work took 10 % less time it would help most at \(actors), and not where one more "
        + "officer does.")
  }

  func levers(_ design: DesignFindings) -> [String] {
    (design.bottleneck?.levers ?? []).map { lever in
      let what = lever.kinds.map { language.word($0) }.joined(separator: say(" dan ", " and "))
      return "\(lever.actor): \(what): "
        + [gain(lever), promise(lever, of: design)].compactMap { $0 }.joined(separator: ", ")
    }
  }

  private func gain(_ lever: LeverFindings) -> String? {
    guard let found = lever.meanSeconds else { return nil }
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

  /// What the lever changes, on the same luck, and what share is kept with it.
  private func promise(_ lever: LeverFindings, of design: DesignFindings) -> String? {
    let after = lever.promiseAfter.flatMap { kept($0, of: design) }
    guard let gain = lever.promise?.gain else {
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
      + (pooled(design) ?? "") + limits + (pooled(design) == nil ? target(of: promise) : "")
  }

  /// Of which files a share is, where it takes several case types together, each with a promise of its own to keep.
  private func pooled(_ design: DesignFindings) -> String? {
    let promised = design.caseTypes.filter { $0.promise != nil }.count
    guard promised > 1 else { return nil }
    return promised == design.caseTypes.count
      ? say(" dari semua berkas", " of all files")
      : say(" dari semua berkas yang memiliki janji", " of all files with a promise")
  }

  private func target(of promise: PromiseFindings) -> String {
    switch promise.targetVerdict {
    case .reached: say(": sasaran tercapai", ": reaches the target")
    case .notReached: say(": sasaran tidak tercapai", ": does not reach the target")
    case .undecided: say(": sasaran mungkin tercapai", ": may reach the target")
    case nil: ""
    }
  }
}
