// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics

// Local search over designs, by the estimates of the search.
extension StaffSearch {
  /// The cheapest design found by which the promises seem to be kept; nil where there is none up to `most`.
  mutating func cheapest(upTo most: Staffing) throws(StudyError) -> Staffing? {
    let start = Staffing(zip(space.squareRootRule.officers, most.officers).map { min($0, $1) })
    guard let kept = try adding(to: start, upTo: most) else { return nil }
    return try reducing(kept, upTo: most)
  }

  /// Adds one officer after another, or a team of several actors, each time the one with the largest gain in the
  /// promise for his cost, where none has any the one with the largest gain in time; nil where the promises do not
  /// seem kept before `most`.
  mutating func adding(to start: Staffing, upTo most: Staffing) throws(StudyError) -> Staffing? {
    var current = start
    while try !isCandidate(current) {
      guard let next = try bestAddition(to: current, upTo: most) else { return nil }
      current = next
    }
    return current
  }

  mutating func bestAddition(to current: Staffing, upTo most: Staffing) throws(StudyError) -> Staffing? {
    let before = try look(at: [current])[0]
    let additions = space.oneMore(than: current, upTo: most) + space.oneMoreTeam(than: current, upTo: most)
    let outcomes = try look(at: additions)
    var best: (staffing: Staffing, gain: Double, faster: Double)?
    for (addition, outcome) in zip(additions, outcomes) {
      let cost = space.cost(of: addition) - space.cost(of: current)
      let gain = ((outcome.margin(shares) ?? -1) - (before.margin(shares) ?? -1)) / cost
      let faster = (StaffSearch.time(before) - StaffSearch.time(outcome)) / cost
      // Where nothing is gained for the promise yet, a gain in time leads there.
      let isBetter =
        best.map { best in
          max(gain, 0) > max(best.gain, 0) || (max(gain, 0) == max(best.gain, 0) && faster > best.faster)
        } ?? true
      if isBetter { best = (addition, gain, faster) }
    }
    return best?.staffing
  }

  /// The mean over replications that finished some case.
  private static func time(_ outcome: StaffingOutcome) -> Double {
    Sample.mean(of: outcome.meanSeconds.compactMap { $0 }) ?? 0
  }

  private mutating func isCandidate(_ staffing: Staffing) throws(StudyError) -> Bool {
    if excluded.contains(where: { staffing.isWithin($0) }) { return false }
    return try seemsKept(staffing)
  }

  /// Removes officers and moves them while the promises seem to be kept and it gets cheaper.
  mutating func reducing(_ start: Staffing, upTo most: Staffing) throws(StudyError) -> Staffing {
    var current = start
    while let cheaper = try cheaper(than: current, upTo: most) { current = cheaper }
    return current
  }

  private mutating func cheaper(than current: Staffing, upTo most: Staffing) throws(StudyError) -> Staffing? {
    let fewer =
      space.oneFewer(than: current) + space.oneTeamFewer(than: current)
      + space.cheaperMoves(of: current, upTo: most)
    _ = try look(at: fewer)
    for next in fewer.sorted(by: { [space] in space.cost(of: $0) < space.cost(of: $1) }) {
      if try isCandidate(next) { return next }
    }
    for next in space.cheaperAround(current, upTo: most) {
      // More officers hardly ever keep fewer promises: what is within a design that fails is not run.
      if tried.contains(where: { next.isWithin($0.staffing) && ($0.outcome.margin(shares) ?? -1) < 0 }) {
        continue
      }
      if try isCandidate(next) { return next }
    }
    return nil
  }
}
