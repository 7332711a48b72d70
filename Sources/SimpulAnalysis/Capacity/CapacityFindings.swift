// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// What the scenario asks of its actors, computed before any run.
public struct CapacityFindings: Equatable, Sendable {
  /// In the order of the scenario, without applicants.
  public var actors: [ActorCapacity]
  /// In the order of the scenario, procedure by procedure.
  public var caseTypes: [CaseTypeCapacity]
  /// The groups of actors who share work, each with what comes to it.
  public var queues: [QueueGroup]
  /// What the computation takes for granted.
  public var simplifications: [CapacitySimplification]
  /// Whether some cases leave before they are served or end by themselves, come only when others have been, or go another way when they
  /// are late, so that less may be asked of the actors than is told here.
  public var isUpperBound: Bool
  /// Exact results where the model is a product-form network; nil where it is not.
  public var exact: ExactResult?

  public init(
    actors: [ActorCapacity], caseTypes: [CaseTypeCapacity], queues: [QueueGroup] = [],
    simplifications: [CapacitySimplification], isUpperBound: Bool = false, exact: ExactResult?
  ) {
    self.actors = actors
    self.caseTypes = caseTypes
    self.queues = queues
    self.simplifications = simplifications
    self.isUpperBound = isUpperBound
    self.exact = exact
  }

  /// Of all case types.
  public var arrivalsPerWeek: Double { caseTypes.reduce(0) { $0 + $1.arrivalsPerWeek } }
}

/// What is asked of one actor, over the whole study, for each week of it.
public struct ActorCapacity: Equatable, Sendable {
  public var actor: Actor.Key
  public var officers: Int
  /// Expected visits to activities of this actor, for each case of any type that arrives.
  public var visitsPerCase: Double
  /// Officer hours of work that come in, other work included.
  public var offeredHoursPerWeek: Double
  /// The part of it that is not of the procedures.
  public var otherWorkHoursPerWeek: Double
  /// Officer hours that can be worked, as far as the rules of the office let one tell: an estimate between the limits.
  public var capacityHoursPerWeek: Double
  /// Offered over capacity: a forecast of the utilisation while below 1. Infinite without capacity.
  public var load: Double
  /// Expected share of rostered days away.
  public var absentShare: Double
  public var limits: CapacityLimits

  public init(
    actor: Actor.Key, officers: Int, visitsPerCase: Double, offeredHoursPerWeek: Double,
    otherWorkHoursPerWeek: Double, capacityHoursPerWeek: Double, load: Double, absentShare: Double,
    limits: CapacityLimits? = nil
  ) {
    self.actor = actor
    self.officers = officers
    self.visitsPerCase = visitsPerCase
    self.offeredHoursPerWeek = offeredHoursPerWeek
    self.otherWorkHoursPerWeek = otherWorkHoursPerWeek
    self.capacityHoursPerWeek = capacityHoursPerWeek
    self.load = load
    self.absentShare = absentShare
    self.limits =
      limits
      ?? CapacityLimits(
        leastHoursPerWeek: capacityHoursPerWeek, greatestHoursPerWeek: capacityHoursPerWeek, lowestLoad: load,
        highestLoad: load, rules: [])
  }

  /// Where the expected work is surely more, or surely less, than can be done.
  public var verdict: CapacityVerdict {
    limits.lowestLoad > 1 + CapacityLimits.rounding
      ? .overloaded : limits.highestLoad < 1 - CapacityLimits.rounding ? .keepsUp : .runDecides
  }

  /// Expected work over the greatest and over the least that can be done; the same where that is known. Where the run decides
  /// whether he keeps up, the ends are those that leave it open: a range wholly on one side of 1 would say that it is decided.
  public var loadRange: ClosedRange<Double> {
    let hours = loadByHours
    guard verdict == .runDecides else { return hours }
    let lower = hours.lowerBound > 1 ? min(hours.lowerBound, limits.lowestLoad) : hours.lowerBound
    let upper = hours.upperBound < 1 ? max(hours.upperBound, limits.highestLoad) : hours.upperBound
    return lower...max(lower, upper)
  }

