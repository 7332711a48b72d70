// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulEngine
import SimpulModel
import SimpulRender
import SimpulTime
import Testing

@testable import SimpulAnalysis
@testable import SimpulWords

@Suite("What a redesign changes in a row")
struct ChangedRowTests {
  private struct Edit: Sendable {
    /// Of `Activity`.
    var property: String
    var edit: @Sendable (inout Activity) -> Void
  }

  private static let tenMinutes = ByCaseType(DurationDistribution(.constant(10), .minutes))

  private static let edits = [
    Edit(property: "name") { $0.name = "Lain" },
    Edit(property: "performers") { $0.performers = .actor("Camat") },
    Edit(property: "work") { $0.work = tenMinutes },
    Edit(property: "wait") { $0.wait = tenMinutes },
    Edit(property: "patience") { $0.patience = tenMinutes },
    Edit(property: "setUp") { $0.setUp = tenMinutes },
    Edit(property: "skipped") { $0.skipped = ByCaseType(0.2) },
    Edit(property: "returned") { $0.returned = Return(probability: ByCaseType(0.1), atMost: 2) },
    Edit(property: "decision") {
      $0.decision = [
        Branch(name: "ya", share: ByCaseType(0.5), target: .end(Target.refused)),
        Branch(name: "tidak", share: nil),
      ]
    },
    Edit(property: "batchSchedule") { $0.batchSchedule = [TimeOfDay(hour: 10)] },
    Edit(property: "next") { $0.next = .end(Target.refused) },
    Edit(property: "substitutions") {
      $0.substitutions = [Substitution(principal: "Petugas", substitute: "Camat")]
    },
    Edit(property: "sameOfficerAs") { $0.sameOfficerAs = "check" },
    Edit(property: "keepsOfficersFree") {
      $0.performers = .teams([[Requirement("Petugas", officers: 2)]])
      $0.keepsOfficersFree = true
    },
    Edit(property: "costPerVisit") { $0.costPerVisit = 1_000 },
    Edit(property: "document") { $0.document.standardTime = "3 hari" },
    Edit(property: "document") { $0.document.needs = "KTP" },
    Edit(property: "document") { $0.document.output = "Surat" },
    Edit(property: "document") { $0.document.remarks = "Catatan" },
  ]

  private func scenario(_ change: (inout Activity) -> Void) -> Scenario {
    var scenario = Letter.scenario()
    for place in scenario.procedures[0].steps.indices {
      guard case .activity(var activity) = scenario.procedures[0].steps[place], activity.key == "check" else {
        continue
      }
      change(&activity)
      scenario.procedures[0].steps[place] = .activity(activity)
    }
    return scenario
  }

  private func text(_ scenario: Scenario, base: Scenario) throws -> String {
    ReadBackDocument(
      scenario, capacity: Capacity.findings(of: try Program(compiling: scenario)), language: .english
    ).changes(
      since: ReadBackDocument(
        base, capacity: Capacity.findings(of: try Program(compiling: base)), language: .english)
    ).text(.plain)
  }

  @Test("each value of a row is told where it alone is another", arguments: edits.indices)
  func told(place: Int) throws {
    let edit = ChangedRowTests.edits[place]
    let base = scenario {
      // So that only the one key is changed.
      if edit.property == "keepsOfficersFree" {
        $0.performers = .teams([[Requirement("Petugas", officers: 2)]])
      }
    }
    let text = try text(scenario(edit.edit), base: base)
    #expect(!text.contains("nothing changes"), "\(edit.property): \(text)")
    #expect(text.contains("change  row 2"), "\(edit.property): \(text)")
  }

  @Test("no value of a row is forgotten above")
  func complete() throws {
    let activity = Activity(key: "a", performers: .actor("b"))
    let properties = Mirror(reflecting: activity).children.compactMap(\.label)
    // The key says which row it is, the number where it stands; random numbers are shared, and blocks are left, as the flow has it.
    let others: Set = ["key", "row", "drawsAs", "cancelsBranches"]
    let tried = Set(ChangedRowTests.edits.map(\.property))
    #expect(properties.filter { !others.contains($0) && !tried.contains($0) }.isEmpty)
  }
}
