// SPDX-License-Identifier: GPL-3.0-or-later

import SharedBatteries
import SimpulDistributions
import Testing

@Suite("Distributions with exact moments and quantiles")
struct ExactMomentsTests {
  @Test("all families of the exact suite are there")
  func count() { #expect(ExactDistribution.all.count == 15) }

  @Test("exact moments and quantiles", arguments: ExactDistribution.all)
  func exact(_ known: ExactDistribution) throws {
    let distribution = try #require(known.distribution).checked()
    func near(_ found: Double, _ name: String, _ tolerance: Double) {
      guard let value = known.quantities[name]?.value else { return }
      #expect(
        abs(found - value) <= tolerance * max(1, abs(value)),
        "\(known.id) \(name): \(found), exactly \(value)")
    }
    near(distribution.mean, "mean", 1e-9)
    near(distribution.variance, "var", 1e-9)
    for (name, p) in [
      ("q05", 0.05), ("q25", 0.25), ("q50", 0.5), ("q75", 0.75), ("q95", 0.95), ("q99", 0.99),
    ] {
      near(distribution.quantile(p), name, 1e-7)
      #expect(abs(distribution.cumulative(distribution.quantile(p)) - p) < 1e-9)
    }
  }
}
