// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The pages on teams that are kept free, and on officers with a queue each: the numbers that they promise.
@Suite("Pages on teams and own queues")
struct TeamPageTests {
  private static let elements = Office.repository.appendingPathComponent("Scenarios/elements")

  private func designs(_ element: String) throws -> [[String: Any]] {
    let office = try Office()
    defer { office.remove() }
    let files = ["as-is.yaml", "to-be.yaml"].map {
      Self.elements.appendingPathComponent("\(element)/\($0)").path
    }
    let run = try office.simpul(["compare"] + files + ["--no-sensitivity", "--output", "run"])
    #expect(run.code == 0, "\(run.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(office.text("run/findings.json").utf8))
    return try #require((json as? [String: Any])?["designs"] as? [[String: Any]])
  }

  /// By the pass rule of the exact suite: Student's quantiles with 29 degrees of freedom at the strict level and at 95 %.
  private func expect(_ interval: Any?, isNear exact: Double) throws {
    let interval = try #require(interval as? [String: Any])
    let estimate = try #require(interval["estimate"] as? Double)
    let halfWidth = try #require(interval["upper"] as? Double) - estimate
    #expect(abs(estimate - exact) <= 5.33 / 2.045 * halfWidth, "\(estimate), not \(exact)")
    #expect(halfWidth <= 0.1 * exact)
  }

  private func expectTimes(_ element: String, hours: [[Double]]) throws {
    for (design, exact) in zip(try designs(element), hours) {
      let types = try #require(design["caseTypes"] as? [[String: Any]])
      for (type, hours) in zip(types, exact) {
        let time = try #require(type["workingTime"] as? [String: Any])
        try expect((time["meanSeconds"] as? [String: Any])?["interval"], isNear: 3_600 * hours)
      }
    }
  }

  private func page(_ element: String) throws -> String {
    try String(contentsOf: Self.elements.appendingPathComponent("\(element)/README.md"), encoding: .utf8)
  }

  /// The chain's states: letters in service and waiting behind the inspection, which is away, waits or is worked on. Its balance
  /// equations were solved apart from the program; see the page.
  @Test("Teams: what the inspection gains and the letters lose")
  func teams() throws {
    try expectTimes("teams", hours: [[1.060153, 1.708061], [1.167455, 1.367262]])
    let kept = try #require((designs("teams")[1]["actors"] as? [[String: Any]])?.first)
    try expect(kept["keptFreeHoursPerWeek"], isNear: 23.288)
    let page = try page("teams")
    #expect(page.contains("| as they happen to be free | 1 h 42 min | 1 h 4 min |"))
    #expect(page.contains("| kept free for the inspection | 1 h 22 min | 1 h 10 min |"))
  }

  /// M/M/1 with 1 and 2 an hour, and M/M/4 with 4 and 2: Erlang's C is 4/23.
  @Test("Own queues: four counters against one")
  func ownQueues() throws {
    try expectTimes("own-queues", hours: [[1], [0.5 + 4.0 / 23 / 4]])
    let page = try page("own-queues")
    #expect(page.contains("| one queue each | 1 h |") && page.contains("| one queue for all | 33 min |"))
  }
}
