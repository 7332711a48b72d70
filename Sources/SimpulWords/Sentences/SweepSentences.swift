// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulStatistics
import SimpulSweep
import SimpulText

/// What a sweep found, in words that claim no more than it shows.
///
/// "Surely" is said of intervals that hold together for all offices, and means the chance in the runs: how true the
/// assumed numbers are, no run can tell.
package struct SweepSentences: Speaking {
  package let record: SweepRecord
  package let findings: SweepFindings
  package let language: Language

  private func offices(_ count: Int) -> String { language.counted(count, "kantor", "office") }

  private var confidence: String { language.percent(findings.confidence, digits: 0) }

  // MARK: Targets

  /// How many offices reach the target; nil without one.
  package func standings(_ design: SweepDesignFindings, isRedesign: Bool) -> String? {
    guard let standings = design.standings else { return nil }
    let target =
      standings.target.map {
        say("Sasaran \(language.statedPercent($0))", "The target of \(language.statedPercent($0))")
      } ?? say("Sasaran masing-masing", "The target of each")
    let which =
      isRedesign ? say(" dengan rancangan baru", " with the redesign") : say(" saat ini", " as it is")
    var parts = [
      say(
        "pasti tidak tercapai di \(offices(standings.below))",
        "surely not reached in \(offices(standings.below))"),
      say(
        "pasti tercapai di \(offices(standings.reached))", "surely reached in \(offices(standings.reached))"),
    ]
    if standings.allKept > 0 {
      parts.append(
        say(
          "tercapai untuk setiap berkas yang disimulasikan di \(offices(standings.allKept))",
          "reached for every file that was simulated in \(offices(standings.allKept))"))
    }
    parts.append(
      say(
        "belum dapat dipastikan di \(offices(standings.undecided))",
        "undecided in \(offices(standings.undecided))"))
    if standings.hangingOnUnfinished > 0 {
      let count = offices(standings.hangingOnUnfinished)
      let files = language.hangsOn(design.undecided)
      parts.append(
        say("belum dapat dikatakan di \(count): \(files)", "not to be determined yet in \(count): \(files)"))
    }
    return target + which + ": " + parts.joined(separator: ", ") + "."
  }

  package func overload(_ design: SweepDesignFindings, isRedesign: Bool) -> String? {
    guard design.cannotKeepUp > 0 else { return nil }
    let which = isRedesign ? say("Dengan rancangan baru ", "With the redesign ") : ""
    return which
      + say(
        "\(offices(design.cannotKeepUp)) tidak sanggup mengimbangi berkas yang masuk: waktu rata-ratanya tidak ada artinya "
          + "dan tidak disebut.",
        "\(offices(design.cannotKeepUp)) cannot keep up with what comes in: a mean time to finish means nothing there and is "
          + "not told.")
  }

  // MARK: Spread

  package func spread(_ design: SweepDesignFindings, isRedesign: Bool) -> [String] {
    let which = isRedesign ? say("Rancangan baru", "Redesign") : say("Saat ini", "As it is")
    return [
      design.promise.map { spread in
        "\(which): " + say("janji ditepati, kantor di tengah ", "promise kept, the office in the middle ")
          + told(spread) { language.percent($0) }
      },
      design.meanSeconds.map { spread in
        "\(which): "
          + say(
            "waktu selesai rata-rata (jam kerja), kantor di tengah ",
            "mean time to finish (working time), the office in the middle ")
          + told(spread) { language.duration($0) }
      },
    ].compactMap { $0 }
  }

  private func told(_ spread: SweepDistribution, _ text: (Double) -> String) -> String {
    (spread.offices < findings.offices.count
      ? say(
        "dari \(offices(spread.offices)) yang memilikinya ",
        "of the \(offices(spread.offices)) that have one ") : "") + "\(text(spread.median)), "
      + say("separuh dari semua antara ", "half of all between ")
      + "\(text(spread.lowerQuartile)) \(say("dan", "and")) \(text(spread.upperQuartile)), "
      + say("seluruhnya dari ", "all from ")
      + "\(text(spread.least)) \(say("sampai", "to")) \(text(spread.greatest))."
  }

  /// Offices that lie surely apart from the others; nil where nothing is reported.
  package func outliers(
    _ spread: SweepDistribution?, what: String, _ text: (Double) -> String, value: (Int) -> Double?
  ) -> String? {
    guard let spread, spread.offices >= 8 else { return nil }
    func list(_ places: [Int]) -> String {
      let shown = places.prefix(5).map { place in
        findings.offices[place].office + (value(place).map { " (\(text($0)))" } ?? "")
      }
      return language.list(Array(shown)) + (places.count > 5 ? " …" : "")
    }
    var parts: [String] = []
    if !spread.below.isEmpty {
      parts.append(
        say("jauh di bawah yang lain: ", "far below the others: ")
          + "\(offices(spread.below.count)), \(list(spread.below))")
    }
    if !spread.above.isEmpty {
      parts.append(
        say("jauh di atas yang lain: ", "far above the others: ")
          + "\(offices(spread.above.count)), \(list(spread.above))")
    }
    guard !parts.isEmpty else {
      return what + say(": tidak ada kantor yang pasti terpencil.", ": no office lies surely apart.")
    }
    return what + ": " + parts.joined(separator: "; ") + "."
  }

  package var outliers: [String] {
    [
      outliers(
        findings.asIs.promise, what: say("Janji ditepati", "Promise kept"), { language.percent($0) },
        value: { findings.offices[$0].asIs.promise?.share }),
      outliers(
        findings.asIs.meanSeconds, what: say("Waktu selesai rata-rata", "Mean time to finish"),
        { language.duration($0) }, value: { findings.offices[$0].asIs.meanSeconds?.estimate }),
    ].compactMap { $0 }
  }

  // MARK: Bottleneck

  package var bottlenecks: String? {
    let counts = findings.bottlenecks
    let examined = findings.offices.count { $0.addedCapacity != nil }
    guard examined > 0 else { return nil }
    var parts = counts.prefix(6).map { count in
      let alone = offices(count.alone)
      return count.tied > 0
        ? say(
          "\(count.actor) di \(alone), dan di \(language.count(count.tied)) lagi bersama yang lain",
          "\(count.actor) in \(alone), and in \(language.count(count.tied)) more tied with others")
        : say("\(count.actor) di \(alone)", "\(count.actor) in \(alone)")
    }
    if findings.withoutBottleneck > 0 {
      parts.append(
        say(
          "tidak ada yang terbukti di \(offices(findings.withoutBottleneck))",
          "none shown in \(offices(findings.withoutBottleneck))"))
    }
    let untried = findings.offices.contains { ($0.addedCapacity?.untried ?? 0) > 0 }
    let among =
      untried
      ? say(
        " (hanya dicoba pada \(record.relievedActors ?? 0) pelaku yang paling lama ditunggu di tiap kantor)",
        " (tried only for the \(language.counted(record.relievedActors ?? 0, "", "actor")) waited for most in each office)"
      ) : ""
    let byCapacity = findings.offices.count { $0.addedCapacity?.basis == .capacity }
    if byCapacity > 0 {
      parts.append(
        say(
          "di \(offices(byCapacity)) di antaranya hanya menurut kapasitas",
          "in \(offices(byCapacity)) of these by capacity alone"))
    }
    let isPostThatExistsOnce = findings.offices.contains { $0.addedCapacity?.isDiagnosisOnly ?? false }
    return say(
      "Simpul, tempat satu petugas lagi paling membantu", "The bottleneck, where one more officer helps most")
      + among + ": " + parts.joined(separator: "; ") + "."
      + (isPostThatExistsOnce
        ? say(
          " Pada jabatan yang hanya satu, itu diagnosis dan bukan anjuran.",
          " Of a post that exists once that is a diagnosis and not advice.") : "")
  }

  // MARK: Change

  package var changes: [String] {
    guard let change = findings.change else { return [] }
    return [
      change.promise.map { counts in
        told(
          counts, better: counts.surelyMore, worse: counts.surelyLess,
          what: say("Janji ditepati", "Promise kept"), { language.points($0) + say(" poin", " points") })
      },
      change.meanSeconds.map { counts in
        told(
          counts, better: counts.surelyLess, worse: counts.surelyMore,
          what: say("Waktu selesai rata-rata", "Mean time to finish"), { language.signedDuration($0) })
      },
    ].compactMap { $0 }
  }

  private func told(
    _ counts: SweepChangeFindings.Counts, better: Int, worse: Int, what: String, _ text: (Double) -> String
  ) -> String {
    var parts = [
      say("pasti lebih baik di \(offices(better))", "surely better in \(offices(better))"),
      say("pasti lebih buruk di \(offices(worse))", "surely worse in \(offices(worse))"),
      say("tidak terbukti di \(offices(counts.notShown))", "not shown in \(offices(counts.notShown))"),
    ]
    if counts.notComparable > 0 {
      parts.append(
        say(
          "tidak dapat dibandingkan di \(offices(counts.notComparable))",
          "not to be compared in \(offices(counts.notComparable))"))
    }
    let middle = counts.distribution.map {
      say("; kantor di tengah ", "; the office in the middle ") + text($0.median)
        + say(", separuh dari semua antara ", ", half of all between ")
        + "\(text($0.lowerQuartile)) \(say("dan", "and")) \(text($0.upperQuartile))"
    }
    return what + say(" dengan rancangan baru: ", " with the redesign: ") + parts.joined(separator: ", ")
      + (middle ?? "") + "."
  }

  // MARK: Ranking

  /// The worst offices by the estimates, with the ranks that the data allow.
  package var worst: String? {
    let places = findings.ranking.places.prefix(5)
    guard findings.ranking.places.count > 1 else { return nil }
    let names = places.map { place in
      "\(findings.offices[place.office].office) (\(figure(place.office)), \(rank(place)))"
    }
    let isTied = places.contains { $0.possible.lowerBound < $0.possible.upperBound }
    return say("Terburuk menurut perkiraan: ", "Worst by the estimates: ") + names.joined(separator: "; ")
      + "."
      + (isTied
        ? say(
          " Peringkat yang saling tumpang tindih tidak dapat dibedakan oleh data.",
          " Ranks that overlap are not distinguished by the data.") : "")
  }

  package func rank(_ place: SweepRanking.Place) -> String {
    let (low, high) = (place.possible.lowerBound, place.possible.upperBound)
    return low == high
      ? say("peringkat \(language.count(low))", "rank \(language.count(low))")
      : say(
        "peringkat \(language.count(low)) sampai \(language.count(high))",
        "rank \(language.count(low)) to \(language.count(high))")
  }

  /// What the ranking goes by, of one office.
  package func figure(_ office: Int) -> String {
    let outcome = findings.offices[office].asIs
    switch findings.ranking.basis {
    case .promise: return outcome.promise?.share.map { language.percent($0) } ?? "–"
    case .time: return time(outcome)
    }
  }

  package func time(_ outcome: OfficeOutcome) -> String {
    switch outcome.time {
    case .estimated: outcome.meanSeconds.map { language.duration($0.estimate) } ?? "–"
    case .cannotKeepUp: say("tidak sanggup mengimbangi", "cannot keep up")
    case .casesUnfinished: say("ada berkas belum selesai", "files unfinished")
    case .nothingFinished: say("tidak ada yang selesai", "nothing finished")
    }
  }

  // MARK: How to read it

  package var reading: [String] {
    let count = language.count(findings.offices.count)
    let oneIn = language.count(Int((1 / (1 - findings.confidence)).rounded()))
    return [
      say(
        "\"Pasti\" berlaku serentak untuk semua \(count) kantor dengan keyakinan \(confidence) (Bonferroni), dan hanya tentang "
          + "kebetulan dalam simulasi: seberapa benar angka yang diasumsikan, tidak dapat ditunjukkan oleh simulasi.",
        "\"Surely\" holds for all \(count) offices together with a confidence of \(confidence) (Bonferroni), and only about "
          + "chance in the runs: how true the assumed numbers are, no run can tell."),
      say(
        "Selang pada tabel, dan simpul tiap kantor, berlaku untuk satu kantor saja dengan keyakinan \(confidence): di antara "
          + "\(count) kantor, sekitar satu dari \(oneIn) meleset.",
        "Intervals in tables, and the bottleneck of each office, are of one office by itself with a confidence of "
          + "\(confidence): of \(count) offices about one in \(oneIn) misses."),
      say(
        "Peringkat yang mungkin: kantor yang pasti lebih buruk berada di atasnya, yang pasti lebih baik di bawahnya (Klein, "
          + "Wright dan Wieczorek 2020).",
        "Ranks that are possible: offices that are surely worse stand above, those surely better below (Klein, Wright and "
          + "Wieczorek 2020)."),
      say(
        "Terpencil: seluruh selang serentaknya berada lebih dari satu setengah jarak antarkuartil di luar kuartil (pagar Tukey).",
        "Apart: the whole joint interval lies beyond a quartile by more than one and a half times the distance of the "
          + "quartiles (Tukey's fences)."),
      say(
        "Di kantor yang tidak pernah, atau selalu, menepati janji dalam semua ulangan, selangnya tidak bergantung pada bentuk "
          + "sebaran: peluang terjadinya hal itu di semua ulangan paling kecil sebesar tingkat kesalahan.",
        "Where the promise was kept never, or always, in every replication, the interval does not depend on a distribution: it "
          + "holds the shares for which that is not too improbable in so many replications."),
    ]
  }

  /// What was run.
  package var closing: String {
    let period = record.period.joined(separator: " – ")
    return say(
      "\(offices(findings.offices.count)), \(period), \(record.replications) ulangan tiap kantor, benih \(record.seed) "
        + "dengan nama kantor; Simpul \(record.version).",
      "\(offices(findings.offices.count)), \(period), \(record.replications) replications of each, seed \(record.seed) with "
        + "the office's name; Simpul \(record.version).")
  }
}
