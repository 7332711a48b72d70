// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import FoundationXML
import HostileTexts
import Testing

/// Scenarios changed at random: whatever stands in them, the program reads or refuses them at their place, and ends.
@Suite("Mutated scenarios", .serialized)
struct MutatedScenarioTests {
  private static let isSlow = ProcessInfo.processInfo.environment["SIMPUL_SLOW"] == "1"
  private static let checked = isSlow ? 20_000 : 900
  private static let run = isSlow ? 1_000 : 24
  /// So many files are read by one child process.
  private static let batch = 30

  /// A page for each element of the format, and five studies.
  private static let originals: [String] = {
    let elements = LimitedRun.repository.appendingPathComponent("Scenarios/elements").path
    let pages = ((try? FileManager.default.contentsOfDirectory(atPath: elements)) ?? []).sorted()
      .map { "elements/\($0)/as-is.yaml" }
    let studies = ((try? FileManager.default.contentsOfDirectory(atPath: elements + "/..")) ?? []).sorted()
      .filter { $0.first?.isNumber == true }.prefix(5).map { "\($0)/as-is.yaml" }
    return (pages + studies).compactMap { name in
      let file = LimitedRun.repository.appendingPathComponent("Scenarios/\(name)")
      // Twelve weeks, so that even ten times as many cases take little time.
      return (try? String(contentsOf: file, encoding: .utf8))?.replacing(
        #/period: 2026-01-05 (for|to) [0-9-]+( weeks)?/#, with: "period: 2026-01-05 for 12 weeks")
    }
  }()

  private struct Folder {
    let url: URL

    init() throws {
      url = FileManager.default.temporaryDirectory.appendingPathComponent(
        "simpul-mutants-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: url) }

    /// - Returns: the name of the file, and what was changed.
    func write(_ seed: Int) throws -> (name: String, changes: [String]) {
      let originals = MutatedScenarioTests.originals
      var mutant = MutantText(of: originals[seed % originals.count], seed: UInt64(seed))
      let name = "m\(seed).yaml"
      try Data(mutant.bytes).write(to: url.appendingPathComponent(name))
      return (name, mutant.changes)
    }
  }

  /// Files of a batch that `check` accepts: those of which no error is told.
  private func accepted(_ names: [String], _ run: LimitedRun) -> [String] {
    let refused = Set(
      run.errors.split(separator: "\n").compactMap { $0.split(separator: ":").first.map(String.init) })
    return names.filter { !refused.contains($0) }
  }

  @Test("each is read, or refused at its place, and no fewer than a tenth are read")
  func check() throws {
    let folder = try Folder()
    defer { folder.remove() }
    var (read, ran) = (0, 0)
    for first in stride(from: 1, through: MutatedScenarioTests.checked, by: MutatedScenarioTests.batch) {
      let mutants = try (first..<first + MutatedScenarioTests.batch).map { try folder.write($0) }
      let names = mutants.map(\.name)
      let run = try LimitedRun(["check"] + names, in: folder.url, seconds: 60)
      guard case .exit(let code) = run.ending, code == 0 || code == 65 else {
        try tellWhich(mutants, folder)
        continue
      }
      for line in run.errors.split(separator: "\n") where !isSum(line) {
        #expect(
          line.firstMatch(of: #/^m[0-9]+\.yaml:[0-9]+:[0-9]+: /#) != nil || line.contains(": the file "),
          "an error without a place: \(line)")
      }
      let good = accepted(names, run)
      read += good.count
      for name in good.prefix(MutatedScenarioTests.run - ran) {
        ran += 1
        try expectGoodRun(name, mutants.first { $0.name == name }?.changes ?? [], folder)
      }
      for name in names { try FileManager.default.removeItem(at: folder.url.appendingPathComponent(name)) }
    }
    print("mutants: \(MutatedScenarioTests.checked) checked, \(read) read, \(ran) run")
    #expect(read * 10 >= MutatedScenarioTests.checked)
    #expect(ran == MutatedScenarioTests.run)
  }

  private func isSum(_ line: Substring) -> Bool {
    line.hasSuffix(" errors") || line.hasPrefix("… and ")
  }

  /// Which of a batch it was.
  private func tellWhich(_ mutants: [(name: String, changes: [String])], _ folder: Folder) throws {
    for mutant in mutants {
      let run = try LimitedRun(["check", mutant.name], in: folder.url, seconds: 20)
      if case .exit(let code) = run.ending, code == 0 || code == 65 { continue }
      Issue.record("check \(mutant.name): \(run.ending), \(mutant.changes), \(run.errors.suffix(300))")
    }
  }

  private func expectGoodRun(_ name: String, _ changes: [String], _ folder: Folder) throws {
    let output = "out-" + name
    let run = try LimitedRun(
      ["run", name, "--replications", "2", "--no-sensitivity", "--threads", "1", "--output", output],
      in: folder.url,
      seconds: 20)
    // What the pilots of a steady study find cannot be seen beforehand.
    guard run.ending == .exit(0) else {
      #expect(run.ending == .exit(65), "run \(name): \(run.ending), \(changes), \(run.errors.suffix(300))")
      return
    }
    let results = folder.url.appendingPathComponent(output)
    let findings = try Data(contentsOf: results.appendingPathComponent("findings.json"))
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: findings) }
    for table in ["actors.csv", "activities.csv", "replications.csv"] {
      let text = try String(contentsOf: results.appendingPathComponent(table), encoding: .utf8)
      let rows = try #require(Scalars.cells(text), "\(table) of \(name)")
      let widths = Set(rows.map(\.count))
      #expect(widths.count == 1, "\(table) of \(name): \(widths)")
    }
    let page = try String(contentsOf: results.appendingPathComponent("report.html"), encoding: .utf8)
    for picture in page.matches(of: #/<svg[\s\S]*?<\/svg>/#) {
      let parser = XMLParser(data: Data(String(picture.0).utf8))
      #expect(parser.parse(), "a picture of \(name): \(String(describing: parser.parserError))")
    }
    try FileManager.default.removeItem(at: results)
  }
}
