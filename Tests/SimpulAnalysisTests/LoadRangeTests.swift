// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulAnalysis

@Suite("The range of a load says whether it decides")
struct LoadRangeTests {
  private func capacity(
    offered: Double, least: Double, greatest: Double, lowest: Double, highest: Double
  ) -> ActorCapacity {
    ActorCapacity(
      actor: "desk", officers: 3, visitsPerCase: 1, offeredHoursPerWeek: offered, otherWorkHoursPerWeek: 0,
      capacityHoursPerWeek: greatest, load: offered / greatest, absentShare: 0,
      limits: CapacityLimits(
        leastHoursPerWeek: least, greatestHoursPerWeek: greatest, lowestLoad: lowest, highestLoad: highest,
        rules: [.wholeTeams(of: 2)]))
  }

  @Test(
    "where officers may wait for one another, its upper end is not known, though the hours would be enough")
  func teams() {
    // 17 of 20 to 30 hours: 57 % to 85 % by the hours alone.
    let found = capacity(offered: 17, least: 20, greatest: 30, lowest: 17 / 30, highest: .infinity)
    #expect(found.verdict == .runDecides)
    #expect(abs(found.loadRange.lowerBound - 17 / 30) < 1e-12 && found.loadRange.upperBound == .infinity)
  }

  @Test("where others may take the same work, its lower end is what is left to him at the least")
  func shared() {
    // 33 of 30 hours, of which others can take 9.
    let found = capacity(offered: 33, least: 30, greatest: 30, lowest: 0.8, highest: 1.1)
    #expect(found.verdict == .runDecides)
    #expect(found.loadRange.lowerBound == 0.8 && abs(found.loadRange.upperBound - 1.1) < 1e-12)
  }

  @Test("what is decided is told by the hours")
  func decided() {
    let found = capacity(offered: 17, least: 20, greatest: 30, lowest: 17 / 30, highest: 0.85)
    #expect(found.verdict == .keepsUp)
    #expect(abs(found.loadRange.upperBound - 0.85) < 1e-12)
    let over = capacity(offered: 36, least: 20, greatest: 30, lowest: 1.2, highest: .infinity)
    #expect(over.verdict == .overloaded)
    #expect(abs(over.loadRange.lowerBound - 1.2) < 1e-12 && abs(over.loadRange.upperBound - 1.8) < 1e-12)
  }
}
