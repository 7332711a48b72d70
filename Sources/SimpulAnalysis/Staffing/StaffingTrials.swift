// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics

/// The simulation of designs that a staffing search uses.
protocol StaffingTrials {
  /// Replications `first` and following of each design, all on common random numbers.
  mutating func outcomes(
    of designs: [Staffing], phase: TrialPhase, first: Int, count: Int
  ) throws(StudyError) -> [StaffingOutcome]
}

/// Streams of random numbers of a trial; those of different phases are independent.
enum TrialPhase: Hashable, Sendable {
  /// The search by estimates.
  case search
  /// A certification, each on fresh random numbers; rounds count from 1.
  case certification(round: Int)
  /// Refutation of the designs that might do as well at less cost.
  case minimality
  /// Whether any number of officers would help.
  case plenty
  /// The designs that are compared with each other.
  case front
}

/// Results of the replications of one design.
struct StaffingOutcome: Equatable, Sendable {
  /// Samples by promise.
  package var kept: [PromiseSample]
  /// Mean time of the finished cases, by replication, in seconds; nil where a replication finished none.
  package var meanSeconds: [Double?]
  /// Whether some cases were unfinished when a run stopped.
  package var isCensored: Bool
  /// Growth of each queue, in files a week, by replication.
  var growth: [[Double]] = []

  /// This outcome with further replications appended.
  func followed(by other: StaffingOutcome) -> StaffingOutcome {
    StaffingOutcome(
      kept: zip(kept, other.kept).map { $0.followed(by: $1) }, meanSeconds: meanSeconds + other.meanSeconds,
      isCensored: isCensored || other.isCensored, growth: growth + other.growth)
  }

  /// Least excess of a share kept over the share wanted, over the promises; nil where there are no cases.
  func margin(_ shares: [Double]) -> Double? {
    let margins = zip(kept, shares).map { sample, share in sample.ratio.map { $0 - share } }
    let known = margins.compactMap { $0 }
    return known.count == margins.count ? known.min() : nil
  }

  /// The limits of the promise with the least margin over the share wanted, and its index; nil where some promise has
  /// no cases.
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

  /// Mean time over the replications; nil where one finished no case, or files were unfinished, whose times are
  /// unknown.
  var knownMeanSeconds: [Double]? {
    let known = meanSeconds.compactMap { $0 }
    return isCensored || known.count < meanSeconds.count ? nil : known
  }

  /// Unfinished cases on which it depends whether the promises are kept, the most of one promise; nil where it does
  /// not.
  package func undecided(_ shares: [Double], confidence: Double) -> UndecidedCases? {
    zip(kept, shares).filter { $0.verdict(target: $1, confidence: confidence) == .hangsOnUnfinished }
      .compactMap(\.0.undecided).max { $0.clockRunning < $1.clockRunning }
  }

  /// Replications with which it is shown with power 95 % that every promise is kept for the share wanted or, where
  /// one seems not to be, that some promise is not; nil where that may never be shown, as where it hangs on
  /// unfinished cases.
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

  /// As many times the present replications as it takes for the limits that these would then have, skewed as they
  /// are, to leave room for 1.64 standard errors more.
  ///
  /// The share is assumed one standard error nearer than observed: where it happens to be observed too far away, too
  /// few replications would be asked for, and a right claim not be shown.
  private static func replications(
    toTell sample: PromiseSample, from share: Double, confidence: Double
  ) -> Int? {
    let needed = sample.ways.map { way -> Int? in
      let isAbove = sample.ratio.map { $0 > share } ?? false
      // Where unfinished cases would turn it no number of replications suffices.
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
      let needed = ZeroOrAllShare.replications(
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
