// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite("A pair that only helps as a pair, as a user writes and reads it")
struct PairInAProcedureTests {
  private func run(_ arguments: String...) throws -> String {
    let office = try Office()
    defer { office.remove() }
    let faults = Office.repository.appendingPathComponent("Tests/EndToEndTests/Faults")
    for name in ["54-pair-in-a-procedure.yaml", "54-both.yaml"] {
      try office.write(try String(contentsOf: faults.appendingPathComponent(name), encoding: .utf8), to: name)
    }
    let found = try office.simpul(
      arguments + ["--replications", "8", "--no-sensitivity", "--language", "en", "--output", "r"])
    #expect(found.code == 0, "\(found.errors)")
    return found.output
  }

  /// 54-pair-in-a-procedure: 89 % busy each, 14.5 of 18.6 h are waiting for both (separate simulation). One more of both
  /// takes about 14 h off; one more of either nothing at all.
  @Test("the pair is named, with about 14 hours, and waiting for it is told as such")
  func pair() throws {
    let output = try run("run", "54-pair-in-a-procedure.yaml")
    let lines = output.split(separator: "\n").map { $0.drop { $0 == " " } }
    let bottleneck = try #require(lines.first { $0.hasPrefix("BOTTLENECK: ") })
    #expect(
      bottleneck.hasPrefix("BOTTLENECK: Surveyor and Perencana together. One more officer of each improves"))
    // In the unit that fits its limits too: days of eight hours.
    let gain = try #require(bottleneck.firstMatch(of: #/\(([0-9.]+) working days faster, /#), "\(bottleneck)")
    let days = try #require(Double(gain.1))
    #expect((11...17).contains(8 * days), "\(bottleneck)")
    let row = try #require(lines.first { $0.hasPrefix("Surveyor + Perencana ") })
    let hours = try #require(row.firstMatch(of: #/−([0-9]+) h /#).flatMap { Int($0.1) }, "\(row)")
    #expect((11...17).contains(hours), "\(row)")
    #expect(lines.contains { $0.hasPrefix("Files wait longest for Surveyor and Perencana together: 1") })
    for actor in ["Surveyor", "Perencana"] {
      #expect(lines.contains { $0.hasPrefix(actor + " ") && $0.hasSuffix("no difference") })
    }
  }
}
