// SPDX-License-Identifier: GPL-3.0-or-later

/// One activity of the procedure: a task in BPMN, a row of the SOP.
public struct Activity: Hashable, Sendable {
  public typealias Key = String

  public var key: Key
  /// The document's name of it; the key where it gives none.
  public var name: String
  /// The document's row number, when it is not simply the next one; an empty text for a step without a row.
  public var row: String?
  public var performers: Performers
  /// Service time of the officers; none where not stated.
  public var work: ByCaseType<DurationDistribution>?
  /// Delay in which nobody works: with the applicant outside the office, else after the officers' work.
  public var wait: ByCaseType<DurationDistribution>?
  /// Patience: how long a case waits for this work to begin before the citizen reneges.
  public var patience: ByCaseType<DurationDistribution>?
  /// Set-up time before the first of several cases that are worked on without a break.
  public var setUp: ByCaseType<DurationDistribution>?
  /// Share of cases that skip the activity: officials who are bypassed.
  public var skipped: ByCaseType<Double>?
  public var returned: Return?
  public var decision: [Branch]
  /// Whether a case may go from here to the outside of the block around it, which cancels its other branches.
  public var cancelsBranches = false
  /// When batches that have gathered are released.
  public var batchSchedule: BatchSchedule
  /// Default target of a case that is neither returned nor sent elsewhere by the decision.
  public var next: Target
  public var substitutions: [Substitution]
  /// The key whose random numbers this activity shares (common random numbers); its own where nil.
  public var drawsAs: Key?
  public var document: Document
  /// The activity whose latest officer in the case performs this one too; any officer where nil.
  public var sameOfficerAs: Activity.Key?
  /// Whether a case that waits for its team reserves officers as they become free, until the team is complete.
  public var keepsOfficersFree = false
  /// Cost of each visit, besides the officers' time; none where nil.
  public var costPerVisit: Double?

  public init(
    key: Key, name: String? = nil, row: String? = nil, performers: Performers,
    work: ByCaseType<DurationDistribution>? = nil, wait: ByCaseType<DurationDistribution>? = nil,
    patience: ByCaseType<DurationDistribution>? = nil, setUp: ByCaseType<DurationDistribution>? = nil,
    skipped: ByCaseType<Double>? = nil, returned: Return? = nil,
    decision: [Branch] = [], batchSchedule: BatchSchedule = .atOnce, next: Target = .following,
    substitutions: [Substitution] = [], drawsAs: Key? = nil, document: Document = Document()
  ) {
    self.key = key
    self.name = name ?? key
    self.row = row
    self.performers = performers
    self.work = work
    self.wait = wait
    self.patience = patience
    self.setUp = setUp
    self.skipped = skipped
    self.returned = returned
    self.decision = decision
    self.batchSchedule = batchSchedule
    self.next = next
    self.substitutions = substitutions
    self.drawsAs = drawsAs
    self.document = document
  }

  /// What the document says about the row, kept so that its forms can be written back.
  public struct Document: Hashable, Sendable {
    /// The standard time as printed. Never used as work.
    public var standardTime: String?
    public var needs: String?
    public var output: String?
    public var remarks: String?
    /// The general SOP of the row, by the document's name; nil for a row of the procedure's own.
    public var generalSOP: String?

    public init(
      standardTime: String? = nil, needs: String? = nil, output: String? = nil, remarks: String? = nil,
      generalSOP: String? = nil
    ) {
      self.standardTime = standardTime
      self.needs = needs
      self.output = output
      self.remarks = remarks
      self.generalSOP = generalSOP
    }
  }
}

/// Officers of one actor that an activity takes at once.
public struct Requirement: Hashable, Sendable {
  public var actor: Actor.Key
  public var officers: Int

  public init(_ actor: Actor.Key, officers: Int = 1) {
    self.actor = actor
    self.officers = officers
  }
}

/// Who performs an activity: its resource assignment.
public enum Performers: Hashable, Sendable {
  case applicant(Actor.Key)
  /// Teams in order of preference: the first that can start takes the work. All officers of a team start together.
  /// Never empty; in a team each actor stands once.
  case teams([[Requirement]])

  public static func actor(_ key: Actor.Key) -> Performers { .teams([[Requirement(key)]]) }

  /// Every actor named, each once, in order.
  public var actors: [Actor.Key] {
    switch self {
    case .applicant(let key): [key]
    case .teams(let teams):
      teams.joined().reduce(into: []) { if !$0.contains($1.actor) { $0.append($1.actor) } }
    }
  }
}

