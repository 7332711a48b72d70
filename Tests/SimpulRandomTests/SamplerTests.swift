// SPDX-License-Identifier: GPL-3.0-or-later

import SharedBatteries
import SimpulDistributions
import SimpulRandom
import Testing

@Suite("Samplers")
struct SamplerTests {
  /// 30 batches of 20,000 draws; within 5.33 standard errors as in the exact suite.
  @Test("Draws have the mean, the variance and the quantiles", arguments: ExactDistribution.all)
  func draws(_ known: ExactDistribution) throws {
    let sampler = try Sampler(#require(known.distribution))
    let mean = try #require(known.quantities["mean"]?.value)
    var means: [Double] = []
    var squares: [Double] = []
    var below: [Double] = []
    let ninetyFifth = try #require(known.quantities["q95"]?.value)
    for batch in 0..<30 {
      var generator = AddressedGenerator(
        key: DrawKey(seed: 7, study: known.id, phase: .production, replication: UInt32(batch)))
      var (sum, square, count) = (0.0, 0.0, 0.0)
      for entity in 0..<UInt32(20_000) {
        let value = generator.draw(
          sampler, at: DrawAddress(entity: entity, element: 1, visit: 0, purpose: .work, scope: 2))
        sum += value
        square += (value - mean) * (value - mean)
        if value <= ninetyFifth { count += 1 }
      }
      means.append(sum / 20_000)
      squares.append(square / 20_000)
      below.append(count / 20_000)
    }
    func check(_ values: [Double], _ value: Double) {
      let average = values.reduce(0, +) / 30
      let error = (values.reduce(0) { $0 + ($1 - average) * ($1 - average) } / 29 / 30).squareRoot()
      #expect(abs(average - value) <= 5.33 * error, "\(known.id): \(average) ± \(error), exactly \(value)")
    }
    check(means, mean)
    check(squares, try #require(known.quantities["var"]?.value))
    check(below, 0.95)
  }
}
