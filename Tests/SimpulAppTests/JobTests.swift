// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulAnalysis
@testable import SimpulApp

@Suite("Jobs: from a question to its outcome, without a command line")
struct JobTests {
  @Test("the outcome of a run holds what is in the folder of its result, and what is said of it")
  func run() throws {
    let office = try SmallOffice()
    let outcome = try Job(office.study(), office.settings()).run()
    #expect(office.files() == outcome.contents)
    #expect(
      outcome.contents.keys.sorted() == [
        "activities.csv", "actors.csv", "findings.json", "inputs/as-is.yaml", "memo.txt", "replications.csv",
        "report.html", "summary.txt", "understood.txt",
      ])
    #expect(outcome.contents["summary.txt"] == outcome.text(.plain) + "\n")
    #expect(outcome.contents["findings.json"] == outcome.json)
    #expect(outcome.answer.findings.designs.map(\.name) == ["as-is"])
    #expect(outcome.answer.replications.count == 3)
    let record = try #require(office.folder.text("result/run.json"))
    #expect(record.contains("\"command\": \"simpul test\"") && record.contains("\"kind\": \"run\""))
  }

  @Test("numbers with a range are varied unless nobody wants it")
  func sensitivity() throws {
    let office = try SmallOffice(work: "60 min | assumed 30-90")
    var question = office.study()
    let varied = try Job(question, office.settings()).run().answer.findings
    #expect(varied.sensitivity?.numbers.map(\.lower.value) == ["30 min"])
    question.variesAssumptions = false
    let stated = try Job(question, office.settings(replaces: true)).run().answer.findings
    #expect(stated.sensitivity == nil && stated.designs == varied.designs)
  }

  @Test("the progress of a comparison never goes back, names its phases in turn and ends at 1")
  func progress() throws {
    let office = try SmallOffice(work: "60 min | assumed 30-90")
    let diary = JobDiary()
    _ = try Job(office.study(.compare, "as-is.yaml", "to-be.yaml"), office.settings()).run(diary.watch)
    let shares = diary.shares
    #expect(diary.isRising)
    #expect(shares.first ?? 1 < 0.01 && shares.dropLast().allSatisfy { $0 < 1 })
    var phases: [StudyPhase] = []
    for phase in diary.progress.map(\.phase) where phases.last != phase { phases.append(phase) }
    #expect(
      phases == [
        .designs, .bottleneck(design: 0), .bottleneck(design: 1), .changes(design: 1), .sensitivity,
      ])
    // As nothing unforeseen is run before the sensitivity, the designs are the part of the whole that they are.
    let designs = diary.progress.filter { $0.phase == .designs }.map(\.share).last ?? 0
    #expect(designs > 0 && designs < 0.2)
  }

  @Test("a job that is cancelled is interrupted and leaves nothing behind")
  func cancelled() throws {
    let office = try SmallOffice()
    var question = office.study()
    question.eventLog = office.path("log.csv")
    #expect(throws: Failure(.interrupted, "stopped; nothing was written")) {
      try Job(question, office.settings()).run(JobWatch(isCancelled: { true }))
    }
    question.eventLog = nil
    #expect(throws: Failure(.interrupted, "stopped; nothing was written")) {
      try Job(question, office.settings()).run(JobWatch(isCancelled: { true }))
    }
    #expect(office.folder.names == ["as-is.yaml", "offices.csv", "to-be.yaml"])
  }

  @Test("the event log is of the study's first replication, and stands beside the result")
  func eventLog() throws {
    let office = try SmallOffice()
    var question = office.study()
    question.eventLog = office.path("log.csv")
    _ = try Job(question, office.settings()).run()
    let rows = try #require(office.folder.text("log.csv")).split(whereSeparator: \.isNewline)
    try #require(rows.count > 1)
    let first =
      try #require(office.folder.text("result/replications.csv")).split(whereSeparator: \.isNewline)
      .dropFirst().first?.split(separator: ",") ?? []
    let cases = Set(rows.dropFirst().map { $0.prefix { $0 != "," } })
    #expect(rows[0].hasPrefix("case_id,case_type"))
    #expect(first.contains { Int($0) == cases.count }, "\(cases.count) cases, and \(first)")
    question.eventLog = office.path("result/log.csv")
    #expect(
      throws: Failure(
        .cannotWrite,
        "\(office.path("result/log.csv")) would lie in \(office.path("result")), which holds nothing but results: "
          + "choose another --event-log")
    ) { try Job(question, office.settings(replaces: true)).run() }
  }

  @Test("failures stand at their place in the file, and come before anything runs")
  func failures() throws {
    let office = try SmallOffice()
    try office.write("bad.yaml", "simpul: 1\ntitle: x\nactor: 3\n")
    let bad = #expect(throws: Failure.self) {
      try Job(office.study(.run, "bad.yaml"), office.settings()).run()
    }
    #expect(
      bad?.code == .badScenario
        && bad?.message.contains(office.path("bad.yaml:3:1: 'actor:' is not a key")) == true)
    let none = #expect(throws: Failure.self) {
      try Job(office.study(.run, "none.yaml"), office.settings()).run()
    }
    #expect(none?.code == .noInput)
    let (asIs, toBe) = (office.path("as-is.yaml"), office.path("to-be.yaml"))
    #expect(
      throws: Failure(
        .usage,
        "'\(toBe)' is a redesign of '\(asIs)', and what is there today comes first. Write: simpul compare \(asIs) \(toBe)"
      )
    ) { try Job(office.study(.compare, "to-be.yaml", "as-is.yaml"), office.settings()).run() }
    #expect(
      throws: Failure(
        .cannotWrite, "\(asIs) is a file; results need a folder: choose another --output")
    ) { try Job(office.study(), office.settings("as-is.yaml")).run() }
  }

  @Test("a redesign is read back by what it changes, or as a whole")
  func readBack() throws {
    let office = try SmallOffice()
    let path = office.path("to-be.yaml")
    let changes = try Job(ReadBackQuestion(path), office.settings()).run().text(.plain)
    let all = try Job(ReadBackQuestion(path, tellsAll: true), office.settings()).run().text(.plain)
    #expect(changes != all && changes.contains("Petugas (1 of 2)") && all.contains("no errors"))
    #expect(office.folder.names == ["as-is.yaml", "offices.csv", "to-be.yaml"])
  }

  @Test("designs have short names: the file's, with the folder's where two are the same")
  func names() {
    #expect(DesignNames.of(["a/as-is.yaml", "b/to-be.yaml"]) == ["as-is", "to-be"])
    #expect(DesignNames.of(["a/x.yaml", "b/x.yaml", "b/x.yaml"]) == ["a/x", "b/x", "b/x (2)"])
    #expect(DesignNames.folder(of: ["/somewhere/letter/as-is.yaml"], run: "best") == "Results/letter/best")
  }
}
