// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

/// A case type and its arrival process (source).
public struct ArrivalStream: Hashable, Sendable {
  public enum Per: Hashable, Sendable {
    /// An hour of the open hours of the stream.
    case hour
    case day, week, month, year
  }

  /// The arrival process.
  public enum Pattern: Hashable, Sendable {
    /// A Poisson process: `count` expected in each such period, spread over its open hours.
    case rate(count: Double, per: Per)
    /// A renewal process: independent times between cases, running over the open hours of the stream.
    case renewal(DurationDistribution)
    /// A number of cases together at the opening of each of these dates.
    case dates([DateRange], cases: Int)
    /// A finite population (closed source): each member requests again some time after his last case has ended, at
    /// the next opening.
    case population(members: Int, gap: DurationDistribution)
    /// Recorded arrivals, at their own instants.
    case recorded(ArrivalLog)
  }

  /// The name of the case type.
  public var key: String
  public var pattern: Pattern
  /// Hours of arrival on dates on which the office is open; those of the office when nil.
  public var between: [TimeRange]?
  /// Distribution of a day's arrivals over its hours: shares that add up to 1. Overrides `between`.
  public var hourShares: [HourShare]
  /// Factors by weekday, scaled so that the mean over the study's open days stays; 1 where none is stated.
  public var weekdayFactors: [WeekdayFactor]
  /// Factors by date, not scaled.
  public var seasons: [Season]
  /// Day-to-day variability (random effect): the standard deviation of a day's own factor, whose mean is 1.
  public var dayToDayVariability = 0.0
  /// Share of a date's cases that are waiting when the office opens.
  public var atTheDoor = 0.0
  /// Share of expected arrivals that are no-shows.
  public var noShow = 0.0
  /// Cases in progress when the study begins (initial conditions).
  public var backlog: [Backlog] = []
  public var tickets: Tickets?
  /// Withdrawal by citizens who do not wait for the end.
  public var withdrawal: Later?
  /// Resubmission of refused cases, as new ones.
  public var resubmission: Later?
  /// Cost of each arriving case, besides the officers' time; none where nil.
  public var costPerCase: Double?
  /// Cost of a case's time to the citizen; not known where nil.
  public var waitingCost: CostRate?
  /// Priority class: 1 goes first wherever cases wait, and streams that state none after all that do.
  public var precedence: Int?
  /// Whether these preempt work on cases of a later precedence, which is resumed afterwards.
  public var interrupts: Bool
  /// Number of cases in an arrival (batch arrivals). Rates count cases; times between arrivals are those from one
  /// group to the next.
  public var groups: GroupSize

  public static let lastPrecedence = 99
  /// Most resubmissions of one case.
  public static let mostResubmissions: UInt32 = 7
  /// Difference between the ordinals of a case and of its resubmission.
  public static let resubmissionStride: UInt32 = 1 << 28
  /// The bits of an ordinal that count resubmissions.
  public static let resubmissionBits: UInt32 = mostResubmissions * resubmissionStride
  /// Largest mean size.
  public static let largestGroup = 1_000.0

  public init(
    key: String, pattern: Pattern, between: [TimeRange]? = nil, hourShares: [HourShare] = [],
    weekdayFactors: [WeekdayFactor] = [], seasons: [Season] = [], tickets: Tickets? = nil,
    precedence: Int? = nil, interrupts: Bool = false, groups: GroupSize = .single
  ) {
    self.key = key
    self.pattern = pattern
    self.between = between
    self.hourShares = hourShares
    self.weekdayFactors = weekdayFactors
    self.seasons = seasons
    self.tickets = tickets
    self.precedence = precedence
    self.interrupts = interrupts
    self.groups = groups
  }

  /// A transition that a share of cases makes after some time.
  public struct Later: Hashable, Sendable {
    /// Share of cases, from 0 to 1.
    public var share: Double
    public var after: DurationDistribution

    public init(share: Double, after: DurationDistribution) {
      self.share = share
      self.after = after
    }
  }

  /// Cost for each unit of time: of working time where the unit is one of working time.
  public struct CostRate: Hashable, Sendable {
    public var amount: Double
    public var unit: DurationDistribution.Unit

    public init(_ amount: Double, per unit: DurationDistribution.Unit) {
      self.amount = amount
      self.unit = unit
    }
  }

  /// Cases in progress when the study begins.
  public struct Backlog: Hashable, Sendable {
    /// Their activity; the first one when nil.
    public var activity: Activity.Key?
    public var cases: Int

    public init(at activity: Activity.Key? = nil, cases: Int) {
      self.activity = activity
      self.cases = cases
    }
  }

  /// First ordinal of backlog cases, so that the others keep theirs.
  public static let firstBacklogOrdinal: UInt32 = 0x8000_0000

  /// Number of cases that arrive together.
  public enum GroupSize: Hashable, Sendable {
    case constant(Int)
    /// 1, 2, 3, … with falling probability: geometric with this mean, which is 1 or more.
    case geometric(mean: Double)

    public static let single = GroupSize.constant(1)

    public var mean: Double {
      switch self {
      case .constant(let size): Double(size)
      case .geometric(let mean): mean
      }
    }
  }

  public struct HourShare: Hashable, Sendable {
    public var range: TimeRange
    public var share: Double

    public init(range: TimeRange, share: Double) {
      self.range = range
      self.share = share
    }
  }

  public struct WeekdayFactor: Hashable, Sendable {
    public var day: Weekday
    public var factor: Double

    public init(day: Weekday, factor: Double) {
      self.day = day
      self.factor = factor
    }
  }

  public struct Season: Hashable, Sendable {
    public var dates: DateRange
    public var factor: Double

    public init(dates: DateRange, factor: Double) {
      self.dates = dates
      self.factor = factor
    }
  }

  /// Tickets for arrivals, until a time of day or until the quota is used up.
  public struct Tickets: Hashable, Sendable {
    public var until: TimeOfDay?
    /// Tickets on a date.
    public var quota: Int?
    /// Share of blocked arrivals that retry when the stream opens on its next day, and again until they get a ticket;
    /// the others are lost.
    public var retryShare: Double

    public static let largestQuota = 1_000_000

    public init(until: TimeOfDay? = nil, quota: Int? = nil, retryShare: Double) {
      self.until = until
      self.quota = quota
      self.retryShare = retryShare
    }
  }
}
