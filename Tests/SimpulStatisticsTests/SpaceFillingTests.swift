// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@Suite("Points that fill a cube")
struct SpaceFillingTests {
  @Test(
    "the first points of Sobol's sequence in one dimension are those of van der Corput's in Gray code order")
  func oneDimension() {
    #expect(
      SpaceFilling.points(7, dimensions: 1).map { $0[0] } == [0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125])
  }

  @Test("of 31 points each sixteenth of each side holds one or two", arguments: [1, 2, 12, 40])
  func even(dimensions: Int) {
    let points = SpaceFilling.points(31, dimensions: dimensions)
    for side in 0..<dimensions {
      var counts = [Int](repeating: 0, count: 16)
      for point in points { counts[Int(point[side] * 16)] += 1 }
      #expect(counts.allSatisfy { (1...2).contains($0) }, "\(side): \(counts)")
    }
  }

  @Test("many dimensions, and none")
  func others() {
    let points = SpaceFilling.points(20, dimensions: 60)
    #expect(points.allSatisfy { $0.count == 60 && $0.allSatisfy { $0 >= 0 && $0 < 1 } })
    #expect(Set(points.map { $0[59] }).count == 20)
    #expect(SpaceFilling.points(3, dimensions: 0) == [[], [], []])
  }
}
