// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulStatistics
import SimpulText

// Who can keep up, in words.
extension Language {
  /// `62 %`; where capacity lies between limits `115 %–125 %`, or `at least 79 %`.
  func load(_ actor: ActorCapacity) -> String {
    guard actor.load.isFinite else { return "∞" }
    let range = actor.loadRange
    guard range.upperBound.isFinite else {
      return say("sekurang-kurangnya ", "at least ") + percent(range.lowerBound, digits: 0)
    }
    let (lower, upper) = (percent(range.lowerBound, digits: 0), percent(range.upperBound, digits: 0))
    return lower == upper
      ? percent(actor.load, digits: 0) : say("antara ", "between ") + lower + say(" dan ", " and ") + upper
  }

  /// What the hours alone say, before any run.
  func keepingUp(_ stability: StabilityFindings, _ capacity: CapacityFindings) -> String {
    if stability.allKeepUp { return say("semua terkejar", "all can keep up") }
    let over = stability.queues.flatMap(\.overloaded).compactMap { key in
      capacity.actors.first { $0.actor == key }
    }.map { actor in
      say(
        "\(actor.actor) TIDAK akan terkejar: diminta \(asked(actor)), dapat mengerjakan \(workable(actor))",
        "\(actor.actor) CANNOT keep up: asked for \(asked(actor)), can do \(workable(actor))")
        + (reasons(actor.limits.rules).map { " (\($0))" } ?? "")
    }
    let undecided = stability.queues.filter { $0.verdict == .cannotBeTold }.map { queue in
      let actors = capacity.actors.filter { queue.actors.contains($0.actor) }
      if capacity.isUpperBound, let over = actors.first(where: { $0.verdict == .overloaded }) {
        return say(
          "lebih dari yang dapat dikerjakan \(over.actor), jadi sebagian pergi, datang lebih jarang, atau lewat jalan lain",
          "more than \(over.actor) can do, so some will leave, come less often, or go another way")
      }
      return say(
        "apakah \(list(queue.actors)) terkejar ditunjukkan oleh hitungan",
        "whether \(list(queue.actors)) can keep up the run will show")
        + (reasons(queue.rules).map { " (\($0))" } ?? "")
    }
    return (over + undecided).joined(separator: "; ")
  }

  /// After a run: who cannot keep up and why, how fast the pile grows, and of whom it cannot be determined.
  func overload(_ stability: StabilityFindings, _ capacity: CapacityFindings) -> [String] {
    let growing = stability.queues.filter(\.isGrowing).flatMap { queue -> [String] in
      let over = queue.overloaded.compactMap { key in capacity.actors.first { $0.actor == key } }.map {
        actor in
        say(
          "\(actor.actor) diminta \(asked(actor)) dan dapat mengerjakan \(workable(actor))"
            + (reasons(actor.limits.rules).map { " (\($0))" } ?? "")
            + ": tidak akan terkejar; angka waktu hanya berlaku untuk masa yang dihitung.",
          "\(actor.actor) is asked for \(asked(actor)) and can do \(workable(actor))"
            + (reasons(actor.limits.rules).map { " (\($0))" } ?? "")
            + ": the pile can only grow; times hold for the stated period alone.")
      }
      let seen =
        queue.overloaded.isEmpty
        ? [
          say(
            "\(list(queue.actors)) tidak terkejar menurut hitungan"
              + (reasons(queue.rules).map { " (\($0))" } ?? "")
              + ": angka waktu hanya berlaku untuk masa yang dihitung.",
            "\(list(queue.actors)) cannot keep up, as the run shows"
              + (reasons(queue.rules).map { " (\($0))" } ?? "") + ": times hold for the stated period alone.")
        ] : []
      return over + seen + [growth(queue)].compactMap { $0 }
    }
    let undecided = stability.undecided
    return growing
      + (undecided.isEmpty
        ? []
        : [
          say(
            "Apakah \(list(undecided)) terkejar tidak dapat dipastikan dalam masa ini.",
            "Whether \(list(undecided)) can keep up cannot be determined in this period.")
        ])
  }

  private func growth(_ queue: QueueStability) -> String? {
    guard let growth = queue.growthPerWeek, growth.lower > 0 else { return nil }
    let (rate, lower, upper) = (number(growth.estimate), number(growth.lower), number(growth.upper))
    return say(
      "Tumpukan pada \(list(queue.actors)) bertambah \(rate) berkas seminggu (\(lower) … \(upper)).",
      "The pile at \(list(queue.actors)) grows by \(rate) files a week (\(lower) … \(upper)).")
  }

  private func asked(_ actor: ActorCapacity) -> String {
    say(
      "\(number(actor.offeredHoursPerWeek)) jam seminggu", "\(number(actor.offeredHoursPerWeek)) hours a week"
    )
  }

  private func workable(_ actor: ActorCapacity) -> String {
    let (least, greatest) = (
      number(actor.limits.leastHoursPerWeek), number(actor.limits.greatestHoursPerWeek)
    )
    return least == greatest
      ? number(actor.capacityHoursPerWeek) : say("\(least) sampai \(greatest)", "\(least) to \(greatest)")
  }

  /// Which rules take the capacity, or leave open how much there is; nil where it is the hours alone.
  private func reasons(_ rules: [CapacityRule]) -> String? {
    rules.isEmpty ? nil : rules.map(reason).joined(separator: "; ")
  }

  private func reason(_ rule: CapacityRule) -> String {
    switch rule {
    case .onlyWhatIsInHand:
      say(
        "hanya yang sedang dikerjakan saat tutup yang diselesaikan dalam lembur",
        "only what is in hand at closing is finished in overtime")
    case .onlyWhatFits:
      say("hanya yang sempat selesai sebelum tutup yang dimulai", "only what fits before closing is begun")
    case .wholeTeams(let size):
      say("\(size) petugas bekerja bersama setiap kali", "\(size) officers work together each time")
    case .commonHours(let others):
      say(
        "bekerja bersama \(list(others)), pada jam ketika semua ada",
        "works together with \(list(others)), in the hours in which all are there")
    case .busiestOfficer: say("petugas yang paling sibuk menentukan", "the busiest officer decides")
    case .keptFreeForTeams:
      say("petugas disisihkan sampai regu lengkap", "officers are kept free until a team is complete")
    case .sharedWork: say("pekerjaannya dapat diambil yang lain", "others may take the same work")
    case .sameOfficer: say("berkas menunggu petugas yang sama", "files wait for the same officer")
    case .gettingReady:
      say(
        "seberapa sering bersiap tergantung urutan berkas",
        "how often to get ready hangs on the order of files")
    }
  }
}
