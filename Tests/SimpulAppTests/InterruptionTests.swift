// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import SimpulApp

@Suite("Putting a result in place, interrupted at every step")
struct InterruptionTests {
  private let folder: TemporaryFolder
  private let old = SampleResult.contents("old")
  private let new = SampleResult.contents("new")

  init() throws { folder = try TemporaryFolder() }

  private func place(_ operations: any FileOperations = SystemFileOperations()) -> ResultPlace {
    ResultPlace("r", replaces: true, operations: operations, workingFolder: folder.path)
  }

  /// The old result, alone but for a file beside it.
  private func begin() throws {
    for name in folder.names { try FileManager.default.removeItem(atPath: folder.path + "/" + name) }
    try folder.write("mine", to: "notes.txt")
    try place().put(SampleResult.files("old"), SampleResult.record())
  }

  private func put(_ operations: any FileOperations) -> ResultProblem? {
    do throws(ResultProblem) {
      let place = place(operations)
      try place.check(for: SampleResult.record().identity)
      try place.put(SampleResult.files("new"), SampleResult.record())
      return nil
    } catch {
      return error
    }
  }

  private func steps(canExchange: Bool) throws -> Int {
    try begin()
    let operations = InterruptedFileOperations(.none, canExchange: canExchange)
    #expect(put(operations) == nil)
    #expect(folder.files(in: "r") == new)
    #expect(folder.names == ["notes.txt", "r"])
    return operations.steps
  }

  @Test(
    "killed at any step, the old or the new result is whole, and the next run tidies up",
    arguments: [true, false])
  func killed(canExchange: Bool) throws {
    var seen: Set<[String: String]> = []
    for step in try 0..<steps(canExchange: canExchange) {
      try begin()
      _ = put(InterruptedFileOperations(.killed(step), canExchange: canExchange))
      let there = folder.files(in: "r")
      if canExchange { #expect(there == old || there == new, "step \(step)") }
      try place().check(for: SampleResult.record().identity)
      let recovered = try #require(folder.files(in: "r"), "step \(step)")
      #expect(recovered == old || recovered == new, "step \(step)")
      #expect(there == nil || there == recovered, "step \(step)")
      #expect(folder.names == ["notes.txt", "r"], "step \(step)")
      seen.insert(recovered)
      #expect(put(SystemFileOperations()) == nil)
      #expect(folder.files(in: "r") == new)
    }
    #expect(seen == [old, new])
  }

  @Test("where any step is refused, the old or the new result is in its place", arguments: [true, false])
  func refusedOnce(canExchange: Bool) throws {
    for step in try 0..<steps(canExchange: canExchange) {
      try begin()
      let problem = put(InterruptedFileOperations(.once(step), canExchange: canExchange))
      // What was refused behind the placing is no fault of the result.
      #expect(folder.files(in: "r") == (problem == nil ? new : old), "step \(step)")
      if let kept = problem?.newResult {
        #expect(folder.files(in: String(kept.dropFirst(folder.path.count + 1))) == new, "step \(step)")
        try FileManager.default.removeItem(atPath: (kept as NSString).deletingLastPathComponent)
      }
      try place().check(for: SampleResult.record().identity)
      #expect(folder.names == ["notes.txt", "r"], "step \(step)")
    }
  }

  @Test(
    "where every step from one on is refused, what is not in its place is whole, and said where",
    arguments: [true, false])
  func refusedFrom(canExchange: Bool) throws {
    for step in try 0..<steps(canExchange: canExchange) {
      try begin()
      let problem = put(InterruptedFileOperations(.from(step), canExchange: canExchange))
      if let earlier = problem?.earlierResult {
        #expect(folder.files(in: "r") == nil)
        #expect(folder.files(in: String(earlier.dropFirst(folder.path.count + 1))) == old)
      } else {
        #expect(folder.files(in: "r") == (problem == nil ? new : old), "step \(step)")
      }
      try place().check(for: SampleResult.record().identity)
      #expect(folder.files(in: "r") == (problem == nil ? new : old), "step \(step)")
      #expect(folder.names == ["notes.txt", "r"], "step \(step)")
    }
  }

  @Test("a first result killed at any step is not there, or whole")
  func first() throws {
    let operations = InterruptedFileOperations(.none, canExchange: true)
    #expect(put(operations) == nil)
    for step in 0..<operations.steps {
      try FileManager.default.removeItem(atPath: folder.path + "/r")
      _ = put(InterruptedFileOperations(.killed(step), canExchange: true))
      #expect(folder.files(in: "r") == nil || folder.files(in: "r") == new, "step \(step)")
      #expect(put(SystemFileOperations()) == nil)
      #expect(folder.files(in: "r") == new)
      #expect(folder.names == ["r"], "step \(step)")
    }
  }

  @Test("what a run that is alive has aside is left alone, and what only looks like it, too")
  func alive() throws {
    try begin()
    let aside = try Aside.made(
      in: folder.path, for: "r", SampleResult.files("new"), version: "1", SystemFileOperations())
    try aside.write(SampleResult.files("new"), isSynced: false)
    try folder.write("thesis", to: ".simpul-aside-1/thesis.docx")
    try folder.write("thesis", to: ".simpul-aside-2/result/summary.txt")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/.simpul-aside-3", withIntermediateDirectories: false)
    try place().check(for: SampleResult.record().identity)
    #expect(folder.text(".simpul-aside-1/thesis.docx") == "thesis")
    #expect(folder.text(".simpul-aside-2/result/summary.txt") == "thesis")
    #expect(folder.files(in: ".simpul-aside-3") == nil)
    #expect(folder.text(".simpul-aside-\(getpid())/result/summary.txt") == "new")
    let isGone = aside.tidyUp()
    #expect(isGone)
    #expect(folder.names == [".simpul-aside-1", ".simpul-aside-2", "notes.txt", "r"])
  }

  @Test("what somebody puts into what a dead run left aside is not deleted with it")
  func strangerInside() throws {
    try begin()
    _ = put(InterruptedFileOperations(.killed(4), canExchange: true))
    let aside = try #require(folder.names.first { $0.hasPrefix(".simpul-aside-") })
    try folder.write("thesis", to: aside + "/result/thesis.docx")
    try place().check(for: SampleResult.record().identity)
    #expect(folder.text(aside + "/result/thesis.docx") == "thesis")
  }
}
