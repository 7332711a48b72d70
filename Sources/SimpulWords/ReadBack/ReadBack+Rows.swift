// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

// What happens at a row besides its work, and where the file goes from there.
extension ReadBackDocument {
  func then(_ activity: Activity, _ reading: RowReading, _ numbers: [Activity.Key: String?]) -> [String] {
    var parts = beforeWork(activity)
    if let skipped = reading.skipped {
      let goesElsewhere = !reading.ways.isEmpty
      parts.append(
        say("dilewati pada ", "passed by in ") + shares(skipped)
          + say(" berkas", " of cases") + (goesElsewhere ? " " + arrow(to: reading.onward, numbers) : ""))
    }
    if let patience = activity.patience {
      parts.append(
        say("pemohon pergi bila belum dilayani setelah ", "citizens give up when it has not begun after ")
          + times(patience))
    }
    if let wait = activity.wait { parts.append(self.wait(wait, stopsClock: reading.stopsClock)) }
    if !activity.batchSchedule.isEmpty {
      parts.append(
        language.batchSchedule(activity.batchSchedule)
          + (activity.batchSchedule.times.isEmpty
            ? "" : say(" bila ada di tempat", " when somebody is there")))
    }
    if let returned = reading.returned { parts.append(self.returned(returned, numbers)) }
    let hasConditions = reading.ways.contains(where: \.isConditional)
    for way in reading.ways {
      parts.append(
        "\(way.name) (\(reason(way, behindConditions: hasConditions))): " + arrow(to: way.to, numbers))
    }
    if let cost = activity.costPerVisit {
      parts.append(
        say("biaya \(language.money(cost)) tiap kali", "cost of \(language.money(cost)) each time"))
    }
    if activity.cancelsBranches {
      parts.append(
        say(
          "bila keluar dari blok, cabang lain dihentikan",
          "if it leaves the block, the other branches are given up"))
    }
    if reading.ways.isEmpty { parts.append(arrow(to: reading.onward, numbers)) }
    for substitution in activity.substitutions {
      parts.append(
        say(
          "bila \(substitution.principal) tidak masuk: \(substitution.substitute) sejak hari ke-\(substitution.fromDay)",
          "when \(substitution.principal) is away: \(substitution.substitute) from day \(substitution.fromDay)"
        ))
    }
    return parts
  }

  private func beforeWork(_ activity: Activity) -> [String] {
    var parts: [String] = []
    if let general = activity.document.generalSOP {
      parts.append(say("SOP umum: \(general)", "general SOP: \(general)"))
    }
    if let setUp = activity.setUp {
      parts.append(
        say(
          "persiapan \(times(setUp)) sebelum berkas pertama",
          "\(times(setUp)) to get ready before the first file"))
    }
    return parts
  }

  private func wait(_ wait: ByCaseType<DurationDistribution>, stopsClock: Bool) -> String {
    say("menunggu ", "waits ") + times(wait)
      + (stopsClock ? say(", jam janji berhenti", ", the promise's clock stopped") : "")
  }

  private func returned(_ returned: RowReading.Returned, _ numbers: [Activity.Key: String?]) -> String {
    let delay = returned.delay.map {
      say(", setelah ", ", after ") + times($0)
        + say(" di pemohon, jam berhenti", " with the applicant, clock stopped")
        + ($0.common == nil ? say(", jenis lain langsung", ", other case types at once") : "")
    }
    let most =
      returned.atMost.map { say(", paling banyak ", ", at most ") + language.counted($0, "kali", "time") }
      ?? ""
    return say("kembali ke ", "back to ") + place(returned.to, numbers) + " ("
      + returnShares(returned.shares) + ")" + (delay ?? say(", langsung", ", at once")) + most
  }

  private func reason(_ way: Way, behindConditions: Bool) -> String {
    switch way.reason {
    case .condition(let condition): language.condition(condition)
    case .share(let share): shares(share) + (behindConditions ? say(" dari yang lain", " of the others") : "")
    case .rest: say("sisanya", "the rest")
    }
  }

  private func arrow(to destination: Destination, _ numbers: [Activity.Key: String?]) -> String {
    switch destination {
    case .join(let next):
      if case .join = next {
        return say(
          "tunggu cabang lain, juga dari blok di luarnya, ",
          "waits for the other branches, those of the block around it too, ")
          + arrow(to: next.behindJoins, numbers)
      }
      return say("tunggu cabang lain, ", "waits for the other branches, ") + arrow(to: next, numbers)
    case .end, .row, .branches: return "→ " + place(destination, numbers)
    }
  }

  private func place(_ destination: Destination, _ numbers: [Activity.Key: String?]) -> String {
    let names = destination.firstRows.map { key in
      (numbers[key] ?? nil).map { say("baris \($0)", "row \($0)") } ?? key
    }
    switch destination {
    case .end(let outcome): return language.outcome(outcome)
    case .row: return language.list(names)
    case .join: return place(destination.behindJoins, numbers)
    case .branches(_, let none):
      let otherwise = none.map {
        say("; yang tidak memerlukan satu pun ", "; those that need none ") + arrow(to: $0, numbers)
      }
      return language.list(names) + (otherwise ?? "")
    }
  }
}

extension Destination {
  fileprivate var behindJoins: Destination {
    if case .join(let next) = self { next.behindJoins } else { self }
  }

  /// Those at which cases come in, of all branches where they begin.
  fileprivate var firstRows: [Activity.Key] {
    switch self {
    case .row(let key): [key]
    case .branches(let beginnings, _): beginnings.flatMap { $0.first.firstRows }
    case .join, .end: []
    }
  }
}
