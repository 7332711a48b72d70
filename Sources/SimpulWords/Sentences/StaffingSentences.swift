// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulText

/// What is said of officers and the promise. Each sentence is chosen by what the limits say, and claims no more.
package struct StaffingSentences: Speaking {
  package let language: Language
  package let findings: StaffingFindings

  package var confidence: String { language.statedPercent(findings.study.confidence) }

  /// `3 Petugas and 1 Kasi`.
  package func officers(_ staffing: Staffing) -> String {
    language.list(zip(findings.actors, staffing.officers).map { "\($1) \($0)" })
  }

  /// `the promise (3 working days) is kept for 90 % of files`, or all of several promises by name.
  private var wish: String {
    let isOne = findings.types.count == 1
    let parts = findings.types.map { type in
      let promise = language.deadline(type.promise.amount, type.promise)
      let share = language.statedPercent(type.share)
      return isOne
        ? say("\(promise) untuk \(share) berkas", "\(promise) for \(share) of files")
        : say("\(promise) untuk \(share) \(type.caseType)", "\(promise) for \(share) of \(type.caseType)")
    }
    return language.list(parts)
  }

  /// The share wanted, where there is only one.
  private var share: String? {
    let shares = findings.types.map(\.share)
    return shares.allSatisfy { $0 == shares[0] } ? language.statedPercent(shares[0]) : nil
  }

  /// Of several promises, of the one that is farthest from what is asked.
  private func kept(_ trial: StaffingTrial) -> String? {
    trial.kept.map { language.kept($0, of: whose(trial)) }
  }

  /// The case type, where there are several.
  private func whose(_ trial: StaffingTrial) -> String? {
    findings.types.count > 1 ? findings.types[trial.promise].caseType : nil
  }

  package var question: String { say("Janji yang hendak ditepati: \(wish).", "To be kept: \(wish).") }

  package var now: String {
    guard let kept = kept(findings.now) else {
      return say(
        "Tentang keadaan sekarang tidak ada yang dapat dikatakan: tidak ada berkas.",
        "Nothing can be said of the office as it is: there are no files.")
    }
    let who =
      findings.actors.isEmpty
      ? say("Sekarang", "Now")
      : say(
        "Sekarang, dengan \(officers(findings.now.staffing))", "Now, with \(officers(findings.now.staffing))")
    let undecided = language.undecided(findings.now.undecided).map { " " + $0 } ?? ""
    return say("\(who): ditepati untuk \(kept).", "\(who): kept for \(kept).") + undecided
  }

  package var verdict: [String] {
    switch findings.verdict {
    case .certified(let trial):
      [certified(trial), cost(trial)] + [failures, minimality, tooClose].compactMap { $0 }
    case .noNumberHelps(let more, let trial, let obstacle):
      [noNumberHelps(more, trial), self.obstacle(obstacle)].compactMap { $0 }
    case .tooCloseToCall: [tooCloseToCall] + [failures].compactMap { $0 }
    case .nobodyToAdd:
      [
        say(
          "Jumlah petugas tidak dapat diubah: setiap jabatan hanya ada satu (\(language.list(findings.singlePosts))).",
          "No number of officers can be changed: every post exists once (\(language.list(findings.singlePosts)))."
        )
      ]
    }
  }

  private func certified(_ trial: StaffingTrial) -> String {
    let who = officers(trial.staffing)
    guard let kept = trial.kept else { return who }
    let seen: String
    if kept.isZeroOrAll {
      seen = say("ditepati untuk ", "kept for ") + language.kept(kept, of: whose(trial))
    } else {
      let (share, least) = (language.percent(kept.estimate), language.percentBelow(kept.lower))
      let files = whose(trial) ?? say("berkas", "files")
      seen = say(
        "pada \(language.count(kept.replications)) ulangan baru ditepati untuk \(share) \(files), sekurang-kurangnya \(least)",
        "in \(language.count(kept.replications)) fresh replications kept for \(share) of \(files), at least \(least)"
      )
    }
    return say(
      "TERBUKTI: dengan \(who) janji itu ditepati, dengan keyakinan \(confidence): \(seen).",
      "CERTIFIED: with \(who) it is kept, with \(confidence) confidence: \(seen).")
  }

  private func cost(_ trial: StaffingTrial) -> String {
    switch findings.costBasis {
    case .officers:
      say(
        "Biaya: \(language.count(Int(trial.cost))) petugas, sekarang \(language.count(Int(findings.now.cost))) (setiap petugas "
          + "dihitung satu, karena tidak semua pelaksana mempunyai biaya per jam).",
        "Cost: \(language.counted(Int(trial.cost), "", "officer")), now \(language.count(Int(findings.now.cost))) (every officer counts "
          + "as one, because not all actors have a cost per hour).")
    case .dutyHoursPerWeek:
      say(
        "Biaya jam tugas per minggu: \(language.money(trial.cost)), sekarang \(language.money(findings.now.cost)).",
        "Cost of the hours on duty a week: \(language.money(trial.cost)), now \(language.money(findings.now.cost))."
      )
    }
  }

  /// Candidates that failed on fresh random numbers.
  private var failures: String? {
    let failed = findings.attempts.filter { !$0.isCertified }
    guard !failed.isEmpty else { return nil }
    let list = failed.map { attempt in
      officers(attempt.trial.staffing)
        + (attempt.trial.kept.map { " (\(language.percent($0.estimate)))" } ?? "")
    }.joined(separator: "; ")
    return say(
      "Tampak cukup tetapi tidak terbukti pada ulangan baru: \(list).",
      "Seemed enough but was not confirmed in fresh replications: \(list).")
  }

  /// `2 Petugas: kept for 89.9 % (89.0 % … 90.7 %)`.
  package func seen(_ trial: StaffingTrial) -> String {
    let kept = kept(trial) ?? "–"
    return say(
      "dengan \(officers(trial.staffing)) ditepati untuk \(kept)",
      "with \(officers(trial.staffing)) kept for \(kept)")
  }

  /// Of the certified design.
  private var price: Double {
    if case .certified(let trial) = findings.verdict { trial.cost } else { .infinity }
  }

  /// Cheaper designs that could not be distinguished from what is wanted.
  private var tooClose: String? {
    let told = findings.minimality?.cheaper.map(\.trial.staffing) ?? []
    let untold = findings.tooClose.filter { $0.cost < price && !told.contains($0.staffing) }
    guard !untold.isEmpty else { return nil }
    let list = untold.prefix(3).map(seen).joined(separator: "; ")
    let most = language.count(findings.mostReplications)
    return say(
      "Terlalu dekat untuk diputuskan dengan \(most) ulangan: \(list).",
      "Too close to call with \(most) replications: \(list).") + decidesNothing(untold.prefix(3))
  }

  /// Why limits that lie wholly above what is asked are no claim; nothing where none do.
  private func decidesNothing(_ trials: ArraySlice<StaffingTrial>) -> String {
    let isAbove = trials.contains { trial in
      trial.kept.map { $0.lower >= findings.types[trial.promise].share } ?? false
    }
    guard isAbove else { return "" }
    let most = language.count(findings.mostReplications)
    return say(
      " Batas yang seluruhnya di atas yang diminta pun belum membuktikan apa-apa di sini: susunan itu dipilih karena tampak cukup "
        + "pada ulangan yang sama, dan buktinya memerlukan ulangan baru, mungkin lebih dari \(most).",
      " Even limits wholly above what is asked prove nothing here: these choices were picked because they seemed enough in the same "
        + "replications, and proof takes fresh ones, perhaps more than \(most).")
  }

  private var tooCloseToCall: String {
    let most = language.count(findings.mostReplications)
    let list = findings.tooClose.prefix(3).map(seen).joined(separator: "; ")
    if let trial = findings.tooClose.first(where: \.hangsOnUnfinished) {
      let files = language.hangsOn(trial.undecided)
      return say("BELUM DAPAT DIKATAKAN: \(files). ", "CANNOT BE TOLD YET: \(files). ")
        + (list.prefix(1).uppercased() + list.dropFirst() + ".")
    }
    let what =
      share.map { say("terlalu dekat dengan \($0)", "too close to \($0)") }
      ?? say("terlalu dekat", "too close")
    return say(
      "BELUM DAPAT DIPUTUSKAN: \(what) untuk \(most) ulangan; --most-replications mengizinkan lebih banyak",
      "TOO CLOSE TO CALL: \(what) for \(most) replications; --most-replications allows more")
      + (list.isEmpty ? "." : ". " + list.prefix(1).uppercased() + list.dropFirst() + ".")
      + decidesNothing(findings.tooClose.prefix(3))
  }

  private func noNumberHelps(_ more: Int, _ trial: StaffingTrial) -> String {
    let kept = kept(trial) ?? "–"
    return say(
      "BERAPA PUN PETUGASNYA TIDAK TERCAPAI: dengan \(more) petugas lagi pada setiap pelaksana yang dapat ditambah, ditepati "
        + "untuk \(kept).",
      "NO NUMBER OF OFFICERS REACHES IT: with \(more) more at every actor who can have more, it is kept for \(kept)."
    )
  }

  private func obstacle(_ obstacle: StaffingObstacle?) -> String? {
    switch obstacle {
    case .waiting(let actors, let cause, let seconds):
      let (time, word, actor) = (language.duration(seconds), language.word(cause), language.name(actors))
      return say(
        "Yang menahannya: menunggu \(actor) (\(word)), \(time) per berkas.",
        "What holds it is waiting for \(actor) (\(word)), \(time) a file.")
    case .statedWaits(let seconds):
      let time = language.duration(seconds)
      return say(
        "Yang menahannya: jeda yang ditetapkan, \(time) per berkas.",
        "What holds it is the stated waits, \(time) a file.")
    case .work(let seconds):
      let time = language.duration(seconds)
      return say(
        "Yang menahannya: pekerjaannya sendiri, \(time) per berkas.",
        "What holds it is the work itself, \(time) a file.")
    case nil: return nil
    }
  }

  /// Posts that were left as they are.
  package var neverChanged: String? {
    guard !findings.singlePosts.isEmpty, !findings.actors.isEmpty else { return nil }
    let posts = language.list(findings.singlePosts)
    let english = findings.singlePosts.count == 1 ? "a post that exists once" : "posts that exist once"
    return say("Tidak pernah diubah: \(posts) (jabatan tunggal).", "Never changed: \(posts) (\(english)).")
  }

  /// Those who only stand in for others.
  package var neverFewer: String? {
    guard !findings.mereSubstitutes.isEmpty else { return nil }
    let actors = language.list(findings.mereSubstitutes)
    return say(
      "Tidak pernah dikurangi: \(actors) (hanya pengganti; tugasnya yang lain tidak ada dalam berkas).",
      "Never fewer than now: \(actors) (who only stand in for others; what else they do is not in the file).")
  }

  /// What the claims rest on.
  package var method: String {
    let doubt = language.statedPercent(1 - findings.study.confidence)
    return say(
      "Dicari pada keberuntungan yang sama, dibuktikan pada ulangan baru; bukti ke-j diuji pada taraf \(doubt)/2^j, sehingga "
        + "pernyataan keliru paling banyak dengan peluang \(doubt). Pernyataan bahwa tidak dapat lebih murah diuji tersendiri, "
        + "juga dengan peluang keliru paling banyak \(doubt).",
      "Searched on common random numbers and certified on fresh replications, the j-th candidate at \(doubt)/2^j; so the claim is wrong "
        + "with a probability of at most \(doubt). The claim that it is minimal is tested by itself, at \(doubt) too."
    )
  }
}
