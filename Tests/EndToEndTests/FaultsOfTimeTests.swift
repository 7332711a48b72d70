// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Small inputs that showed a fault of time, each with its right value.
@Suite("Faults of time")
struct FaultsOfTimeTests {
  private static let faults = Office.repository.appendingPathComponent("Tests/EndToEndTests/Faults")

  private func office(with name: String) throws -> Office {
    let office = try Office()
    try office.write(
      try String(contentsOf: FaultsOfTimeTests.faults.appendingPathComponent(name), encoding: .utf8),
      to: "case.yaml")
    return office
  }

  /// The officer is away on Tuesday 6 January: he works from Monday 22:00 to Tuesday 06:00 and again from Wednesday 22:00.
  @Test("56: a known day of absence takes the shift that begins on it")
  func knownDay() throws {
    let office = try office(with: "56-midnight-known-day.yaml")
    defer { office.remove() }
    let run = try office.simpul(
      "run", "case.yaml", "--replications", "2", "--event-log", "log.csv", "--language", "en")
    #expect(run.code == 0, "\(run.errors)")
    let lines = try office.text("log.csv").split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let activity = try #require(lines.first?.firstIndex(of: "activity"))
    let started = try #require(lines.first?.firstIndex(of: "started"))
    // Stretches of work; the end of a case has a row too.
    let starts = lines.filter { $0[activity] == "serve" && !$0[started].isEmpty }
      .map { String($0[started].prefix(16)) }.sorted()
    #expect(starts.contains { $0 >= "2026-01-06T05:00" && $0 < "2026-01-06T06:00" })
    #expect(starts.first { $0 >= "2026-01-06T06:00" } == "2026-01-07T22:00")
    let check = try office.simpul("check", "case.yaml", "--language", "en")
    #expect(check.output.contains("Mon–Sun 22.00–06.00 the next day"), "\(check.output)")
  }

  /// A separate simulation of the rule, in Python, of 400 replications: 247.3 s of open office with a standard error of 2.8, and at
  /// opening, of 60, 3,506 s with one of 26.
  @Test("72: those whom calendar days would bring to a closed office come over the hours of its next day")
  func calendarDays() throws {
    for (ending, right, itsError) in [("", 247.3, 2.8), (" saat buka", 3_506, 26)] {
      let office = try office(with: "72-calendar-wait-piles-up.yaml")
      defer { office.remove() }
      let file = try office.text("case.yaml").replacingOccurrences(
        of: "wait: 1/2/5 hari", with: "wait: 1/2/5 hari" + ending)
      try office.write(file, to: "case.yaml")
      let run = try office.simpul(
        "run", "case.yaml", "--replications", "20", "--language", "en")
      #expect(run.code == 0, "\(run.errors)")
      let waiting = try waiting(office)
      // Four standard errors of the difference; the interval of 20 replications is 2.09 of its own to either side.
      let own = (waiting.upper - waiting.lower) / 2 / 2.09
      let allowed = 4 * (own * own + itsError * itsError).squareRoot()
      #expect(abs(waiting.estimate - right) < allowed, "\(waiting.estimate) ± \(own)")
    }
  }

  private struct Interval: Decodable {
    var estimate: Double
    var lower: Double
    var upper: Double
  }

  private func waiting(_ office: Office) throws -> Interval {
    struct Findings: Decodable {
      struct Design: Decodable {
        struct Overall: Decodable {
          struct Composition: Decodable {
            struct Waiting: Decodable { var workingSeconds: Interval }
            var waiting: Waiting
          }
          var composition: Composition
        }
        var overall: Overall
      }
      var designs: [Design]
    }
    let found = FileManager.default.enumerator(atPath: office.folder.path)?.compactMap { $0 as? String }
      .first { $0.hasSuffix("findings.json") }
    let data = Data(try office.text(try #require(found)).utf8)
    return try #require(try JSONDecoder().decode(Findings.self, from: data).designs.first)
      .overall.composition.waiting.workingSeconds
  }
}
