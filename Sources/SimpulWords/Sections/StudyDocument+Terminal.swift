// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulStatistics

// What the terminal shows and a summary holds: less than the page, and working time in hours throughout.
extension StudyDocument {
  /// Of the first design alone.
  package var run: Document {
    let design = findings.designs[0]
    return Document(
      title: findings.study.title,
      [
        head, [.paragraphs(verdict(of: 0))], times(design), actorsInBrief(design), activitiesInBrief(design),
        sensitivity, closing,
      ])
  }

  /// What each redesign changes against the first design, and what is found of each.
  package var comparison: Document {
    let best = conclusion.best.map(\.text)
    let bestWord = say("RANCANGAN MANA YANG MUNGKIN TERBAIK", "WHICH DESIGN MAY BE THE BEST")
    return Document(
      title: findings.study.title,
      [head] + findings.comparisons.indices.flatMap(inBrief)
        + [best.isEmpty ? [] : [.heading(bestWord, level: 2), .paragraphs(best)]]
        + findings.designs.enumerated().map { place, design in
          [.heading(design.name.uppercased(), level: 2), .paragraphs(verdict(of: place))]
        } + [sensitivity, closing])
  }

  private var head: [Document.Block] { [.heading(language.heading(findings.study), level: 1), .lead(basis)] }

  /// How many numbers of the scenario are what they are for which reason.
  var basis: String { language.numbers(NumberBasis.counts(findings.statedNumbers)) }

  private func verdict(of place: Int) -> [String] {
    sentences.named(place, conclusion.designs[place].map(\.text))
  }

  /// The time to finish, and what it consists of.
  private func times(_ design: DesignFindings) -> [Document.Block] {
    let time = design.overall.workingTime
    let mean =
      switch time.meanSeconds {
      case .interval(let interval):
        "\(language.duration(interval.estimate)) (\(sentences.range(interval) { language.duration($0) }))"
      case .censored(let interval):
        "\(language.duration(interval.estimate)) "
          + say("(atau lebih: ada berkas yang belum selesai)", "(or more: some files were unfinished)")
      case .unavailable: "–"
      }
    let text =
      " " + say("rata-rata", "mean") + " \(mean)   P50 \(quantile(time.medianSeconds))   "
      + "P90 \(quantile(time.ninetiethPercentileSeconds))   P95 \(quantile(time.ninetyFifthPercentileSeconds))"
    return [
      .labelled(say("WAKTU SELESAI, waktu kerja", "TIME TO FINISH, working time"), [text]),
      .paragraphs(composition(design)),
    ]
  }

  private func quantile(_ estimate: QuantileEstimate) -> String {
    switch estimate {
    case .interval(let interval): language.duration(interval.estimate)
    case .refused: say("(terlalu sedikit berkas)", "(too few files)")
    case .censored(let least): "> " + (least.map { language.duration($0) } ?? "?")
    }
  }

  private func composition(_ design: DesignFindings) -> [String] {
    let parts = design.overall.composition
    guard let total = parts.total.workingSeconds?.estimate, total > 0,
      let work = parts.work.workingSeconds?.estimate, let wait = parts.waiting.workingSeconds?.estimate
    else { return [] }
    func part(_ word: String, _ seconds: Double) -> String {
      "\(word) \(language.duration(seconds)) (\(language.percent(seconds / total, digits: 0)))"
    }
    var text = [
      part(say("terdiri atas dikerjakan", "of which work"), work), part(say("menunggu", "waiting"), wait),
    ]
    if let other = parts.otherWaits.workingSeconds?.estimate, other > 0 {
      text.append(part(say("jeda yang ditetapkan", "stated waits"), other))
    }
    let returns = design.overall.returns.flatMap { $0.estimate > 0 ? $0.estimate : nil }.map {
      let number = language.number($0, digits: 2)
      return say(
        "kembali ke pemohon \(number) kali per berkas (waktunya di sana tidak dihitung)",
        "returned to the applicant \(number) times a file (the time there is not counted)")
    }
    return [text.joined(separator: ", ")] + [returns].compactMap { $0 }
  }

  /// The checks of all designs, what failed where, and what to be careful about.
  private var closing: [Document.Block] {
    let checks = checks { findings.designs[$0].name }
    let careful = [sentences.careful, sentences.warmUp, sentences.precision].compactMap { $0 }
    return [
      .labelled(say("PEMERIKSAAN", "CHECKS"), [checks.joined(separator: "   ")]),
      .labelled(language.carefulWord, careful),
    ]
  }
}
