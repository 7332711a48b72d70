// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import LetterStudy
import ReferenceInterpreter
import SimpulFormats
import SimpulModel
import SimpulText
import Testing

@testable import SimpulWords

@Suite("The read-back says what the program does")
struct ReadBackAgainstProgramTests {
  /// The first seeds of the agreement of engine and reference interpreter; all of them where `SIMPUL_SLOW=1`.
  private static let seedsOfSlice: UInt64 =
    ProcessInfo.processInfo.environment["SIMPUL_SLOW"] == "1" ? 250 : 20

  @Test("of generated scenarios that mix all elements", arguments: 0..<8)
  func generated(slice: UInt64) throws {
    let count = ReadBackAgainstProgramTests.seedsOfSlice
    for seed in slice * count..<(slice + 1) * count {
      let differences = try ReadBackAgainstProgram(ScenarioGenerator.scenario(seed: seed)).differences
      #expect(differences.isEmpty, "seed \(seed): \(differences.prefix(2).joined(separator: "\n"))")
    }
  }

  @Test("of every scenario and redesign that is shipped")
  func shipped() throws {
    let scenarios = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Scenarios")
    let found = FileManager.default.enumerator(atPath: scenarios.path)?.compactMap { $0 as? String } ?? []
    let files = found.filter { $0.hasSuffix(".yaml") }.sorted()
    #expect(files.count > 60)
    for file in files {
      let scenario = try ScenarioFile.read(path: scenarios.appendingPathComponent(file).path).scenario
      let differences = try ReadBackAgainstProgram(scenario).differences
      #expect(differences.isEmpty, "\(file): \(differences.prefix(2).joined(separator: "\n"))")
    }
  }

  // MARK: The words

  /// The last column of the table of rows, each as one line.
  private func then(_ steps: [Step], _ language: Language = .english) -> String {
    var scenario = Letter.scenario()
    scenario.procedures = [Procedure(arrivals: scenario.procedures[0].arrivals, steps: steps)]
    return Letter.readBack(scenario, language).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func row(
    _ key: String, decision: [Branch] = [], next: Target = .following, skipped: Double? = nil,
    returned: Return? = nil, cancels: Bool = false
  ) -> Step {
    var activity = Activity(
      key: key, performers: .actor("Petugas"), work: Letter.minutes(5),
      skipped: skipped.map { ByCaseType($0) },
      returned: returned, decision: decision, next: next)
    activity.cancelsBranches = cancels
    return .activity(activity)
  }

  /// Of every hundred files 10 are refused in row 2, and the other 90 go by 'next' to row 3.
  @Test("the rest of a decision goes where 'next' says, once and not beside it")
  func restWithNext() {
    let steps = [
      row(
        "kaji",
        decision: [
          Branch(name: "Ditolak", share: ByCaseType(0.1), target: .activity("tolak")),
          Branch(name: "Diterima", share: nil),
        ], next: .activity("cetak")),
      row("tolak", next: .end(Target.refused)), row("cetak"),
    ]
    let text = then(steps)
    #expect(text.contains("Ditolak (10 %): → row 2 Diterima (the rest): → row 3"))
    #expect(text.count(of: "→ row 3") == 1)
    #expect(then(steps, .indonesian).contains("Ditolak (10 %): → baris 2 Diterima (sisanya): → baris 3"))
    #expect(then(steps, .indonesian).contains("→ ditolak"))
  }

  /// Those who are passed by are not decided on: they go to row 3, though no branch leads there.
  @Test("cases that are passed by at a decision go on by themselves")
  func skippedAtADecision() {
    let steps = [
      row(
        "kaji",
        decision: [
          Branch(name: "Lengkap", share: ByCaseType(0.7), target: .activity("cetak")),
          Branch(name: "Kurang", share: nil, target: .end("withdrawn")),
        ], next: .activity("arsip"), skipped: 0.2),
      row("cetak"), row("arsip"),
    ]
    #expect(
      then(steps).contains(
        "passed by in 20 % of cases → row 3 Lengkap (70 %): → row 2 Kurang (the rest): → withdrawn"))
    #expect(then(steps, .indonesian).contains("dilewati pada 20 % berkas → baris 3"))
  }

  /// The last row of a branch that goes back within it does not wait for the other branch then.
  @Test("a way back within a branch waits for nobody, and what passes all branches goes on")
  func branches() {
    let steps: [Step] = [
      row("terima"),
      .parallel(
        ParallelBlock(
          key: "dua",
          branches: [
            .init(
              name: "teknis", needed: ByCaseType(0.5),
              steps: [
                row("periksa"),
                row(
                  "simpul",
                  decision: [
                    Branch(name: "Ulang", share: ByCaseType(0.2), target: .activity("periksa")),
                    Branch(name: "Baik", share: nil),
                  ]),
              ]),
            .init(name: "hukum", needed: ByCaseType(0.3), steps: [row("telaah")]),
          ])),
      row("serahkan"),
    ]
    let text = then(steps)
    #expect(text.contains("→ row 2 and row 4; those that need none → row 5"))
    #expect(text.contains("Ulang (20 %): → row 2 Baik (the rest): waits for the other branches, → row 5"))
    #expect(
      then(steps, .indonesian).contains("→ baris 2 dan baris 4; yang tidak memerlukan satu pun → baris 5"))
  }

  /// The inner branches wait for one another, and then for the outer one.
  @Test("a branch that ends in a block waits twice")
  func nested() {
    let inner = ParallelBlock(
      key: "dalam",
      branches: [.init(name: "x", steps: [row("x1")]), .init(name: "y", steps: [row("y1")])])
    let text = then([
      .parallel(
        ParallelBlock(
          key: "luar",
          branches: [
            .init(name: "a", steps: [.parallel(inner)]), .init(name: "b", steps: [row("b1")]),
          ])), row("akhir"),
    ])
    #expect(text.count(of: "waits for the other branches, those of the block around it too, → row 4") == 2)
    #expect(text.count(of: "waits for the other branches, → row 4") == 1)
  }

  @Test("shares behind conditions are those of the others, and conditions are said first")
  func conditions() {
    let text = then([
      row(
        "kaji",
        decision: [
          Branch(name: "Biasa", share: ByCaseType(0.6), target: .following),
          Branch(name: "Lagi", share: nil, condition: .visit(from: 2), target: .end(Target.refused)),
          Branch(name: "Lain", share: nil, target: .end("withdrawn")),
        ]),
      row(
        "cetak", returned: Return(probability: ByCaseType(ReturnShares([0.3, 0.1])), to: "kaji", atMost: 2)),
    ])
    #expect(
      text.contains(
        "Lagi (from visit 2): → refused Biasa (60 % of the others): → row 2 Lain (the rest): → withdrawn"))
    #expect(text.contains("back to row 1 (30 %, then 10 %), at once, at most 2 times → done"))
  }
}

extension String {
  func count(of part: String) -> Int { ranges(of: part).count }
}
