// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// What something costs, in the scenario's currency: `7500`, `Rp 45000 per jam`, `20000 per working day`.
enum CostText {
  static func readPrice(_ text: String) throws(Misreading) -> Double {
    let words = words(text)
    guard words.count == 1 else { throw Misreading("'\(text)' is not a cost: write '7500'") }
    return try readAmount(words[0])
  }

  static func readPerHour(_ text: String) throws(Misreading) -> Double {
    let words = words(text)
    guard words.count == 3, words[1] == "per", ["hour", "jam"].contains(words[2]) else {
      throw Misreading("'\(text)' is not a cost: write '45000 per hour'")
    }
    return try readAmount(words[0])
  }

  static func readRate(_ text: String) throws(Misreading) -> ArrivalStream.CostRate {
    let words = words(text)
    let unit = words.count > 2 && words[1] == "per" ? words[2...].joined(separator: " ") : ""
    guard !unit.isEmpty, let (_, known) = try UnitText.split("1 \(unit)") else {
      throw Misreading("'\(text)' is not a cost of time: write '20000 per day' or '5000 per working hour'")
    }
    return ArrivalStream.CostRate(try readAmount(words[0]) / known.factor, per: known.unit)
  }

  private static func readAmount(_ text: String) throws(Misreading) -> Double {
    let amount = try NumberText.read(text, grouping: .possible)
    guard amount >= 0 else { throw Misreading("a cost of '\(text)' is negative: write 0 or more") }
    return amount
  }

  /// Without the currency.
  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init).filter { !["rp", "idr"].contains($0.lowercased()) }
  }

  /// `20000 per working day`
  static func write(_ rate: ArrivalStream.CostRate) -> String {
    "\(NumberText.exactly(rate.amount)) per \(UnitText.one(rate.unit))"
  }
}
