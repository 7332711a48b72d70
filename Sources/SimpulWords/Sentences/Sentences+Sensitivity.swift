// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulStatistics

// What assumed numbers do to the verdict.
extension Sentences {
  /// Whether the verdict holds over the stated ranges; empty where nothing was varied.
  package func sensitivity() -> [String] {
    guard let sensitivity = findings.sensitivity, !sensitivity.numbers.isEmpty else { return [] }
    let count = sensitivity.numbers.count
    let turning = sensitivity.turning
    var lines: [String] = []
    if turning.isEmpty {
      lines.append(
        say(
          "Simpulan tetap sama bila angka asumsi (\(count)) diubah satu per satu sampai ujung rentangnya.",
          "The verdict stays the same when assumed numbers (\(count)) are taken to the ends of their ranges one at a time."
        ))
    } else {
      lines.append(
        say(
          "Angka asumsi yang dapat mengubah simpulan di dalam rentangnya (\(turning.count) dari \(count)):",
          "Assumed numbers that can change the verdict within their ranges (\(turning.count) of \(count)):"))
      for number in turning {
        for variation in [number.lower, number.upper] { lines += turn(number, variation) }
      }
    }
    if let together = sensitivity.together { lines.append(all(together)) }
    return lines
  }

  /// How the values are drawn with which all numbers are varied at once; nil where they are not.
  package var pointsOfRanges: String? {
    guard let together = findings.sensitivity?.together else { return nil }
    return say(
      "Untuk mengubah semua asumsi sekaligus dipakai \(together.points) gabungan nilai. Gabungan pertama adalah nilai yang "
        + "tertulis; pada gabungan lain tiap angka bergantian berada di bawah dan di atas nilai tertulisnya, sama seringnya, "
        + "dan di tiap sisi tersebar merata sampai ujung rentangnya (barisan Sobol; di atas 40 angka barisan Halton). Bila "
        + "ujung atas lebih dari empat kali ujung bawah, yang merata adalah perbandingannya. Jumlah petugas dibulatkan.",
      "To vary all assumptions at once, \(together.points) combinations of values are used. The first is the stated values; "
        + "in the others every number lies below its stated value as often as above, spread evenly on either side to the "
        + "end of its range (Sobol's sequence; Halton's beyond 40 numbers). Where the high end is more than four times the "
        + "low end, ratios are what is even. Officers are rounded.")
  }

  /// The headline figures with what recorded durations leave unknown, beside those of the simulation alone.
  package func dataUncertainty() -> [String] {
    guard let found = findings.dataUncertainty else { return [] }
    let lines = found.designs.enumerated().flatMap { position, design -> [String] in
      let name = findings.designs.count > 1 ? language.name(ofDesign: position, in: findings) + ": " : ""
      let study = findings.designs[position].overall
      let comparison = findings.comparisons.first { $0.design == position }
      func beside(_ own: Interval?, _ text: (Interval) -> String) -> String {
        own.map { say(" (kebetulan hitungan saja: \(text($0)))", " (by the simulation alone: \(text($0)))") }
          ?? ""
      }
      func percents(_ interval: Interval) -> String { range(interval) { language.percent($0) } }
      func points(_ interval: Interval) -> String { range(interval) { language.points($0) } }
      func signedTimes(_ interval: Interval) -> String { range(interval) { language.signedDuration($0) } }
      func times(_ interval: Interval) -> String { self.times(interval.lower, interval.upper) }
      return [
        design.kept.map {
          name + say("janji ditepati \(percents($0))", "promise kept \(percents($0))")
            + beside(study.promise?.kept.interval, percents)
        },
        design.meanSeconds.map {
          name + say("waktu rata-rata \(times($0))", "mean time \(times($0))")
            + beside(study.workingTime.meanSeconds.interval, times)
        },
        design.meanDifference.map {
          name
            + say(
              "selisih waktu rata-rata \(signedTimes($0))", "difference of the mean time \(signedTimes($0))")
            + beside(comparison?.row(.meanTime)?.difference, signedTimes)
        },
        design.keptDifference.map {
          name + say("selisih janji \(points($0)) poin", "difference of the promise \(points($0)) points")
            + beside(comparison?.row(.promiseKept)?.difference, points)
        },
      ].compactMap { $0 }
    }
    guard !lines.isEmpty else { return [] }
    return [whatIsNotKnown(found)] + lines.map { "· " + $0 } + [ofOneRecord(found)].compactMap { $0 }
  }

  /// A single record drawn anew is itself.
  private func ofOneRecord(_ found: DataUncertaintyFindings) -> String? {
    guard found.recorded.contains(1) || found.recordedDays == 1 else { return nil }
    return say(
      "Satu catatan saja (n = 1) tidak dapat menunjukkan apa yang tidak diketahui; itu tidak termasuk di sini.",
      "A single record (n = 1) cannot show what it leaves unknown; that is not in these ranges.")
  }

