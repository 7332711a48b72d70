// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulText

/// Offered load and capacity of a scenario, computed before any run.
public struct CapacityFindings: Equatable, Sendable, Codable {
  /// Actors in the order of the scenario, without applicants.
  public var actors: [ActorCapacity]
  /// Case types in the order of the scenario, procedure by procedure.
  public var caseTypes: [CaseTypeCapacity]
  /// Groups of actors who share work, each with its arrivals.
  public var queues: [QueueGroup] = []
  /// Assumptions of the computation.
  public var simplifications: [CapacitySimplification]
  /// Whether the true load may be less than reported, since some cases leave unserved or end early, come from a
  /// finite population, or take another route when they are late.
  public var isUpperBound: Bool = false
  /// Exact results where the model is a product-form network; nil where it is not.
  public var exact: ExactResult?

  /// Arrivals of all case types.
  public var arrivalsPerWeek: Double { caseTypes.reduce(0) { $0 + $1.arrivalsPerWeek } }
}

/// Offered load and capacity of one actor, over the whole study, for each week of it.
public struct ActorCapacity: Equatable, Sendable, Codable {
  public var actor: Actor.Key
  public var officers: Int
  /// Expected visits to activities of this actor, for each case of any type that arrives.
  @MaybeInfinite public var visitsPerCase: Double
  /// Offered work in officer hours, other work included.
  @MaybeInfinite public var offeredHoursPerWeek: Double
  /// Other work, in `offeredHoursPerWeek`.
  public var otherWorkHoursPerWeek: Double
  /// Officer hours that can be worked, as far as the rules of the office determine them: an estimate between the
  /// limits.
  public var capacityHoursPerWeek: Double
  /// Offered over capacity: a forecast of the utilisation while below 1. Infinite without capacity.
  @MaybeInfinite public var load: Double
  /// Expected share of rostered days absent.
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

  /// Whether the expected work is surely more, or surely less, than the capacity.
  public var verdict: CapacityVerdict {
    limits.lowestLoad > 1 + CapacityLimits.rounding
      ? .overloaded : limits.highestLoad < 1 - CapacityLimits.rounding ? .keepsUp : .runDecides
  }

  /// Expected work over the greatest and over the least capacity; the same where that is known. Where the run decides
  /// whether he keeps up, the ends are those that leave it open: a range wholly on one side of 1 would say that it is
  /// decided.
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
}

/// Limits of an actor's capacity, and the rules of the office that cause them.
public struct CapacityLimits: Equatable, Sendable, Codable {
  /// Tolerance of a load of 1, for floating point.
  static let rounding = 1e-9

  public var leastHoursPerWeek: Double
  public var greatestHoursPerWeek: Double
  /// The least work that could fall to the actor, over the greatest capacity: above 1 his queue grows in any case.
  @MaybeInfinite public var lowestLoad: Double
  /// The most work that could fall to the actor, over the least capacity: below 1 he keeps up. Infinite where that
  /// shows nothing.
  @MaybeInfinite public var highestLoad: Double
  public var rules: [CapacityRule]
}

/// Expected arrivals and visits of one case type.
public struct CaseTypeCapacity: Equatable, Sendable, Codable {
  public var procedure: Procedure.Key
  public var caseType: String
  public var arrivalsPerWeek: Double
  /// Visits in the order of the procedure, blocks opened.
  public var activities: [ActivityVisits]

  public struct ActivityVisits: Equatable, Sendable, Codable {
    public var activity: Activity.Key
    /// Expected visits of a case; infinite when it can never leave.
    @MaybeInfinite public var visits: Double
    /// Mean time worked in a visit, in seconds.
    public var workSeconds: Double
  }
}

/// An assumption of the capacity computation.
public enum CapacitySimplification: Hashable, Sendable, Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case bookedToFirstTeam, substituteByExpectation, jointWork, branchesInFull, filesAllOpen, speedsAddedUp,
      noTimeUsed, ticketsCutOff
  }

  /// All work of the activity is booked to its first team, though others may take it too.
  case bookedToFirstTeam(Activity.Key)
  /// Work of the activity is booked to the substitute in proportion to the days on which the principal is expected to
  /// be absent long enough.
  case substituteByExpectation(Activity.Key)
  /// Joint work is counted in full for each actor, without the time they wait for one another.
  case jointWork(Activity.Key)
  /// The branches that the activity may cancel are counted as if they had been finished.
  case branchesInFull(Activity.Key)
  /// The actor's officers are assumed at their multitasking limit, which costs them the most time.
  case filesAllOpen(Actor.Key)
  /// Officers of different speeds are assumed to work side by side all the time.
  case speedsAddedUp(Actor.Key)
  /// No case is assumed to take a branch by the time used.
  case noTimeUsed(Activity.Key)
  /// Lost late-comers are subtracted only as far as the rate at that time of day shows.
  case ticketsCutOff(caseType: String)
}

/// Exact long-run results of an open product-form network (Jackson 1957, 1963).
public struct ExactResult: Equatable, Sendable, Codable {
  /// Mean time to finish over all cases.
  public var meanSeconds: Double
  /// Actors in the order of the scenario, without applicants.
  public var actors: [ExactActor]

  public struct ExactActor: Equatable, Sendable, Codable {
    public var actor: Actor.Key
    public var utilisation: Double
    /// Mean number waiting.
    public var queueMean: Double
    /// Mean wait of a visit.
    public var waitSeconds: Double
  }
}
