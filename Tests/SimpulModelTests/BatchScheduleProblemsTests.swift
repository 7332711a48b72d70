// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime
import Testing

@testable import SimpulModel

@Suite("Problems of rounds and piles")
struct BatchScheduleProblemsTests {
  @Test("a round outside the hours, or in the break")
  func hours() {
    for (hour, text) in [(17, "17.00"), (12, "12.00")] {
      #expect(
        Offices.problems(activity: "sign") { $0.batchSchedule = [TimeOfDay(hour: 9), TimeOfDay(hour: hour)] }
          == [
            ModelProblem(
              path: ["activities", "sign", "rounds"],
              message:
                "the round at \(text) lies outside the hours of 'Camat' (07.30-12.00 13.00-16.00), so nothing "
                + "would ever be taken up then: write a time inside them")
          ])
    }
    #expect(
      Offices.problems(activity: "sign") {
        $0.batchSchedule = [TimeOfDay(hour: 7, minute: 30), TimeOfDay(hour: 11, minute: 59)]
      }.isEmpty)
  }

  @Test("a pile of one, of nobody, or higher than any desk", arguments: [-1, 0, 1, 10_001])
  func files(number: Int) {
    #expect(
      Offices.problems(activity: "sign") { $0.batchSchedule = BatchSchedule(files: number) } == [
        ModelProblem(
          path: ["activities", "sign", "rounds"],
          message:
            "a pile of \(number) \(number == 1 ? "file" : "files"): write a number from 2 to 10000, or leave 'rounds' out "
            + "where each file is taken up as it comes")
      ])
  }

  @Test("an age of nothing", arguments: [0, -1, Double.nan])
  func age(amount: Double) {
    #expect(
      Offices.problems(activity: "sign") {
        $0.batchSchedule = BatchSchedule(oldest: BatchSchedule.Age(amount, .days))
      } == [
        ModelProblem(
          path: ["activities", "sign", "rounds"],
          message:
            "how long the oldest file may lie there is one length of time above 0: write 'oldest 2 working days'"
        )
      ])
  }

  @Test("piles as they should be")
  func sound() {
    for batchSchedule in [
      BatchSchedule(files: 2), BatchSchedule(files: 10_000),
      BatchSchedule(times: [TimeOfDay(hour: 9)], files: 20, oldest: BatchSchedule.Age(2, .workingDays)),
    ] {
      #expect(Offices.problems(activity: "sign") { $0.batchSchedule = batchSchedule }.isEmpty)
    }
  }
}
