// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@testable import SimpulAnalysis
@testable import SimpulWords

@Suite("Cells of a comparison")
struct ComparisonCellsTests {
  private static let hour = 3_600.0

  /// In hours.
  private func cells(
    _ measure: Measure, _ before: Double, _ after: Double, _ limits: (lower: Double, upper: Double),
    officeDay: Double
  ) -> ComparisonCells {
    let hour = Self.hour
    let difference = Interval(
      estimate: (after - before) * hour, lower: limits.lower * hour, upper: limits.upper * hour,
      confidence: 0.95)
    return ComparisonCells(
      ComparisonRow(
        measure: measure, before: before * hour, after: after * hour, difference: difference, percent: nil,
        verdict: .better),
      language: .english, officeDay: officeDay * hour)
  }

  @Test("Calendar time is told in days of 24 hours all along the row, or nowhere in it")
  func calendar() {
    let long = cells(.meanClockTime, 84, 17.2, (-76.8, -61.8), officeDay: 0)
    #expect(long.before == "3.5 days")
    #expect(long.after == "0.7 days")
    #expect(long.difference == "−2.8 days")
    #expect(long.range == "−3.2 days … −2.6 days")
    let short = cells(.meanClockTime, 30, 20, (-11, -9), officeDay: 0)
    #expect([short.before, short.after, short.difference] == ["30 h", "20 h", "−10 h"])
  }

  @Test(
    "Working time is told in days of the office, unless it is wanted in hours; a small difference in hours")
  func office() {
    let days = cells(.meanTime, 40, 20, (-24, -16), officeDay: 8)
    #expect([days.before, days.after, days.difference] == ["5.0 days", "2.5 days", "−2.5 days"])
    let little = cells(.meanTime, 40, 39, (-1.5, -0.5), officeDay: 8)
    #expect([little.before, little.after, little.difference] == ["5.0 days", "4.9 days", "−1 h"])
    let hours = cells(.meanTime, 40, 20, (-24, -16), officeDay: 0)
    #expect([hours.before, hours.after, hours.range] == ["40 h", "20 h", "−24 h … −16 h"])
  }

  @Test("A difference that rounds to nothing has no sign, and is not called more or less")
  func nothingToShow() {
    let cells = ComparisonCells(
      ComparisonRow(
        measure: .utilisation("Kasi"), before: 0.611, after: 0.6112,
        difference: Interval(estimate: 0.0002, lower: 0.0001, upper: 0.0003, confidence: 0.95), percent: nil,
        verdict: .more),
      language: .english, officeDay: 0)
    #expect(cells.difference == "0.0 points")
    #expect(cells.range == "0.0 … 0.0")
    #expect(cells.verdict == "almost the same")
  }

  @Test("A limit above nothing has its plus, however small")
  func smallLimit() {
    let row = cells(.meanTime, 0.2, 0.19, (-0.02, 0.0082), officeDay: 0)
    #expect(row.range == "−1.2 min … +0.5 min")
  }
}
