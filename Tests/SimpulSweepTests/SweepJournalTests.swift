// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulModel
import SimpulTime
import Testing

@testable import SimpulAnalysis
@testable import SimpulStatistics
@testable import SimpulSweep

@Suite("Journals of sweeps")
struct SweepJournalTests {
  static func record(
    shard: String = "1/1", seed: UInt64 = 1, version: String = "1", platform: String = "p",
    scenario: String = "aa", table: String = "bb", offices: [String] = ["A", "B", "C"]
  ) -> SweepRecord {
    let shard = SweepShard(shard)!
    return SweepRecord(
      version: version, platform: platform, settings: SweepSettings(seed: seed),
      scenario: Provenance.File(name: "base.yaml", hash: scenario), redesign: nil,
      table: Provenance.File(name: "offices.csv", hash: table), title: "Letter", redesignTitle: nil,
      agency: nil,
      period: StudyPeriod(first: CivilDate(dayNumber: 20_000), length: 7 * .perDay),
      officeCount: offices.count, shard: shard,
      offices: shard.places(among: offices.count).map { offices[$0] })
  }

  static func result(_ office: String, mean: Double = 0.1) -> OfficeResult {
    let outcome = OfficeOutcome(
      arrived: 1.0 / 3, finished: .leastNonzeroMagnitude, unfinished: 0, overloaded: ["Kasi \"x\", y"],
      busiest: nil,
      greatestLoad: 0.1 + 0.2,
      time: .estimated,
      meanSeconds: EstimateMoments(estimate: mean, standardError: 1e12, skewness: -0.0, count: 30),
      ninetiethPercentileSeconds: Interval(
        estimate: 1, lower: -.infinity, upper: .infinity, confidence: 0.95),
      promise: OfficePromise(kept: 1, of: 2, moments: nil, target: 0.9, replications: 30),
      longestWait: OfficeWait(actor: "Camat", cause: .offDuty, seconds: 7, shareOfWaiting: 0.7),
      growthPerWeek: nil, presentAtEnd: nil)
    return OfficeResult(
      office: office, asIs: outcome, addedCapacity: nil, toBe: nil,
      change: OfficeChange(promise: nil, meanSeconds: nil))
  }

  private func contents(_ record: SweepRecord, _ offices: [String]) throws -> Data {
    let lines = try SweepJournal.Lines(record)
    return try offices.reduce(lines.first) { try $0 + lines.line(Self.result($1)) }
  }

  private func problem(_ contents: Data) -> String? {
    do throws(SweepJournal.Problem) {
      _ = try SweepJournal(contents, file: "r/offices.jsonl")
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test("what is written is read again, bit for bit, and stands in the order of the table")
  func roundTrip() throws {
    let journal = try SweepJournal(try contents(Self.record(), ["C", "A", "B"]), file: "j")
    #expect(journal.record == Self.record())
    #expect(journal.results == ["C", "A", "B"].map { Self.result($0) })
    #expect(journal.missing == [])
    #expect(try journal.contents() == contents(Self.record(), ["A", "B", "C"]))
  }

  @Test("a last line that was cut off anywhere does not count, and the others do")
  func tornLine() throws {
    let whole = try contents(Self.record(), ["A", "B"])
    let last = try SweepJournal.Lines(Self.record()).line(Self.result("B")).count
    for cut in 1...last {
      let journal = try SweepJournal(whole.dropLast(cut), file: "j")
      #expect(journal.results.map(\.office) == ["A"])
      #expect(journal.wholeLength == whole.count - last)
      #expect(journal.missing == ["B", "C"])
    }
  }

  @Test("a journal that was changed is told of by its line")
  func damage() throws {
    #expect(
      problem(Data("office,rank\n".utf8))
        == "r/offices.jsonl:1: this is no journal of a sweep, or of another version: name a folder that 'simpul sweep' wrote"
    )
    #expect(
      try problem(contents(Self.record(), ["A"]) + Data("{}\n".utf8))
        == "r/offices.jsonl:3: this line has no checksum that tells whether it is whole: an earlier Simpul wrote it, or it was "
        + "changed by hand. Delete the line, and the command of this sweep runs its office again; or run the sweep with "
        + "--fresh")
    #expect(
      try problem(contents(Self.record(), ["A", "X"]))
        == "r/offices.jsonl:3: the office 'X' is none of this sweep: was the file changed by hand? Run the sweep with --fresh"
    )
    #expect(
      try problem(contents(Self.record(), ["A", "B", "A"]))
        == "r/offices.jsonl:4: the office 'A' stands twice: was the file changed by hand? Run the sweep with --fresh"
    )
  }

  @Test("what JSON cannot hold is told by its place, and is no crash")
  func notWritable() {
    struct Outer: Encodable {
      struct Inner: Encodable {
        func encode(to encoder: any Encoder) throws {
          throw EncodingError.invalidValue(
            self, EncodingError.Context(codingPath: encoder.codingPath, debugDescription: "no text"))
        }
      }
      var asIs = Inner()
    }
    do throws(SweepJournal.Problem) {
      _ = try SweepJournal.encoded(Outer())
      Issue.record("it was written")
    } catch {
      #expect(
        "\(error)"
          == "the value 'asIs' of a result cannot be written as JSON: this is a fault of Simpul; please report it with the "
          + "scenario and the table of offices")
    }
  }

  @Test("shards share the offices out, none twice and none left", arguments: [1, 2, 7, 12])
  func shards(count: Int) {
    let places = (1...count).flatMap { SweepShard(number: $0, of: count)!.places(among: 11) }
    #expect(places.sorted() == Array(0..<11))
  }

  @Test("what is no shard", arguments: ["0/2", "3/2", "2", "1/0", "a/b", "1/2/3", "-1/2", "/", ""])
  func noShard(text: String) { #expect(SweepShard(text) == nil) }
}

