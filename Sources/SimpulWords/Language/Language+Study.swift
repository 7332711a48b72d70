// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulText

// What stands above every report.
extension Language {
  /// The study, its dates and its random numbers.
  package func heading(_ study: StudyFindings) -> String {
    [
      study.title, study.agency, dates(study.period.first, study.period.last),
      replicationsAndSeed(study),
    ].compactMap { $0 }.joined(separator: " · ")
  }

  /// `30 replications, seed 1`.
  package func replicationsAndSeed(_ study: StudyFindings) -> String {
    counted(study.replications, "ulangan", "replication") + say(", benih ", ", seed ") + "\(study.seed)"
  }

  /// How many numbers of a scenario are what they are for which reason; empty where none is stated.
  package func numbers(_ counts: [NumberBasis]) -> String {
    if counts.isEmpty { return "" }
    let all = counts.reduce(0) { $0 + $1.count }
    return counted(all, "angka", "number") + ": "
      + counts.map { "\($0.count) \(word($0.basis))" }.joined(separator: ", ")
  }

  /// That the office cannot keep up, or that it cannot be determined; nil where it can.
  package func overload(_ actors: [Actor.Key], undecided: [Actor.Key]) -> String? {
    guard !actors.isEmpty else {
      return undecided.isEmpty
        ? nil
        : say(
          "Apakah \(list(undecided)) terkejar tidak dapat dipastikan dalam masa ini.",
          "Whether \(list(undecided)) can keep up cannot be determined in this period.")
    }
    return say(
      "\(list(actors)) mendapat pekerjaan lebih banyak daripada yang dapat dikerjakan: tumpukan terus bertambah, dan angka "
        + "di atas hanya berlaku untuk masa studi ini.",
      "More work comes to \(list(actors)) than can be done: the pile keeps growing, and the figures above hold for the "
        + "period of this study only.")
  }

  /// The word before what to bear in mind.
  package var carefulWord: String { say("INGAT", "CAREFUL") }

  /// `3 working days`, `1 working day`, `the same day`.
  package func deadline(_ amount: Double, _ promise: Promise) -> String {
    var other = promise
    other.amount = amount
    if amount == 0 { return say("hari yang sama", "the same day") }
    return self.promise(other)
  }

  /// `93.1 % of files (92.0 % … 94.0 %)`; where all or none are kept, the number of files and what so many replications
  /// show. The limits are rounded outwards.
  ///
  /// - Parameter what: whose files are meant; nil for all.
  func kept(_ limits: ShareLimits, of what: String? = nil) -> String {
    let word = what ?? say("berkas", "files")
    guard limits.isZeroOrAll else {
      return say("\(percent(limits.estimate)) \(word) ", "\(percent(limits.estimate)) of \(word) ")
        + "(\(percentBelow(limits.lower)) … \(percentAbove(limits.upper)))"
    }
    let files = what.map { "\(count(limits.cases)) \($0)" } ?? counted(limits.cases, "berkas", "file")
    let replications = counted(limits.replications, "ulangan", "replication")
    return limits.kept == 0
      ? say(
        "tidak satu pun dari \(files) dalam \(replications), yang membuktikan paling banyak "
          + percentAbove(limits.upper),
        "none of \(files) in \(replications), which shows at most " + percentAbove(limits.upper))
      : say(
        "semua \(files) dalam \(replications), tidak ada yang terlambat, yang membuktikan sekurang-kurangnya "
          + percentBelow(limits.lower),
        "all \(files) in \(replications), none late, which shows at least " + percentBelow(limits.lower))
  }

  /// Rounded down, so that no more is claimed than is shown.
  package func percentBelow(_ share: Double) -> String { percent((share * 1000).rounded(.down) / 1000) }

  /// Rounded up.
  package func percentAbove(_ share: Double) -> String { percent((share * 1000).rounded(.up) / 1000) }

  /// That claims are about the records as they are; nil without any.
  package func records(_ records: RecordedInputs?) -> String? {
    guard let records else { return nil }
    let counts = list(records.counts.map { "n = \($0)" })
    let values = say("lama kerja dari catatan (\(counts))", "durations from records (\(counts))")
    let arrivals = say("kedatangan dari catatan", "arrivals from a log")
    let what = list((records.counts.isEmpty ? [] : [values]) + (records.haveLog ? [arrivals] : []))
    return say(
      "Keyakinan itu tentang hitungan dengan \(what) sebagaimana adanya; apa yang akan ditunjukkan catatan lain tidak termasuk "
        + "di dalamnya ('simpul run' menunjukkannya).",
      "That confidence is about the simulation with \(what) as they are; what other records would show is not in it ('simpul "
        + "run' shows it).")
  }
}
