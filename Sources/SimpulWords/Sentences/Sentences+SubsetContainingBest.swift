// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulText

// Three or more designs.
extension Sentences {
  /// Which designs may be the best: by the promise, then by the time. None for fewer than three designs.
  package var subsetContainingBest: [String] {
    guard let found = findings.subsetContainingBest else { return [] }
    return [found.promise.map(bestByPromise), bestByTime(found.meanTime)].compactMap { $0 }
  }

  private var count: Int { findings.designs.count }
  private var confidence: String { language.percent(findings.study.confidence, digits: 0) }

  private func names(_ designs: [Int]) -> String {
    language.oneOf(designs.map { "\"\(language.name(ofDesign: $0, in: findings))\"" })
  }

  private func bestByPromise(_ candidates: SubsetContainingBest.Candidates) -> String {
    switch candidates {
    case .notComparable:
      say(
        "Rancangan mana yang paling sering menepati janji tidak dapat dikatakan: janjinya tidak sama.",
        "Which design keeps the promise most often cannot be determined: they do not promise the same.")
    case .designs(let designs) where designs.count == 1:
      say(
        "Dari \(count) rancangan, \(names(designs)) paling sering menepati janji (keyakinan \(confidence)).",
        "Of the \(count) designs, \(names(designs)) keeps the promise most often (\(confidence) confidence).")
    case .designs(let designs):
      say(
        "Rancangan mana dari \(count) yang paling sering menepati janji belum terbukti: mungkin \(names(designs))"
          + rest(designs) + " (keyakinan \(confidence)).",
        "Which of the \(count) designs keeps the promise most often is not shown: it may be \(names(designs))"
          + rest(designs) + " (\(confidence) confidence).")
    }
  }

  private func bestByTime(_ candidates: SubsetContainingBest.Candidates) -> String {
    switch candidates {
    case .notComparable:
      say(
        "Rancangan mana yang paling cepat tidak dapat dikatakan: ada berkas yang belum selesai ketika hitungan berakhir.",
        "Which design is the fastest cannot be determined: some files were unfinished when the run ended.")
    case .designs(let designs) where designs.count == 1:
      say(
        "Dari \(count) rancangan, \(names(designs)) paling cepat selesai rata-rata (keyakinan \(confidence)).",
        "Of the \(count) designs, \(names(designs)) is the fastest on average (\(confidence) confidence).")
    case .designs(let designs):
      say(
        "Rancangan mana dari \(count) yang paling cepat rata-rata belum terbukti: mungkin \(names(designs))"
          + rest(designs) + " (keyakinan \(confidence)).",
        "Which of the \(count) designs is the fastest on average is not shown: it may be \(names(designs))"
          + rest(designs) + " (\(confidence) confidence).")
    }
  }

  /// Where some are left out.
  private func rest(_ designs: [Int]) -> String {
    designs.count == count ? "" : say("; yang lain tidak", "; the others are not")
  }
}

extension Language {
  /// `a, b or c`.
  package func oneOf(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + say(" atau ", " or ") + last
  }
}
