// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulStatistics

// Whose added capacity helps, and what fits the cause.
extension Sentences {
  /// The headline: what helps more than any officer first, where there is such a thing, so that nobody reads the name
  /// of the bottleneck without it.
  package func bottleneck(_ design: DesignFindings) -> [String] {
    guard let bottleneck = design.bottleneck else { return [] }
    return [
      whatHelpsMost(bottleneck, in: design.scenario), byOneMoreOfficer(bottleneck, design),
      helpsAsMuch(bottleneck), otherWorkDecides(bottleneck),
    ].compactMap { $0 } + starvingTeams(bottleneck)
  }

  /// What the mark of the bottleneck stands for in tables and pictures, in the middle of a sentence.
  package func markedWord(_ design: DesignFindings) -> String {
    design.bottleneck.map(isElsewhere) ?? false
      ? say("simpul dari segi jumlah petugas", "the bottleneck as far as officers go")
      : say("simpul", "the bottleneck")
  }

  /// Whether what surely helps more than any officer is at another actor than the bottleneck.
  private func isElsewhere(_ bottleneck: BottleneckStatement) -> Bool {
    bottleneck.betterCorrectiveMeasure.map { better in
      !bottleneck.headline.actors.contains(where: better.correctiveMeasure.actor.actors.contains)
    } ?? false
  }

