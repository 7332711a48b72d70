// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulSweep
import Testing

@testable import SimpulAnalysis
@testable import SimpulApp

@Suite("The other questions: best, promise, staff, sweep, merge and verify")
struct OtherQuestionsTests {
  private func asked<Asked: Question>(
    _ question: Asked, _ settings: JobSettings
  ) throws -> (outcome: Outcome<Asked.Answer>, diary: JobDiary) {
    let diary = JobDiary()
    return (try Job(question, settings).run(diary.watch), diary)
  }

  @Test("the best of two designs")
  func best() throws {
    let office = try SmallOffice()
    var question = SelectionQuestion(of: ["as-is.yaml", "to-be.yaml"].map(office.path))
    question.replications = 10
    question.measure = .meanTime
    let (outcome, diary) = try asked(question, office.settings())
    #expect(diary.isRising)
    #expect(office.files() == outcome.contents && outcome.contents["best.json"] == outcome.json)
    #expect(outcome.answer.findings.designs.map(\.name) == ["as-is", "to-be"])
  }

  @Test("the shortest promise, and the officers that keep one")
  func promise() throws {
    let office = try SmallOffice()
    let within = Promise.Deadline(1, .workingDays)
    let terms = PromiseTerms(
      office.path("to-be.yaml"), promise: PromiseQuestion(within: within, share: 0.9), replications: 10)
    #expect(ShortestPromiseQuestion(terms).folder == "to-be-promise-1-workingDays-90-percent")
    let shortest = try asked(ShortestPromiseQuestion(terms), office.settings("promise"))
    #expect(shortest.diary.isRising)
    #expect(office.files(in: "promise") == shortest.outcome.contents)
    #expect(shortest.outcome.answer.answers.count == 1)
    let staff = try asked(StaffingQuestion(terms, mostReplications: 30), office.settings("staff"))
    #expect(staff.diary.isRising)
    #expect(office.files(in: "staff") == staff.outcome.contents)
    #expect(staff.outcome.contents.keys.contains("front.csv"))
  }

  @Test("what is refused of a promise is told with the file")
  func refusedPromise() throws {
    let office = try SmallOffice()
    let path = office.path("as-is.yaml")
    let terms = PromiseTerms(path, promise: PromiseQuestion(caseType: "nobody"))
    let failure = #expect(throws: Failure.self) {
      try Job(ShortestPromiseQuestion(terms), office.settings()).run()
    }
    #expect(failure?.code == .usage && failure?.message.hasPrefix(path + ": ") == true)
  }

  @Test("a sweep that is stopped goes on where it stopped, and shards merge to the same bytes")
  func sweep() throws {
    let office = try SmallOffice()
    let whole = try asked(office.sweep, office.settings("whole"))
    #expect(whole.diary.isRising && whole.outcome.answer.results.map(\.office) == ["A", "B", "C"])
    #expect(office.files(in: "whole") == whole.outcome.contents)

    let stopped = #expect(throws: Failure.self) {
      try Job(office.sweep, office.settings("stopped")).run(JobWatch(isCancelled: { true }))
    }
    #expect(stopped?.code == .interrupted)
    let notes = try asked(office.sweep, office.settings("stopped")).diary.notes
    #expect(notes.isEmpty || notes.count == 1 && notes[0].hasSuffix("finished already and kept"))
    #expect(office.files(in: "stopped") == office.files(in: "whole"))

    for number in 1...2 {
      var part = office.sweep
      part.shard = try #require(SweepShard(number: number, of: 2))
      let shard = try Job(part, office.settings("shard-\(number)")).run()
      #expect(shard.files.map(\.name) == ["offices.jsonl"])
    }
    let merged = try Job(
      MergeQuestion(of: ["shard-1", "shard-2"].map(office.path)), office.settings("merged")
    ).run()
    #expect(office.files(in: "merged") == office.files(in: "whole"))
    #expect(merged.contents == whole.outcome.contents)
    let one = #expect(throws: Failure.self) {
      try Job(MergeQuestion(of: [office.path("shard-1")]), office.settings("one")).run()
    }
    #expect(one?.code == .badScenario && one?.message.contains("shard 2/2 is missing") == true)
  }

  @Test("files to begin with are written where there are none, and an example that was changed stays")
  func beginning() throws {
    let office = try SmallOffice()
    let new = NewStudy(language: .english)
    let written = try new.scenario(in: office.path("new"))
    #expect(written.path == office.path("new/as-is.yaml") && written.next.hasPrefix("simpul check "))
    _ = try Job(ReadBackQuestion(written.path), office.settings()).run()
    #expect(throws: Failure.self) { try new.scenario(in: office.path("new")) }
    #expect(try new.redesign(of: written.path).path == office.path("new/to-be.yaml"))
    let example = Example(folder: office.path("demo"), language: .english)
    #expect(try example.write() == ["demo/as-is.yaml", "demo/to-be.yaml"].map(office.path))
    #expect(try example.write().count == 2)
    try office.write("demo/to-be.yaml", "mine")
    let changed = #expect(throws: Failure.self) { try example.write() }
    #expect(changed?.code == .cannotWrite && office.folder.text("demo/to-be.yaml") == "mine")
  }
}
