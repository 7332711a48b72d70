// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// How many come, or how far apart: `45 per month`, `18 per hari`, `every exponential mean 5 min`.
struct RateText {
  var durations: DurationText

  private static let perWords: [(words: [String], per: ArrivalStream.Per)] = [
    (["hour", "jam"], .hour), (["day", "hari"], .day), (["week", "minggu"], .week),
    (["month", "bulan"], .month), (["year", "tahun"], .year),
  ]

  func read(_ text: String) throws(Misreading) -> ArrivalStream.Pattern {
    let words = text.split(separator: " ").map(String.init)
    if let first = words.first, first == "every" || first == "setiap" {
      return .renewal(try readGap(words.dropFirst().joined(separator: " ")))
    }
    guard words.count == 3, words[1].lowercased() == "per" else {
      throw Misreading(
        "'\(text)' does not say how many come: write '18 per day' (hour, day, week, month, year), or "
          + "'every exponential mean 5 min'")
    }
    guard let known = RateText.perWords.first(where: { $0.words.contains(words[2].lowercased()) }) else {
      throw Misreading("'\(text)': '\(words[2])' is not hour, day, week, month or year")
    }
    return .rate(count: try RateText.readCount(words[0]), per: known.per)
  }

  func readGap(_ text: String) throws(Misreading) -> DurationDistribution {
    let duration = try durations.read(text)
    if case .constant(0) = duration.distribution {
      throw Misreading("'\(text)' between two cases: the time must be more than 0")
    }
    return duration
  }

  static func readCount(_ text: String) throws(Misreading) -> Double {
    let count = try NumberText.read(text, grouping: .possible)
    guard count >= 0 else { throw Misreading("'\(text)' is negative: write how many come, 0 or more") }
    return count
  }
}
