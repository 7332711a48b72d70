// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel

// What other ways to look for the bottleneck name, where they name another actor.
extension Sentences {
  /// The answers of other methods, where they surely name another actor, and not the one of whom it is said that
  /// another measure helps most there.
  package func notTheBusiest(_ design: DesignFindings) -> String? {
    guard let bottleneck = design.bottleneck, bottleneck.isBusiestSomeoneElse == true,
      let busiest = bottleneck.busiest, !isOfBetterCorrectiveMeasure(busiest, bottleneck)
    else { return nil }
    let by = headlineMeasure(bottleneck)
    return say(
      "Pelaksana yang paling sibuk (\(busiest)) bukan simpulnya: menambah petugas di sana kurang memperbaiki \(by).",
      "The busiest actor (\(busiest)) is not the bottleneck: one more officer there improves \(by) less.")
      + why(not: busiest, design, bottleneck)
  }

  private func isOfBetterCorrectiveMeasure(_ actor: Actor.Key, _ bottleneck: BottleneckStatement) -> Bool {
    bottleneck.betterCorrectiveMeasure?.correctiveMeasure.actor.actors.contains(actor) ?? false
  }

  /// What the files show that other methods do not see: that they hardly wait there, or that little of their waiting
  /// there goes away with one more officer.
  private func why(
    not actor: Actor.Key, _ design: DesignFindings, _ bottleneck: BottleneckStatement
  ) -> String {
    func wait(_ set: ActorSet) -> Double? {
      let waits = design.overall.waitingByActor.filter { $0.actors == set || $0.actors.isPart(of: set) }
      let seconds = waits.compactMap { $0.waiting.total.workingSeconds?.estimate }
      return seconds.isEmpty ? nil : seconds.reduce(0, +)
    }
    guard let headline = bottleneck.headline.sets.first, let there = wait(ActorSet(actor)),
      let here = wait(headline)
    else { return "" }
    let named = language.list(headline.actors)
    if there < here {
      let waits = (time(there, beside: [here]), time(here, beside: [there]))
      return say(
        " Berkas menunggu \(waits.0) di sana, \(waits.1) di \(named).",
        " Files wait \(waits.0) there, and \(waits.1) at \(named).")
    }
    guard let gain = bottleneck.oneMoreOfficer.gains.first(where: { $0.actor == actor })?.meanSeconds,
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

  /// Whether files wait longer for him together with others than for him alone: the queue is not his own then.
  private func isWaitedForWithOthers(_ actor: Actor.Key, _ design: DesignFindings) -> Bool {
    func seconds(_ waiting: ActorWaiting) -> Double { waiting.waiting.total.workingSeconds?.estimate ?? 0 }
    let all = design.overall.waitingByActor.filter { $0.actors.actors.contains(actor) }
    let (joint, alone) = (all.filter(\.actors.isJoint), all.filter { !$0.actors.isJoint })
    return joint.map(seconds).max() ?? 0 > alone.map(seconds).reduce(0, +)
  }

  package func notTheLongestQueue(_ design: DesignFindings) -> String? {
    guard let bottleneck = design.bottleneck, bottleneck.isLongestQueueSomeoneElse == true,
      let longest = bottleneck.longestQueue, longest != bottleneck.busiest,
      !isOfBetterCorrectiveMeasure(longest, bottleneck), !isWaitedForWithOthers(longest, design)
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
  package func notTheLongestActive(_ design: DesignFindings) -> String? {
    guard let bottleneck = design.bottleneck, bottleneck.isLongestActiveSomeoneElse == true else {
      return nil
    }
    let named = bottleneck.longestActive.actors
    if named.contains(where: { isOfBetterCorrectiveMeasure($0, bottleneck) }) { return nil }
    let isAnotherNamed = notTheBusiest(design) != nil || notTheLongestQueue(design) != nil
    guard case .single(let set) = bottleneck.longestActive, let actor = set.only,
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
        "Metode periode aktif pun menunjuk \(actor): paling lama bekerja tanpa menganggur selagi bertugas pada \(percent) jam kantor.",
        "The method of active periods names \(actor), too: at work for longest without being idle on duty in \(percent) of office "
          + "time.")
    }
    return say(
      "Metode periode aktif menunjuk \(actor) (paling lama bekerja tanpa menganggur selagi bertugas pada \(percent) jam kantor), yang "
        + (isAnotherNamed ? "juga " : "") + "bukan simpulnya.",
      "The method of active periods names \(actor) (at work for longest without being idle on duty in \(percent) of office time), who "
        + "is not the bottleneck" + (isAnotherNamed ? " either" : "") + ".")
      + why(not: actor, design, bottleneck)
  }

  package func interventionsDisagree(_ design: DesignFindings) -> String? {
    guard let bottleneck = design.bottleneck, bottleneck.doInterventionsDisagree else { return nil }
    let actors = language.list(of: bottleneck.tenPercentLessWork.byMeanTime.sets)
    let others = language.list(of: bottleneck.oneMoreOfficer.byMeanTime.sets)
    return say(
      "Untuk waktu selesai: bila setiap pekerjaan 10 % lebih singkat, hal itu paling membantu pada \(actors), sedangkan satu "
        + "petugas lagi paling membantu pada \(others).",
      "For the time to finish: if work took 10 % less time it would help most at \(actors), while one more officer helps most "
        + "at \(others).")
  }
}
