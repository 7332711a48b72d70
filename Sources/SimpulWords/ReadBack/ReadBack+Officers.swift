// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

// What tells officers from one another, and how they stop work.
extension ReadBackDocument {
  func officers(_ actor: Actor) -> [String] {
    var parts: [String] = []
    if let day = actor.reassignmentDay {
      parts.append(
        say(
          "sejak hari ke-\(day) tidak masuk pekerjaannya diteruskan petugas lain",
          "from day \(day) of an absence others go on with his work"))
    }
    for hours in actor.reserved {
      let days =
        hours.days == .all
        ? say("setiap hari ", "every day ")
        : Weekday.allCases.filter(hours.days.contains).map(dayName).joined(separator: " ") + " "
      parts.append(
        say("tidak melayani berkas ", "kept free of files ") + days
          + hours.ranges.map(range).joined(separator: ", "))
    }
    if !actor.speeds.isEmpty {
      let speeds = (0..<actor.officers).map { language.number(actor.speed(ofOfficer: $0), digits: 2) }
      parts.append(
        say("kecepatan tiap petugas ", "speed of each officer ") + speeds.joined(separator: say("; ", ", ")))
    }
    if actor.hasOneQueueEach { parts.append(oneQueueEach(actor)) }
    if actor.multitasking != .one { parts.append(multitasking(actor.multitasking)) }
    switch actor.closing {
    case .suspends: break
    case .finishes(let seconds):
      let limit = language.duration(seconds)
      parts.append(
        say("lembur paling lama \(limit) untuk menyelesaikan", "finishes in overtime of \(limit) at most"))
    case .startsOnlyWhatFits:
      parts.append(
        say("hanya memulai yang sempat selesai sebelum tutup", "begins only what fits before closing"))
    }
    return parts
  }

  private func oneQueueEach(_ actor: Actor) -> String {
    let shares = actor.queueShares
    guard case .oneEach(let stated) = actor.queueing, !stated.isEmpty else {
      return say(
        "tiap petugas punya antrean sendiri, berkas dibagi rata secara acak",
        "each officer has a queue of his own, cases are shared out evenly at random")
    }
    let list = shares.map { language.percent($0) }.joined(separator: say("; ", ", "))
    return say(
      "tiap petugas punya antrean sendiri, berkas dibagi secara acak: \(list)",
      "each officer has a queue of his own, cases are shared out at random: \(list)")
  }

  private func multitasking(_ files: Multitasking) -> String {
    let count =
      files.limit.map {
        say(
          "sampai \($0) berkas dikerjakan bersamaan", "up to \(language.counted($0, "", "file")) open at once"
        )
      } ?? say("semua berkas dikerjakan bersamaan", "all files open at once")
    if files.lossPerFile == 0 { return count }
    let loss = language.statedPercent(files.lossPerFile)
    return count
      + say(
        ", tiap berkas tambahan menghabiskan \(loss) waktunya",
        ", each further one costing \(loss) of the time")
  }

  /// Behind who performs an activity of a team.
  func keptFree(_ activity: Activity) -> String {
    activity.keepsOfficersFree
      ? say(
        ", petugas yang sudah bebas menunggu sampai timnya lengkap",
        ", who are kept free until the team is complete") : ""
  }

  /// Behind who performs an activity.
  func keptOfficer(_ activity: Activity) -> String {
    guard let same = activity.sameOfficerAs else { return "" }
    return same == activity.key
      ? say(", petugas yang sama setiap kali", ", the same officer every time")
      : say(", petugas yang sama dengan '\(same)'", ", the same officer as '\(same)'")
  }
}
