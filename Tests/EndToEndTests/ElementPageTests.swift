// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The pages on single elements promise numbers, which their examples must give.
@Suite("Pages on elements")
struct ElementPageTests {
  private static func path(_ element: String, _ file: String) -> String {
    Office.repository.appendingPathComponent("Scenarios/elements/\(element)/\(file)").path
  }

  private static func page(_ element: String) throws -> String {
    try String(contentsOfFile: path(element, "README.md"), encoding: .utf8)
  }

  /// Mean hours to finish with the half-widths of their intervals of 95 %, by design and case type.
  private func times(_ element: String) throws -> [[(estimate: Double, halfWidth: Double)]] {
    let office = try Office()
    defer { office.remove() }
    let files = ["as-is.yaml", "to-be.yaml"].map { Self.path(element, $0) }
    let run = try office.simpul(["compare"] + files + ["--output", "run"])
    #expect(run.code == 0, "\(run.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(office.text("run/findings.json").utf8))
    let findings = try #require(json as? [String: Any])
    return try #require(findings["designs"] as? [[String: Any]]).map { design in
      try #require(design["caseTypes"] as? [[String: Any]]).map { caseType in
        let time = try #require(caseType["workingTime"] as? [String: Any])
        let mean = try #require(time["meanSeconds"] as? [String: Any])
        let interval = try #require(mean["interval"] as? [String: Any])
        let (estimate, upper) = try (
          #require(interval["estimate"] as? Double), #require(interval["upper"] as? Double)
        )
        return (estimate / 3_600, (upper - estimate) / 3_600)
      }
    }
  }

  /// Near by the pass rule of the exact suite; its power is asked for there, of the same models.
  private func expect(_ element: String, _ exact: [[Double]]) throws {
    let found = try times(element)
    try #require(found.map(\.count) == exact.map(\.count))
    // Student's quantiles with 29 degrees of freedom, at the strict level and at 95 %.
    let widening = 5.33 / 2.045
    for (design, times) in exact.enumerated() {
      for (caseType, time) in times.enumerated() {
        let (estimate, halfWidth) = found[design][caseType]
        #expect(abs(estimate - time) <= widening * halfWidth, "\(design) \(caseType): \(estimate)")
        #expect(halfWidth <= 0.1 * time)
      }
    }
  }

  /// By the formulas of Pollaczek and Khinchine and of Cobham, with loads of 0.2 and 0.6 and
  /// W0 = (0.4 * 2 * 0.5^2 + 0.3 * 2 * 2^2) / 2 = 1.3 hours: Wq = 1.3 / 0.2 for all, or 1.3 / 0.8 and 1.3 / (0.8 * 0.2).
  @Test("Queues: what urgent files gain and plain ones lose")
  func queues() throws {
    try expect("queues", [[6.5 + 0.5, 6.5 + 2], [1.625 + 0.5, 8.125 + 2]])
    let page = try Self.page("queues")
    #expect(page.contains("| first come, first served | 7 h | 8 h 30 min |"))
    #expect(page.contains("| urgent first | 2 h 7.5 min | 10 h 7.5 min |"))
  }

  /// (K - 1) / (2 * 2) hours for piles of K.
  @Test("Piles: a file waits for those behind it")
  func piles() throws {
    try expect("piles", [[3.5], [1]])
    let page = try Self.page("piles")
    #expect(page.contains("| signed when 15 lie there | 3 h 30 min |"))
    #expect(page.contains("| signed when 5 lie there | 1 h |"))
  }

  /// (K + 1) / (2 (1 - 0.6)) hours for groups of K.
  @Test("Groups: half of the time is waiting for companions")
  func groups() throws {
    try expect("groups", [[5], [2.5]])
    let page = try Self.page("groups")
    #expect(page.contains("| three at once | 5 h |"))
    #expect(page.contains("| one by one | 2 h 30 min |"))
  }

  @Test("Queues: the shortest first is better on average, and surely so")
  func shortest() throws {
    let office = try Office()
    defer { office.remove() }
    let run = try office.simpul(
      "compare", Self.path("queues", "as-is.yaml"), Self.path("queues", "to-be-shortest.yaml"), "--language",
      "en",
      "--output",
      "run")
    #expect(run.code == 0, "\(run.errors)")
    let line = run.output.split(separator: "\n").first { $0.contains("time to finish, mean") }
    #expect(line?.hasSuffix("better") == true, "\(run.output)")
  }
}
