// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

/// A design stated as named changes to a base.
public struct Redesign: Hashable, Sendable {
  public var title: String
  public var changes: [Change]

  public init(title: String, changes: [Change]) {
    self.title = title
    self.changes = changes
  }
}

/// An intervention that can be made, or left out, as a whole.
public struct Change: Hashable, Sendable {
  public typealias Key = String

  public var key: Key
  public var name: String
  public var owner: String?
  /// Changes without which this one cannot be made.
  public var requires: [Key]
  /// Verbs in the order in which they are made.
  public var verbs: [Verb]
  /// Numbers that the change brings with it.
  public var numbers: [Parameter]

  public init(
    key: Key, name: String? = nil, owner: String? = nil, requires: [Key] = [], verbs: [Verb],
    numbers: [Parameter] = []
  ) {
    self.key = key
    self.name = name ?? key
    self.owner = owner
    self.requires = requires
    self.verbs = verbs
    self.numbers = numbers
  }
}

/// One edit of a scenario. Where a scenario has several procedures, activity keys are looked up in all of them and
/// must be found once.
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
  /// Several activities become one, in the place of the first of them.
  case merge([Activity.Key], into: Activity.Key, [ActivitySetting])
  /// Reassigns an activity to another actor.
  case move(Activity.Key, to: Performers)
  /// Moves an activity to another position.
  case moveTo(Activity.Key, Position)
  /// Makes consecutive activities run in parallel, one branch each, before another one.
  case parallel([Activity.Key], before: Activity.Key?)
  case substitute(Substitution, in: [Activity.Key])
  case addOfficers(Actor.Key, Int)
  /// Scales all work of one actor; an intervention, not written in files.
  case scaleWork(Actor.Key, Double)
}

public enum Position: Hashable, Sendable {
  case before(Activity.Key)
  case after(Activity.Key)
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
