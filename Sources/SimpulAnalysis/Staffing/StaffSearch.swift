// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics

/// How a search for officers is made (methods 4).
struct StaffSearchSettings: Equatable, Sendable {
  /// Of the certified claim, and of the claim that it is minimal, each by itself.
  var confidence = 0.95
  /// Of every design that the search looks at.
  var searchReplications = 10
  /// Of those that are about to be certified, or to be shown to be too few, where they are not more than allowed.
  var closerReplications = [60, 250]
  var leastReplications = 30
  /// What would take more is too close to call.
  var mostReplications = 1000
  /// After so many certifications the search ends.
  var mostCertifications = 8
  /// After so many candidates that are too close to call, plenty of officers are tried.
  var mostTooClose = 3

  /// Numbers of replications in turn.
  var closerLooks: [Int] { closerReplications.filter { $0 < mostReplications } + [mostReplications] }
}

/// The cheapest officers that keep promises: a search on common random numbers by estimates, then certification on fresh
/// luck, on which alone the claim rests.
///
/// It begins at the square root rule and adds the officer with the largest gain for his cost until the promises are
/// kept, then takes officers away, moves them, and for up to three actors looks at all cheaper designs around.
struct StaffSearch<Trials: StaffingTrials> {
  let space: StaffingSpace
  /// Wanted of each promise.
  let shares: [Double]
  let settings: StaffSearchSettings
  var trials: Trials
  /// Every design that was looked at on the luck of the search, in that order.
  private(set) var tried: [StaffingSeen] = []
  /// Where a design stands in it.
  private var places: [Staffing: Int] = [:]
  /// Designs that were not certified: they are not looked at again.
  var excluded: [Staffing] = []

  init(space: StaffingSpace, shares: [Double], settings: StaffSearchSettings, trials: Trials) {
    self.space = space
    self.shares = shares
    self.settings = settings
    self.trials = trials
  }

  /// The outcomes on the luck of the search; designs that were looked at before are not run again.
  mutating func look(at designs: [Staffing]) throws(StudyError) -> [StaffingOutcome] {
    let new = designs.filter { places[$0] == nil }
    if !new.isEmpty {
      let outcomes = try trials.outcomes(
        of: new, luck: .search, first: 0, count: settings.searchReplications)
      for (staffing, outcome) in zip(new, outcomes) {
        places[staffing] = tried.count
        tried.append(StaffingSeen(staffing: staffing, outcome: outcome))
      }
    }
    return designs.compactMap { places[$0].map { tried[$0].outcome } }
  }

  /// With more replications on the luck of the search: until those allowed would tell, at the confidence, on which side
  /// of what is wanted the promises lie, or there are as many as that.
  mutating func lookCloser(at staffing: Staffing, confidence: Double) throws(StudyError) -> StaffingOutcome {
    var outcome = try look(at: [staffing])[0]
    for total in settings.closerLooks where outcome.meanSeconds.count < total {
      let known = outcome.meanSeconds.count
      let needed = outcome.replicationsNeeded(shares, confidence: confidence) ?? .max
      if known > settings.searchReplications, needed <= settings.mostReplications { break }
      let more = try trials.outcomes(of: [staffing], luck: .search, first: known, count: total - known)
      outcome = outcome.followed(by: more[0])
      if let place = places[staffing] { tried[place].outcome = outcome }
    }
    return outcome
  }

  /// Negative where no cases are.
  mutating func margin(of staffing: Staffing) throws(StudyError) -> Double {
    try look(at: [staffing])[0].margin(shares) ?? -1
  }

  /// Whether the estimate says that promises are kept; no claim rests on it.
  mutating func seemsKept(_ staffing: Staffing) throws(StudyError) -> Bool {
    try margin(of: staffing) >= 0
  }

  /// So many officers that more would hardly help: equally many more than now at every actor, doubled until the promises
  /// seem to be well kept or twice as many make no difference.
  mutating func plenty() throws(StudyError) -> (more: Int, staffing: Staffing) {
    let start = space.squareRootRule
    var more = zip(start.officers, space.now.officers).reduce(2) { max($0, $1.0 - $1.1 + 2) }
    var margin = try margin(of: space.nowAnd(more))
    let slack = (shares.map { 1 - $0 }.min() ?? 0) / 2
    for _ in 0..<6 where margin < slack {
      let next = try self.margin(of: space.nowAnd(2 * more))
      guard next - margin > 0.002 else { break }
      (more, margin) = (2 * more, next)
    }
    return (more, space.nowAnd(more))
  }

  /// The cheapest design found by which the promises seem to be kept; nil where there is none up to `most`.
  mutating func cheapest(upTo most: Staffing) throws(StudyError) -> Staffing? {
    let start = Staffing(zip(space.squareRootRule.officers, most.officers).map { min($0, $1) })
    guard let kept = try adding(to: start, upTo: most) else { return nil }
    return try reducing(kept, upTo: most)
  }

  /// Adds one officer after another, each time the one with the largest gain in the promise for his cost, where none has
  /// any the one with the largest gain in time; nil where the promises do not seem kept before `most`.
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
    let additions = space.oneMore(than: current, upTo: most)
    let outcomes = try look(at: additions)
    var best: (staffing: Staffing, gain: Double, faster: Double)?
    for (addition, outcome) in zip(additions, outcomes) {
      let cost = space.cost(of: addition) - space.cost(of: current)
      let gain = ((outcome.margin(shares) ?? -1) - (before.margin(shares) ?? -1)) / cost
      let faster = (StaffSearch.time(before) - StaffSearch.time(outcome)) / cost
      // Where nothing is gained for the promise yet, what is gained in time is the way there.
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

  /// Takes officers away and moves them as long as the promises seem to be kept and it gets cheaper.
  mutating func reducing(_ start: Staffing, upTo most: Staffing) throws(StudyError) -> Staffing {
    var current = start
    while let cheaper = try cheaper(than: current, upTo: most) { current = cheaper }
    return current
  }

  private mutating func cheaper(than current: Staffing, upTo most: Staffing) throws(StudyError) -> Staffing? {
    let fewer = space.oneFewer(than: current) + space.cheaperMoves(of: current, upTo: most)
    _ = try look(at: fewer)
    for next in fewer.sorted(by: { [space] in space.cost(of: $0) < space.cost(of: $1) }) {
      if try isCandidate(next) { return next }
    }
    for next in space.cheaperAround(current, upTo: most) {
      // More officers hardly ever keep fewer promises: what is within a design that fails is not looked at.
      if tried.contains(where: { next.isWithin($0.staffing) && ($0.outcome.margin(shares) ?? -1) < 0 }) {
        continue
      }
      if try isCandidate(next) { return next }
    }
    return nil
  }
}
