// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Files that are unfinished when a run stops: late only where their time is up; undecided else, and told as such by
/// every command. The arithmetic stands in the files.
@Suite("Unfinished files and promises, as a user sees them")
struct UnfinishedFilesTests {
  private static let faults = Office.repository.appendingPathComponent("Tests/EndToEndTests/Faults").path

  private func fault(_ name: String) -> String { "\(Self.faults)/\(name).yaml" }

  private func output(_ office: Office, _ arguments: String...) throws -> String {
    let run = try office.simpul(arguments + ["--language", "en", "--output", "found", "--replace"])
    #expect(run.code == 0, "\(run.errors)")
    return run.output
  }

  /// By column of `replications.csv`: the values of one case type, in the order of the replications.
  private func columns(_ office: Office, caseType: String) throws -> [String: [Double]] {
    let lines = try office.text("found/replications.csv").split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    var columns: [String: [Double]] = [:]
    for line in lines.dropFirst() where line[3] == caseType {
      for (name, text) in zip(lines[0], line) { columns[name, default: []].append(Double(text) ?? .nan) }
    }
    return columns
  }

  /// About 28.5 a replication, by a separate calculation; they vary as a Poisson number does, by 5.3 each, so that the
  /// mean of ten lies within 5.6 of it in all but one of a thousand runs.
  @Test("slow applicants keep the promise for all that is decided, and those undecided are told")
  func slowApplicants() throws {
    let office = try Office()
    defer { office.remove() }
    let text = try output(
      office, "run", fault("48-slow-applicants"), "--replications", "10", "--no-sensitivity")
    #expect(text.contains("files; none is late. That share is of the files decided: "))
    #expect(text.contains("are undecided since their clock stands still (with the applicant, or not begun)"))
    #expect(
      text.contains(
        "mean times are of those that finished, and longer for all; percentiles are of all, as far as they can be known"
      ))
    let found = try columns(office, caseType: "a")
    #expect(found["promise_broken"] == [Double](repeating: 0, count: 10))
    #expect(found["undecided_clock_running"] == [Double](repeating: 0, count: 10))
    let undecided = try #require(found["undecided_clock_standing"])
    #expect(abs(undecided.reduce(0, +) / 10 - 28.5) < 5.6, "\(undecided)")
    #expect(undecided == found["censored"])
    let page = try office.text("found/report.html")
    #expect(page.contains("are undecided since their clock stands still"))
  }

  @Test("where the clock has not begun nothing is decided")
  func beforeTheClock() throws {
    let office = try Office()
    defer { office.remove() }
    let text = try output(
      office, "run", fault("48-before-the-clock"), "--replications", "14", "--no-sensitivity")
    // 0.8^14 = 0.044.
    #expect(text.contains("files; none is late.") && text.contains("The target of 80 % is reached."))
    let found = try columns(office, caseType: "file")
    #expect(found["promise_broken"] == [Double](repeating: 0, count: 14))
    for replication in 0..<14 {
      let all = ["promise_kept", "undecided_clock_standing"].compactMap { found[$0]?[replication] }
      #expect(all.reduce(0, +) == 79)
    }
  }

  @Test("with the deadline still ahead it cannot be determined yet, by any command")
  func deadlineAhead() throws {
    let office = try Office()
    defer { office.remove() }
    let file = fault("48-deadline-ahead")
    let hanging = "it hangs on 10.0 files a replication that are unfinished while their clock runs"
    let run = try output(office, "run", file, "--no-sensitivity")
    #expect(run.contains("Whether the target of 50 % is reached cannot be determined yet: \(hanging)."))
    #expect(run.contains("The target of 90 % is reached."))
    let permits = try columns(office, caseType: "permit")
    #expect(permits["promise_broken"] == [Double](repeating: 9, count: 30))
    #expect(permits["undecided_clock_running"] == [Double](repeating: 10, count: 30))
    let promise = try output(office, "promise", file, "--type", "permit")
    #expect(promise.contains("CANNOT BE TOLD YET whether a promise of 30 calendar days is kept for 50 % of"))
    #expect(promise.contains(hanging))
    let longer = try output(office, "promise", file, "--type", "permit", "--within", "60 days")
    #expect(longer.contains("CANNOT BE TOLD YET") && longer.contains("no file is decided"))
    let staff = try output(
      office, "staff", file, "--type", "permit", "--replications", "10", "--most-replications", "60")
    #expect(staff.contains("CANNOT BE TOLD YET: \(hanging)."))
    let sooner = try String(contentsOfFile: file, encoding: .utf8).replacing("100 days", with: "5 days")
    try office.write(sooner, to: "sooner.yaml")
    let best = try office.simpul("best", file, "sooner.yaml", "--language", "en", "--output", "best")
    #expect(
      best.code != 0 && best.errors.contains("which design keeps the promise best cannot be determined yet"))
    // Of all files from 59 to 69 of 78 were kept, and all are: with so few replications that share the same figures 1 -
    // 0.025^(1/30) of the way to the farthest end is open, and more than what is gained at the least.
    let compare = try output(office, "compare", file, "sooner.yaml", "--no-sensitivity")
    #expect(compare.contains("cannot be determined yet"))
    #expect(compare.contains("permit: The redesign keeps the promise for 100.0 % of files instead of 0.0 %"))
  }

  // MARK: All or none

  /// With 10 replications in which none is late the target is not shown, and how many would show it is said, of the
  /// office as it is and of each measure: `needed` alone and `together` for three measures that are read together.
  @Test(
    "an improvement with which none is late never reads worse than what it improves",
    arguments: [("71-all-or-none", "90 %", 29, 39), ("71-higher-target", "95 %", 59, 80)])
  func zeroOrAll(name: String, target: String, needed: Int, together: Int) throws {
    let office = try Office()
    defer { office.remove() }
    let text = try output(office, "run", fault(name), "--replications", "10", "--no-sensitivity")
    #expect(text.contains("it takes at least \(needed) replications (--replications \(needed))"))
    let measures = text.split(separator: "\n").filter { $0.contains("then kept for") }
    #expect(measures.count == 3)
    for measure in measures {
      #expect(
        measure.hasSuffix(
          "none late in any of 10 replications, and to be sure of the target of \(target) it takes \(together)"
        ))
    }
  }

  /// 29 replications show 90 % of the office as it is, 39 of each of three measures that are read together.
  @Test("where the target is reached as it is, no measure reads as less sure of it")
  func reachedNow() throws {
    let office = try Office()
    defer { office.remove() }
    let text = try output(office, "run", fault("71-all-or-none"), "--replications", "30", "--no-sensitivity")
    let measures = text.split(separator: "\n").filter { $0.contains("then kept for") }
    #expect(measures.count == 3)
    for measure in measures {
      #expect(measure.hasSuffix("none late in any of 30 replications"), "\(measure)")
    }
  }

  @Test("nor where some are late now")
  func someLate() throws {
    let office = try Office()
    defer { office.remove() }
    let text = try output(office, "run", fault("71-some-late"), "--replications", "12", "--no-sensitivity")
    let measures = text.split(separator: "\n").filter { $0.contains("then kept for 100.0 %:") }
    #expect(!measures.isEmpty && !measures.contains { $0.contains("may reach") })
    #expect(measures.contains { $0.contains("none late in any of 12 replications") })
  }
}
