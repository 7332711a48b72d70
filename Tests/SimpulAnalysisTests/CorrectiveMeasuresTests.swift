// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime
import Testing

@testable import SimpulAnalysis
@testable import SimpulModel

@Suite("Which measures there are against waiting that has another cause than that too few are free")
struct CorrectiveMeasuresTests {
  /// An office open from 8 to 16, four weeks.
  private func office(_ actors: [Actor], _ activities: [Activity] = []) throws -> Scenario {
    let week = WorkingCalendar.Week.same([TimeRange(8, 0, 16, 0)], on: .mondayToFriday)
    let first = try #require(CivilDate(year: 2026, month: 1, day: 5))
    return Scenario(
      title: "office", period: StudyPeriod(first: first, last: first.advanced(byDays: 27)),
      calendars: CalendarBook([WorkingCalendar(key: "office", week: week)]), officeCalendar: "office",
      actors: actors, procedures: [Procedure(arrivals: [], steps: activities.map { .activity($0) })])
  }

  private func signing(_ batchSchedule: BatchSchedule) -> Activity {
    Activity(key: "sign", performers: .actor("head"), batchSchedule: batchSchedule)
  }

  private func correctiveMeasures(_ batchSchedule: BatchSchedule) throws -> [[CorrectiveMeasureFindings.Kind]]
  {
    try office([Actor(key: "head")], [signing(batchSchedule)]).correctiveMeasures(for: "head")
  }

  @Test("who has no rounds, is always there and never absent has none")
  func none() throws { #expect(try correctiveMeasures(.atOnce) == []) }

  @Test("a pile: one by one, and a third as many where that is not nearly the same")
  func piles() throws {
    #expect(try correctiveMeasures(BatchSchedule(files: 15)) == [[.handleSingly], [.smallerBatch]])
    #expect(try correctiveMeasures(BatchSchedule(files: 4)) == [[.handleSingly]])
    #expect(
      try correctiveMeasures(BatchSchedule(times: [TimeOfDay(hour: 9)], oldest: BatchSchedule.Age(2, .hours)))
        == [[.handleSingly]])
    func pulled(_ files: Int, _ kind: CorrectiveMeasureFindings.Kind) throws -> BatchSchedule {
      try office([Actor(key: "head")], [signing(BatchSchedule(files: files))]).taking(kind, for: "head")
        .procedures[0].activities[0].batchSchedule
    }
    #expect(try pulled(15, .handleSingly) == .atOnce)
    #expect(try [5, 6, 8, 15, 16].map { try pulled($0, .smallerBatch).files } == [2, 2, 3, 5, 5])
  }

