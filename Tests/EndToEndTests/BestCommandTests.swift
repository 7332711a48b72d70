// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite("The best of several designs, as a user asks for it")
struct BestCommandTests {
  /// A shipped study in four weeks instead of half a year.
  private func office() throws -> Office {
    let office = try Office()
    let study = Office.repository.appendingPathComponent("Scenarios/03-poor-relief-letter")
    for file in ["as-is.yaml", "to-be.yaml"] {
      let text = try String(contentsOf: study.appendingPathComponent(file), encoding: .utf8)
      try office.write(text.replacing("2026-01-05 to 2026-06-30", with: "2026-01-05 for 4 weeks"), to: file)
    }
    return office
  }

  @Test("From files to the answer, its JSON and its folder; the same bytes for any number of threads")
  func wholeJob() throws {
    let office = try office()
    defer { office.remove() }
    let best = try office.simpul(
      "best", "as-is.yaml", "to-be.yaml", "--language", "en", "--output", "one", "--threads", "1")
    #expect(best.code == 0, "\(best.errors)")
    #expect(
      best.output.contains(
        "With 95 % confidence, \"to-be\" is the best of the 2 designs by promise kept, or within 1 point of the best."
      ))
    #expect(best.output.contains("Written: one/summary.txt (and best.json, replications.csv)"))
    for name in [
      "summary.txt", "best.json", "replications.csv", "run.json", "inputs/as-is.yaml", "inputs/to-be.yaml",
    ] {
      #expect(try !office.text("one/\(name)").isEmpty, "\(name)")
    }
    let two = try office.simpul(
      "best", "as-is.yaml", "to-be.yaml", "--language", "en", "--output", "two", "--threads", "2", "--json")
    #expect(try two.output == office.text("one/best.json"))
    #expect(try office.text("two/replications.csv") == office.text("one/replications.csv"))
    let again = try office.simpul("best", "as-is.yaml", "to-be.yaml", "--output", "one")
    #expect(again.code == 74)
  }

  @Test("What cannot be picked is refused, with what to write instead")
  func refusals() throws {
    let office = try office()
    defer { office.remove() }
    #expect(try office.simpul("best", "as-is.yaml").code == 64)
    let time = try office.simpul("best", "as-is.yaml", "to-be.yaml", "--indifference", "30 min")
    #expect(time.code == 65)
    #expect(
      time.errors == "--indifference is so many points of the promise here: write a share, such as 1%\n")
    let unit = try office.simpul("best", "as-is.yaml", "to-be.yaml", "--indifference", "30")
    #expect(unit.code == 64 && unit.errors.contains("'30' has no unit: write '30 min'"), "\(unit.errors)")
    let cost = try office.simpul("best", "as-is.yaml", "to-be.yaml", "--measure", "cost")
    #expect(cost.code == 65 && cost.errors.contains("as-is has no cost"), "\(cost.errors)")
    #expect(try office.simpul("best", "as-is.yaml", "to-be.yaml", "--confidence", "50%").code == 64)
    #expect(try office.simpul("best", "as-is.yaml", "none.yaml").code == 66)
  }

  @Test("Every findings.json says which checks were made on that very run, and their residuals")
  func checks() throws {
    struct Findings: Decodable {
      struct Design: Decodable { var checks: [Check] }
      struct Check: Decodable {
        var check: String
        var outcome: String
        var residual: Double
      }
      var designs: [Design]
    }
    let office = try office()
    defer { office.remove() }
    let run = try office.simpul(
      "compare", "as-is.yaml", "to-be.yaml", "to-be.yaml", "--replications", "5", "--output", "r",
      "--language",
      "en")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("WHICH DESIGN MAY BE THE BEST"))
    let findings = try JSONDecoder().decode(Findings.self, from: Data(office.text("r/findings.json").utf8))
    #expect(findings.designs.count == 3)
    for design in findings.designs {
      #expect(
        design.checks.map(\.check)
          == ["causesAddUp", "littlesLaw", "officerTime", "flowBalance", "everyQueueKeepsUp"])
      #expect(design.checks.allSatisfy { $0.outcome == "passed" })
      #expect(design.checks.dropLast().allSatisfy { $0.residual == 0 })
      #expect((design.checks.last?.residual ?? 0) > 0)
    }
  }

  @Test("The self-test passes, and its table is there for people and for machines")
  func verify() throws {
    let office = try Office()
    defer { office.remove() }
    let verify = try office.simpul("verify", "--language", "en")
    #expect(verify.code == 0, "\(verify.output)")
    #expect(verify.output.contains("all checks PASSED."))
    #expect(verify.output.contains("files sent back (Jackson)"))
  }
}
