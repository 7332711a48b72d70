// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulStatistics

/// Results of a sweep over many offices, read together.
public struct SweepFindings: Equatable, Sendable, Codable {
  /// Offices in the order of their table.
  public var offices: [OfficeResult] = []
  public var confidence: Double
  /// Confidence of each interval of those that are to hold together for all offices.
  public var jointConfidence: Double
  public var ranking: SweepRanking
  public var asIs: SweepDesignFindings
  /// The redesign; nil without one.
  public var toBe: SweepDesignFindings?
  public var change: SweepChangeFindings?
  /// Actors by the number of offices whose bottleneck they are, the most first; ties in the order of their names.
  public var bottlenecks: [BottleneckCount]
  /// Offices where no added capacity is shown to help, and none is short of capacity.
  public var withoutBottleneck: Int

  /// Without the offices, which a journal holds.
  private enum CodingKeys: String, CodingKey {
    case confidence, jointConfidence, ranking, asIs, toBe, change, bottlenecks, withoutBottleneck
  }

  public struct BottleneckCount: Equatable, Sendable, Codable {
    public var actor: String
    /// Offices of which it is the one bottleneck.
    public var alone: Int
    /// Offices where the data do not separate it from others.
    public var tied: Int
  }

  /// - Parameter confidence: of the intervals of each office by itself, and of all of them together where they are
  ///   read so.
  public init(_ offices: [OfficeResult], confidence: Double) {
    self.offices = offices
    self.confidence = confidence
    let joint = Bonferroni.level(confidence: confidence, count: max(1, offices.count))
    jointConfidence = joint
    ranking = SweepRanking(offices, confidence: confidence)
    asIs = SweepDesignFindings(offices.map(\.asIs), jointConfidence: joint)
    let redesigns = offices.compactMap(\.toBe)
    toBe = redesigns.isEmpty ? nil : SweepDesignFindings(redesigns, jointConfidence: joint)
    let changes = offices.compactMap(\.change)
    change = changes.isEmpty ? nil : SweepChangeFindings(changes, jointConfidence: joint)
    var counts: [String: BottleneckCount] = [:]
    for addedCapacity in offices.compactMap(\.addedCapacity) {
      for actor in addedCapacity.bottleneck {
        let isAlone = addedCapacity.bottleneck.count == 1
        counts[actor, default: BottleneckCount(actor: actor, alone: 0, tied: 0)].alone += isAlone ? 1 : 0
        counts[actor]?.tied += isAlone ? 0 : 1
      }
    }
    bottlenecks = counts.values.sorted { ($1.alone, $1.tied, $0.actor) < ($0.alone, $0.tied, $1.actor) }
    withoutBottleneck = offices.count { $0.addedCapacity?.bottleneck.isEmpty ?? false }
  }
}

/// One design in all offices.
public struct SweepDesignFindings: Equatable, Sendable, Codable {
  public var offices: Int
  public var cannotKeepUp: Int
  /// Mean arrivals of one replication in all offices together.
  public var arrived: Double
  /// Standings by the target; nil where no office has one. The standings hold together for all offices.
  public var standings: Standings?
  public var promise: SweepDistribution?
  /// Cases for which it is undecided when a run stops, in all offices together; nil where there are none.
  public var undecided: UndecidedCases?
  /// Distribution over the offices that have a mean time to finish.
  public var meanSeconds: SweepDistribution?

  public struct Standings: Equatable, Sendable, Codable {
    public var below: Int
    public var undecided: Int
    /// Offices for which it cannot be determined yet, as it depends on unfinished cases.
    public var hangingOnUnfinished = 0
    public var allKept: Int
    public var reached: Int
    /// Common target; nil where offices have different ones.
    public var target: Double?
  }

