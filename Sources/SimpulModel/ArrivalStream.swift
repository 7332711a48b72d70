// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

/// One case type and how its cases come in.
public struct ArrivalStream: Hashable, Sendable {
  public enum Per: Hashable, Sendable {
    /// Of the open hours of the stream.
    case hour
    case day, week, month, year
  }

  public enum Pattern: Hashable, Sendable {
    /// A Poisson process: `count` expected in each such period, spread over its open hours.
    case rate(count: Double, per: Per)
    /// Times between cases, independent, running over the open hours of the stream.
    case renewal(DurationLaw)
    /// So many cases together at the opening of each of these dates.
    case dates([DateRange], cases: Int)
    /// A fixed group of people, each of whom asks again some time after his last case has ended, at the next opening.
    case population(members: Int, gap: DurationLaw)
    /// Those of a log, at the instants at which they came.
    case recorded(ArrivalLog)
  }

  /// The name of the case type.
  public var key: String
  public var pattern: Pattern
  /// The hours of arrival on dates on which the office is open; those of the office when nil.
  public var between: [TimeRange]?
  /// How a day's arrivals spread over its hours: shares that add up to 1. Overrides `between`.
  public var hourShares: [HourShare]
  /// Factors by weekday, scaled so that the mean over the study's open days stays; 1 where none is stated.
  public var weekdayFactors: [WeekdayFactor]
  /// Factors by date, not scaled.
  public var seasons: [Season]
  /// Good and bad days: the standard deviation of a day's own factor, whose mean is 1.
  public var swing = 0.0
  /// The share of a date's cases that stand at the door when it opens.
  public var atTheDoor = 0.0
  /// The share of those expected who never come.
  public var noShow = 0.0
  /// Cases that are on their way already when the study begins.
  public var backlog: [Backlog] = []
  public var tickets: Tickets?
  /// Citizens who do not wait for the end.
  public var withdrawal: Later?
  /// Refused cases that are handed in once more, as new ones.
  public var resubmission: Later?
  /// What is spent on each case that comes, besides the officers' time; nothing where nil.
  public var costPerCase: Double?
  /// What it costs the citizen that a case takes time; not known where nil.
  public var waitingCost: CostRate?
  /// Which cases are taken up first wherever they wait: 1 before 2, and those that state none behind all that do.
  public var precedence: Int?
  /// Whether work on cases of a later precedence is interrupted for these, and resumed afterwards.
  public var interrupts: Bool
  /// How many cases come at once. Rates count cases; times between arrivals are those from one group to the next.
  public var groups: GroupSize

  public static let lastPrecedence = 99
  /// How often one case is handed in once more.
  public static let mostResubmissions: UInt32 = 7
  /// From one ordinal to that of the case handed in once more.
  public static let resubmissionStride: UInt32 = 1 << 28
  /// The bits of an ordinal that tell how often the case has come again.
  public static let resubmissionBits: UInt32 = mostResubmissions * resubmissionStride
  /// Of the mean size.
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

  /// What a share of cases does after some time.
  public struct Later: Hashable, Sendable {
    /// From 0 to 1.
    public var share: Double
    public var after: DurationLaw

    public init(share: Double, after: DurationLaw) {
      self.share = share
      self.after = after
    }
  }

  /// So much for each unit of time: of working time where the unit is one of working time.
  public struct CostRate: Hashable, Sendable {
    public var amount: Double
    public var unit: DurationLaw.Unit

    public init(_ amount: Double, per unit: DurationLaw.Unit) {
      self.amount = amount
      self.unit = unit
    }
  }

  /// Cases that lie somewhere when the study begins.
  public struct Backlog: Hashable, Sendable {
    /// Where; at the first activity when nil.
    public var activity: Activity.Key?
    public var cases: Int

    public init(at activity: Activity.Key? = nil, cases: Int) {
      self.activity = activity
      self.cases = cases
    }
  }

  /// Cases of a backlog are counted from here on, so that the others keep their ordinals.
  public static let firstBacklogOrdinal: UInt32 = 0x8000_0000

  /// The number of cases that come together.
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

  /// Who comes gets a ticket, until a time of day or until they have all been given.
  public struct Tickets: Hashable, Sendable {
    public var until: TimeOfDay?
    /// How many there are on a date.
    public var quota: Int?
    /// The share of those without one who come back when the stream opens on its next day, and again until they get one; the
    /// others are lost.
    public var comeBack: Double

    public static let largestQuota = 1_000_000

    public init(until: TimeOfDay? = nil, quota: Int? = nil, comeBack: Double) {
      self.until = until
      self.quota = quota
      self.comeBack = comeBack
    }
  }
}