@Suite("Shards merged")
struct SweepMergeTests {
  private func source(
    _ name: String, _ shard: String, without missing: [String] = [],
    _ change: (inout SweepRecord) -> Void = { _ in }
  ) -> SweepMerge.Source {
    var record = SweepJournalTests.record(shard: shard, offices: ["A", "B", "C", "D", "E"])
    change(&record)
    let offices = record.offices.filter { !missing.contains($0) }
    return SweepMerge.Source(
      name: name,
      journal: SweepJournal(record: record, results: offices.reversed().map { SweepJournalTests.result($0) }))
  }

  private func reasons(_ sources: SweepMerge.Source...) -> [String] {
    do throws(SweepMerge.Refusal) {
      _ = try SweepMerge.merged(sources)
      return []
    } catch {
      return error.reasons
    }
  }

  @Test("shards in any order give the journal of the undivided sweep")
  func merged() throws {
    let whole = SweepJournal(
      record: SweepJournalTests.record(offices: ["A", "B", "C", "D", "E"]),
      results: ["A", "B", "C", "D", "E"].map { SweepJournalTests.result($0) })
    let merged = try SweepMerge.merged([source("z", "3/3"), source("x", "1/3"), source("y", "2/3")])
    #expect(merged.record == whole.record)
    #expect(try merged.contents() == whole.contents())
    #expect(try SweepMerge.merged([source("all", "1/1")]).contents() == whole.contents())
  }

  @Test("what differs is told by name")
  func differences() {
    let first = source("x", "1/2")
    func differing(_ change: (inout SweepRecord) -> Void) -> [String] {
      reasons(first, source("y", "2/2", without: [], change))
    }
    #expect(differing { $0.version = "2" } == ["x and y: the version of Simpul differs: 1 and 2"])
    #expect(differing { $0.platform = "q" } == ["x and y: the platform differs: p and q"])
    #expect(differing { $0.seed = 7 } == ["x and y: the seed differs: 1 and 7"])
    #expect(differing { $0.replications = 9 } == ["x and y: the number of replications differs: 30 and 9"])
    #expect(
      differing { $0.relievedActors = 2 } == ["x and y: the number of actors relieved differs: all and 2"])
    #expect(
      differing { $0.scenarioFile.hash = "cc" } == [
        "x and y: the scenario differs: base.yaml (aa) and base.yaml (cc)"
      ])
    #expect(
      differing { $0.redesignFile = Provenance.File(name: "to-be.yaml", hash: "dd") }
        == ["x and y: the redesign differs: none and to-be.yaml (dd)"])
    #expect(
      differing { $0.tableFile.hash = "ee" }
        == ["x and y: the table of offices differs: offices.csv (bb) and offices.csv (ee)"])
    #expect(
      reasons(first, source("y", "2/3")) == ["x and y: the number of shards differs: 2 and 3"])
    #expect(
      differing {
        $0.seed = 7
        $0.version = "2"
      }.count == 2)
  }

  @Test("gaps and duplicates are told by name")
  func gaps() {
    #expect(reasons(source("x", "1/3"), source("z", "3/3")) == ["shard 2/3 is missing"])
    #expect(
      reasons(source("x", "1/2"), source("y", "2/2"), source("x2", "1/2")) == [
        "shard 1/2 is there 2 times: x, x2"
      ])
    #expect(
      reasons(source("x", "1/2", without: ["C", "E"]), source("y", "2/2")) == [
        "x: shard 1/2 is not finished: 2 of 3 offices are missing, the first 'C'; the command that began it goes on"
      ])
    #expect(
      reasons(source("x", "1/2"), source("y", "2/2") { $0.offices = ["B", "A"] }) == [
        "the office 'A' is in x and in y"
      ])
  }

  @Test("a refusal says that nothing was written")
  func text() {
    #expect(
      SweepMerge.Refusal(reasons: ["shard 2/3 is missing"]).description
        == "these are not the shards of one sweep:\n  shard 2/3 is missing\nnothing was written")
  }
}
