// SPDX-License-Identifier: GPL-3.0-or-later

/// One row of the procedure.
public struct Activity: Hashable, Sendable {
  public typealias Key = String

  public var key: Key
  /// What the document calls it; the key where it gives no name.
  public var name: String
  /// The document's row number, when it is not simply the next one; an empty text for a step without a row.
  public var row: String?
  public var performers: Performers
  /// Time of the officers; nothing is worked where none is stated.
  public var work: ByCaseType<DurationLaw>?
  /// Time in which nobody works: with the applicant outside the office, else after the officers' work.
  public var wait: ByCaseType<DurationLaw>?
  /// How long a case waits for this work to begin before the citizen gives up.
  public var patience: ByCaseType<DurationLaw>?
  /// What has to be got ready before the first of several cases that are worked on without a break.
  public var setUp: ByCaseType<DurationLaw>?
  /// The share of cases that pass the activity without it being done: officials who are leapfrogged.
  public var skipped: ByCaseType<Double>?
  public var returned: Return?
  public var decision: [Branch]
  /// Whether a case may go from here to the outside of the block around it, while its other branches are given up.
  public var cancelsBranches = false
  /// When the performers take up what has gathered.
  public var rounds: Rounds
  /// Where a case goes that is neither returned nor sent elsewhere by the decision.
  public var next: Target
  public var substitutions: [Substitution]
  /// The key whose luck this activity shares; its own where nil.
  public var drawsAs: Key?
  public var document: Document
  /// The activity whose latest officer in the case performs this one too; any officer where nil.
  public var sameOfficerAs: Activity.Key?
  /// Whether a case that waits for its team sets officers aside as they become free, until the team is complete.
  public var keepsOfficersFree = false
  /// What is spent each time it is done, besides the officers' time; nothing where nil.
  public var costPerVisit: Double?

  public init(
    key: Key, name: String? = nil, row: String? = nil, performers: Performers,
    work: ByCaseType<DurationLaw>? = nil, wait: ByCaseType<DurationLaw>? = nil,
    patience: ByCaseType<DurationLaw>? = nil, setUp: ByCaseType<DurationLaw>? = nil,
    skipped: ByCaseType<Double>? = nil, returned: Return? = nil,
    decision: [Branch] = [], rounds: Rounds = .atOnce, next: Target = .following,
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
    self.rounds = rounds
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
    /// The general SOP whose row it is, as the document calls that; nil for a row of the procedure's own.
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

/// Who performs an activity.
public enum Performers: Hashable, Sendable {
  case applicant(Actor.Key)
  /// Teams in order of preference: the first that can start takes the work. All officers of a team start
  /// together. Never empty; in a team each actor stands once.
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

/// What happens to a file that is sent back after the activity.
public struct Return: Hashable, Sendable {
  public var probability: ByCaseType<ReturnShares>
  /// Time with the applicant, the promise's clock stopped; none when nil.
  public var delay: ByCaseType<DurationLaw>?
  /// The activity at which the file comes in again; the same one when nil.
  public var to: Activity.Key?
  /// How often one case may be sent back from here; after that it passes.
  public var atMost: Int?

  public init(
    probability: ByCaseType<ReturnShares>, delay: ByCaseType<DurationLaw>? = nil, to: Activity.Key? = nil,
    atMost: Int? = nil
  ) {
    self.probability = probability
    self.delay = delay
    self.to = to
    self.atMost = atMost
  }

  /// The probability of the next return of a case that has been sent back from here so often.
  public func probability(_ caseType: String, afterReturns count: Int) -> Double {
    guard count < atMost ?? .max else { return 0 }
    return probability[caseType]?.share(afterReturns: count) ?? 0
  }
}

/// The probability of being sent back, which may fall or rise with every time.
public struct ReturnShares: Hashable, Sendable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// From 0 to 1: of a first return, of a second one, and so on; the last stands for all later ones. Never empty.
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

/// One outcome of a decision.
///
/// A case goes by the first branch whose condition holds; where there is none, by the shares of the others.
public struct Branch: Hashable, Sendable {
  public var name: String
  /// From 0 to 1; nil for the rest, and for a branch with a condition.
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

  /// Whether it takes what no other branch does.
  public var isRest: Bool { share == nil && condition == nil }

  /// What is known of a case, so that nothing is left to chance.
  public enum Condition: Hashable, Sendable {
    /// It comes to the activity for the so-manieth time or later, counted from 1.
    case visit(from: Int)
    /// A number that belongs to it is greater.
    case above(CaseAttribute.Name, Double)
    /// A number that belongs to it is smaller.
    case below(CaseAttribute.Name, Double)
    /// The promise's clock has run for so long: by working days in open dates, as promises are counted.
    case timeUsed(Double, DurationLaw.Unit)
  }
}

/// Where a case goes after an activity.
public enum Target: Hashable, Sendable {
  /// The next row; behind the last one, the end (done), or the join inside a parallel block.
  case following
  case activity(Activity.Key)
  /// The case ends: `done`, `withdrawn`, `refused` or another word.
  case end(String)

  public static let done = "done"
  /// The citizen has waited for too long.
  public static let gaveUp = "gave up"
  /// There was no room to wait in.
  public static let turnedAway = "turned away"
  /// How cases end that leave before they are served.
  public static let inVain = [gaveUp, turnedAway]
  /// The time is up in which the office had to decide.
  public static let deemedApproved = "deemed approved"
  /// The citizen does not want it any more.
  public static let withdrawn = "withdrawn"
  public static let refused = "refused"
  /// Ends that come by themselves; no row can lead there.
  public static let byThemselves = inVain + [deemedApproved]
}

/// Another actor who performs the activity while all officers of one are away.
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
