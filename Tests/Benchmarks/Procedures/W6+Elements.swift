// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

extension W6 {
  mutating func add(_ element: MeasuredProcedure) {
    switch element {
    case .plain: break
    case .calendar: addHours()
    case .absence: addAbsence()
    case .priorities: addStream("urgent", share: 0.5, interrupts: false)
    case .interruptions: addStream("urgent", share: 0.1, interrupts: true)
    case .batchSchedule:
      change("sign") {
        $0.batchSchedule = BatchSchedule(times: stride(from: 1, to: 24, by: 2).map { TimeOfDay(hour: $0) })
      }
    case .alternates:
      change("check") {
        $0.performers = .teams([[Requirement("section head")], [Requirement("secretary")]])
      }
    case .attributes: addAttribute()
    case .block: addBlock()
    case .jointWork:
      scenario.actors.append(Actor(key: "witness"))
      change("sign") { $0.performers = .teams([[Requirement("regent"), Requirement("witness")]]) }
    case .patience: change("receive") { $0.patience = ByCaseType(W6.minutes(60)) }
    case .multitasking: scenario.actors[Place.sectionHead].multitasking = Multitasking(limit: 3)
    case .otherWork:
      scenario.actors[Place.verification].otherWork = OtherWork(tasksPerDay: 600, task: W6.minutes(0.5))
    case .promise:
      scenario.procedures[0].promises = [
        Promise(caseType: nil, amount: 3, unit: .workingDays, counting: .byDate)
      ]
    case .queueDiscipline: scenario.actors[Place.secretary].queueDiscipline = .shortestWork
    }
  }

  /// As many open minutes as the plain one has minutes.
  private mutating func addHours() {
    let week = WorkingCalendar.Week.same(
      [TimeRange(8, 0, 12, 0), TimeRange(13, 0, 17, 0)], on: .mondayToFriday)
    let days = scenario.period.length / .perMinute / 480 + 1
    scenario.period = W6.period(minutes: (days * 7 + 4) / 5 * 1_440)
    scenario.calendars = CalendarBook([WorkingCalendar(key: "office", week: week)])
    scenario.officeCalendar = "office"
  }

  private mutating func addAbsence() {
    addHours()
    scenario.actors[Place.verification].absence = Absence(share: 0.05)
    scenario.actors[Place.handOver].absence = Absence(share: 0.1)
  }

  private mutating func addStream(_ key: String, share: Double, interrupts: Bool) {
    var urgent = W6.stream(key, meanGap: 1 / share)
    urgent.precedence = 1
    urgent.interrupts = interrupts
    scenario.procedures[0].arrivals = [W6.stream("case", meanGap: 1 / (1 - share)), urgent]
  }

  private mutating func addAttribute() {
    scenario.procedures[0].attributes = [
      CaseAttribute(name: "area", value: ByCaseType(.uniform(least: 0, most: 100)))
    ]
    change("check") {
      $0.decision = [
        Branch(name: "large", share: nil, condition: .above("area", 50), target: .activity("sign")),
        Branch(name: "small", share: nil, target: .following),
      ]
    }
  }

  private mutating func addBlock() {
    let steps = scenario.procedures[0].steps
    let block = ParallelBlock(
      key: "both",
      branches: [
        ParallelBlock.Branch(name: "head", steps: [steps[Place.sectionHead]]),
        ParallelBlock.Branch(name: "secretary", steps: [steps[Place.secretary]]),
      ])
    scenario.procedures[0].steps =
      steps[..<Place.sectionHead] + [.parallel(block)] + steps[(Place.secretary + 1)...]
  }
}
