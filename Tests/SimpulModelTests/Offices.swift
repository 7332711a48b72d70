// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

@testable import SimpulModel

/// Scenarios that the tests start from.
enum Offices {
  static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
  }

  static func minutes(_ value: Double) -> ByCaseType<DurationDistribution> {
    ByCaseType(DurationDistribution(.constant(value), .minutes))
  }

  /// A letter in a sub-district office: ten rows, the head signs in rounds and is often away.
  static let letter = Scenario(
    title: "Letter",
    period: StudyPeriod(first: date(2026, 1, 5), last: date(2026, 6, 30)),
    officeCalendar: "perpres-21-2023",
    actors: [
      Actor(key: "Pemohon", kind: .applicant),
      Actor(key: "Petugas", officers: 2),
      Actor(key: "Kasi"),
      Actor(key: "Sekcam"),
      Actor(key: "Camat", absence: Absence(share: 0.4)),
    ],
    procedures: [
      Procedure(
        arrivals: [ArrivalStream(key: "warga", pattern: .rate(count: 18, per: .day))],
        promises: [
          Promise(
            amount: 60, unit: .workingMinutes, counting: .byHours, from: "submit", to: "hand over",
            target: 0.9)
        ],
        steps: [
          .activity(Activity(key: "submit", performers: .applicant("Pemohon"))),
          .activity(
            Activity(
              key: "check", performers: .actor("Petugas"), work: minutes(5),
              returned: Return(
                probability: ByCaseType(0.12), delay: ByCaseType(DurationDistribution(.constant(7), .days))))),
          .activity(Activity(key: "verify", performers: .actor("Kasi"), work: minutes(5))),
          .activity(Activity(key: "print", performers: .actor("Petugas"), work: minutes(4))),
          .activity(Activity(key: "initial", row: "5a", performers: .actor("Kasi"), work: minutes(2))),
          .activity(Activity(key: "initial 2", row: "5b", performers: .actor("Sekcam"), work: minutes(2))),
          .activity(
            Activity(
              key: "sign", performers: .actor("Camat"), work: minutes(2),
              batchSchedule: [TimeOfDay(hour: 9), TimeOfDay(hour: 14)])),
          .activity(Activity(key: "stamp", performers: .actor("Petugas"), work: minutes(2))),
          .activity(Activity(key: "hand over", performers: .actor("Petugas"), work: minutes(2))),
          .activity(Activity(key: "archive", performers: .actor("Petugas"), work: minutes(2))),
        ])
    ])

  /// Two services of the same officials, with rows of the same names.
  static let twoServices: Scenario = {
    var scenario = letter
    scenario.procedures = ["SKTM", "Domisili"].map { key in
      Procedure(
        key: key,
        arrivals: [
          ArrivalStream(key: key == "SKTM" ? "warga" : "pendatang", pattern: .rate(count: 5, per: .day))
        ],
        steps: [
          .activity(Activity(key: "check", performers: .actor("Petugas"), work: minutes(5))),
          .activity(Activity(key: "sign", performers: .actor("Camat"), work: minutes(2))),
          .activity(Activity(key: "file \(key)", performers: .actor("Petugas"), work: minutes(2))),
        ])
    }
    return scenario
  }()

  /// `check`, then `survey` beside `plan` and `levy`, then `sign`.
  static let building: Scenario = {
    var scenario = letter
    scenario.procedures = [
      Procedure(
        arrivals: [
          ArrivalStream(key: "rumah", pattern: .rate(count: 5, per: .day)),
          ArrivalStream(key: "usaha", pattern: .rate(count: 5, per: .day)),
        ],
        steps: [
          .activity(Activity(key: "check", performers: .actor("Petugas"), work: minutes(5))),
          .parallel(
            ParallelBlock(
              key: "at once",
              branches: [
                ParallelBlock.Branch(
                  name: "outside",
                  steps: [.activity(Activity(key: "survey", performers: .actor("Kasi"), work: minutes(5)))]),
                ParallelBlock.Branch(
                  name: "inside",
                  steps: [
                    .activity(Activity(key: "plan", performers: .actor("Sekcam"), work: minutes(5))),
                    .activity(Activity(key: "levy", performers: .actor("Sekcam"), work: minutes(5))),
                  ]),
              ])),
          .activity(Activity(key: "sign", performers: .actor("Camat"), work: minutes(2))),
        ])
    ]
    return scenario
  }()

  static func problems(
    of base: Scenario = letter, _ edit: (inout Scenario) -> Void
  ) -> [ModelProblem] {
    var scenario = base
    edit(&scenario)
    return scenario.problems()
  }

  static func problems(
    of base: Scenario = letter, activity key: Activity.Key, _ edit: (inout Activity) -> Void
  ) -> [ModelProblem] {
    problems(of: base) { scenario in scenario.edit(key, edit) }
  }

  static func promiseProblems(_ edit: (inout Promise) -> Void) -> [ModelProblem] {
    Offices.problems { edit(&$0.procedures[0].promises[0]) }
  }

  static func streamProblems(_ edit: (inout ArrivalStream) -> Void) -> [ModelProblem] {
    Offices.problems { edit(&$0.procedures[0].arrivals[0]) }
  }

  static func problems(actor key: Actor.Key, _ edit: (inout Actor) -> Void) -> [ModelProblem] {
    problems { scenario in
      for place in scenario.actors.indices where scenario.actors[place].key == key {
        edit(&scenario.actors[place])
      }
    }
  }
}

extension Scenario {
  /// Changes an activity of the first procedure.
  mutating func edit(_ key: Activity.Key, _ edit: (inout Activity) -> Void) {
    guard case .activity(var activity)? = procedures[0].steps.find(key) else { return }
    edit(&activity)
    procedures[0].steps.replace(key, with: [.activity(activity)])
  }

  func activity(_ key: Activity.Key) -> Activity? {
    procedures.flatMap(\.activities).first { $0.key == key }
  }

  var keys: [Activity.Key] { procedures[0].steps.map(\.key) }
}