  /// What the headline is true for.
  package func headlineMeasure(_ bottleneck: BottleneckStatement) -> String {
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
      if bottleneck.betterCorrectiveMeasure != nil { return nil }
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
    case .single(let actors):
      let gain = bottleneck.oneMoreOfficer.gains.first { $0.actors == actors }
      let advice = gain?.isDiagnosisOnly ?? false ? wayOut(of: actors, design) : ""
      let worth = worth(gain, isPromiseFirst: bottleneck.isHeadlinePromise)
      return "\(word): \(language.name(actors)). \(oneMoreThere(gain, in: design.scenario)) "
        + say("paling memperbaiki \(by)\(worth).", "improves \(by) most\(worth).")
        + apart(actors, bottleneck) + advice
    case .tied(let sets):
      return "\(word): \(language.list(of: sets)), "
        + say("yang tidak dapat dibedakan menurut \(by).", "which cannot be distinguished by \(by).")
    }
  }

  /// That those who work together help as such.
  private func apart(_ actors: ActorSet, _ bottleneck: BottleneckStatement) -> String {
    guard actors.isJoint else { return "" }
    func gain(_ gain: ActorGain) -> Double {
      (bottleneck.isHeadlinePromise ? gain.promiseShare : gain.meanSeconds)?.estimate ?? 0
    }
    let gains = bottleneck.oneMoreOfficer.gains
    let alone = gains.filter { $0.actors.isPart(of: actors) && !$0.actors.isJoint }.reduce(0) {
      $0 + gain($1)
    }
    guard let together = gains.first(where: { $0.actors == actors }), alone < gain(together) / 2 else {
      return ""
    }
    return say(
      " Ditambah sendiri-sendiri, hasilnya kurang dari setengahnya.",
      " Each relieved alone, they gain less than half of that in all.")
  }

  /// Where the answer hangs on how work is written.
  private func otherWorkDecides(_ bottleneck: BottleneckStatement) -> String? {
    bottleneck.otherWorkThatDecides.map { actor in
      say(
        "Jawaban ini berlaku bagi berkas prosedur: pekerjaan lain \(actor) bukan berkas dan tidak ikut dalam rata-ratanya. "
          + "Ditulis sebagai prosedur tersendiri, pekerjaan itu ikut dihitung, dan \(actor) dapat menjadi simpulnya.",
        "This answer is for the files of the procedure: other work of \(actor) is no file and counts in no average. Written "
          + "as a procedure of its own it would count, and \(actor) might be the bottleneck.")
    }
  }

  /// Of a post that exists once, by what files wait for there.
  private func wayOut(of actors: ActorSet, _ design: DesignFindings) -> String {
    let waiting = design.overall.waitingByActor.first { $0.actors == actors }?.waiting
    let posts = actors.actors.filter { design.scenario.actor($0)?.isSinglePost ?? false }
    let post =
      actors.isJoint
      ? say("Jabatan \(language.list(posts)) hanya satu", "The post of \(language.list(posts)) exists once")
      : say("Jabatan ini hanya satu", "The post exists once")
    return waiting?.mainCause == .contention
      ? say(
        " \(post): jalan keluarnya lebih sedikit pekerjaan di meja itu atau orang lain yang berwenang, bukan pejabat kedua.",
        " \(post): the way out is less work at that desk or somebody else who may do it, not a second official."
      )
      : say(
        " \(post): jalan keluarnya kehadiran, pengganti atau jadwal, bukan pejabat kedua.",
        " \(post): the way out is presence, a substitute or rounds, not a second official.")
  }

  /// Where one corrective measure surely helps more than one more officer does anywhere.
  private func whatHelpsMost(_ bottleneck: BottleneckStatement, in scenario: Scenario) -> String? {
    guard let (correctiveMeasure, measure) = bottleneck.betterCorrectiveMeasure,
      let gain = measure == .promise ? correctiveMeasure.promise : correctiveMeasure.meanSeconds
    else { return nil }
    let what = clause(correctiveMeasure)
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
      + against(gain, measure, bottleneck, scenario) + "."
  }

  /// Whether another corrective measure has more to show, one that takes another person.
  private func isExceeded(
    _ gain: CorrectiveMeasureGain, _ measure: BottleneckStatement.HeadlineMeasure,
    _ bottleneck: BottleneckStatement
  ) -> Bool {
    bottleneck.correctiveMeasures.contains { correctiveMeasure in
      let other = measure == .promise ? correctiveMeasure.promise : correctiveMeasure.meanSeconds
      return other.map { $0.gain.estimate > gain.gain.estimate } ?? false
    }
  }

  private func against(
    _ gain: CorrectiveMeasureGain, _ measure: BottleneckStatement.HeadlineMeasure,
    _ bottleneck: BottleneckStatement, _ scenario: Scenario
  ) -> String {
    let gains = bottleneck.oneMoreOfficer.gains
    func interval(_ gain: ActorGain) -> Interval? {
      measure == .promise ? gain.promiseShare : gain.meanSeconds
    }
    guard gains.contains(where: { interval($0).map { $0.lower > 0 } ?? false }),
      let best = gains.first(where: { $0.actors == gain.oneMoreAt }), let worth = interval(best)
    else {
      return say(
        "; bahwa satu petugas lagi membantu di mana pun tidak terbukti",
        "; that one more officer helps anywhere is not shown")
    }
    let name = language.name(best.actors)
    let who = oneMore(best, in: scenario)
    let post = best.isDiagnosisOnly ? say(" (jabatan tunggal)", " (a post that exists once)") : ""
    guard worth.lower > 0 else {
      return say(
        "; bahwa \(who) pada \(name)\(post) membantu tidak terbukti",
        "; that \(who) at \(name)\(post) helps is not shown")
    }
    let amount = amount(worth, measure)
    return say(
      ", sedangkan dengan \(who) pada \(name)\(post) \(amount)",
      ", against \(amount) for \(who) at \(name)\(post)")
      + (gain.gain.lower > worth.upper ? "" : difference(gain.overOneMore, measure))
  }

  /// Where the limits of the two overlap, said because their difference on common random numbers is surer than either.
  private func difference(_ difference: Interval, _ measure: BottleneckStatement.HeadlineMeasure) -> String {
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

  /// Where a corrective measure surely helps, and the data do not separate it from one more officer. Not one that takes
  /// another person: it is no choice instead of one more officer.
  private func helpsAsMuch(_ bottleneck: BottleneckStatement) -> String? {
    guard bottleneck.betterCorrectiveMeasure == nil else { return nil }
    let measure: BottleneckStatement.HeadlineMeasure = bottleneck.isHeadlinePromise ? .promise : .meanTime
    var best: (correctiveMeasure: CorrectiveMeasureFindings, gain: CorrectiveMeasureGain)?
    for correctiveMeasure in bottleneck.correctiveMeasures where !correctiveMeasure.takesAnotherPerson {
      guard let gain = measure == .promise ? correctiveMeasure.promise : correctiveMeasure.meanSeconds,
        gain.standing == .tied, gain.gain.estimate > best?.gain.gain.estimate ?? 0
      else { continue }
      best = (correctiveMeasure, gain)
    }
    guard let (correctiveMeasure, gain) = best else { return nil }
    let (what, amount, actor) = (
      clause(correctiveMeasure), amount(gain.gain, measure), language.name(gain.oneMoreAt)
    )
    return say(
      "Membantu pula bila \(what): \(amount); bahwa itu lebih atau kurang daripada satu petugas lagi pada "
        + "\(actor) tidak terbukti.",
      "It also helps that \(what): \(amount); that this is more or less than one more officer at \(actor) is not "
        + "shown.")
  }

  private func clause(_ correctiveMeasure: CorrectiveMeasureFindings) -> String {
    language.list(correctiveMeasure.actor.actors) + " "
      + language.list(correctiveMeasure.kinds.map { language.predicate($0) })
  }

  private func upperCased(_ sentence: String) -> String {
    sentence.prefix(1).uppercased() + sentence.dropFirst()
  }

  /// With its limits.
  private func amount(_ gain: Interval, _ measure: BottleneckStatement.HeadlineMeasure) -> String {
    switch measure {
    case .promise:
      language.points(gain.estimate) + pointsOfPromise + " (\(range(gain) { language.points($0) }))"
    case .meanTime: estimate(gain) + say(" lebih cepat", " less") + " (\(limits(gain)))"
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

  /// - Parameter gain: how much less a case takes; what is below zero is reported as a loss, without a sign.
  private func fasterOrSlower(_ gain: Interval) -> String {
    guard gain.excludesZero else {
      return say("perubahan pada waktu selesai tidak terbukti", "a change of the time to finish is not shown")
    }
    if gain.estimate < 0 {
      let (lower, upper) = (-gain.upper, -gain.lower)
      let slower = time(-gain.estimate, beside: [lower, upper])
      return say("\(slower) lebih lama, ", "\(slower) slower, ")
        + times(lower, upper, beside: [-gain.estimate])
    }
    return say("\(estimate(gain)) lebih cepat, ", "\(estimate(gain)) faster, ") + limits(gain)
  }

  /// Of which files a gain is: where several case types have promises of their own, of all of them together, which none
  /// of these has to be able to gain.
  private var pointsOfPromise: String {
    isPooled(findings.designs[0])
      ? say(" poin janji atas semua berkas", " points of the promise over all files")
      : say(" poin janji", " points of the promise")
  }

  /// In one unit with its limits.
  package func estimate(_ interval: Interval) -> String {
    time(interval.estimate, beside: [interval.lower, interval.upper])
  }

  private func limits(_ interval: Interval) -> String {
    times(interval.lower, interval.upper, beside: [interval.estimate])
  }

  private func points(_ interval: Interval) -> String {
    language.points(interval.estimate) + pointsOfPromise + ", " + range(interval) { language.points($0) }
  }

  /// What stands behind a gain, so that neither several officers nor a post that exists once is read as one more
  /// officer.
  package func remark(_ gain: ActorGain) -> String {
    (gain.officersAdded > 1 ? " (" + language.counted(gain.officersAdded, "petugas", "officer") + ")" : "")
      + (gain.isDiagnosisOnly ? " *" : "")
  }

  /// What holds files up once the bottleneck is relieved.
  package func nextBottleneck(_ design: DesignFindings) -> String? {
    guard let next = design.bottleneck?.next else { return nil }
    let addedCapacity = next.oneMoreOfficer
    let relieved = language.list(next.relieved.actors)
    func worth(_ actors: ActorSet) -> String {
      self.worth(
        addedCapacity.gains.first { $0.actors == actors }, isPromiseFirst: addedCapacity.isHeadlinePromise)
    }
    switch addedCapacity.headline {
    case .none:
      return say(
        "Seandainya \(relieved) sudah ditambah, bahwa tambahan berikutnya membantu di mana pun tidak terbukti.",
        "Were \(relieved) relieved so, that a further officer helps anywhere is not shown.")
    case .single(next.relieved):
      let further =
        next.relieved.isJoint
        ? say("satu lagi pada masing-masing", "one more of each")
        : say("tambahan berikutnya", "a further officer")
      return say(
        "Seandainya \(relieved) sudah ditambah, simpulnya tetap di sana: \(further) pun paling membantu di "
          + "sana\(worth(next.relieved)).",
        "Were \(relieved) relieved so, the bottleneck would still be there: \(further) helps most "
          + "there\(worth(next.relieved)).")
    case .single(let actors):
      let name = language.name(actors)
      return say(
        "Seandainya \(relieved) sudah ditambah, simpul berikutnya \(name)\(worth(actors)).",
        "Were \(relieved) relieved so, the next bottleneck would be \(name)\(worth(actors)).")
    case .tied(let sets):
      return say(
        "Seandainya \(relieved) sudah ditambah, simpul berikutnya salah satu dari \(language.list(of: sets)), yang tidak "
          + "dapat dibedakan.",
        "Were \(relieved) relieved so, the next bottleneck would be one of \(language.list(of: sets)), which cannot be "
          + "distinguished.")
    }
  }
}
