// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulTime

/// A design told as named changes to a base.
public struct Redesign: Hashable, Sendable {
  public var title: String
  public var changes: [Change]

  public init(title: String, changes: [Change]) {
    self.title = title
    self.changes = changes
  }
}

/// A change that can be made, or left out, as a whole.
public struct Change: Hashable, Sendable {
  public typealias Key = String

  public var key: Key
  public var name: String
  public var owner: String?
  /// Changes without which this one cannot be made.
  public var requires: [Key]
  /// Made in this order.
  public var verbs: [Verb]
  /// Numbers that the change brings with it.
  public var numbers: [StatedNumber]

  public init(
    key: Key, name: String? = nil, owner: String? = nil, requires: [Key] = [], verbs: [Verb],
    numbers: [StatedNumber] = []
  ) {
    self.key = key
    self.name = name ?? key
    self.owner = owner
    self.requires = requires
    self.verbs = verbs
    self.numbers = numbers
  }
}

/// One thing a change does to a scenario. Where a scenario has several procedures, activity keys are looked up
/// in all of them and must be found once.
public enum Verb: Hashable, Sendable {
  case setActor(Actor.Key, [ActorSetting])
  case setActivity(Activity.Key, [ActivitySetting])
  case setCalendar(WorkingCalendar.Key, [CalendarSetting])
  /// Replaces the stream with the same key.
  case setArrivals(ArrivalStream)
  /// Replaces the promise for the same case type; the procedure may be left out where there is one.
  case setPromise(Promise)
  case addActor(Actor)
  case addActivity(Activity, Position)
  case drop(Activity.Key)
  /// Several activities become one that stands where the first of them stood.
  case merge([Activity.Key], into: Activity.Key, [ActivitySetting])
  /// An activity goes to another actor.
  case move(Activity.Key, to: Performers)
  /// An activity goes to another place.
  case moveTo(Activity.Key, Position)
  /// Activities that followed one another now run at the same time, one branch each, before another one.
  case parallel([Activity.Key], before: Activity.Key?)
  case substitute(Substitution, in: [Activity.Key])
  case addOfficers(Actor.Key, Int)
  /// All work of one actor takes this many times as long; an intervention, not written in files.
  case scaleWork(Actor.Key, Double)
}

public enum Position: Hashable, Sendable {
  case before(Activity.Key)
  case after(Activity.Key)
}

/// One field of an actor.
public enum ActorSetting: Hashable, Sendable {
  case officers(Int)
  case hours(Actor.Hours)
  case days(WeekdaySet)
  case present([TimeRange]?)
  case absenceShare(Double?)
  case absenceSpell(Distribution)
  case knownAbsences([DateRange])
  case reserved([ReservedHours])
  case speeds([Double])
  case closing(Closing)
  case handBackDay(Int?)
  case openFiles(OpenFiles)
  case otherWork(OtherWork?)
  case queueDiscipline(QueueDiscipline)
  case queueing(Queueing)
  case room(Int?)
  case singlePost(Bool)
  case costPerHour(Double?)
  case unit(String?)
}

/// One field of an activity.
public enum ActivitySetting: Hashable, Sendable {
  case name(String)
  case row(String?)
  case performers(Performers)
  case work(ByCaseType<DurationLaw>?)
  case wait(ByCaseType<DurationLaw>?)
  case patience(ByCaseType<DurationLaw>?)
  case setUp(ByCaseType<DurationLaw>?)
  case skipped(ByCaseType<Double>?)
  case returnProbability(ByCaseType<ReturnShares>?)
  case returnDelay(ByCaseType<DurationLaw>?)
  case returnTo(Activity.Key?)
  case returnAtMost(Int?)
  case decision([Branch])
  case cancelsBranches(Bool)
  case sameOfficerAs(Activity.Key?)
  case keepsOfficersFree(Bool)
  case rounds(Rounds)
  case next(Target)
  case substitutions([Substitution])
  case costPerVisit(Double?)
  case drawsAs(Activity.Key?)
  case standardTime(String?)
  case needs(String?)
  case output(String?)
  case remarks(String?)
}

/// One field of a calendar.
public enum CalendarSetting: Hashable, Sendable {
  case within(WorkingCalendar.Key?)
  case hours(Weekday, [TimeRange]?)
  case days(WeekdaySet)
  /// Replaces all periods of that name, such as the Ramadan of several years.
  case periods(String, [WorkingCalendar.Period])
  case closed([DateRange])
}
