// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulModel
import SimpulText
import Testing

@testable import SimpulAnalysis
@testable import SimpulRender
@testable import SimpulStatistics
@testable import SimpulSweep
@testable import SimpulWords

/// Journals are read back by a program that is written in full trust of them: nothing that is in one may end it.
@Suite("Journals with values that nobody wrote")
struct JournalValuesTests {
  /// Every value that a result can have is there.
  private static var result: OfficeResult {
    func moments(_ estimate: Double) -> EstimateMoments {
      EstimateMoments(estimate: estimate, standardError: 0.1, skewness: 0.3, count: 30)
    }
    func interval(_ estimate: Double) -> Interval {
      Interval(estimate: estimate, lower: estimate - 1, upper: estimate + 1, confidence: 0.95)
    }
    func promise(_ kept: Int, ways: [OfficePromise]? = nil) -> OfficePromise {
      OfficePromise(
        kept: kept, of: 100, moments: moments(Double(kept) / 100), target: 0.9, replications: 30,
        undecided: UndecidedCases(clockStanding: 1, clockRunning: 2), ways: ways)
    }
    func outcome(_ kept: Int) -> OfficeOutcome {
      OfficeOutcome(
        arrived: 100, finished: 90, unfinished: 10, overloaded: [], busiest: "Camat", greatestLoad: 0.8,
        time: .estimated, meanSeconds: moments(3_600), ninetiethPercentileSeconds: interval(7_200),
        promise: promise(kept, ways: [promise(kept - 1), promise(kept + 1)]),
        longestWait: OfficeWait(actor: "Camat", cause: .offDuty, seconds: 700, shareOfWaiting: 0.7),
        growthPerWeek: interval(0), presentAtEnd: interval(4))
    }
    func difference(_ isShare: Bool, _ ends: PairedDifference.Ends) -> PairedDifference {
      PairedDifference(
        moments: moments(0.05), isNothing: false, isShare: isShare, ways: [moments(0.04), moments(0.06)],
        ends: ends)
    }
    return OfficeResult(
      office: "A", asIs: outcome(85),
      addedCapacity: OfficeAddedCapacity(
        bottleneck: ["Camat"], basis: .promise, tried: 2, untried: 1, officersAdded: 1,
        isDiagnosisOnly: false,
        gainSeconds: interval(60), gainShare: interval(0.1)),
      toBe: outcome(90),
      change: OfficeChange(
        promise: difference(true, .promises(before: promise(85), after: promise(90))),
        meanSeconds: difference(false, .times(before: moments(3_600), after: moments(3_500)))))
  }

  private static let record = SweepJournalTests.record(offices: ["A"])

  /// Numbers by their place in the text of a line.
  private static func numbers(_ text: String) -> [Range<String.Index>] {
    text.matches(of: /[:\[,](-?[0-9][0-9.e+-]*)/).map { $0.output.1.startIndex..<$0.output.1.endIndex }
  }

  private static func object(_ line: Data, _ head: String) throws -> String {
    String(decoding: try CheckedJSON.opened(Data(line.dropLast()), in: head).object, as: UTF8.self)
  }

  private static let extremes = [
    "-1", "0", "1", "-0.0", "2", "1e-320", "1e308", "-1e308", "9.3e18", "-9.3e18", "1e15", "-1e15", "1e12",
    "-1e12", "9223372036854775807", "-9223372036854775808", "1000000000000", "\"nan\"", "\"inf\"", "\"-inf\"",
    "null",
    "[]",
  ]

  @Test(
    "whatever number of a result is put in place of one, it is refused by its line, or told of in every form")
  func results() throws {
    let lines = try SweepJournal.Lines(Self.record)
    let head = try CheckedJSON.opened(Data(lines.first.dropLast())).fingerprint
    let text = try Self.object(lines.line(Self.result), head)
    let places = Self.numbers(text)
    #expect(places.count > 80)
    var refused = 0
    for place in places {
      for value in Self.extremes {
        let changed = text.replacingCharacters(in: place, with: value)
        let contents = lines.first + CheckedJSON.sealed(Data(changed.utf8), in: head) + Data("\n".utf8)
        do throws(SweepJournal.Problem) {
          report(try SweepJournal(contents, file: "j"))
        } catch {
          refused += 1
          #expect("\(error)".hasPrefix("j:2: "), "\(changed[place.lowerBound...].prefix(60))")
        }
      }
    }
    #expect(refused > places.count * 4)
  }

  private func report(_ journal: SweepJournal) {
    let findings = SweepFindings(journal.ordered, confidence: journal.record.confidence)
    for language in [Language.english, .indonesian] {
      #expect(!SweepDocument(journal.record, findings, language: language).summary.text(.plain).isEmpty)
      #expect(!HTMLReport.page(SweepDocument(journal.record, findings, language: language)).isEmpty)
    }
    #expect(
      !SweepCSV.text(findings).isEmpty && !FindingsJSON.text(SweepFile(journal.record, findings)).isEmpty)
  }

  @Test("whatever number of the first line is put in place of one, it is refused by its line, or merged")
  func records() throws {
    let lines = try SweepJournal.Lines(Self.record)
    let text = try Self.object(lines.first, "")
    for place in Self.numbers(text) {
      for value in Self.extremes {
        let changed = text.replacingCharacters(in: place, with: value)
        do throws(SweepJournal.Problem) {
          let journal = try SweepJournal(CheckedJSON.sealed(Data(changed.utf8)) + Data("\n".utf8), file: "j")
          _ = try? SweepMerge.merged([SweepMerge.Source(name: "j", journal: journal)])
          report(journal)
        } catch {
          #expect("\(error)".hasPrefix("j:1: "), "\(changed)")
        }
      }
    }
  }

  @Test("a value that cannot be is told by its path")
  func path() throws {
    let lines = try SweepJournal.Lines(Self.record)
    var result = Self.result
    result.asIs.meanSeconds?.count = 0
    do throws(SweepJournal.Problem) {
      _ = try SweepJournal(lines.first + lines.line(result), file: "r/offices.jsonl")
      Issue.record("it was read")
    } catch {
      #expect(
        "\(error)"
          == "r/offices.jsonl:2: 'asIs > meanSeconds > count' is not a whole number from 2 to 30: this is no result that "
          + "Simpul can have found. Delete the line, and the command of this sweep runs its office again; or run the "
          + "sweep with --fresh")
    }
  }

  @Test(
    "300 changed bytes: none gives another result, and all but a last line cut off are told by their line")
  func bytes() throws {
    let lines = try SweepJournal.Lines(SweepJournalTests.record())
    let results = ["A", "B", "C"].map { SweepJournalTests.result($0) }
    let whole = try results.reduce(lines.first) { try $0 + lines.line($1) }
    var state: UInt64 = 20
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<300 {
      var bytes = whole
      let place = next(bytes.count)
      bytes[place] ^= UInt8(1 + next(255))
      do throws(SweepJournal.Problem) {
        let journal = try SweepJournal(bytes, file: "j")
        #expect(place == whole.count - 1 && journal.results == Array(results.prefix(2)))
      } catch {
        #expect("\(error)".prefixMatch(of: /j:[1-4]:/) != nil)
      }
    }
  }
}
