// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions

/// A service process (a BPMN process): who asks for it, what is promised, and the rows from first to last.
public struct Procedure: Hashable, Sendable {
  public typealias Key = String

  /// Name of the only procedure of a file that does not name it.
  public static let unnamed: Key = "procedure"

  public var key: Key
  public var arrivals: [ArrivalStream]
  public var promises: [Promise]
  /// Case attributes that decide its route.
  public var attributes: [CaseAttribute]
  public var steps: [Step]

  public init(
    key: Key = unnamed, arrivals: [ArrivalStream], promises: [Promise] = [], attributes: [CaseAttribute] = [],
    steps: [Step]
  ) {
    self.key = key
    self.arrivals = arrivals
    self.promises = promises
    self.attributes = attributes
    self.steps = steps
  }

  /// Every activity, blocks opened, in the order of the file.
  public var activities: [Activity] { steps.flatMap(\.activities) }

  public func promise(for caseType: String) -> Promise? {
    promises.first { $0.caseType == caseType } ?? promises.first { $0.caseType == nil }
  }
}

/// A row, or a block of branches that run at the same time and meet again (BPMN parallel gateways).
public indirect enum Step: Hashable, Sendable {
  case activity(Activity)
  case parallel(ParallelBlock)

  public var key: Activity.Key {
    switch self {
    case .activity(let activity): activity.key
    case .parallel(let block): block.key
    }
  }

  public var activities: [Activity] {
    switch self {
    case .activity(let activity): [activity]
    case .parallel(let block): block.branches.flatMap { $0.steps.flatMap(\.activities) }
    }
  }
}

/// Concurrent branches between a split and a join (BPMN parallel or inclusive gateways).
public struct ParallelBlock: Hashable, Sendable {
  public var key: Activity.Key
  public var branches: [Branch]

  public init(key: Activity.Key, branches: [Branch]) {
    self.key = key
    self.branches = branches
  }

  public struct Branch: Hashable, Sendable {
    public var name: String
    /// Share of cases that need the branch, from 0 to 1; all when nil. It is decided once for a case, however often
    /// it comes to the block.
    public var needed: ByCaseType<Double>?
    public var steps: [Step]

    public init(name: String, needed: ByCaseType<Double>? = nil, steps: [Step]) {
      self.name = name
      self.needed = needed
      self.steps = steps
    }
  }
}

/// A number that belongs to a case for life: the area of a building, the value of a tender.
public struct CaseAttribute: Hashable, Sendable {
  public typealias Name = String

  public var name: Name
  public var value: ByCaseType<Distribution>

  public init(name: Name, value: ByCaseType<Distribution>) {
    self.name = name
    self.value = value
  }
}

/// A service level promised to the citizen: a time limit on the promise clock.
public struct Promise: Hashable, Sendable, Codable {
  public enum Counting: String, Hashable, Sendable, Codable, CaseIterable {
    /// Whole dates after the one on which the clock starts.
    case byDate
    /// Open hours.
    case byHours

    /// The usual counting for a unit, unless stated otherwise.
    public static func usual(of unit: DurationDistribution.Unit) -> Counting {
      unit == .workingDays ? .byDate : .byHours
    }
  }

  /// Case type; nil for every case type without a promise of its own.
  public var caseType: String?
  public var amount: Double
  public var unit: DurationDistribution.Unit
  public var counting: Counting
  /// Activity at whose first enabling the clock starts; on arrival when nil.
  public var from: Activity.Key?
  /// Activity at whose first completion the clock ends; at the end of the case when nil.
  public var to: Activity.Key?
  /// Target share of kept promises, from 0 to 1.
  public var target: Double?
  /// When a case counts as approved that the office has not decided on. It is on the promise clock, which is counted
  /// as usual for the unit: by date in working days.
  public var deemedApproval: Deadline?

  public struct Deadline: Hashable, Sendable, Codable {
    public var amount: Double
    public var unit: DurationDistribution.Unit

    public init(_ amount: Double, _ unit: DurationDistribution.Unit) {
      self.amount = amount
      self.unit = unit
    }
  }

  public init(
    caseType: String? = nil, amount: Double, unit: DurationDistribution.Unit, counting: Counting,
    from: Activity.Key? = nil, to: Activity.Key? = nil, target: Double? = nil
  ) {
    self.caseType = caseType
    self.amount = amount
    self.unit = unit
    self.counting = counting
    self.from = from
    self.to = to
    self.target = target
  }
}
