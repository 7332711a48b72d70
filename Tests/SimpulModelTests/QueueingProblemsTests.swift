// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime
import Testing

@testable import SimpulModel

@Suite("Problems of officers who are kept free, and of those who have a queue each")
struct QueueingProblemsTests {
  /// Two of three do `sign` together, one of them does `check`.
  private func office(
    _ change: (inout Scenario) -> Void = { _ in }, keeping: (inout Activity) -> Void = { _ in },
    checking: (inout Activity) -> Void = { _ in }
  ) -> [ModelProblem] {
    var check = Activity(key: "check", performers: .actor("clerk"), work: Offices.minutes(5))
    var sign = Activity(
      key: "sign", performers: .teams([[Requirement("clerk", officers: 2)]]), work: Offices.minutes(5))
    sign.keepsOfficersFree = true
    keeping(&sign)
    checking(&check)
    var scenario = Offices.letter
    scenario.actors = [Actor(key: "applicant", kind: .applicant), Actor(key: "clerk", officers: 3)]
    scenario.procedures = [
      Procedure(
        arrivals: [ArrivalStream(key: "warga", pattern: .rate(count: 20, per: .day))],
        steps: [.activity(check), .activity(sign)])
    ]
    change(&scenario)
    return scenario.problems()
  }

  private func keeping(_ message: String) -> [ModelProblem] {
    [ModelProblem(path: ["activities", "sign", "keeps officers free"], message: message)]
  }