  @Test("rounds at fixed times: at once; rounds of others stay")
  func batchSchedule() throws {
    let nine: BatchSchedule = [TimeOfDay(hour: 9)]
    let other = Activity(key: "check", performers: .actor("clerk"), batchSchedule: nine)
    let scenario = try office([Actor(key: "head"), Actor(key: "clerk")], [signing(nine), other])
    #expect(scenario.correctiveMeasures(for: "head") == [[.signAtOnce]])
    #expect(
      scenario.taking(.signAtOnce, for: "head").procedures[0].activities.map(\.batchSchedule) == [
        .atOnce, nine,
      ])
  }

  @Test("several measures are tried together too, without the milder ones")
  func together() throws {
    let head = Actor(
      key: "head", present: [TimeRange(14, 0, 15, 0)], absence: Absence(share: 0.1))
    #expect(
      try office([head], [signing(BatchSchedule(files: 15))]).correctiveMeasures(for: "head") == [
        [.handleSingly], [.smallerBatch], [.alwaysPresent],
        [.presentTwice(at: [TimeRange(10, 0, 10, 30), TimeRange(14, 0, 14, 30)])], [.substituteFromFirstDay],
        [.handleSingly, .alwaysPresent, .substituteFromFirstDay],
      ])
  }

  @Test("one stretch at the desk becomes two of half the length, half an office day apart")
  func halves() throws {
    func halved(_ present: [TimeRange], hours: Actor.Hours = .office) throws -> [TimeRange]? {
      let scenario = try office([Actor(key: "head", hours: hours, present: present)])
      for case .presentTwice(let halves) in scenario.correctiveMeasures(for: "head").joined() {
        #expect(scenario.taking(.presentTwice(at: halves), for: "head").actor("head")?.present == halves)
        return halves
      }
      return nil
    }
    #expect(try halved([TimeRange(14, 0, 15, 0)]) == [TimeRange(10, 0, 10, 30), TimeRange(14, 0, 14, 30)])
    #expect(try halved([TimeRange(9, 0, 11, 0)]) == [TimeRange(9, 0, 10, 0), TimeRange(13, 0, 14, 0)])
    // Touching each other, two already, or outside of his own hours.
    #expect(try halved([TimeRange(8, 0, 16, 0)]) == nil)
    #expect(try halved([TimeRange(9, 0, 10, 0), TimeRange(13, 0, 14, 0)]) == nil)
    #expect(try halved([TimeRange(9, 0, 11, 0)], hours: .ranges([TimeRange(8, 0, 12, 0)])) == nil)
  }

  @Test("who begins only what fits before closing may begin all")
  func closing() throws {
    var head = Actor(key: "head")
    head.closing = .startsOnlyWhatFits
    let scenario = try office([head], [signing(.atOnce)])
    #expect(scenario.correctiveMeasures(for: "head") == [[.startsWhatDoesNotFit]])
    #expect(scenario.taking(.startsWhatDoesNotFit, for: "head").actors[0].closing == .suspends)
  }

  @Test("who has several files open may finish one first")
  func multitasking() throws {
    var head = Actor(key: "head")
    head.multitasking = Multitasking(limit: 3, lossPerFile: 0.1)
    let scenario = try office([head], [signing(.atOnce)])
    #expect(scenario.correctiveMeasures(for: "head") == [[.oneFileAtATime]])
    #expect(scenario.taking(.oneFileAtATime, for: "head").actors[0].multitasking == .one)
  }

  @Test("to be always present helps only who is on duty less than the office is open")
  func presence() throws {
    let week = WorkingCalendar.Week.same([TimeRange(8, 0, 16, 0)], on: .mondayToFriday)
    let evening = WorkingCalendar.Week.same([TimeRange(7, 0, 20, 0)], on: .mondayToFriday)
    let first = try #require(CivilDate(year: 2026, month: 1, day: 5))
    let scenario = Scenario(
      title: "presence", period: StudyPeriod(first: first, last: first.advanced(byDays: 27)),
      calendars: CalendarBook([
        WorkingCalendar(key: "office", week: week), WorkingCalendar(key: "evening", week: evening),
      ]),
      officeCalendar: "office",
      actors: [
        Actor(key: "always"), Actor(key: "longer", hours: .calendar("evening")),
        Actor(key: "mornings", hours: .ranges([TimeRange(8, 0, 12, 0)])),
        Actor(key: "mondays", days: WeekdaySet([.monday])),
        Actor(key: "visits", present: [TimeRange(9, 0, 11, 0)]),
      ],
      procedures: [])
    func isOffered(_ actor: Actor.Key) -> Bool {
      scenario.correctiveMeasures(for: actor).contains([.alwaysPresent])
    }
    #expect(scenario.actors.map(\.key).filter(isOffered) == ["mornings", "mondays", "visits"])
    for actor in ["mornings", "mondays", "visits"] {
      let pulled = scenario.taking(.alwaysPresent, for: ActorSet(actor))
      let hours = try scenario.period.dates.map {
        pulled.dutyHours(try #require(pulled.actor(actor)), on: $0)
      }
      #expect(hours == scenario.period.dates.map { scenario.calendars.openHours("office", on: $0) })
    }
  }
}
