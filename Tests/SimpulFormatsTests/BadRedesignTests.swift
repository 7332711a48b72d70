// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulFormats

@Suite("Bad redesigns are told with their place and what to write instead")
struct BadRedesignTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("office.yaml", SampleFile.office)
  }

  private func errors(_ changes: String, base: String = "office.yaml") throws -> [String] {
    try folder.write("to-be.yaml", "simpul: 1\nbase: \(base)\ntitle: Usulan\nchanges:\n\(changes)\n")
    return folder.errors("to-be.yaml").split(separator: "\n").map(String.init)
  }

  @Test("a base that includes itself")
  func itself() throws {
    #expect(
      try errors("  a: { drop: verify }", base: "to-be.yaml") == [
        "to-be.yaml:2:7: the base is this file itself: name the file with the design as it is today"
      ])
  }

  @Test("a hundred files may be based one on the other, and no more")
  func longChain() throws {
    try folder.write("c0.yaml", SampleFile.office)
    for number in 1...101 {
      try folder.write(
        "c\(number).yaml",
        "simpul: 1\nbase: c\(number - 1).yaml\ntitle: t\(number)\nchanges: { c\(number): { name: n, set: { actors: { Petugas: { officers: 2 } } } } }\n"
      )
    }
    do throws(ScenarioErrors) {
      _ = try ScenarioFile.read(path: folder.path + "/c101.yaml")
      Issue.record("it was read")
    } catch {
      #expect(
        error.description.hasSuffix(
          "c1.yaml:2:7: more than 100 files are based one on the other: write a redesign of fewer, or a scenario of its own"
        ),
        "\(error)")
    }
  }

  @Test("a base that leads back over another file, however it is named")
  func circle() throws {
    let name = folder.path.split(separator: "/").last.map(String.init) ?? ""
    try folder.write(
      "other.yaml", "simpul: 1\nbase: ../\(name)/./to-be.yaml\ntitle: x\nchanges: { a: { drop: verify } }\n")
    #expect(
      try errors("  a: { drop: verify }", base: "other.yaml") == [
        "other.yaml:2:7: the base leads back to this file: to-be.yaml -> other.yaml -> to-be.yaml"
      ])
  }

  @Test("a base that is not there")
  func noBase() throws {
    #expect(
      try errors("  a: { drop: verify }", base: "as-is.yaml") == [
        "to-be.yaml:2:7: the base cannot be read: as-is.yaml: there is no such file; its name counts from this file's "
          + "folder"
      ])
  }

  @Test("errors of the base stand in the base")
  func badBase() throws {
    try folder.write("office.yaml", SampleFile.office("work: 1/2/3 min", becomes: "work: -5 min"))
    #expect(
      try errors("  a: { drop: verify }") == ["office.yaml:16:31: '-5 min' is negative: a time is 0 or more"])
  }

  @Test("a promise whose end was dropped")
  func droppedEnd() throws {
    #expect(
      try errors("  a: { drop: sign }") == [
        "to-be.yaml:5:14: 'sign' is dropped, but the promise's clock ends there: say what takes its place, with "
          + "'set: { promise: { to: … } }'"
      ])
  }

  @Test("changes that conflict")
  func conflict() throws {
    #expect(
      try errors(
        "  a: { set: { activities: { sign: { rounds: none } } } }\n"
          + "  b: { set: { activities: { sign: { rounds: 10.00 } } } }") == [
          "to-be.yaml:6:45: changes 'a' and 'b' say different things of 'rounds' of 'sign': make them one change, or let "
            + "one of them require the other"
        ])
  }

  @Test("all errors at once")
  func allAtOnce() throws {
    #expect(
      try errors(
        "  a: { remove: verify }\n"
          + "  b: { set: { activities: { sing: { rounds: 10.00 } } } }\n"
          + "  c: { substitute: { for: Lurah, by: Sekcam, in: sign } }\n"
          + "  d: { move: { activity: verify, to: Petugas, place: here } }") == [
          "to-be.yaml:5:8: 'remove:' is not a key of a change; did you mean 'move:'?",
          "to-be.yaml:6:29: activity 'sing' is not defined; did you mean 'sign'?",
          "to-be.yaml:7:8: actor 'Sekcam' is not defined; there are 'Pemohon', 'Petugas', 'Kasi Umum dan Pelayanan' and "
            + "'Lurah'",
          "to-be.yaml:8:54: 'here' is not a place: write 'before' or 'after' and an activity",
        ])
  }

  private static let noChanges =
    "there are no changes yet: take the '# ' away from an example, or write one with a name and what it does"

  @Test(
    "no changes",
    arguments: [
      ("", "to-be.yaml:4:1: \(noChanges)"), ("  # a: { drop: verify }", "to-be.yaml:4:1: \(noChanges)"),
      ("  {}", "to-be.yaml:4:1: \(noChanges)"),
      (
        "  a: { name: Nothing }",
        "to-be.yaml:5:6: the change 'a' changes nothing: write one of set, add, drop, merge, move, parallel, substitute"
      ),
    ])
  func nothing(changes: String, message: String) throws {
    #expect(try errors(changes) == [message])
  }

  @Test(
    "what is missing in a verb",
    arguments: [
      (
        "move: { activity: verify }",
        "11: where 'verify' goes is not said: write 'to:' and an actor, or 'place:' and 'before sign' or the like"
      ),
      (
        "merge: { activities: [check, verify] }",
        "12: 'merge' needs 'into:': write 'into: verify' or the like"
      ),
      (
        "add: { activities: { scan: { actor: Petugas } } }",
        "32: an activity needs 'place:': write 'place: before sign' or the like"
      ),
      ("substitute: { by: Petugas }", "17: for whom is not said: write 'for:' and the actor who is away"),
      ("parallel: { activities: [check] }", "29: one activity cannot run beside itself: name at least two"),
      ("set: { actors: { Petugas: 3 } }", "31: what changes is not said: write '{ officers: 3 }'"),
      ("add officers: { Petugas: 0 }", "30: '0' changes nothing: write how many are added"),
      (
        "set: { hours: always }",
        "12: 'hours:' is not a key of 'set'; there are 'actors:', 'activities:', 'calendars:', 'arrivals:', 'promise:'"
      ),
      ("drop: []", "11: the list is empty: write at least one name"),
    ])
  func verbs(verb: String, message: String) throws {
    let errors = try errors("  a: { \(verb) }")
    #expect(errors.count == 1)
    let parts = message.split(separator: ":", maxSplits: 1)
    #expect(errors.first?.hasSuffix(parts[1]) == true, "\(errors)")
    #expect(errors.first?.hasPrefix("to-be.yaml:5:") == true, "\(errors)")
  }

  @Test("an activity's own substitute is not told where it is")
  func inside() throws {
    #expect(
      try errors("  a: { set: { activities: { sign: { substitute: { by: Petugas, in: sign } } } } }") == [
        "to-be.yaml:5:64: 'in:' is left out here: it is for this activity"
      ])
  }
}
