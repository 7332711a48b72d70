// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulText

/// What a selection says, and no more.
package struct SelectionSentences: Speaking {
  package let findings: SelectionFindings
  package let language: Language

  private var confidence: String { language.percent(findings.study.confidence, digits: 0) }
  private var measure: String { language.word(findings.measure) }

  /// A figure of the measure.
  package func value(_ value: Double) -> String { language.value(value, of: findings.measure) }

  /// A difference of the measure, with its unit.
  package func difference(_ value: Double) -> String {
    language.difference(value, of: findings.measure)
      + (findings.measure.unit == .share ? say(" poin", " points") : "")
  }

  /// The indifference, without a sign.
  package var indifference: String {
    guard findings.measure.unit == .share else {
      return language.value(findings.indifference, of: findings.measure)
    }
    let points = language.plain(100 * findings.indifference)
    return "\(points) " + say("poin", points == "1" ? "point" : "points")
  }

  private func names(_ designs: [Int]) -> [String] { designs.map { "\"\(findings.designs[$0].name)\"" } }

  /// By what, and which difference is too small to tell designs apart.
  package var question: String {
    let ofMean = findings.indifferenceOfMean.map {
      let share = language.statedPercent($0)
      return say(
        " (\(share) dari rata-rata rancangan pertama)", " (\(share) of the mean of the first design)")
    }
    let tolerance = indifference + (ofMean ?? "")
    return say(
      "Ukuran: \(measure)\(whyThisMeasure). Selisih di bawah \(tolerance) dianggap tidak penting.",
      "Measure: \(measure)\(whyThisMeasure). A difference below \(tolerance) is taken as not worth telling.")
  }

  /// Where the promise was passed over, since it cannot tell the designs apart.
  private var whyThisMeasure: String {
    guard let saturation = findings.saturation, findings.measure != .promiseKept else { return "" }
    return switch saturation {
    case .keptByAll:
      say(
        ", karena janji ditepati hampir selalu pada semua rancangan dan tidak dapat membedakannya",
        ", since all designs keep the promise nearly always, so that it cannot tell them apart")
    case .keptByNone:
      say(
        ", karena janji hampir tidak pernah ditepati pada semua rancangan dan tidak dapat membedakannya",
        ", since no design keeps the promise but rarely, so that it cannot tell them apart")
    }
  }

  /// What else to look at where the promise was asked for and cannot tell.
  private var otherMeasure: [String] {
    guard let saturation = findings.saturation, findings.measure == .promiseKept else { return [] }
    let all = saturation == .keptByAll
    return [
      say(
        "Janji \(all ? "hampir selalu" : "hampir tidak pernah") ditepati pada semua rancangan, jadi tidak dapat "
          + "membedakannya; coba --measure mean.",
        "All designs keep the promise \(all ? "nearly always" : "hardly ever"), so that it cannot tell them apart; try "
          + "--measure mean.")
    ]
  }

  /// The answer with its guarantee.
  package var answer: [String] { (findings.alike.map(noDifference) ?? selection) + otherMeasure }

  /// Several are as good as the best: which of them takes least decides.
  private func noDifference(_ alike: AlikeDesigns) -> [String] {
    let told = language.list(names(alike.designs))
    let all = alike.designs.count == findings.designs.count
    let others =
      all
      ? ""
      : say(
        "; rancangan lain lebih buruk atau belum terbukti sama baiknya",
        "; the others are worse, or not shown to be as good")
    let shown =
      alike.replications == 0
      ? say(
        "dalam \(language.count(findings.study.replications)) ulangan rata-ratanya persis sama",
        "in \(language.count(findings.study.replications)) replications their means are exactly equal")
      : say(
        "dengan keyakinan \(confidence) selisihnya di bawah \(indifference), menurut \(language.count(alike.replications)) "
          + "ulangan tersendiri",
        "with \(confidence) confidence they are less than \(indifference) apart, by "
          + "\(language.count(alike.replications)) replications of their own")
    return [
      say(
        "\(told) tidak berbeda sebesar yang penting menurut \(measure): \(shown)\(others).",
        "\(told) show no difference that matters by \(measure): \(shown)\(others)."), cheapest(alike),
    ]
  }

  private func cheapest(_ alike: AlikeDesigns) -> String {
    let least = alike.cheapest
    let amounts = zip(alike.designs, alike.amounts).map { design, amount in
      "\(names([design])[0]) \(basis(amount, alike.basis))"
    }.joined(separator: ", ")
    let per =
      alike.basis == .officers
      ? say(
        "banyaknya petugas, karena tidak semua biayanya ditulis",
        "the number of officers, since not all have a stated cost")
      : say(
        "biaya petugas untuk jam bertugas seminggu", "the cost of officers for their hours of duty in a week")
    guard least.count < alike.designs.count else {
      return say(
        "Tidak ada yang lebih murah menurut \(per): \(amounts). Pilih yang paling mudah dijalankan.",
        "None is cheaper by \(per): \(amounts). Choose the one that is easiest to bring about.")
    }
    let told = language.list(names(least))
    return say(
      "Pilih yang termurah: \(told), menurut \(per) (\(amounts)).",
      "Choose the cheapest: \(told), by \(per) (\(amounts)).")
  }

  private func basis(_ amount: Double, _ basis: StaffingCostBasis) -> String {
    basis == .officers ? language.counted(Int(amount), "petugas", "officer") : language.money(amount)
  }

  private var selection: [String] {
    let count = findings.designs.count
    switch findings.outcome {
    case .selected(let design):
      let name = names([design])[0]
      return [
        say(
          "Dengan keyakinan \(confidence), \(name) adalah yang terbaik dari \(count) rancangan menurut \(measure), "
            + "atau paling jauh \(indifference) dari yang terbaik.",
          "With \(confidence) confidence, \(name) is the best of the \(count) designs by \(measure), "
            + "or within \(indifference) of the best.")
      ]
    case .equal(let designs):
      let names = language.list(names(designs))
      return [
        say(
          "\(names) tidak dapat dibedakan: dalam \(language.count(findings.study.replications)) ulangan rata-ratanya persis "
            + "sama, dan tidak ada yang lebih baik dari \(count) rancangan menurut \(measure).",
          "\(names) cannot be distinguished: in \(language.count(findings.study.replications)) replications their means are "
            + "exactly equal, and none of the \(count) designs is better by \(measure).")
      ]
    case .undecided(let designs): return undecided(designs)
    }
  }

  private func undecided(_ designs: [Int]) -> [String] {
    let count = language.count(findings.study.replications)
    let most = language.count(findings.replicationsNeededAtMost)
    return [
      say(
        "BELUM DIPUTUSKAN setelah \(count) ulangan: yang terbaik menurut \(measure) mungkin "
          + language.oneOf(names(designs))
          + ". Dengan keyakinan \(confidence), salah satunya adalah yang terbaik, atau "
          + "paling jauh \(indifference) dari yang terbaik.",
        "NOT DECIDED after \(count) replications: the best by \(measure) may be "
          + language.oneOf(names(designs))
          + ". With \(confidence) confidence one of them is the best, or within "
          + "\(indifference) of the best."),
      say(
        "Keputusan memerlukan paling banyak \(most) ulangan, atau selisih yang dianggap tidak penting harus lebih besar.",
        "A decision takes \(most) replications at most, or a larger difference that is not worth telling."),
    ]
  }

  /// Who cannot keep up.
  package var overloads: [String] {
    findings.designs.filter { !$0.overloaded.isEmpty }.map { design in
      say(
        "\"\(design.name)\": \(language.list(design.overloaded)) tidak akan terkejar; hasil ini hanya berlaku untuk masa "
          + "yang dihitung.",
        "\"\(design.name)\": \(language.list(design.overloaded)) cannot keep up; this holds for the stated period alone."
      )
    }
  }

  /// What the reader must bear in mind.
  package var careful: [String] {
    var lines = [
      say(
        "Cara Kim dan Nelson (2001): nilai tiap ulangan dianggap berdistribusi normal; semua rancangan mengalami "
          + "keberuntungan yang sama. Rata-rata rancangan yang gugur adalah dari ulangannya sendiri.",
        "By Kim and Nelson (2001): values of replications are taken as normally distributed; all designs meet the same "
          + "random numbers. The mean of a design that is out is of its own replications.")
    ]
    if let warmUp = findings.study.warmUp { lines.append(language.steadyState(warmUp)) }
    if findings.measure == .ninetiethPercentileTime {
      lines.append(
        say(
          "P90 di sini adalah rata-rata dari P90 tiap ulangan.",
          "P90 is here the mean of the P90 of each replication."))
    }
    if findings.assumedNumbers > 0 {
      lines.append(
        say(
          "Angka asumsi dan perkiraan (\(findings.assumedNumbers)) dipakai sebagaimana tertulis; rentangnya tidak dicoba.",
          "Numbers that are assumed or estimated (\(findings.assumedNumbers)) were taken as written; their ranges were "
            + "not tried out."))
    }
    return lines
  }
}
