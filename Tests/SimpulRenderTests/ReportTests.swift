// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulExperiment
import SimpulModel
import SimpulStatistics
import SimpulText
import SimpulTime
import Testing

@testable import SimpulAnalysis
@testable import SimpulRender
@testable import SimpulWords

/// A small office with a hostile name, as it is and with a second officer.
private func smallStudy() throws -> StudyResult {
  func scenario(_ officers: Int) -> Scenario {
    Scenario(
      title: "<script>alert(1)</script>",
      period: StudyPeriod(first: CivilDate(dayNumber: 20_000), length: 20 * .perDay),
      actors: [Actor(key: "=desk", officers: officers)],
      procedures: [
        Procedure(
          arrivals: [
            ArrivalStream(
              key: "case", pattern: .renewal(DurationDistribution(.exponential(mean: 10), .minutes)))
          ],
          promises: [Promise(amount: 20, unit: .minutes, counting: .byHours, target: 0.9)],
          steps: [
            .activity(
              Activity(
                key: "serve", name: "Serve, \"quickly\"", performers: .actor("=desk"),
                work: ByCaseType(DurationDistribution(.exponential(mean: 8), .minutes))))
          ])
      ])
  }
  return try Study.run(
    [
      StudyDesign(name: "as-is", scenario: scenario(1)), StudyDesign(name: "to-be", scenario: scenario(2)),
    ], settings: StudySettings(experiment: ExperimentSettings(replications: 10)))
}

private func page(_ findings: Findings, _ language: Language) -> String {
  HTMLReport.page(
    StudyDocument(findings: findings, language: language),
    provenance: Provenance(version: "0", platform: "p", seed: 1, command: "simpul", files: []), readBack: "")
}

@Suite("Report")
struct ReportTests {
  @Test("The page escapes names, fetches nothing, and has at most four figures", arguments: Language.allCases)
  func html(language: Language) throws {
    let html = page(try smallStudy().findings, language)
    #expect(!html.contains("<script"))
    #expect(html.contains("&lt;script&gt;"))
    #expect(html.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(!html.contains("src=") && !html.contains("href=") && !html.contains("url(http"))
    let figures = html.components(separatedBy: "<figure>").count - 1
    #expect((1...4).contains(figures))
    #expect(html.contains(language == .indonesian ? "SIMPUL" : "BOTTLENECK"))
  }

  @Test("Findings are JSON with their numbers, and the same text each time")
  func json() throws {
    let findings = try smallStudy().findings
    let text = FindingsJSON.text(findings)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let designs = try #require(object["designs"] as? [[String: Any]])
    #expect(designs.count == 2)
    #expect((object["study"] as? [String: Any])?["replications"] as? Int == 10)
    #expect(text == FindingsJSON.text(try smallStudy().findings))
  }

  @Test("Tables have as many fields in every row, and no formula for a spreadsheet")
  func tables() throws {
    let result = try smallStudy()
    let actors = ActorsCSV.text(result.findings)
    #expect(actors.contains("'=desk"))
    #expect(ActivitiesCSV.text(result.findings).contains("\"Serve, \"\"quickly\"\"\""))
    // No field of these holds a comma.
    for (table, fields) in [(ReplicationsCSV.text(result.replications), 16), (actors, 33)] {
      for line in table.split(separator: "\r\n") {
        #expect(line.split(separator: ",", omittingEmptySubsequences: false).count == fields)
      }
    }
  }

  @Test("A sentence claims no more than its interval")
  func sentences() throws {
    let findings = try smallStudy().findings
    func sentence(_ verdict: Verdict, _ interval: Interval) -> String {
      var comparison = findings.comparisons[0]
      comparison.rows = [
        ComparisonRow(
          measure: .meanTime, before: 3_600, after: 3_600 + interval.estimate, difference: interval,
          percent: nil, verdict: verdict)
      ]
      return Sentences(language: .english, findings: findings).timeChange(comparison) ?? ""
    }
    func interval(_ estimate: Double, _ lower: Double, _ upper: Double) -> Interval {
      Interval(estimate: estimate, lower: lower, upper: upper, confidence: 0.95)
    }
    #expect(
      sentence(.better, interval(-1_200, -1_800, -900))
        == "A file takes 40 min instead of 1 h (20 min less, 15 min … 30 min).")
    #expect(
      sentence(.worse, interval(1_200, 900, 1_800))
        == "A file takes 1 h 20 min instead of 1 h (20 min MORE, 15 min … 30 min).")
    #expect(
      sentence(.notShown, interval(-60, -600, 480))
        == "That the time to finish changes is not shown (1 h and 59 min).")
    #expect(sentence(.noDifference, interval(0, 0, 0)) == "The time to finish is exactly as now (1 h).")
  }

  @Test("Numbers are written as each language writes them")
  func numbers() {
    #expect(Language.indonesian.number(1234.56) == "1234,6")
    #expect(Language.english.number(-0.04) == "0.0")
    #expect(Language.english.number(-2.5) == "−2.5")
    #expect(Language.english.duration(8 * 3_600 + 24 * 60) == "8 h 24 min")
    #expect(Language.indonesian.duration(-90) == "−1,5 menit")
    #expect(Language.indonesian.list(["a", "b", "c"]) == "a, b dan c")
    #expect(Language.english.points(0.745) == "+74.5")
  }

  @Test("Terminal texts name the promise, the bottleneck and every actor", arguments: Language.allCases)
  func terminal(language: Language) throws {
    let findings = try smallStudy().findings
    let run = StudyDocument(findings: findings, language: language).run.text(.plain)
    #expect(
      run.contains("=desk") && run.contains(language == .indonesian ? "SIMPUL: =desk" : "BOTTLENECK: =desk"))
    #expect(!run.contains("\u{1B}"))
    #expect(StudyDocument(findings: findings, language: language).run.text(.ansi).contains("\u{1B}[1m"))
    let compare = StudyDocument(findings: findings, language: language).comparison.text(.plain)
    #expect(compare.contains("as-is → to-be"))
    #expect(
      StudyDocument(findings: findings, language: language).memo.text(.plain).split(separator: "\n").count
        <= 10)
  }
}
