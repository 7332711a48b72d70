// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulStatistics

/// Makes findings of a search.
struct StaffReport {
  let question: StaffQuestion
  let confidence: Double

  private var shares: [Double] { question.types.map(\.share) }

  func trial(_ staffing: Staffing, _ outcome: StaffingOutcome?, _ confidence: Double) -> StaffingTrial {
    let worst = outcome?.limits(shares, confidence: confidence)
    let hanging = outcome?.undecided(shares, confidence: confidence)
    return StaffingTrial(
      staffing: staffing, cost: question.space.cost(of: staffing), promise: worst?.promise ?? 0,
      kept: worst?.limits, undecided: hanging ?? worst.flatMap { outcome?.kept[$0.promise].undecided },
      hangsOnUnfinished: hanging != nil)
  }

  func attempt(_ attempt: StaffingAttempt) -> CertificationAttempt {
    CertificationAttempt(
      round: attempt.round, trial: trial(attempt.staffing, attempt.outcome, attempt.confidence),
      confidence: attempt.confidence, isCertified: attempt.isCertified)
  }

  func minimality(_ cheaper: [CheaperStaffing]) -> Minimality {
    Minimality(
      cheaper: cheaper.map {
        Minimality.CheaperTrial(
          trial: trial($0.staffing, $0.outcome, $0.confidence), confidence: $0.confidence,
          isRefuted: $0.isRefuted)
      })
  }

  /// A member of the front; nil where the time is not known.
  private func member(
    _ staffing: Staffing, _ outcome: StaffingOutcome, isFasterThanCheaper: Bool?
  ) -> FrontMember? {
    guard let seconds = outcome.knownMeanSeconds,
      let mean = MeanInterval.ofAmounts(seconds, confidence: confidence)
    else { return nil }
    return FrontMember(
      trial: trial(staffing, outcome, confidence), meanSeconds: mean, isFasterThanCheaper: isFasterThanCheaper
    )
  }

  /// The officers of the file with their time, where they are not on the front.
  func behind(_ front: [FrontMember], _ designs: [Staffing], _ outcomes: [StaffingOutcome]) -> FrontMember? {
    let now = question.space.now
    guard !front.isEmpty, !front.contains(where: { $0.trial.staffing == now }),
      let place = designs.firstIndex(of: now)
    else { return nil }
    return member(now, outcomes[place], isFasterThanCheaper: nil)
  }

  func front(_ designs: [Staffing], _ outcomes: [StaffingOutcome]) -> [FrontMember] {
    let costs = designs.map(question.space.cost)
    let times = outcomes.map(\.knownMeanSeconds)
    let members = ParetoFront.members(costs: costs, times: times, confidence: confidence)
    let level = Bonferroni.level(confidence: confidence, count: max(1, members.count - 1))
    var previous: [Double]?
    return members.compactMap { place in
      guard let seconds = times[place] else { return nil }
      let isFaster = previous.map { before in
        MeanInterval.paired(before: before, after: seconds, confidence: level).map { $0.upper < 0 } ?? false
      }
      previous = seconds
      return member(designs[place], outcomes[place], isFasterThanCheaper: isFaster)
    }
  }
}

extension StaffingObstacle {
  /// The largest part of the mean time of finished cases.
  static func largest(_ cases: CaseSample) -> StaffingObstacle? {
    let finished = cases.finished.reduce(0, +)
    guard finished > 0 else { return nil }
    func seconds(_ number: (CaseTypeTally) -> Int128) -> Double {
      cases.sums { CaseSample.seconds(number($0)) }.reduce(0, +) / finished
    }
    var parts: [(part: StaffingObstacle, seconds: Double)] = []
    func add(_ seconds: Double, _ part: (Double) -> StaffingObstacle) {
      if seconds > 0 { parts.append((part(seconds), seconds)) }
    }
    for (index, actors) in cases.scenario.waitingRows.enumerated() {
      for cause in WaitingCause.allCases {
        add(seconds { $0.waitingWorking[index][cause.rawValue] }) { .waiting(actors, cause, seconds: $0) }
      }
    }
    add(seconds(\.otherWaitWorking)) { .statedWaits(seconds: $0) }
    add(seconds(\.workWorking)) { .work(seconds: $0) }
    return parts.max { $0.seconds < $1.seconds }?.part
  }
}
