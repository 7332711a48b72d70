// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics
import Testing

@testable import SimpulAnalysis

@Suite("Places on the range of an assumed number")
struct VariedNumberTests {
  private func number(_ lower: Double, _ stated: Double, _ upper: Double, isWhole: Bool = false)
    -> VariedNumber
  {
    VariedNumber(
      number: Parameter(path: ["x"], text: "\(stated)", basis: .assumed, range: "\(lower)-\(upper)"),
      stated: stated, lower: lower, upper: upper, isWhole: isWhole, text: { "\($0)" })
  }

  @Test("evenly up to four times as much: below the stated value and above it")
  func linear() {
    // 40 is not more than 4 times 10.
    let number = number(10, 20, 40)
    #expect(!number.isLogarithmic)
    let found = [0, 0.125, 0.25, 0.5, 0.75, 1].map(number.value)
    // 10 + 2 * 0.125 * 10, 10 + 2 * 0.25 * 10, 20, 20 + (2 * 0.75 - 1) * 20, 40.
    #expect(found == [10, 12.5, 15, 20, 30, 40])
  }

  @Test("by ratios beyond that, where nothing is zero")
  func logarithmic() {
    let wide = number(1, 4, 64)
    #expect(wide.isLogarithmic)
    // 4^(1/2) = 2 halfway down, 4 * 16^(1/2) = 16 halfway up, and 4 * 16^(1/4) = 8 a quarter of the way up.
    let found = [0, 0.25, 0.5, 0.625, 0.75, 1].map(wide.value)
    let expected: [Double] = [1, 2, 4, 8, 16, 64]
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) <= 1e-12 * $1 }, "\(found)")
    #expect(found[2] == 4 && found[0] == 1 && found[5] == 64)
    let fromNothing = number(0, 4, 64)
    #expect(!fromNothing.isLogarithmic)
    #expect([0.25, 0.75].map(fromNothing.value) == [2, 34])
  }

  @Test("officers are rounded, halves up")
  func whole() {
    let officers = number(1, 2, 4, isWhole: true)
    // 1.0, 1.25, 1.5 (up), 1.75, 2, 2.5 (up), 3, 3.5 (up), 4.
    let places = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1]
    #expect(places.map(officers.value) == [1, 1, 2, 2, 2, 3, 3, 4, 4])
  }

  @Test("a stated value at an end of its range leaves that side where it is")
  func atTheEnd() {
    #expect([0, 0.3, 0.5, 0.75, 1].map(number(2, 2, 4).value) == [2, 2, 2, 3, 4])
    #expect([0, 0.25, 0.5, 0.8, 1].map(number(2, 4, 4).value) == [2, 3, 4, 4, 4])
  }

  /// What comes up evenly from 0 to 1 has its median at 1/2, and no place below is above the value there.
  @Test("the median of every range is the stated value")
  func median() {
    var state: UInt64 = 12
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53
    }
    for trial in 0..<500 {
      let isWhole = trial % 3 == 0
      let scale = [1.0, 10, 1_000][trial % 3]
      let drawn = (0..<3).map { _ in isWhole ? (scale * 20 * next()).rounded() : scale * next() }.sorted()
      let varied = number(drawn[0], drawn[1], drawn[2], isWhole: isWhole)
      let values = (0...100).map { varied.value(at: Double($0) / 100) }
      #expect(values.sorted() == values)
      #expect(values[50] == drawn[1])
      #expect(values[0] == drawn[0] && values[100] == drawn[2])
      // The 32 points of the study: half of them on either side of the first, which is the stated one.
      let points = SpaceFilling.points(Sensitivity.points, dimensions: 1).map { varied.value(at: $0[0]) }
      #expect(points.count { $0 < drawn[1] } <= 16 && points.count { $0 > drawn[1] } <= 16)
    }
  }

  @Test(
    "halfway is looked for on the same scale, in few digits",
    arguments: [
      // 15 by the mean; a multiple of 2 no further off than 5/3: widest step 3.3, so 2: 14 or 16.
      (10.0, 20, 40, 10.0, 20.0, 14.0...16.0),
      // 30: a step of 5.
      (10, 20, 40, 20, 40, 30...30),
      // By ratios: 16 between 4 and 64, and 12/3 allows steps of 5: 15.
      (1, 4, 64, 4, 64, 15...15),
      (0.1, 0.2, 0.3, 0.2, 0.3, 0.24...0.26),
    ] as [(Double, Double, Double, Double, Double, ClosedRange<Double>)])
  func middle(
    lower: Double, stated: Double, upper: Double, one: Double, other: Double, expected: ClosedRange<Double>
  ) throws {
    let number = number(lower, stated, upper)
    let found = try #require(number.middle(one, other))
    #expect(expected.contains(found), "\(found)")
    #expect(number.middle(other, one) == found)
    #expect("\(found)".count <= 5)
  }

  @Test("halfway lies between the two, and comes to an end")
  func middleEnds() {
    let officers = number(1, 2, 9, isWhole: true)
    #expect(officers.middle(2, 9) == 4 || officers.middle(2, 9) == 5)
    #expect(officers.middle(2, 3) == nil && officers.middle(3, 2) == nil)
    #expect(officers.middle(2, 4) == 3)
    let time = number(10, 20, 40)
    #expect(time.middle(20, 20.1) == nil)
    var (stayed, turned) = (20.0, 40.0)
    for _ in 0..<4 {
      guard let middle = time.middle(stayed, turned) else { break }
      #expect(middle > stayed && middle < turned)
      turned = middle
    }
    #expect(turned < 23)
    stayed = turned
  }

  @Test("wherever a verdict turns, its place is told to a sixteenth of the way to the end")
  func resolution() {
    #expect(number(10, 20, 40).way(20, 30) == 0.5 && number(10, 20, 40).way(15, 20) == 0.5)
    // By ratios: from 4 to 64, 16 is half of the way.
    #expect(abs(number(1, 4, 64).way(16, 4) - 0.5) < 1e-9)
    for number in [number(0.8, 1, 1.6), number(10, 20, 40), number(1, 4, 64), number(0.05, 0.1, 7)] {
      for end in [number.lower, number.upper] {
        for part in 1..<64 {
          let place = number.stated + (end - number.stated) * Double(part) / 64
          var (stayed, turned) = (number.stated, end)
          for _ in 0..<Sensitivity.mostSteps where number.way(stayed, turned) > Sensitivity.resolution {
            guard let middle = number.middle(stayed, turned) else { break }
            let isBefore = abs(middle - number.stated) < abs(place - number.stated)
            (stayed, turned) = isBefore ? (middle, turned) : (stayed, middle)
          }
          #expect(number.way(stayed, turned) <= 1 / 16.0, "\(place): \(stayed) \(turned)")
        }
      }
    }
  }
}
