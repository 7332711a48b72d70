// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@Suite("Sample")
struct SampleTests {
  @Test("moments worked out by hand")
  func moments() throws {
    let values: [Double] = [1, 2, 3, 4, 10]
    #expect(Sample.mean(of: values) == 4)
    #expect(Sample.variance(of: values) == 12.5)
    #expect(try #require(Sample.standardDeviation(of: values)) == 12.5.squareRoot())
    let skewness = try #require(Sample.skewness(of: values))
    #expect(abs(skewness - 75 / (12.5 * 12.5.squareRoot())) <= 1e-12)
  }

  @Test("a large common part does not spoil the variance")
  func shifted() throws {
    let variance = try #require(Sample.variance(of: [1, 2, 3, 4, 10].map { $0 + 1e9 }))
    #expect(abs(variance - 12.5) <= 1e-6)
  }

  @Test("a symmetric sample has no skewness")
  func symmetric() throws {
    #expect(abs(try #require(Sample.skewness(of: [1, 2, 3, 4, 5]))) <= 1e-15)
  }

  @Test("equal values have exactly their mean, and neither variance nor skewness")
  func equalValues() {
    let values = Array(repeating: 0.1, count: 7)
    #expect(Sample.mean(of: values) == 0.1)
    #expect(Sample.variance(of: values) == 0)
    #expect(Sample.skewness(of: values) == 0)
  }

  @Test("too few values have no moment")
  func tooFew() {
    #expect(Sample.mean(of: []) == nil)
    #expect(Sample.variance(of: [1]) == nil)
    #expect(Sample.standardDeviation(of: [1]) == nil)
    #expect(Sample.skewness(of: [1, 2]) == nil)
  }

  @Test("values that are not finite have no moment")
  func notFinite() {
    #expect(Sample.mean(of: [1, .nan]) == nil)
    #expect(Sample.variance(of: [1, .infinity]) == nil)
    #expect(Sample.skewness(of: [1, 2, -.infinity]) == nil)
  }
}