/// Rework: what happens to a file that is sent back after the activity.
public struct Return: Hashable, Sendable {
  public var probability: ByCaseType<ReturnShares>
  /// Time with the applicant, while the promise clock is stopped; none when nil.
  public var delay: ByCaseType<DurationDistribution>?
  /// The activity at which the file re-enters; the same one when nil.
  public var to: Activity.Key?
  /// Most returns of one case from here; after that it passes.
  public var atMost: Int?

  public init(
    probability: ByCaseType<ReturnShares>, delay: ByCaseType<DurationDistribution>? = nil,
    to: Activity.Key? = nil, atMost: Int? = nil
  ) {
    self.probability = probability
    self.delay = delay
    self.to = to
    self.atMost = atMost
  }

  /// The probability of the next return of a case that has been sent back from here `count` times.
  public func probability(_ caseType: String, afterReturns count: Int) -> Double {
    guard count < atMost ?? .max else { return 0 }
    return probability[caseType]?.share(afterReturns: count) ?? 0
  }
}

/// The probability of being sent back (rework), which may change with every return.
public struct ReturnShares: Hashable, Sendable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// Probabilities from 0 to 1 of a first return, of a second one, and so on; the last holds for all later ones.
  /// Never empty.
  public var shares: [Double]

  public init(_ shares: [Double]) {
    precondition(!shares.isEmpty, "there is a share for the first return")
    self.shares = shares
  }

  public init(_ share: Double) { self.init([share]) }
  public init(floatLiteral share: Double) { self.init([share]) }
  public init(integerLiteral share: Int) { self.init([Double(share)]) }

  public func share(afterReturns count: Int) -> Double { shares[min(count, shares.count - 1)] }
}

/// One outcome of a decision: a sequence flow of a BPMN exclusive gateway.
///
/// A case takes the first branch whose condition holds; where there is none, one by the shares of the others.
public struct Branch: Hashable, Sendable {
  public var name: String
  /// Share of cases, from 0 to 1; nil for the rest, and for a branch with a condition.
  public var share: ByCaseType<Double>?
  public var condition: Condition?
  public var target: Target

  public init(
    name: String, share: ByCaseType<Double>?, condition: Condition? = nil, target: Target = .following
  ) {
    self.name = name
    self.share = share
    self.condition = condition
    self.target = target
  }

  /// Whether it takes the cases that no other branch does.
  public var isRest: Bool { share == nil && condition == nil }

  /// A test on a case that decides its route without chance.
  public enum Condition: Hashable, Sendable {
    /// It visits the activity for the nth time or later, counted from 1.
    case visit(from: Int)
    /// A case attribute is greater.
    case above(CaseAttribute.Name, Double)
    /// A case attribute is smaller.
    case below(CaseAttribute.Name, Double)
    /// The promise clock has run for so long: by working days in open dates, as promises are counted.
    case timeUsed(Double, DurationDistribution.Unit)
  }
}

/// The target of a case after an activity: that of a sequence flow.
public enum Target: Hashable, Sendable {
  /// The next row; after the last one, the end (done), or the join inside a parallel block.
  case following
  case activity(Activity.Key)
  /// The case ends: `done`, `withdrawn`, `refused` or another word.
  case end(String)

  public static let done = "done"
  /// Outcome of a case that reneged: the citizen has waited for too long.
  public static let reneged = "gave up"
  /// Outcome of a case that was blocked: there was no room to wait in.
  public static let blocked = "turned away"
  /// Outcomes of cases that leave before they are served.
  public static let unserved = [reneged, blocked]
  /// Outcome of a case that the office did not decide in time.
  public static let deemedApproved = "deemed approved"
  /// Outcome of a case that the citizen withdrew.
  public static let withdrawn = "withdrawn"
  public static let refused = "refused"
  /// Outcomes that no row can lead to, as they come by themselves.
  public static let byThemselves = unserved + [deemedApproved]
}

/// A substitute: another actor who performs the activity while all officers of one are absent.
public struct Substitution: Hashable, Sendable {
  public var principal: Actor.Key
  public var substitute: Actor.Key
  /// The rostered day of the absence, counted from 1, on which the substitute begins.
  public var fromDay: Int

  public init(principal: Actor.Key, substitute: Actor.Key, fromDay: Int = 1) {
    self.principal = principal
    self.substitute = substitute
    self.fromDay = fromDay
  }
}
