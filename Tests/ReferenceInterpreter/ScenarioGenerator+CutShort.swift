// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Cases that end by themselves, or are handed in once more, and branches that give up the others, added to a scenario
/// that has been made.
extension Step {
  fileprivate var isActivity: Bool { if case .activity = self { true } else { false } }

  /// What is done has a price, so that it is counted by case type.
  fileprivate mutating func price() {
    guard case .activity(var activity) = self else { return }
    activity.costPerVisit = 5_000
    self = .activity(activity)
  }
}

extension ScenarioGenerator {
  mutating func addCuttingShort(to scenario: inout Scenario) {
    for index in scenario.procedures.indices {
      for stream in scenario.procedures[index].arrivals.indices {
        if dice.percent(40) { scenario.procedures[index].arrivals[stream].withdrawal = later() }
        let isPopulation: Bool =
          if case .population = scenario.procedures[index].arrivals[stream].pattern { true } else { false }
        if dice.percent(40), !isPopulation {
          scenario.procedures[index].arrivals[stream].resubmission = later()
        }
      }
      for promise in scenario.procedures[index].promises.indices where dice.percent(60) {
        scenario.procedures[index].promises[promise].deemedApproval = dice.pick([
          Promise.Deadline(1, .workingDays), Promise.Deadline(2, .workingDays),
          Promise.Deadline(5, .workingHours),
          Promise.Deadline(1, .days), Promise.Deadline(90, .minutes),
        ])
      }
      if let step = scenario.procedures[index].steps.firstIndex(where: \.isActivity) {
        scenario.procedures[index].steps[step].price()
      }
      let main = scenario.procedures[index].steps.map(\.key)
      for step in scenario.procedures[index].steps.indices {
        guard case .parallel(let block) = scenario.procedures[index].steps[step] else { continue }
        let targets = main[(step + 1)...].map { Target.activity($0) } + [.end("refused"), .end("withdrawn")]
        scenario.procedures[index].steps[step] = .parallel(leaving(block, to: targets))
      }
    }
  }

  private mutating func leaving(_ block: ParallelBlock, to targets: [Target]) -> ParallelBlock {
    var block = block
    for branch in block.branches.indices {
      for step in block.branches[branch].steps.indices {
        switch block.branches[branch].steps[step] {
        case .activity(var activity):
          guard activity.decision.isEmpty, dice.percent(50) else { continue }
          activity.cancelsBranches = true
          activity.decision = [
            Branch(name: "out", share: ByCaseType(dice.pick([0.3, 0.6])), target: dice.pick(targets)),
            Branch(name: "others", share: nil),
          ]
          block.branches[branch].steps[step] = .activity(activity)
        case .parallel(let inner):
          block.branches[branch].steps[step] = .parallel(leaving(inner, to: targets))
        }
      }
    }
    return block
  }

  private mutating func later() -> ArrivalStream.Later {
    ArrivalStream.Later(share: dice.pick([0.3, 0.6, 1]), after: longTime())
  }
}
