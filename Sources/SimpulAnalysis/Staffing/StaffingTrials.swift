// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics

/// What is tried out: a world that says how often promises are kept with so many officers.
protocol StaffingTrials {
  /// Replications `first` and following of each design, all on the same luck.
  mutating func outcomes(
    of designs: [Staffing], luck: TrialLuck, first: Int, count: Int
  ) throws(StudyError) -> [StaffingOutcome]
}

/// Which random numbers a trial meets; those of different kinds are independent.
enum TrialLuck: Hashable, Sendable {
  /// What the search goes by.
  case search
  /// Fresh for each certification; rounds count from 1.
  case certification(round: Int)
  /// Of the designs that might do as well at less cost.
  case minimality
  /// Whether any number of officers would help.
  case plenty
  /// Of the designs that are shown beside each other.
  case front
}

/// What the replications of one design gave.
struct StaffingOutcome: Equatable, Sendable {
  /// By promise.
  package var kept: [PromiseSample]
  /// Of the finished cases, by replication, in seconds; nil where a replication finished none.
  package var meanSeconds: [Double?]
  /// Whether some cases were unfinished when a run stopped.
  package var isCensored: Bool
  /// By replication: the growth of each queue, in files a week.
  var growth: [[Double]] = []

  /// This outcome with further replications behind its own.
  func followed(by other: StaffingOutcome) -> StaffingOutcome {
    StaffingOutcome(
      kept: zip(kept, other.kept).map { $0.followed(by: $1) }, meanSeconds: meanSeconds + other.meanSeconds,
      isCensored: isCensored || other.isCensored, growth: growth + other.growth)
  }

  /// How much the promise that is kept least, compared with the share wanted, is kept beyond it; nil where there are no
  /// cases.
  func margin(_ shares: [Double]) -> Double? {
    let margins = zip(kept, shares).map { sample, share in sample.ratio.map { $0 - share } }
    let known = margins.compactMap { $0 }
    return known.count == margins.count ? known.min() : nil
  }

  /// The limits of the promise that is kept least compared with the share wanted, and its position; nil where some promise
  /// has no cases.
  func limits(_ shares: [Double], confidence: Double) -> (promise: Int, limits: ShareLimits)? {
    var worst: (promise: Int, limits: ShareLimits, margin: Double)?
    for (promise, (sample, share)) in zip(kept, shares).enumerated() {
      guard let limits = sample.limits(confidence: confidence) else { return nil }
      let margin = limits.estimate - share
      if margin < worst?.margin ?? .infinity { worst = (promise, limits, margin) }
    }
    return worst.map { ($0.promise, $0.limits) }
  }

  /// Whether every promise is shown to be kept for its share. The claim that all are needs no correction: it is wrong
  /// only where some promise is not kept, and that one passes with at most 1 - confidence (Berger 1982).
  func isShown(_ shares: [Double], confidence: Double) -> Bool {
    zip(kept, shares).allSatisfy { sample, share in
      sample.limits(confidence: confidence).map { $0.lower >= share } ?? false
    }
  }

  /// Whether some promise is shown not to be kept for its share; by Bonferroni's correction where there are several.
  func isRefuted(_ shares: [Double], confidence: Double) -> Bool {
    let level = Bonferroni.level(confidence: confidence, count: max(1, shares.count))
    return zip(kept, shares).contains { sample, share in
      sample.limits(confidence: level).map { $0.upper < share } ?? false
    }
  }

  /// Mean time over the replications; nil where one finished no case, or files were unfinished, whose times nobody knows.
  var knownMeanSeconds: [Double]? {
    let known = meanSeconds.compactMap { $0 }
    return isCensored || known.count < meanSeconds.count ? nil : known
  }

  /// Unfinished cases on which it hangs whether the promises are kept, the most of one promise; nil where it does not.
  package func undecided(_ shares: [Double], confidence: Double) -> UndecidedCases? {
    zip(kept, shares).filter { $0.verdict(target: $1, confidence: confidence) == .hangsOnUnfinished }
      .compactMap(\.0.undecided).max { $0.clockRunning < $1.clockRunning }
  }

  /// Replications with which it is told in 95 % of all cases that every promise is kept for the share wanted or, where one
  /// seems not to be, that some promise is not; nil where it may not be told at all, as where it hangs on unfinished cases.
  func replicationsNeeded(_ shares: [Double], confidence: Double) -> Int? {
    let pairs = Array(zip(kept, shares))
    let below = pairs.filter { sample, share in sample.ratio.map { $0 < share } ?? false }
    if below.isEmpty {
      let needed = pairs.map { StaffingOutcome.replications(toTell: $0, from: $1, confidence: confidence) }
      let known = needed.compactMap { $0 }
      return known.count == needed.count ? known.max() : nil
    }
    let level = Bonferroni.level(confidence: confidence, count: max(1, shares.count))
    return below.compactMap { StaffingOutcome.replications(toTell: $0, from: $1, confidence: level) }.min()
  }

  /// As many times the replications seen here as it takes for the limits that these would then have, skewed as they are, to
  /// leave room for 1.64 standard errors more.
  ///
  /// The share is taken to be one standard error nearer than it is seen here: where it happens to be seen too far away, too
  /// few replications would be asked for, and a right claim not be shown.
  private static func replications(
    toTell sample: PromiseSample, from share: Double, confidence: Double
  ) -> Int? {
    let needed = sample.ways.map { way -> Int? in
      let isAbove = sample.ratio.map { $0 > share } ?? false
      // Where unfinished cases would turn it no number of replications tells.
      guard let ratio = way.ratio, (ratio > share) == isAbove else { return nil }
      return replications(toTell: way, from: share, confidence: confidence)
    }
    let known = needed.compactMap { $0 }
    return known.count == needed.count ? known.max() : nil
  }

  private static func replications(
    toTell sample: RatioSample, from share: Double, confidence: Double
  ) -> Int? {
    guard let ratio = sample.ratio, let deviation = sample.standardDeviation, ratio != share else {
      return nil
    }
    // The same each time, but for rounding.
    if deviation <= 1e-12 {
      let needed = AllOrNone.replications(
        toShow: ratio > share ? share / ratio : (1 - share) / (1 - ratio), confidence: confidence)
      // Where some replications have no cases, it takes more of them.
      return (needed * sample.count + sample.replicationsWithCases - 1) / sample.replicationsWithCases
    }
    let seenError = deviation / Double(sample.count).squareRoot()
    var times = 1
    while times * sample.count <= 20_000 {
      let replications = times * sample.count
      let repeated = RatioSample(
        numerators: (0..<times).flatMap { _ in sample.numerators },
        denominators: (0..<times).flatMap { _ in sample.denominators })
      let room = seenError + 1.6449 * deviation / Double(replications).squareRoot()
      if let limits = ShareLimits(of: repeated, confidence: confidence),
        ratio > share ? limits.lower - room >= share : limits.upper + room < share
      {
        return replications
      }
      times += max(1, times / 4)
    }
    return nil
  }
}
