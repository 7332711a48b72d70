// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The smallest inputs of which more was said than holds.
@Suite("Faults: what can be worked, and what grows")
struct CapacityFaultsTests {
  private func text(_ command: String, _ file: String, _ options: [String] = []) throws -> String {
    let office = try Office()
    defer { office.remove() }
    return try text(command, file, options, in: office)
  }

  private func text(
    _ command: String, _ file: String, _ options: [String], in office: Office
  ) throws -> String {
    let path = Office.repository.appendingPathComponent("Tests/EndToEndTests/Faults/\(file).yaml").path
    let result = try office.simpul([command, path] + options + ["--language", "en"])
    #expect(result.code == 0, "\(result.errors)")
    return result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The arithmetic is in the files.
  @Test(
    "before a run",
    arguments: [
      ("01-deterministic-arrivals", ["Petugas 100 %", "whether Petugas can keep up the run will show"]),
      ("50-else-off-duty", ["A 33 % B 33 %", "all can keep up"]),
      (
        "59-overtime-is-no-capacity",
        [
          "Petugas between 115 % and 125 %",
          "Petugas CANNOT keep up: asked for 50.0 hours a week, can do 40.0 to 43.3 (only what is in hand at closing is "
            + "finished in overtime)",
        ]
      ),
      (
        "61-only-what-fits-capacity",
        ["Petugas 125 %", "can do 22.0 (only what fits before closing is begun)"]
      ),
      (
        "62-teams-of-two-of-three",
        ["Petugas 108 %", "CANNOT keep up", "(2 officers work together each time)"]
      ),
    ])
  func check(file: String, parts: [String]) throws {
    let text = try text("check", file)
    for part in parts { #expect(text.contains(part), "\(part): \(text)") }
  }

  @Test("a load of exactly 1 with nothing random: nobody waits, and nothing is said to grow")
  func exactlyOne() throws {
    let office = try Office()
    defer { office.remove() }
    let text = try text(
      "run", "01-deterministic-arrivals", ["--replications", "3", "--output", "r"], in: office)
    #expect(text.contains("all can keep up ✓") && !text.contains("grow"), "\(text)")
    // Busy for 23 of 24 hours, 95.8 %, which the table has in whole points.
    #expect(text.contains("Petugas 1 96 % 0 min"), "\(text)")
    let rows = try office.text("r/actors.csv").split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    try #require(rows.count == 2)
    for column in ["utilisation", "utilisation_lower", "utilisation_upper"] {
      let place = try #require(rows[0].firstIndex(of: Substring(column)))
      let busy = try #require(Double(rows[1][place]))
      #expect(abs(busy - 23 / 24.0) < 1e-12)
    }
  }

  /// Three files a day more are 15 a week (a separate simulation: 3.0 a day), half a file a day 2.5.
  @Test(
    "the pile grows by what is left over",
    arguments: [("59-overtime-is-no-capacity", 15.0), ("61-only-what-fits-capacity", 2.5)])
  func growth(file: String, perWeek: Double) throws {
    let text = try text("run", file, ["--replications", "8"])
    #expect(text.contains("all can keep up ✗"), "\(text)")
    let match = try #require(
      text.firstMatch(of: /The pile at Petugas grows by ([0-9.]+) files a week \(([0-9.]+) … ([0-9.]+)\)/),
      "\(text)")
    let limits = try #require(Double(match.2).flatMap { lower in Double(match.3).map { (lower, $0) } })
    #expect(limits.0 <= perWeek && perWeek <= limits.1, "\(text)")
  }
}