  private func whatIsNotKnown(_ found: DataUncertaintyFindings) -> String {
    let counts = language.list(found.recorded.map { "n = \($0)" })
    let level = language.statedPercent(found.confidence)
    guard let days = found.recordedDays else {
      return say(
        "Termasuk yang tidak diketahui karena lama kerja diambil dari catatan (\(counts); \(level)):",
        "Including what is not known because durations are drawn from records (\(counts); \(level)):")
    }
    let values =
      found.recorded.isEmpty
      ? ""
      : say(
        "lama kerja diambil dari catatan (\(counts)) dan ",
        "durations are drawn from records (\(counts)) and ")
    return say(
      "Termasuk yang tidak diketahui karena \(values)kedatangan menurut catatan (\(days) hari, diundi ulang per hari; \(level)):",
      "Including what is not known because \(values)arrivals are those of a log (\(language.counted(days, "", "day")), drawn anew day by day; \(level)):"
    )
  }

  private func turn(_ number: NumberSensitivity, _ variation: NumberSensitivity.Variation) -> [String] {
    guard let turn = variation.turn, let outcome = variation.outcome else { return [] }
    let parts = turn.parts.map { part($0, in: outcome) }
    let place = "\(language.place(number.number)) (\(language.stated(number.number.text)))"
    let (turned, stayed) = (language.stated(turn.turned), language.stated(turn.stayed))
    let near =
      turn.stayed == number.number.text
      ? "" : say(" (dengan \(stayed) masih sama)", " (with \(stayed) still the same)")
    return [
      say("· \(place): dengan \(turned) ", "· \(place): with \(turned) ") + language.list(parts) + near + "."
    ]
  }

  /// What has become of a part of the verdict.
  private func part(_ part: VerdictPart, in outcome: SensitivityOutcome) -> String {
    switch part {
    case .target(let design):
      let name = language.name(ofDesign: design, in: findings)
      return switch outcome.designs[design].target {
      case .reached: say("sasaran tercapai (\(name))", "the target is reached (\(name))")
      case .notReached: say("sasaran tidak tercapai (\(name))", "the target is not reached (\(name))")
      case .hangsOnUnfinished:
        say(
          "tercapainya sasaran belum dapat dikatakan (\(name))",
          "whether the target is reached cannot be determined yet (\(name))")
      case .undecided, nil:
        say("tercapainya sasaran tidak pasti (\(name))", "the target may or may not be reached (\(name))")
      }
    case .comparison(let design):
      let name = language.name(ofDesign: design, in: findings)
      guard let row = outcome.designs[design].change else {
        return say("\(name) tidak dapat dibandingkan", "\(name) cannot be compared")
      }
      let (measure, verdict) = (language.word(row.measure), language.word(row.verdict))
      return say(
        "\(name) pada ukuran \(measure) menjadi \"\(verdict)\"",
        "\(name) becomes \"\(verdict)\" by \(measure)")
    case .bottleneck:
      let actors = outcome.designs[0].bottleneck?.actors ?? []
      return actors.isEmpty
        ? say("tidak ada simpul yang terbukti", "no bottleneck is shown")
        : say("simpulnya \(language.list(actors))", "the bottleneck is \(language.list(actors))")
    }
  }

  private func all(_ together: TogetherSensitivity) -> String {
    let tried = together.points - together.failed
    let same = say(
      "Bila semua angka yang berentang diubah sekaligus, simpulan tetap sama pada \(together.staying) dari \(tried) "
        + "gabungan nilai.",
      "With all numbers that have a range varied at once, the verdict is the same with \(together.staying) of \(tried) "
        + "combinations of values.")
    let changed = together.turned.map { count in
      kind(count.part) + say(" (pada \(count.points))", " (with \(count.points))")
    }
    let changes =
      changed.isEmpty ? "" : say(" Yang berubah: ", " What changes: ") + language.list(changed) + "."
    let failed =
      together.failed == 0
      ? ""
      : say(
        " Dengan \(together.failed) gabungan lain skenarionya tidak dapat dijalankan.",
        " With \(together.failed) more the scenario cannot be run.")
    return same + changes + failed + ranges(together)
  }

  private func kind(_ part: VerdictPart) -> String {
    switch part {
    case .target(let design):
      say("tercapainya sasaran, ", "whether the target is reached, ")
        + language.name(ofDesign: design, in: findings)
    case .comparison(let design):
      say("perbandingan dengan rancangan pertama, ", "the comparison with the first design, ")
        + language.name(ofDesign: design, in: findings)
    case .bottleneck: say("letak simpul", "which actor is the bottleneck")
    }
  }

  private func ranges(_ together: TogetherSensitivity) -> String {
    let parts = together.keptRange.enumerated().compactMap { design, range -> String? in
      range.map {
        "\(language.name(ofDesign: design, in: findings)) \(language.percent($0.least)) … \(language.percent($0.greatest))"
      }
    }
    return parts.isEmpty
      ? "" : say(" Janji ditepati: ", " The promise is kept: ") + parts.joined(separator: "; ") + "."
  }
}
