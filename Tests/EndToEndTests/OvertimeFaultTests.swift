// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The faults about overtime and about teams that starve, with their right values.
@Suite("Faults: overtime, and teams that starve")
struct OvertimeFaultTests {
  private static func path(_ file: String) -> String {
    Office.repository.appendingPathComponent("Tests/EndToEndTests/Faults/\(file).yaml").path
  }

  /// The actor of the first design, and what is printed.
  private func run(_ file: String, _ replications: Int) throws -> (actor: [String: Any], output: String) {
    let office = try Office()
    defer { office.remove() }
    let run = try office.simpul(
      "run", Self.path(file), "--replications", "\(replications)", "--language", "en", "--output", "run")
    #expect(run.code == 0, "\(run.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(office.text("run/findings.json").utf8))
    let designs = try #require((json as? [String: Any])?["designs"] as? [[String: Any]])
    return (try #require((designs[0]["actors"] as? [[String: Any]])?.first), run.output)
  }

  private func estimate(_ actor: [String: Any], _ key: String) throws -> Double {
    let overtime = try #require(actor["overtime"] as? [String: Any])
    return try #require((overtime[key] as? [String: Any])?["estimate"] as? Double)
  }

  /// noon: 11:30 to 12:30 is half an hour of overtime on each of five days, 2.5 h and 75 at 30 an hour; work is 2 · 60 min a day,
  /// of which 30 are a quarter. two: 11:30 to 12:10 is 10 min of two officers, 5 · 20 min = 5/3 h and 75 at 45 an hour, an eighth
  /// of 2 · 2 · 40 min. none: 11:30 to 12:00.
  @Test(
    "hours, share and cost of overtime to the last figure",
    arguments: [("noon", 2.5, 75.0, 0.25), ("two", 5.0 / 3, 75, 0.125), ("none", 0, 0, 0)])
  func exact(_ file: String, _ hours: Double, _ cost: Double, _ share: Double) throws {
    let (actor, output) = try run("55-overtime-\(file)", 2)
    #expect(try abs(estimate(actor, "hoursPerWeek") - hours) < 1e-9)
    #expect(try abs(estimate(actor, "costPerWeek") - cost) < 1e-9)
    #expect(try abs(estimate(actor, "shareOfWork") - share) < 1e-9)
    #expect(
      output.contains(hours == 0 ? "Petugas works no overtime: 0 h a week." : "of overtime a week"),
      "\(output)")
  }

  /// A simulation apart from this program (files in order, each finished behind the hour in which it was begun; 200 seeds) gives
  /// 3.093 h a week with a standard error of 0.011, 9.3 % of the work, and 30.9 at 10 an hour.
  @Test("nine per cent of the work is overtime, and stands in the tables")
  func ordinary() throws {
    let (actor, output) = try run("55-overtime-ordinary", 30)
    let overtime = try #require(actor["overtime"] as? [String: Any])
    let hours = try #require(overtime["hoursPerWeek"] as? [String: Any])
    let (estimate, upper) = try (
      #require(hours["estimate"] as? Double), #require(hours["upper"] as? Double)
    )
    let error = ((upper - estimate) / 2.045 * (upper - estimate) / 2.045 + 0.011 * 0.011).squareRoot()
    #expect(abs(estimate - 3.093) <= 5.33 * error, "\(estimate)")
    #expect(try abs(self.estimate(actor, "costPerWeek") - 10 * estimate) < 1e-9)
    #expect(output.contains("overtime a week") && output.contains("its cost"))
  }
}
