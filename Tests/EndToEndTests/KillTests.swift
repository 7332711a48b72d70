// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SeededNumbers
import Testing

/// The program killed at random instants while it replaces a result: 20 kills, or 200 where `SIMPUL_SLOW` is set.
@Suite("Killed while a result is replaced", .serialized)
struct KillTests {
  private static let count = ProcessInfo.processInfo.environment["SIMPUL_SLOW"] == nil ? 5 : 50

  private func office() throws -> Office {
    let office = try Office()
    try office.write(SmallStudy.scenario(work: "3 min"), to: "as-is.yaml")
    try office.write(SmallStudy.scenario(work: "2 min"), to: "to-be.yaml")
    try office.write(SmallStudy.offices, to: "offices.csv")
    return office
  }

  /// Every file of a result by its path; without what a sweep that is under way adds.
  private func files(_ office: Office) -> [String: Data] {
    let folder = office.folder.appendingPathComponent("r").path
    var files: [String: Data] = [:]
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    for name in names where name != "offices-anew.jsonl" {
      files[name] = FileManager.default.contents(atPath: folder + "/" + name)
    }
    return files
  }

  private func asides(_ office: Office) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: office.folder.path).filter { $0.contains("aside") }
  }

  /// - Parameter instant: in seconds from the start; nil to let it end.
  /// - Returns: how long it took.
  private func run(_ office: Office, _ arguments: [String], killedAt instant: Double?) throws -> Double {
    let clock = ContinuousClock()
    let beginning = clock.now
    let process = try start(office, arguments)
    if let instant {
      usleep(UInt32(instant * 1e6))
      kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    if instant == nil { #expect(process.terminationStatus == 0, "\(arguments)") }
    return (clock.now - beginning) / .seconds(1)
  }

  private func start(_ office: Office, _ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent().appendingPathComponent("simpul")
    process.arguments = arguments
    process.currentDirectoryURL = office.folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func killing(_ office: Office, seed: UInt64, _ first: [String], _ second: [String]) throws {
    _ = try run(office, first, killedAt: nil)
    let one = files(office)
    let duration = try run(office, second, killedAt: nil)
    let two = files(office)
    #expect(one != two && !one.isEmpty && one["run.json"] != nil && two["run.json"] != nil)
    var random = SplitMix(state: seed)
    for number in 0..<Self.count {
      // Half of them where the result is put in place.
      let share = number % 2 == 0 ? 1.2 * random.uniform() : 0.7 + 0.4 * random.uniform()
      _ = try run(office, number % 3 == 0 ? second : first, killedAt: share * duration)
      let there = files(office)
      #expect(
        there == one || there == two, "kill \(number) at \(share) of \(duration) s: \(there.keys.sorted())")
    }
    _ = try run(office, first, killedAt: nil)
    #expect(files(office) == one)
    #expect(try asides(office) == [])
  }

  @Test("run")
  func run() throws {
    let office = try office()
    defer { office.remove() }
    let command = [
      "run", "as-is.yaml", "--replications", "2", "--no-sensitivity", "--output", "r", "--replace", "--seed",
    ]
    try killing(office, seed: 1, command + ["1"], command + ["2"])
  }

  @Test("compare")
  func compare() throws {
    let office = try office()
    defer { office.remove() }
    let command = [
      "compare", "as-is.yaml", "to-be.yaml", "--replications", "2", "--no-sensitivity", "--output", "r",
      "--replace", "--seed",
    ]
    try killing(office, seed: 2, command + ["1"], command + ["2"])
  }

  @Test("sweep")
  func sweep() throws {
    let office = try office()
    defer { office.remove() }
    let command = [
      "sweep", "as-is.yaml", "--over", "offices.csv", "--replications", "2", "--relief", "0", "--output", "r",
      "--fresh", "--seed",
    ]
    try killing(office, seed: 3, command + ["1"], command + ["2"])
  }

  @Test("merge")
  func merge() throws {
    let office = try office()
    defer { office.remove() }
    for seed in ["1", "2"] {
      for shard in ["1", "2"] {
        _ = try run(
          office,
          [
            "sweep", "as-is.yaml", "--over", "offices.csv", "--replications", "2", "--relief", "0", "--seed",
            seed, "--shard", "\(shard)/2", "--output", "s\(shard)-\(seed)",
          ], killedAt: nil)
      }
    }
    try killing(
      office, seed: 4, ["merge", "s1-1", "s2-1", "--output", "r", "--replace"],
      ["merge", "s1-2", "s2-2", "--output", "r", "--replace"])
  }

  @Test("several at once: each result is whole, and the last one stands")
  func several() throws {
    let office = try office()
    defer { office.remove() }
    let command = [
      "run", "as-is.yaml", "--replications", "2", "--no-sensitivity", "--output", "r", "--replace", "--seed",
    ]
    var known: [[String: Data]] = []
    for seed in 1...4 {
      _ = try run(office, command + ["\(seed)"], killedAt: nil)
      known.append(files(office))
    }
    for _ in 0..<Self.count {
      let processes = try (1...4).map { try start(office, command + ["\($0)"]) }
      for process in processes {
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
      }
      #expect(known.contains(files(office)))
      #expect(try asides(office) == [])
    }
  }
}
