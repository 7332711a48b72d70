// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulTime

/// A field of an element with its new value: what a file states of an actor or an activity, and what `set` of a
/// change holds.
public struct FieldSetting<Element>: Sendable {
  /// Key of the field in a scenario file.
  package let key: String
  package let value: any Hashable & Sendable
  private let change: @Sendable (inout Element) -> Void

  package init<Value: Hashable & Sendable>(
    _ key: String, _ property: any WritableKeyPath<Element, Value> & Sendable, _ value: Value
  ) {
    self.key = key
    self.value = value
    change = { $0[keyPath: property] = value }
  }

  public func apply(to element: inout Element) { change(&element) }

  /// Whether it removes the field's value.
  var takesAway: Bool { (value as? any Removable)?.isAway ?? false }
}

extension FieldSetting: Hashable {
  public static func == (left: FieldSetting, right: FieldSetting) -> Bool {
    left.key == right.key && AnyHashable(left.value) == AnyHashable(right.value)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(AnyHashable(value))
  }
}

/// A value that may be none.
private protocol Removable { var isAway: Bool { get } }

extension Optional: Removable { fileprivate var isAway: Bool { self == nil } }

/// One field of an actor.
public typealias ActorSetting = FieldSetting<Actor>

extension FieldSetting where Element == Actor {
  public static func officers(_ count: Int) -> Self { Self(FieldKey.officers, \.officers, count) }
  public static func hours(_ hours: Actor.Hours) -> Self { Self(FieldKey.hours, \.hours, hours) }
  public static func days(_ days: WeekdaySet) -> Self { Self(FieldKey.days, \.days, days) }
  public static func present(_ ranges: [TimeRange]?) -> Self { Self(FieldKey.present, \.present, ranges) }
  public static func absenceShare(_ share: Double?) -> Self { Self(FieldKey.absent, \.absenceShare, share) }
  public static func absenceSpell(_ days: Distribution) -> Self { Self(FieldKey.spell, \.absenceSpell, days) }
  public static func knownAbsences(_ dates: [DateRange]) -> Self {
    Self(FieldKey.known, \.knownAbsences, dates)
  }
  public static func reserved(_ hours: [ReservedHours]) -> Self { Self(FieldKey.reserved, \.reserved, hours) }
  public static func speeds(_ speeds: [Double]) -> Self { Self(FieldKey.speeds, \.speeds, speeds) }
  public static func closing(_ closing: Closing) -> Self { Self(FieldKey.atClosing, \.closing, closing) }
  public static func reassignmentDay(_ day: Int?) -> Self { Self(FieldKey.handedOn, \.reassignmentDay, day) }
  public static func multitasking(_ files: Multitasking) -> Self {
    Self(FieldKey.openFiles, \.multitasking, files)
  }
  public static func otherWork(_ work: OtherWork?) -> Self { Self(FieldKey.otherWork, \.otherWork, work) }
  public static func queueDiscipline(_ order: QueueDiscipline) -> Self {
    Self(FieldKey.queue, \.queueDiscipline, order)
  }
  public static func singlePost(_ isSingle: Bool) -> Self { Self(FieldKey.post, \.isSinglePost, isSingle) }
  public static func costPerHour(_ cost: Double?) -> Self { Self(FieldKey.cost, \.costPerHour, cost) }
  public static func unit(_ unit: String?) -> Self { Self(FieldKey.unit, \.unit, unit) }
}

/// One field of an activity.
public typealias ActivitySetting = FieldSetting<Activity>

extension FieldSetting where Element == Activity {
  public typealias Times = ByCaseType<DurationDistribution>?

  public static func name(_ name: String) -> Self { Self(FieldKey.name, \.name, name) }
  public static func row(_ number: String?) -> Self { Self(FieldKey.row, \.row, number) }
  public static func standardTime(_ text: String?) -> Self {
    Self(FieldKey.sop, \.document.standardTime, text)
  }
  public static func needs(_ text: String?) -> Self { Self(FieldKey.needs, \.document.needs, text) }
  public static func output(_ text: String?) -> Self { Self(FieldKey.output, \.document.output, text) }
  public static func remarks(_ text: String?) -> Self { Self(FieldKey.remarks, \.document.remarks, text) }
  public static func performers(_ who: Performers) -> Self { Self(FieldKey.actor, \.performers, who) }
  public static func work(_ time: Times) -> Self { Self(FieldKey.work, \.work, time) }
  public static func wait(_ time: Times) -> Self { Self(FieldKey.wait, \.wait, time) }
  public static func returnProbability(_ shares: ByCaseType<ReturnShares>?) -> Self {
    Self(FieldKey.returned, \.returnShares, shares)
  }
  public static func returnDelay(_ time: Times) -> Self { Self(FieldKey.after, \.returnDelay, time) }
  public static func returnTo(_ key: Activity.Key?) -> Self { Self(FieldKey.to, \.returnsTo, key) }
  public static func returnAtMost(_ count: Int?) -> Self { Self(FieldKey.atMost, \.mostReturns, count) }
  public static func decision(_ branches: [Branch]) -> Self { Self(FieldKey.decision, \.decision, branches) }
  public static func keepsOfficersFree(_ keeps: Bool) -> Self {
    Self(FieldKey.keepsOfficersFree, \.keepsOfficersFree, keeps)
  }
  public static func batchSchedule(_ batchSchedule: BatchSchedule) -> Self {
    Self(FieldKey.rounds, \.batchSchedule, batchSchedule)
  }
  public static func next(_ target: Target) -> Self { Self(FieldKey.next, \.next, target) }
  public static func substitutions(_ all: [Substitution]) -> Self {
    Self(FieldKey.substitute, \.substitutions, all)
  }
  public static func drawsAs(_ key: Activity.Key?) -> Self { Self(FieldKey.drawsAs, \.drawsAs, key) }
}
