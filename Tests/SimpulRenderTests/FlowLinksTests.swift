// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulModel
import Testing

@testable import SimpulRender
@testable import SimpulWords

@Suite("Where files go")
struct FlowLinksTests {
  private static func step(_ key: String) -> Step {
    .activity(Activity(key: key, performers: .actor("Petugas"), work: Letter.minutes(5)))
  }

  /// a, then b1 and b2 beside c, then d.
  private static let procedure = Procedure(
    arrivals: [ArrivalStream(key: "warga", pattern: .rate(count: 1, per: .day))],
    steps: [
      step("a"),
      .parallel(
        ParallelBlock(
          key: "both",
          branches: [
            ParallelBlock.Branch(name: "left", steps: [step("b1"), step("b2")]),
            ParallelBlock.Branch(name: "right", steps: [step("c")]),
          ])),
      step("d"),
    ])

  @Test("Into every branch of a block, and out of each to the row behind it")
  func parallel() {
    let links = FlowLinks(FlowLinksTests.procedure)
    #expect(links.following["a"] == ["b1", "c"])
    #expect(links.following["b1"] == ["b2"])
    #expect(links.following["b2"] == ["d"])
    #expect(links.following["c"] == ["d"])
    #expect(links.following["d"] == [])
    #expect(links.joins == ["b2", "c"])
    #expect(links.entries(of: "both") == ["b1", "c"])
    #expect(links.entries(of: "c") == ["c"])
  }

  @Test("The read-back says where branches begin and that they wait for one another")
  func readBack() {
    var scenario = Letter.scenario()
    scenario.procedures = [FlowLinksTests.procedure]
    let text = ReadBackDocument(scenario, capacity: Letter.capacity("Petugas"), language: .english).document
      .text(.plain)
    #expect(text.contains("→ row 2 and row 4"))
    #expect(text.contains("waits for the other branches, → row 5"))
    #expect(text.contains("branch right"))
  }
}
