// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics

/// Settings of a staffing search (methods 4).
struct StaffSearchSettings: Equatable, Sendable {
  /// Confidence of the certified claim, and of the claim that it is minimal, each by itself.
  var confidence = 0.95
  /// Replications of every design that the search runs.
  var searchReplications = 10
  /// Replications of designs about to be certified or refuted, where they are not more than allowed.
  var closerReplications = [60, 250]
  var leastReplications = 30
  /// Most replications; what would take more is too close to call.
  var mostReplications = 1000
  /// Most certifications, after which the search ends.
  var mostCertifications = 8
  /// Most candidates that are too close to call, after which plenty of officers are tried.
  var mostTooClose = 3

  /// Increasing numbers of replications.
  var closerLooks: [Int] { closerReplications.filter { $0 < mostReplications } + [mostReplications] }
}

/// The cheapest officers that keep promises: a search on common random numbers by estimates, then certification on
/// fresh random numbers, on which alone the claim rests.
///
/// It begins at the square root rule and adds the officer with the largest gain for his cost until the promises are
/// kept, then removes officers, moves them, and for up to three actors runs all cheaper designs around.
struct StaffSearch<Trials: StaffingTrials> {
  let space: StaffingSpace
  /// Share wanted of each promise.
  let shares: [Double]
  let settings: StaffSearchSettings
  var trials: Trials
  /// Every design that was run on the random numbers of the search, in that order.
  private(set) var tried: [StaffingSeen] = []
  /// Index of each design in it.
  private var places: [Staffing: Int] = [:]
  /// Designs that were not certified, which are not tried again.
  var excluded: [Staffing] = []

  init(space: StaffingSpace, shares: [Double], settings: StaffSearchSettings, trials: Trials) {
    self.space = space
    self.shares = shares
    self.settings = settings
    self.trials = trials
  }

  /// The outcomes on the random numbers of the search; known designs are not run again.
  mutating func look(at designs: [Staffing]) throws(StudyError) -> [StaffingOutcome] {
    let new = designs.filter { places[$0] == nil }
    if !new.isEmpty {
      let outcomes = try trials.outcomes(
        of: new, phase: .search, first: 0, count: settings.searchReplications)
      for (staffing, outcome) in zip(new, outcomes) {
        places[staffing] = tried.count
        tried.append(StaffingSeen(staffing: staffing, outcome: outcome))
      }
    }
    return designs.compactMap { places[$0].map { tried[$0].outcome } }
  }

  /// Runs more replications on the random numbers of the search: until those allowed would show, at the confidence,
  /// on which side of what is wanted the promises lie, or there are as many as that.
  mutating func lookCloser(at staffing: Staffing, confidence: Double) throws(StudyError) -> StaffingOutcome {
    var outcome = try look(at: [staffing])[0]
    for total in settings.closerLooks where outcome.meanSeconds.count < total {
      let known = outcome.meanSeconds.count
      let needed = outcome.replicationsNeeded(shares, confidence: confidence) ?? .max
      if known > settings.searchReplications, needed <= settings.mostReplications { break }
      let more = try trials.outcomes(of: [staffing], phase: .search, first: known, count: total - known)
      outcome = outcome.followed(by: more[0])
      if let place = places[staffing] { tried[place].outcome = outcome }
    }
    return outcome
  }

  /// Margin of the estimate; negative where there are no cases.
  mutating func margin(of staffing: Staffing) throws(StudyError) -> Double {
    try look(at: [staffing])[0].margin(shares) ?? -1
  }

  /// Whether the estimate says that promises are kept; no claim rests on it.
  mutating func seemsKept(_ staffing: Staffing) throws(StudyError) -> Bool { try margin(of: staffing) >= 0 }

  /// So ample a staffing that more would hardly help: equally many more than now at every actor, doubled until the
  /// promises seem to be well kept, or twice as many make no difference, neither to the promises nor to the time; an
  /// initial backlog may hide for long what more officers do to the promises.
  mutating func plenty() throws(StudyError) -> (more: Int, staffing: Staffing) {
    let start = space.squareRootRule
    var more = zip(start.officers, space.now.officers).reduce(2) { max($0, $1.0 - $1.1 + 2) }
    var margin = try margin(of: space.nowAnd(more))
    let slack = (shares.map { 1 - $0 }.min() ?? 0) / 2
    for _ in 0..<Self.mostDoublings where margin < slack {
      let next = try self.margin(of: space.nowAnd(2 * more))
      let isFaster = try meanSeconds(of: space.nowAnd(2 * more)) < 0.99 * meanSeconds(of: space.nowAnd(more))
      guard next - margin > 0.002 || isFaster else { break }
      (more, margin) = (2 * more, next)
    }
    return (more, space.nowAnd(more))
  }

  private static var mostDoublings: Int { 8 }

  /// Mean time of the finished cases; infinite where some were not.
  private mutating func meanSeconds(of staffing: Staffing) throws(StudyError) -> Double {
    let outcome = try look(at: [staffing])[0]
    guard !outcome.isCensored else { return .greatestFiniteMagnitude }
    return Sample.mean(of: outcome.meanSeconds.compactMap { $0 }) ?? 0
  }
}
