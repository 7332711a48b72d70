// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// The dates of the study: `2026-01-05 to 2026-06-30, starts empty`, `2026-01-05 for 30 weeks, warm-up 4 weeks`,
/// `2026-01-05 for 60 weeks, steady`.
enum PeriodText {
  static func read(_ text: String) throws(Misreading) -> StudyPeriod {
    let clauses = text.split(separator: ",").map { String($0).trimmed }
    var period = try readDates(clauses.first ?? "", whole: text)
    for clause in clauses.dropFirst() {
      if ["starts empty", "mulai kosong"].contains(clause) { continue }
      if ["steady", "steady state", "tunak", "keadaan tunak"].contains(clause) {
        period.isSteady = true
        continue
      }
      guard let marker = ["warm-up ", "pemanasan "].first(where: clause.hasPrefix) else {
        throw Misreading("'\(clause)' is not known here: write 'starts empty', 'warm-up 4 weeks' or 'steady'")
      }
      period.warmUp = try length(String(clause.dropFirst(marker.count)), whole: text)
      guard period.warmUp < period.length else {
        throw Misreading("'\(text)': the warm-up is as long as the study: nothing would be measured")
      }
    }
    guard !period.isSteady || period.warmUp == 0 else {
      throw Misreading(
        "'\(text)' states a warm-up and asks for one: write 'warm-up 4 weeks', or 'steady' and pilot runs find it"
      )
    }
    return period
  }

  private static func readDates(_ text: String, whole: String) throws(Misreading) -> StudyPeriod {
    let words = text.split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count == 3 else { throw expected(whole) }
    let first = try DateText.read(words[0])
    switch words[1].lowercased() {
    case "to", "sampai", "s.d.":
      let last = try DateText.read(words[2])
      guard first <= last else {
        throw Misreading("'\(whole)' ends before it begins: write the earlier date first")
      }
      return StudyPeriod(first: first, last: last)
    case "for", "selama":
      let length = try length(words[2], whole: whole)
      guard length > 0 else { throw Misreading("'\(whole)' has no length: write one such as 30 weeks") }
      return StudyPeriod(first: first, length: length)
    default: throw expected(whole)
    }
  }

  private static func length(_ text: String, whole: String) throws(Misreading) -> Microseconds {
    let (amount, unit) = try DurationText.readConstant(text)
    guard let seconds = unit.seconds, !unit.isWorkingTime else {
      throw Misreading("'\(whole)': a study is told in calendar time: write days or weeks")
    }
    guard amount * seconds < 3.2e9 else { throw Misreading("'\(whole)' is longer than a hundred years") }
    return Microseconds(roundingSeconds: amount * seconds)
  }

  private static func expected(_ text: String) -> Misreading {
    Misreading(
      "'\(text)' is not a period: write '2026-01-05 to 2026-06-30, starts empty' or '2026-01-05 for 30 "
        + "weeks, warm-up 4 weeks'")
  }

  static func write(_ period: StudyPeriod) -> String {
    let dates =
      period.length % .perDay == 0
      ? "\(period.first) to \(period.last)" : "\(period.first) for \(length(period.length))"
    return dates + (period.warmUp == 0 ? "" : ", warm-up \(length(period.warmUp))")
      + (period.isSteady ? ", steady" : period.warmUp == 0 ? ", starts empty" : "")
  }

  private static func length(_ length: Microseconds) -> String {
    for (unit, each) in [
      (DurationDistribution.Unit.days, Microseconds.perDay), (.hours, .perHour), (.minutes, .perMinute),
    ] where length % each == 0 { return DurationText.write(Double(length / each), unit) }
    return DurationText.write(length.seconds, .seconds)
  }
}