  init(_ outcomes: [OfficeOutcome], jointConfidence: Double) {
    offices = outcomes.count
    cannotKeepUp = outcomes.count { $0.time == .cannotKeepUp }
    arrived = outcomes.reduce(0) { $0 + $1.arrived }
    let standings = outcomes.compactMap { $0.promise?.standing(confidence: jointConfidence) }
    if !standings.isEmpty {
      let targets = outcomes.compactMap { $0.promise?.target }
      func count(_ standing: OfficePromise.Standing) -> Int { standings.count { $0 == standing } }
      self.standings = Standings(
        below: count(.below), undecided: count(.undecided), hangingOnUnfinished: count(.hangsOnUnfinished),
        allKept: count(.allKept), reached: count(.reached),
        target: targets.allSatisfy { $0 == targets[0] } ? targets[0] : nil)
    }
    let open = outcomes.compactMap { $0.promise?.undecided }
    undecided =
      open.isEmpty
      ? nil
      : UndecidedCases(
        clockStanding: open.reduce(0) { $0 + $1.clockStanding },
        clockRunning: open.reduce(0) { $0 + $1.clockRunning })
    promise = SweepDistribution(outcomes.map { $0.promise?.interval(confidence: jointConfidence) })
    meanSeconds = SweepDistribution(outcomes.map { $0.meanInterval(confidence: jointConfidence) })
  }
}

/// Distribution of a figure over the offices that have it.
public struct SweepDistribution: Equatable, Sendable, Codable {
  public var offices: Int
  public var least: Double
  public var lowerQuartile: Double
  public var median: Double
  public var upperQuartile: Double
  public var greatest: Double
  /// Outliers: indices in the table of offices, the farthest first, whose whole intervals, that hold together for all
  /// offices, are beyond a quartile by more than one and a half times the distance of the quartiles (the fences of
  /// Tukey 1977, *Exploratory Data Analysis*).
  public var below: [Int]
  public var above: [Int]

  init?(_ intervals: [Interval?]) {
    let sorted = intervals.compactMap { $0?.estimate }.sorted()
    guard let least = sorted.first, let greatest = sorted.last else { return nil }
    /// Quantile of type 7 of Hyndman & Fan 1996.
    func quantile(_ share: Double) -> Double {
      let position = share * Double(sorted.count - 1)
      let before = Int(position)
      guard before + 1 < sorted.count else { return greatest }
      return sorted[before] + (position - Double(before)) * (sorted[before + 1] - sorted[before])
    }
    offices = sorted.count
    self.least = least
    self.greatest = greatest
    (lowerQuartile, median, upperQuartile) = (quantile(0.25), quantile(0.5), quantile(0.75))
    let reach = 1.5 * (upperQuartile - lowerQuartile)
    let (low, high) = (lowerQuartile - reach, upperQuartile + reach)
    let known = intervals.enumerated().compactMap { place, interval in
      interval.map { (place: place, interval: $0) }
    }
    below = known.filter { $0.interval.upper < low }
      .sorted { ($0.interval.estimate, $0.place) < ($1.interval.estimate, $1.place) }.map(\.place)
    above = known.filter { $0.interval.lower > high }
      .sorted { (-$0.interval.estimate, $0.place) < (-$1.interval.estimate, $1.place) }.map(\.place)
  }
}

/// Effects of a redesign over the offices, by intervals that hold together for all of them.
public struct SweepChangeFindings: Equatable, Sendable, Codable {
  /// Counts for the promise; nil without one.
  public var promise: Counts?
  public var meanSeconds: Counts?

  public struct Counts: Equatable, Sendable, Codable {
    public var surelyMore: Int
    public var surelyLess: Int
    public var notShown: Int
    /// Offices without a difference, such as those that cannot keep up.
    public var notComparable: Int
    /// Distribution over the offices that have a difference.
    public var distribution: SweepDistribution?
  }

  init(_ changes: [OfficeChange], jointConfidence: Double) {
    func counts(_ difference: (OfficeChange) -> PairedDifference?) -> Counts? {
      let intervals = changes.map { difference($0)?.interval(confidence: jointConfidence) }
      let known = intervals.compactMap { $0 }
      guard !known.isEmpty else { return nil }
      let more = known.count { $0.lower > 0 }
      let less = known.count { $0.upper < 0 }
      return Counts(
        surelyMore: more, surelyLess: less, notShown: known.count - more - less,
        notComparable: intervals.count - known.count, distribution: SweepDistribution(intervals))
    }
    promise = counts(\.promise)
    meanSeconds = counts(\.meanSeconds)
  }
}