  private var loadByHours: ClosedRange<Double> {
    func quotient(_ capacity: Double) -> Double {
      offeredHoursPerWeek == 0 ? 0 : offeredHoursPerWeek / capacity
    }
    guard limits.greatestHoursPerWeek > limits.leastHoursPerWeek else { return load...load }
    let lowest = quotient(limits.greatestHoursPerWeek)
    return lowest...max(lowest, quotient(limits.leastHoursPerWeek))
  }
  /// How fast work piles up beyond capacity, in officer hours for each week; 0 when it does not.
  public var excessHoursPerWeek: Double { max(0, offeredHoursPerWeek - capacityHoursPerWeek) }
}

/// Between what limits an actor's capacity lies, and which rules of the office make them.
public struct CapacityLimits: Equatable, Sendable {
  /// What may be an error of floating point in a load of 1.
  static let rounding = 1e-9

  public var leastHoursPerWeek: Double
  public var greatestHoursPerWeek: Double
  /// The least work that could fall to the actor, over the greatest capacity: above 1 his pile grows, whatever happens.
  public var lowestLoad: Double
  /// The most work that could fall to him, over the least capacity: below 1 he keeps up. Infinite where that shows nothing.
  public var highestLoad: Double
  public var rules: [CapacityRule]

  public init(
    leastHoursPerWeek: Double, greatestHoursPerWeek: Double, lowestLoad: Double, highestLoad: Double,
    rules: [CapacityRule]
  ) {
    self.leastHoursPerWeek = leastHoursPerWeek
    self.greatestHoursPerWeek = greatestHoursPerWeek
    self.lowestLoad = lowestLoad
    self.highestLoad = highestLoad
    self.rules = rules
  }
}

/// Expected arrivals and visits of one case type.
public struct CaseTypeCapacity: Equatable, Sendable {
  public var procedure: Procedure.Key
  public var caseType: String
  public var arrivalsPerWeek: Double
  /// In the order of the procedure, blocks opened.
  public var activities: [ActivityVisits]

  public init(
    procedure: Procedure.Key, caseType: String, arrivalsPerWeek: Double, activities: [ActivityVisits]
  ) {
    self.procedure = procedure
    self.caseType = caseType
    self.arrivalsPerWeek = arrivalsPerWeek
    self.activities = activities
  }

  public struct ActivityVisits: Equatable, Sendable {
    public var activity: Activity.Key
    /// Expected visits of a case; infinite when it can never leave.
    public var visits: Double
    /// Mean time worked in a visit, in seconds.
    public var workSeconds: Double

    public init(activity: Activity.Key, visits: Double, workSeconds: Double) {
      self.activity = activity
      self.visits = visits
      self.workSeconds = workSeconds
    }
  }
}

/// Something that the capacity computation takes for granted.
public enum CapacitySimplification: Hashable, Sendable {
  /// All work of the activity is booked to its first team, though others may take it too.
  case bookedToFirstTeam(Activity.Key)
  /// Work of the activity is booked to the substitute in proportion to the days on which the principal is
  /// expected to be away long enough.
  case substituteByExpectation(Activity.Key)
  /// Work that several actors do together is counted in full for each, without the time they wait for
  /// one another.
  case jointWork(Activity.Key)
  /// The branches that the activity may cancel are counted as if they had been finished.
  case branchesInFull(Activity.Key)
  /// The actor's officers are taken to have as many files open as they may, which costs them the most time.
  case filesAllOpen(Actor.Key)
  /// Officers of different speeds are taken to work side by side all the time.
  case speedsAddedUp(Actor.Key)
  /// Nobody is taken to have used so much time that the activity's decision goes by it.
  case noTimeUsed(Activity.Key)
  /// Late-comers that are lost are taken off the arrivals only as far as the rate at that time of day says.
  case ticketsCutOff(caseType: String)
}

/// Exact long-run results of an open product-form network (Jackson 1957, 1963).
public struct ExactResult: Equatable, Sendable {
  /// Mean time to finish over all cases.
  public var meanSeconds: Double
  /// In the order of the scenario, without applicants.
  public var actors: [ExactActor]

  public init(meanSeconds: Double, actors: [ExactActor]) {
    self.meanSeconds = meanSeconds
    self.actors = actors
  }

  public struct ExactActor: Equatable, Sendable {
    public var actor: Actor.Key
    public var utilisation: Double
    /// Mean number waiting.
    public var queueMean: Double
    /// Mean wait of a visit.
    public var waitSeconds: Double

    public init(actor: Actor.Key, utilisation: Double, queueMean: Double, waitSeconds: Double) {
      self.actor = actor
      self.utilisation = utilisation
      self.queueMean = queueMean
      self.waitSeconds = waitSeconds
    }
  }
}
