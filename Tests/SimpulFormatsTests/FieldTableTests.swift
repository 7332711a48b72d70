// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
import Testing

@testable import SimpulFormats

/// No key that the tables hold is read without a word.
struct FieldTableTests {
  /// What a section's keys need beside them.
  private static let beside: [String: String] = [
    FieldKey.after: "returned: 12%", FieldKey.to: "returned: 12%", FieldKey.atMost: "returned: 12%",
    FieldKey.spell: "absent: 10% of days", FieldKey.population: "every: 40 days",
    FieldKey.cases: "dates: 2026-02-02", FieldKey.dates: "cases: 30",
    FieldKey.quota: "too late: all are lost",
    FieldKey.ticketsUntil: "too late: all are lost", FieldKey.tooLate: "quota: 40",
  ]
  private static let patterns = ArrivalStream.patterns.keys

  private func state<Element>(
    _ table: [Field<Element>], _ section: FormatSection, _ element: Element, of key: FormatKey,
    _ example: String,
    _ others: [String]
  ) -> [FieldSetting<Element>] {
    let lines = ["\(key.name): \(example)"] + others
    guard let parsed = self.parsed(lines.joined(separator: "\n"), section) else { return [] }
    var reading = parsed.reading
    return reading.settings(parsed.fields, table, of: element)
  }

  private func parsed(_ text: String, _ section: FormatSection) -> (reading: Reading, fields: Fields)? {
    var reading = Reading(records: RecordedValues(folder: nil))
    reading.context.names = KnownNames(
      actors: ["Camat", "Sekcam", "Kasi", "Petugas"].map { Actor(key: $0) },
      activities: ["check", "sign", "verify", "print", "survey"])
    guard let node = YAMLTree(text, file: "x.yaml").root,
      let fields = reading.fields(node, section, isPart: true)
    else { return nil }
    return (reading, fields)
  }

  private func expectRead<Element>(_ table: [Field<Element>], _ section: FormatSection, _ element: Element) {
    for field in table {
      let key = field.key
      #expect(!key.examples.isEmpty, "\(section): \(key.name)")
      for example in key.examples where key.name != FieldKey.log {
        var others = FieldTableTests.beside[key.name].map { [$0] } ?? []
        if section == .arrivals, !FieldTableTests.patterns.contains(key.name) { others.append("per day: 3") }
        if section != .activity, section != .actor { others = section == .arrivals ? others : [] }
        let without = state(table, section, element, of: key, example, others)
        #expect(!without.isEmpty, "\(section): '\(key.name): \(example)' says nothing")
      }
    }
  }

  @Test("each example of each key of an element states something")
  func examples() {
    expectRead(Actor.fields, .actor, Actor(key: "Camat"))
    expectRead(Activity.fields, .activity, Activity(key: "sign", performers: .actor("Camat")))
    expectRead(
      Promise.fields, .promise, Promise(amount: 1, unit: .days, counting: .byHours))
    expectRead(
      ArrivalStream.fields, .arrivals, ArrivalStream(key: "warga", pattern: .rate(count: 1, per: .day)))
    expectRead(Branch.fields, .branch, Branch(name: "Ditolak", share: nil))
    expectRead(StandIn.fields, .substitute, StandIn())
    expectRead(Merge.fields, .merge, Merge())
    expectRead(Activity.merged, .merge, Activity(key: "verify", performers: .actor("Camat")))
    expectRead(Move.fields, .move, Move())
    expectRead(Together.fields, .together, Together())
    expectRead(Change.fields, .change, Change(key: "faster", verbs: []))
    expectRead(
      Scenario.fields.filter { !["calendars", "procedures"].contains($0.key.name) }, .scenario, .nothing)
    expectRead(Procedure.fields, .procedure, Procedure(arrivals: [], steps: []))
  }

  @Test("each example of each key of a change, and of what it sets and adds, does something")
  func verbs() throws {
    let tables: [(FormatSection, [VerbField])] = [
      (.change, VerbField.all), (.settings, VerbField.settings), (.additions, VerbField.additions),
    ]
    for (section, table) in tables {
      for field in table {
        // A list of sections whose own examples follow.
        let examples = field.key.name == FieldKey.add ? ["{ actors: { Kurir: 1 } }"] : field.key.examples
        #expect(!examples.isEmpty, "\(section): \(field.key.name)")
        for example in examples {
          let parsed = try #require(self.parsed("\(field.key.name): \(example)", section))
          var reading = parsed.reading
          let verbs = reading.verbs(parsed.fields, table)
          #expect(!verbs.isEmpty, "\(section): \(field.key.name): \(example)")
        }
      }
    }
  }

  @Test("each key of a calendar and of its periods says something")
  func calendars() throws {
    for key in WorkingCalendar.keys {
      for example in key.examples {
        let parsed = try #require(self.parsed("\(key.name): \(example)", .calendar))
        var reading = parsed.reading
        let stated = reading.calendarSettings(
          parsed.fields.node, of: WorkingCalendar(key: "sidang"), in: CalendarBook())
        #expect(!stated.isEmpty, "\(key.name): \(example)")
      }
    }
    let text = WorkingCalendar.periodKeys.map { "\($0.name): \($0.examples[0])" }.joined(separator: ", ")
    let parsed = try #require(self.parsed("Ramadan: { \(text) }", .calendar))
    var reading = parsed.reading
    let calendar = WorkingCalendar(key: "sidang")
    let stated = reading.calendarSettings(parsed.fields.node, of: calendar, in: CalendarBook())
    guard case .periods("Ramadan", let periods) = stated.first else {
      Issue.record("no period: \(stated)")
      return
    }
    #expect(periods.first?.dates.first.description == "2026-02-19")
    #expect(periods.first?.week[.monday] == [TimeRange(8, 30, 12, 0)])
  }

  @Test("keys are told once in a section")
  func unique() {
    for section in FormatSection.allCases {
      let keys = section.keys.map(\.name)
      #expect(Set(keys).count == keys.count, "\(section)")
    }
  }
}
