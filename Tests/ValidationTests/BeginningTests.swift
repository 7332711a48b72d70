// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

/// Offices that are not in a steady state: from a beginning that is empty or has a backlog, and with a rate that changes
/// over the day. Of the
/// families `transient` and `infinite_server` what begins at a known instant.
@Suite("Exact suite: from a known beginning")
struct BeginningTests {
  private static let numbers =
    (ExactCase.all(of: "transient") + ExactCase.all(of: "infinite_server"))
    .filter { $0.quantities.keys.contains { $0.hasPrefix("E_N(t=") } }
  private static let customers = ExactCase.all(of: "transient")
    .filter { $0.quantities.keys.contains { $0.hasPrefix("E_Wq(n=") } }

  @Test("The cases are there")
  func completeness() {
    #expect(
      Self.numbers.map(\.id) == [
        "mm1_lam0.8_from0", "mm1_lam0.8_from10", "mm1_lam1.2_from0", "mminf_from_empty", "mtdinf_office_day",
      ])
    #expect(Self.customers.map(\.id) == ["mm1_nth_customer_lam0.95", "mm1_nth_customer_lam1.5"])
  }

  /// `E_N(t=5)`, `P0(t=5)`, `P3(t=5)`: the mean number present after 5 hours, and the probabilities of 0 and of 3.
  private struct Quantity {
    let name: String
    let value: Double
    let hours: Double
    /// Nil for the mean.
    let number: Int?

    init?(_ name: String, _ value: Double) {
      let parts = name.split(whereSeparator: { "(=)".contains($0) }).map(String.init)
      guard parts.count == 3, parts[1] == "t", let hours = Double(parts[2]) else { return nil }
      self.name = name
      self.value = value
      self.hours = hours
      switch parts[0] {
      case "E_N": number = nil
      case "P0": number = 0
      case "P3": number = 3
      default: return nil
      }
    }

    /// Of a mean less than 3 for a queue, and that of a Poisson number where nobody queues.
    func squaredVariation(hasQueue: Bool) -> Double {
      guard number != nil else { return hasQueue ? 3 : 1 / value }
      return value > PassRule.smallest ? (1 - value) / value : 1
    }

    func observed(_ present: Int) -> Double { number.map { present == $0 ? 1 : 0 } ?? Double(present) }
  }

  @Test("The number present after some hours", arguments: numbers)
  func number(_ exact: ExactCase) throws {
    var quantities: [Quantity] = []
    for (name, quantity) in exact.quantities.sorted(by: { $0.key < $1.key }) {
      // Of a probability of one in ten million nothing is to be seen in any run.
      guard let value = quantity.value, value > 1e-6, LongRuns.includes(name, of: exact.id) else { continue }
      if let own = Quantity(name, value) { quantities.append(own) }
    }
    #expect(quantities.count >= 5)
    for hours in Set(quantities.map(\.hours)).sorted() {
      let wanted = quantities.filter { $0.hours == hours }
      let hasQueue = exact.model.stations.allSatisfy { $0.type != "delay" }
      let variation = wanted.map { $0.squaredVariation(hasQueue: hasQueue) }.max() ?? 1
      let present = try BeginningRun(exact: exact).numbersPresent(
        afterHours: hours, replications: BeginningRun.replications(squaredVariation: variation))
      for quantity in wanted {
        let rule = PassRule(present.map(quantity.observed), value: quantity.value)
        #expect(rule.passes, "\(exact.id) \(quantity.name): \(rule)")
      }
    }
  }

  @Test("The wait of the n-th case, and the mean of the first n", arguments: customers)
  func customer(_ exact: ExactCase) throws {
    func value(_ name: String) -> Double? {
      LongRuns.includes(name, of: exact.id) ? exact.quantities[name]?.value : nil
    }
    // The wait of the second case varies by 3.2 squares of its mean, those from the hundredth on by little more than one.
    let most = LongRuns.isAskedFor ? 1_000 : 200
    for (count, variation, cases) in [(50, 3.5, 1...50), (most, 1.15, 51...most)] {
      let waits = try BeginningRun(exact: exact).waits(
        ofFirst: count, replications: BeginningRun.replications(squaredVariation: variation))
      for n in cases {
        if let value = value("E_Wq(n=\(n))") {
          let rule = PassRule(waits.map { $0[n - 1] }, value: value)
          #expect(rule.passes, "\(exact.id) wait of case \(n): \(rule)")
        }
        if let value = value("E_avg_Wq_first_\(n)") {
          let rule = PassRule(waits.map { $0.prefix(n).reduce(0, +) / Double(n) }, value: value)
          #expect(rule.passes, "\(exact.id) mean wait of the first \(n): \(rule)")
        }
      }
    }
  }
}
