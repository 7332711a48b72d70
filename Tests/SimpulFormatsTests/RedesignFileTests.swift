// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
import Testing

@testable import SimpulFormats

@Suite("Redesigns")
struct RedesignFileTests {
  private func redesign(_ name: String) throws -> (Redesign, base: Scenario, made: Scenario) {
    let file = try SampleFile.read(name)
    guard case .redesign(let redesign, let base) = file.content else {
      throw Misreading("\(name) is no redesign")
    }
    return (redesign, base.scenario, file.scenario)
  }

  @Test("set, parallel, owner and requires")
  func reklame() throws {
    let (redesign, base, made) = try redesign("reklame-usulan.yaml")
    #expect(redesign.title == "Rapat tiga kali, pajak dihitung sambil dinilai")
    #expect(redesign.changes.map(\.key) == ["three meetings", "together", "consultation"])
    #expect(redesign.changes[0].name == "Rapat Senin, Rabu dan Jumat")
    #expect(redesign.changes[0].owner == "Bidang Perizinan | SK tim teknis")
    #expect(
      redesign.changes[0].verbs == [
        .setCalendar("rapat", [.days(WeekdaySet([.monday, .wednesday, .friday]))])
      ])
    #expect(redesign.changes[1].verbs == [.parallel(["review", "assess"], before: "fee")])
    #expect(redesign.changes[2].requires == ["three meetings"])
    #expect(
      redesign.changes[2].verbs == [
        .setActivity("intake", [.returnProbability(ByCaseType(0.1))]),
        .setPromise(Promise(caseType: "kecil", amount: 3, unit: .workingDays, counting: .byDate)),
      ])
    #expect(base.procedures[0].steps.count == 5)
    #expect(made.procedures[0].steps.count == 4)
    #expect(made.procedures[0].activities[0].returned?.probability == ByCaseType(0.1))
  }

  @Test("substitute, merge, add, move and add officers")
  func clinic() throws {
    let (redesign, _, made) = try redesign("klinik-usulan.yaml")
    #expect(redesign.changes[0].verbs == [.setActor("Dokter", [.days(.mondayToFriday), .knownAbsences([])])])
    #expect(redesign.changes[1].verbs == [.setActivity("examine", [.batchSchedule([])])])
    #expect(
      redesign.changes[2].verbs == [
        .substitute(Substitution(principal: "Dokter", substitute: "Perawat", fromDay: 2), in: ["examine"])
      ])
    let work = ByCaseType(DurationDistribution(.triangular(least: 2, likely: 4, most: 6), .minutes))
    #expect(
      redesign.changes[3].verbs == [
        .merge(
          ["sign", "hand over"], into: "hand over",
          [
            .performers(.actor("Kepala")), .name("Menandatangani dan menyerahkan"), .work(work),
            .substitutions([]),
          ])
      ])
    let scan = Activity(
      key: "scan", performers: .actor("Arsiparis"),
      work: ByCaseType(DurationDistribution(.uniform(least: 1, most: 2), .minutes)))
    #expect(
      redesign.changes[4].verbs == [
        .addActor(Actor(key: "Arsiparis")), .addActivity(scan, .after("examine")),
      ])
    #expect(redesign.changes[5].verbs == [.moveTo("scan", .before("examine"))])
    #expect(redesign.changes[6].verbs == [.addOfficers("Perawat", 1)])
    #expect(made.procedures[0].activities.map(\.key) == ["come", "register", "scan", "examine", "hand over"])
    #expect(made.actor("Perawat")?.officers == 3)
  }

  @Test("an activity of one of several services is named with its service")
  func services() throws {
    let (redesign, _, made) = try redesign("dua-layanan-usulan.yaml")
    let work = ByCaseType(DurationDistribution(.triangular(least: 15, likely: 20, most: 40), .minutes))
    #expect(redesign.changes[0].verbs == [.setActivity("Waris/check", [.work(work)])])
    #expect(made.procedures[1].activities[0].work == work)
    #expect(made.procedures[0].activities[0].work != work)
  }

  @Test("a verb may be written several times in a list")
  func several() throws {
    let folder = try TemporaryFolder()
    try folder.write("office.yaml", SampleFile.office)
    try folder.write(
      "to-be.yaml",
      """
      simpul: 1
      base: office.yaml
      title: Dua kali
      changes:
        both:
          set:
            - { activities: { check: { returned: none } } }
            - { activities: { sign: { rounds: none, actor: Kasi Umum dan Pelayanan } } }
          drop: [verify]
      """)
    let file = try ScenarioFile.read(path: folder.path + "/to-be.yaml")
    #expect(file.scenario.procedures[0].activities.map(\.key) == ["check", "sign"])
    #expect(file.scenario.procedures[0].activities[0].returned == nil)
    #expect(file.scenario.procedures[0].activities[1].performers == .actor("Kasi Umum dan Pelayanan"))
  }

  @Test("a redesign may be the base of another one")
  func chain() throws {
    let folder = try TemporaryFolder()
    try folder.write("office.yaml", SampleFile.office)
    try folder.write(
      "first.yaml",
      "simpul: 1\nbase: office.yaml\ntitle: Pertama\nchanges: { a: { set: { activities: { sign: { rounds: none } } } } }\n"
    )
    try folder.write(
      "second.yaml",
      "simpul: 1\nbase: first.yaml\ntitle: Kedua\nchanges: { b: { add officers: { Petugas: 1 } } }\n")
    let file = try ScenarioFile.read(path: folder.path + "/second.yaml")
    #expect(file.scenario.procedures[0].activities[2].batchSchedule == [])
    #expect(file.scenario.actor("Petugas")?.officers == 3)
  }

  @Test("problems of a selection of changes stand at their places")
  func selection() throws {
    let file = try SampleFile.read("klinik-usulan.yaml")
    guard case .redesign(let redesign, let base) = file.content else {
      Issue.record("no redesign")
      return
    }
    do throws(ModelProblems) {
      _ = try redesign.scenario(from: base.scenario, withChanges: ["earlier"])
      Issue.record("'earlier' alone is no design")
    } catch {
      let place = try #require(file.errors(for: error).errors.first?.place)
      #expect(place.line == 18 && place.column == 15)
    }
  }
}
