// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulFormats

@Suite("Endings in files")
struct EndingTextTests {
  private let text = SampleFile.office("  Petugas: 2", becomes: "  Petugas: 2")

  @Test("a file with cases that end by themselves or come again")
  func file() throws {
    let scenario = try SampleFile.scenario(
      text.replacing(
        "warga: 18 per day | assumed 10-30",
        with:
          "warga: { per day: 18, withdrawn: 5% after 20/40/90 days | assumed 2%-10%, resubmitted: 60% setelah 5 hari kerja }"
      ).replacing("target: 90%", with: "target: 90%, deemed approved: 10 working days | sop"))
    let stream = scenario.procedures[0].arrivals[0]
    #expect(
      stream.withdrawal
        == ArrivalStream.Later(
          share: 0.05, after: DurationDistribution(.triangular(least: 20, likely: 40, most: 90), .days)))
    #expect(
      stream.resubmission
        == ArrivalStream.Later(share: 0.6, after: DurationDistribution(.constant(5), .workingDays)))
    #expect(scenario.procedures[0].promises[0].deemedApproval == Promise.Deadline(10, .workingDays))
    for path in [["arrivals", "warga", "withdrawn"], ["promise", "deemed approved"]] {
      #expect(scenario.numbers.map(\.path).contains(path), "\(scenario.numbers.map(\.path))")
    }
  }

  @Test("'none' takes the time to decide away again")
  func noDeadline() throws {
    let scenario = try SampleFile.scenario(
      text.replacing("target: 90%", with: "target: 90%, deemed approved: none"))
    #expect(scenario.procedures[0].promises[0].deemedApproval == nil)
  }

  private static let block = """
      both:
        parallel:
          left: { read: { actor: Petugas, work: 5 min, decision: { Tidak: 5% to refused, Ya: rest }, cancels: branches } }
          right: { look: { actor: Kasi Umum dan Pelayanan, work: 5 min } }

    """

  @Test("a row that cancels branches, in both languages", arguments: ["branches", "cabang"])
  func cancels(word: String) throws {
    let scenario = try SampleFile.scenario(
      text + Self.block.replacing("cancels: branches", with: "cancels: \(word)"))
    #expect(scenario.procedures[0].activities.filter(\.cancelsBranches).map(\.key) == ["read"])
  }

  @Test(
    "what is wrong is told",
    arguments: [
      (
        "warga: 18 per day | assumed 10-30", "warga: { per day: 18, withdrawn: 5% }",
        "'5%': write a share and a time, such as 5% after 20/40/90 days"
      ),
      (
        "warga: 18 per day | assumed 10-30", "warga: { per day: 18, resubmitted: after 3 days }",
        "'after 3 days': write a share and a time, such as 5% after 20/40/90 days"
      ),
      (
        "target: 90%", "deemed approved: 5-10 working days",
        "'5-10 working days' is a spread of times: write a single one, such as 8 working days"
      ),
      (
        "verify: { actor", "verify: { cancels: all, actor",
        "'all': write 'branches', or leave 'cancels' out"
      ),
    ])
  func wrong(task: String, other: String, message: String) {
    let errors = SampleFile.errors(SampleFile.office(task, becomes: other))
    #expect(errors.map { $0.drop { $0 != "'" } } == [message[...]], "\(errors)")
  }

  @Test("a redesign sets it, and takes it away again")
  func redesign() throws {
    let folder = try TemporaryFolder()
    try folder.write("office.yaml", text + Self.block)
    try folder.write(
      "to-be.yaml",
      "simpul: 1\nbase: office.yaml\ntitle: x\nchanges:\n  a: { set: { activities: { read: { cancels: none, decision: none } } } }\n"
    )
    let redesigned = try ScenarioFile.read(path: folder.path + "/to-be.yaml").scenario
    #expect(redesigned.procedures[0].activities.allSatisfy { !$0.cancelsBranches })
    try folder.write(
      "back.yaml",
      "simpul: 1\nbase: to-be.yaml\ntitle: x\nchanges:\n  a: { set: { activities: { read: { cancels: cabang } } } }\n"
    )
    let back = try ScenarioFile.read(path: folder.path + "/back.yaml").scenario
    #expect(back.procedures[0].activities.filter(\.cancelsBranches).map(\.key) == ["read"])
  }
}
