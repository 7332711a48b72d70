// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Hours over midnight, in both notations, set in a scenario that has been made.
extension ScenarioGenerator {
  mutating func addNightShifts(to scenario: inout Scenario) {
    for index in scenario.calendars.calendars.indices where dice.percent(50) {
      addNightShifts(to: &scenario.calendars.calendars[index])
    }
    for index in scenario.actors.indices where scenario.actors[index].kind == .officers {
      if dice.percent(50) { scenario.actors[index].hours = .ranges(nightHours()) }
      if dice.percent(30) {
        scenario.actors[index].days = WeekdaySet(dice.some(Array(Weekday.allCases)))
      }
      if dice.percent(30) {
        scenario.actors[index].present = dice.pick([
          [TimeRange(0, 0, 3, 0), TimeRange(9, 0, 12, 0), TimeRange(23, 0, 24, 0)],
          [TimeRange(4, 0, 14, 0), TimeRange(22, 0, 24, 0)], [TimeRange(0, 0, 5, 0)],
        ])
      }
      if dice.percent(20) {
        scenario.actors[index].reserved = [
          ReservedHours(
            days: WeekdaySet(dice.some(Array(Weekday.allCases))),
            dice.pick([[TimeRange(0, 0, 1, 0)], [TimeRange(3, 0, 4, 0), TimeRange(22, 30, 24, 0)]]))
        ]
      }
    }
    let batchSchedule: [[TimeOfDay]] = [
      [TimeOfDay(hour: 0)], [TimeOfDay(hour: 2), TimeOfDay(hour: 23)], [TimeOfDay(hour: 5, minute: 30)],
    ]
    var dice = dice
    scenario.changeActivities { activity in
      if !activity.batchSchedule.times.isEmpty, dice.percent(60) {
        activity.batchSchedule.times = dice.pick(batchSchedule)
      }
    }
    self.dice = dice
  }

  private mutating func addNightShifts(to calendar: inout WorkingCalendar) {
    let days = dice.pick([WeekdaySet.all, .mondayToFriday, WeekdaySet(dice.some(Array(Weekday.allCases)))])
    calendar.week = .same(nightHours(), on: days)
    if dice.percent(30) { calendar.days = WeekdaySet(dice.some(Array(Weekday.allCases))) }
    for period in calendar.periods.indices where dice.percent(50) {
      calendar.periods[period].week = .same(nightHours(), on: dice.pick([.all, .mondayToFriday]))
    }
  }

  private mutating func nightHours() -> [TimeRange] {
    dice.pick([
      [TimeRange(22, 0, 30, 0)], [TimeRange(0, 0, 6, 0), TimeRange(22, 0, 24, 0)],
      [TimeRange(8, 0, 12, 0), TimeRange(20, 0, 26, 0)], [TimeRange(18, 0, 42, 0)],
      [TimeRange(0, 0, 2, 0), TimeRange(8, 0, 12, 0), TimeRange(20, 0, 24, 0)],
      [TimeRange(0, 0, 8, 0), TimeRange(10, 0, 24, 0)], [TimeRange(21, 0, 28, 30)],
      [TimeRange(0, 0, 13, 0), TimeRange(14, 0, 24, 0)],
    ])
  }
}