  @Test("a team is kept together without a problem")
  func noProblem() { #expect(office().isEmpty) }

  @Test("nobody is kept free for one officer, or for the applicant")
  func noTeam() {
    #expect(
      office(keeping: { $0.performers = .actor("clerk") })
        == keeping(
          "'sign' takes one officer, who starts as soon as he is free: write a team, such as '2 Petugas' or 'A + B', or leave "
            + "it out"))
    #expect(
      office(keeping: {
        $0.performers = .applicant("applicant")
        $0.work = nil
      })
        == keeping("'sign' is with the applicant, who is no officer: leave 'keeps officers free' out"))
  }

  @Test("what decides otherwise who is free is refused beside it")
  func otherRules() {
    #expect(
      office({ $0.actors[1].queueDiscipline = .random })
        == keeping(
          "'keeps officers free' of 'sign' and 'queue: random' of 'clerk' cannot be combined: write another order"
        ))
    #expect(
      office({ $0.actors[1].closing = .startsOnlyWhatFits })
        == keeping(
          "'keeps officers free' of 'sign' and 'at closing: only what fits' of 'clerk' cannot be combined: write another rule "
            + "for closing"))
    #expect(
      office({ $0.actors[1].multitasking = Multitasking(limit: 2) }).contains(
        keeping(
          "'keeps officers free' of 'sign' and 'open files' of 'clerk' cannot be combined: leave one of them out"
        )[0]))
    #expect(
      office({ $0.actors[1].queueing = .oneEach(weights: []) }).contains(
        keeping(
          "'keeps officers free' of 'sign' and 'one queue each' of 'clerk' cannot be combined: leave one of them out"
        )[0]))
  }

  @Test("rounds and the same officer are refused beside it, of the team's other activities too")
  func otherActivities() {
    let batchSchedule = BatchSchedule(times: [TimeOfDay(hour: 9)])
    #expect(
      office(keeping: { $0.batchSchedule = batchSchedule })
        == keeping(
          "'sign' is taken up in rounds, which decide when officers are needed: leave 'rounds' or 'keeps officers free' out"
        ))
    #expect(
      office(checking: { $0.batchSchedule = batchSchedule })
        == keeping(
          "'keeps officers free' of 'sign' and 'rounds' of 'check' cannot be combined, since both take 'clerk': leave one of "
            + "them out"))
    #expect(
      office(checking: { $0.sameOfficerAs = "check" })
        == keeping(
          "'keeps officers free' of 'sign' and 'same officer as' of 'check' cannot be combined, since both take 'clerk': leave "
            + "one of them out"))
  }

  // MARK: One queue each

  private func oneEach(_ weights: [Double] = [], _ change: (inout Scenario) -> Void) -> [ModelProblem] {
    office(
      {
        $0.actors[1].queueing = .oneEach(weights: weights)
        change(&$0)
      },
      keeping: {
        $0.keepsOfficersFree = false
        $0.performers = .actor("clerk")
      })
  }

  private func queues(_ message: String) -> [ModelProblem] {
    [ModelProblem(path: ["actors", "clerk", "one queue each"], message: message)]
  }

  @Test("shares that cannot be")
  func weights() {
    #expect(oneEach([5, 3, 2]) { _ in }.isEmpty)
    #expect(oneEach([0, 1, 0]) { _ in }.isEmpty)
    #expect(
      oneEach([1, -1, 1]) { _ in }
        == queues("a share of -1: write 0 or more for each officer, such as '40% 30% 30%'"))
    #expect(
      oneEach([0, 0, 0]) { _ in }
        == queues("no officer has any files: write a share above 0 for one of them at least"))
    #expect(
      oneEach([1, 1, 1, 1]) { _ in }
        == queues("4 shares, but 'clerk' has 3 officers: write one for each officer"))
    // 60 % and 40 % are not 40 %, 27 % and 33 %.
    #expect(
      oneEach([0.6, 0.4]) { _ in }
        == queues("2 shares, but 'clerk' has 3 officers: write one for each officer"))
  }

  @Test("rules under which another officer would take the file")
  func otherOfficers() {
    func refused(_ rule: String, _ advice: String) -> ModelProblem {
      queues("'one queue each' and '\(rule)' of 'clerk' cannot be combined: \(advice)")[0]
    }
    #expect(
      oneEach { $0.actors[1].queueDiscipline = .random } == [refused("queue: random", "write another order")])
    #expect(oneEach { $0.actors[1].room = 5 } == [refused("room", "leave one of them out")])
    #expect(
      oneEach { $0.actors[1].multitasking = Multitasking(limit: 2) } == [
        refused("open files", "leave one of them out")
      ])
    #expect(
      oneEach {
        $0.actors[1].absence = Absence(share: 0.1)
        $0.actors[1].reassignmentDay = 2
      } == [refused("handed on", "nobody else has his files: leave 'handed on' out")])
    #expect(
      oneEach {
        $0.actors[1].otherWork = OtherWork(
          tasksPerDay: 1, task: DurationDistribution(.constant(10), .minutes), place: .interruptingFiles)
      }
        == queues(
          "'one queue each' and work that interrupts other work ('clerk') cannot be combined: let it go first without "
            + "interrupting"))
  }

  @Test("two of them together, the same officer, and substitutes")
  func activities() {
    func problem(_ field: String, _ message: String) -> [ModelProblem] {
      [ModelProblem(path: ["activities", "sign", field], message: message)]
    }
    func sign(_ change: (inout Activity) -> Void) -> [ModelProblem] {
      office(
        {
          $0.actors[1].queueing = .oneEach(weights: [])
          $0.actors.append(Actor(key: "deputy"))
        },
        keeping: {
          $0.keepsOfficersFree = false
          $0.performers = .actor("clerk")
          change(&$0)
        })
    }
    #expect(
      sign { $0.performers = .teams([[Requirement("clerk", officers: 2)]]) }
        == problem(
          "actor",
          "'sign' takes 2 of 'clerk', each of whom has a queue of his own: take one, or leave 'one queue each' out"
        ))
    #expect(
      sign { $0.sameOfficerAs = "check" }
        == problem(
          "same officer as",
          "a case has one officer of 'clerk' anyway, because each has a queue of his own: leave 'same officer as' out"
        ))
    #expect(
      sign { $0.substitutions = [Substitution(principal: "clerk", substitute: "deputy", fromDay: 1)] }
        == problem(
          "substitute",
          "'clerk' has 'one queue each', so that it is not clear whose files would be taken over: leave one of them out"
        ))
    #expect(
      sign {
        $0.performers = .actor("deputy")
        $0.substitutions = [Substitution(principal: "deputy", substitute: "clerk", fromDay: 1)]
      }
        == problem(
          "substitute",
          "'clerk' has 'one queue each', so that it is not clear whose files would be taken over: leave one of them out"
        ))
  }

  @Test("shares by officer: those stated, behind them their mean")
  func shares() {
    var actor = Actor(key: "clerk", officers: 4)
    #expect(actor.queueShares.isEmpty)
    actor.queueing = .oneEach(weights: [])
    #expect(actor.queueShares == [0.25, 0.25, 0.25, 0.25])
    // 3 and 1 of two stated: their mean is 2, so that all are 3 + 1 + 2 + 2 = 8.
    actor.queueing = .oneEach(weights: [3, 1])
    #expect(actor.queueShares == [0.375, 0.125, 0.25, 0.25])
  }
}
