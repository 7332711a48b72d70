// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulFormats
import Testing

@testable import SimpulApp

@Suite("Copies of what was read for a result")
struct InputCopiesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func scenario(work: String = "3 min", arrivals: String = "per day: 2") -> String {
    """
    simpul: 1
    title: Surat pengantar
    period: 2026-01-05 to 2026-01-30, starts empty
    hours: perpres-21-2023
    arrivals: { warga: { \(arrivals) } }
    actors: { Petugas: 1 }
    activities:
      check: { actor: Petugas, work: \(work) }

    """
  }

  private func redesign(of base: String, officers: Int = 1) -> String {
    """
    simpul: 1
    base: \(base)
    title: Dua petugas
    changes:
      more: { name: Tambah petugas, add officers: { Petugas: \(officers) } }

    """
  }

  private func copies(_ names: String...) throws -> [String: String] {
    let files = try names.map { try ScenarioFile.read(path: folder.path + "/" + $0) }
    return Dictionary(
      uniqueKeysWithValues: InputCopies.files(of: files, workingFolder: "/").map {
        ($0.name, String(decoding: $0.contents, as: UTF8.self))
      })
  }

  /// Reads a copy where it stands in a result.
  private func readCopy(_ name: String, of copies: [String: String]) throws -> ScenarioFile {
    for (name, text) in copies { try folder.write(text, to: "result/" + name) }
    return try ScenarioFile.read(path: folder.path + "/result/" + name)
  }

  @Test("a scenario has the name of a result, and hides nothing")
  func names() throws {
    try folder.write(scenario(), to: "findings.json")
    #expect(try copies("findings.json") == ["inputs/findings.json": scenario()])
  }

  @Test("two of the same name from different folders keep these, and one that is read twice stands once")
  func twins() throws {
    try folder.write(scenario(), to: "a/as-is.yaml")
    try folder.write(scenario(work: "5 min"), to: "b/as-is.yaml")
    let copies = try copies("a/as-is.yaml", "b/as-is.yaml", "a/as-is.yaml")
    #expect(
      copies == ["inputs/a/as-is.yaml": scenario(), "inputs/b/as-is.yaml": scenario(work: "5 min")])
  }

  @Test("a redesign of a redesign, with its bases in other folders, can be read again from the copies")
  func bases() throws {
    try folder.write(scenario(), to: "office/as-is.yaml")
    try folder.write(redesign(of: "../office/as-is.yaml"), to: "plans/as-is.yaml")
    try folder.write(redesign(of: "as-is.yaml", officers: 3), to: "plans/later.yaml")
    let copies = try copies("plans/later.yaml")
    #expect(
      copies.keys.sorted() == [
        "inputs/office/as-is.yaml", "inputs/plans/as-is.yaml", "inputs/plans/later.yaml",
      ])
    let copy = try readCopy("inputs/plans/later.yaml", of: copies)
    #expect(copy.scenario.actor("Petugas")?.officers == 5)
  }

  @Test("recorded times and logs of arrivals stand beside it, and it can be read again from the copies")
  func records() throws {
    try folder.write("3\n5\n9\n", to: "office/data/times.csv")
    try folder.write("2026-01-05 08:31\n2026-01-30 09:05\n", to: "log.csv")
    try folder.write(
      scenario(work: "empirical data/times.csv min", arrivals: "log: ../log.csv"), to: "office/as-is.yaml")
    let copies = try copies("office/as-is.yaml")
    #expect(
      copies.keys.sorted() == ["inputs/log.csv", "inputs/office/as-is.yaml", "inputs/office/data/times.csv"])
    let copy = try readCopy("inputs/office/as-is.yaml", of: copies)
    #expect(try copy.scenario == ScenarioFile.read(path: folder.path + "/office/as-is.yaml").scenario)
  }

  @Test("a single scenario stands in the folder itself")
  func one() throws {
    try folder.write(scenario(), to: "office/as-is.yaml")
    #expect(try copies("office/as-is.yaml").keys.sorted() == ["inputs/as-is.yaml"])
  }
}
