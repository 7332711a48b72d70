// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulText

/// What is said of a promise. Each sentence is chosen by what the limits say, and claims no more.
package struct PromiseSentences: Speaking {
  package let language: Language
  package let study: StudyFindings
  /// Somebody cannot keep up, so that what is kept holds for the period that was run and no other.
  package var isOverloaded = false

  private var confidence: String { language.statedPercent(study.confidence) }

  /// Whether the promise that was asked about is kept.
  package func verdict(_ answer: PromiseAnswer) -> String {
    let promise = language.deadline(answer.type.promise.amount, answer.type.promise)
    let share = language.statedPercent(answer.type.share)
    let hanging = say(
      "BELUM DAPAT DIKATAKAN apakah janji \(promise) ditepati untuk \(share) berkas",
      "CANNOT BE TOLD YET whether a promise of \(promise) is kept for \(share) of files")
    guard let limits = answer.asked?.kept, answer.verdict != .noCases else {
      if answer.verdict == .hangsOnUnfinished {
        return hanging + say(": belum satu berkas pun diputuskan.", ": no file is decided.")
      }
      return say(
        "Tentang janji \(promise) tidak ada yang dapat dikatakan: tidak ada berkas.",
        "Nothing can be said of a promise of \(promise): there are no files.")
    }
    let seen = seen(limits)
    switch answer.verdict {
    case .kept:
      return say(
        "YA: janji \(promise) ditepati untuk sekurang-kurangnya \(share) berkas. \(seen)",
        "YES: a promise of \(promise) is kept for at least \(share) of files. \(seen)")
    case .notKept:
      return say(
        "TIDAK: janji \(promise) tidak ditepati untuk \(share) berkas. \(seen)",
        "NO: a promise of \(promise) is not kept for \(share) of files. \(seen)")
    case .hangsOnUnfinished:
      let files = language.hangsOn(answer.asked?.undecided)
      return "\(hanging): \(files). \(seen)"
    case .undecided, .noCases:
      let more = 4 * study.replications
      return say(
        "BELUM PASTI apakah janji \(promise) ditepati untuk \(share) berkas. \(seen) Itu terlalu dekat dengan \(share) "
          + "untuk diputuskan; ulangan empat kali lebih banyak (--replications \(more)) mempersempit rentangnya menjadi "
          + "setengahnya.",
        "NOT DECIDED whether a promise of \(promise) is kept for \(share) of files. \(seen) That is too near to \(share) "
          + "to call; four times as many replications (--replications \(more)) would halve the range.")
    }
  }

  private func seen(_ limits: ShareLimits) -> String {
    let kept = language.kept(limits)
    return say("Janji itu ditepati untuk \(kept).", "It is kept for \(kept).")
  }

  /// Files for which it is undecided whether they keep the promise asked about.
  package func undecided(_ answer: PromiseAnswer) -> String? {
    language.undecided(answer.asked?.undecided, hasShare: answer.asked?.kept != nil)
  }

  /// The shortest promise that can be made.
  package func shortest(_ answer: PromiseAnswer) -> String {
    let share = language.statedPercent(answer.type.share)
    switch answer.shortest {
    case .within(let amount):
      let deadline = language.deadline(amount, answer.type.promise)
      let shorter = answer.curve.last { $0.amount < amount }.map {
        language.deadline($0.amount, answer.type.promise)
      }
      let rest = shorter.map {
        say(
          " Yang lebih singkat berikutnya, \($0), tidak terbukti.",
          " The next shorter that was tried, \($0), is not shown to be.") + notClaimed(answer, below: amount)
      }
      let period =
        isOverloaded ? say(", hanya pada masa yang dihitung", ", in the period that was run alone") : ""
      return say(
        "Janji tersingkat yang terbukti ditepati untuk \(share) berkas: \(deadline), dengan keyakinan \(confidence)\(period)."
          + (rest ?? " Yang lebih singkat tidak dicoba."),
        "The shortest promise that is shown to be kept for \(share) of files is \(deadline), with \(confidence) "
          + "confidence\(period)." + (rest ?? " Shorter ones were not tried."))
    case .noneShown(let longest):
      let deadline = language.deadline(longest, answer.type.promise)
      return say(
        "Tidak ada janji sampai \(deadline) yang terbukti ditepati untuk \(share) berkas.",
        "No promise up to \(deadline) is shown to be kept for \(share) of files.")
    }
  }

  /// Of deadlines behind the first that is not shown: that their limits may lie above the share, and yet nothing is claimed.
  private func notClaimed(_ answer: PromiseAnswer, below amount: Double) -> String {
    let above = answer.curve.last { $0.amount < amount && ($0.kept?.lower ?? 0) >= answer.type.share }
    guard let deadline = above.map({ language.deadline($0.amount, answer.type.promise) }) else { return "" }
    return say(
      " Tentang yang lebih singkat lagi tidak ada yang dinyatakan, juga bila batasnya sendiri cukup (\(deadline)).",
      " Of still shorter ones nothing is claimed, even where their own limit would do (\(deadline)).")
  }

  /// Where no file is late at a deadline, and more is shown of a shorter one: why.
  package func lessIsShown(_ answer: PromiseAnswer) -> String? {
    let points = answer.curve.compactMap(\.kept)
    let isLess = points.indices.contains { place in
      points[place].isZeroOrAll && points[..<place].contains { $0.lower > points[place].lower }
    }
    guard isLess, let count = points.last?.replications else { return nil }
    return say(
      "Bila tidak ada satu berkas pun yang terlambat, yang terbukti hanya sebanyak yang dapat ditunjukkan \(count) "
        + "ulangan; karena itu batas tenggat yang lebih panjang dapat lebih rendah daripada batas yang lebih singkat.",
      "Where no file at all is late, no more is shown than \(count) replications can; so the limit of a longer deadline "
        + "may lie below that of a shorter one.")
  }

  /// How the shortest was found, and what the ranges mean.
  package var method: String {
    let doubt = language.statedPercent(1 - study.confidence)
    return say(
      "Tenggat ditetapkan sebelum dijalankan, dilihat dari yang terpanjang, dan berhenti pada yang pertama tidak terbukti; "
        + "karena itu pernyataan tentang yang tersingkat keliru paling banyak dengan peluang \(doubt), berapa pun yang "
        + "dicoba; masing-masing untuk tiap jenis layanan. Setiap batas dalam kurung berlaku sendiri-sendiri dengan keyakinan "
        + "\(confidence).",
      "The deadlines were fixed before the runs and looked at from the longest down, stopping at the first that is not "
        + "shown; so the claim on the shortest is wrong with a probability of at most \(doubt), however many were tried, "
        + "for each case type by itself. "
        + "Each limit in parentheses holds with \(confidence) confidence by itself.")
  }

  /// How the time is counted.
  package func counting(_ promise: Promise) -> String {
    let unit: String
    if promise.unit == .workingDays, promise.counting == .byDate {
      unit = say(
        "Dihitung menurut tanggal: hari kerja sesudah hari waktunya mulai dihitung",
        "Counted by date: working days after the day on which the clock starts")
    } else if promise.unit.isWorkingTime {
      unit = say("Dihitung dalam jam buka kantor", "Counted in the hours in which the office is open")
    } else {
      unit = say("Dihitung menurut jam dan kalender", "Counted by the clock and the calendar")
    }
    return unit
      + say(
        ", tanpa waktu berkas berada pada pemohon; yang belum selesai pada akhir studi, yang ditolak atau ditarik terhitung "
          + "terlambat hanya bila waktunya sudah lewat.",
        ", without the time that a file is with the applicant; files unfinished at the end of the study, and those refused or "
          + "withdrawn, count as late only where their time was up already.")
  }

  /// Whose promise, where there are several.
  package func whose(_ type: PromisedCaseType, among types: [PromisedCaseType]) -> String? {
    guard types.count > 1 else { return nil }
    let isUnique = types.count { $0.caseType == type.caseType } == 1
    return isUnique ? type.caseType : "\(type.procedure): \(type.caseType)"
  }
}
