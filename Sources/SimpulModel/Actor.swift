// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulTime

/// Who performs activities: a resource pool of officers with the same duties, or the applicant.
public struct Actor: Hashable, Sendable {
  public typealias Key = String

  public enum Kind: Hashable, Sendable {
    /// The applicant, outside the office: no queue, no hours, and the promise clock stops while the file is there.
    case applicant
    case officers
  }

  /// Hours of duty before presence, days and absence are taken off.
  public enum Hours: Hashable, Sendable {
    /// Those of the scenario's office calendar.
    case office
    case calendar(WorkingCalendar.Key)
    /// These hours on the dates on which the office is open.
    case ranges([TimeRange])
  }

  public var key: Key
  public var kind: Kind
  public var officers: Int
  public var hours: Hours
  /// Days of the week with duty.
  public var days: WeekdaySet
  /// The part of the hours in which the officers are at this desk; nil means all of them.
  public var present: [TimeRange]?
  public var absence: Absence?
  /// Dates on which all officers are known to be absent.
  public var knownAbsences: [DateRange]
  /// Rostered hours that are kept free of files and of other work, for meetings and the like.
  public var reserved: [ReservedHours] = []
  /// Speed of each officer, in the order of their numbers: work takes the stated time at 1 and twice as long at 0.5.
  /// Officers after the last one stated work at 1.
  public var speeds: [Double] = []
  /// What becomes of work in progress when duty ends.
  public var closing = Closing.suspends
  /// The rostered day of an officer's absence, counted from 1, from which work he has begun, and cases kept for him,
  /// are reassigned. Nil where they wait for him.
  public var reassignmentDay: Int?
  public var multitasking = Multitasking.one
  public var otherWork: OtherWork?
  public var queueDiscipline: QueueDiscipline
  public var queueing = Queueing.shared
  /// Waiting room in cases, those in service not counted. An arrival from outside that finds it full is blocked. Nil
  /// where it is unlimited.
  public var room: Int?
  /// A post that exists once by law (a head): one more officer is a diagnosis and not advice.
  public var isSinglePost: Bool
  public var costPerHour: Double?
  /// The organisational unit.
  public var unit: String?

  public init(
    key: Key, kind: Kind = .officers, officers: Int = 1, hours: Hours = .office, days: WeekdaySet = .all,
    present: [TimeRange]? = nil, absence: Absence? = nil, knownAbsences: [DateRange] = [],
    otherWork: OtherWork? = nil, queueDiscipline: QueueDiscipline = .firstCome, room: Int? = nil,
    isSinglePost: Bool = false, costPerHour: Double? = nil, unit: String? = nil
  ) {
    self.key = key
    self.kind = kind
    self.officers = officers
    self.hours = hours
    self.days = days
    self.present = present
    self.absence = absence
    self.knownAbsences = knownAbsences
    self.otherWork = otherWork
    self.queueDiscipline = queueDiscipline
    self.room = room
    self.isSinglePost = isSinglePost
    self.costPerHour = costPerHour
    self.unit = unit
  }
}

/// Recurring hours of duty in which an actor is busy with something else at a fixed time.
public struct ReservedHours: Hashable, Sendable {
  public var days: WeekdaySet
  public var ranges: [TimeRange]

  public init(days: WeekdaySet = .all, _ ranges: [TimeRange]) {
    self.days = days
    self.ranges = ranges
  }
}

/// What officers do with work in progress when a stretch of duty ends, the break at noon too.
public enum Closing: Hashable, Sendable {
  /// Suspend it and resume it when duty begins again.
  case suspends
  /// Finish it in overtime, where that takes no more than so many seconds.
  case finishes(withinSeconds: Double)
  /// Start nothing that they could not finish before. What would not fit into their longest stretch of duty either is
  /// started and suspended.
  case startsOnlyWhatFits
}

/// Absence for whole days, in spells (server breakdowns). Each officer has his own, the same in every design of a
/// study.
public struct Absence: Hashable, Sendable {
  /// Long-run share of rostered days absent, from 0 up to but not including 1.
  public var share: Double
  /// Length of a spell in rostered days. A fraction is rounded up or down at random so that the mean stays.
  public var spell: Distribution

  public init(share: Double, spell: Distribution = .constant(1)) {
    self.share = share
    self.spell = spell
  }
}

/// Background tasks outside the procedures: they arrive over the hours of the roster (absence and presence do not
/// keep them away) and wait in the same queue.
public struct OtherWork: Hashable, Sendable {
  public enum Supply: Hashable, Sendable {
    /// Expected tasks on each rostered day.
    case perDay(Double)
    /// There is always another task for whoever is idle: in queueing theory a server with multiple vacations.
    case endless
  }

  public var supply: Supply
  public var task: DurationDistribution
  public var place: Place

  public enum Place: Hashable, Sendable, CaseIterable {
    /// Like cases without a stated precedence.
    case amongFiles
    /// Before every file that waits.
    case beforeFiles
    /// After every file that waits.
    case afterFiles
    /// Immediately, by preempting any file in service, which is resumed afterwards.
    case interruptingFiles
  }

  public init(tasksPerDay: Double, task: DurationDistribution, place: Place = .amongFiles) {
    self.init(.perDay(tasksPerDay), task: task, place: place)
  }

  public init(_ supply: Supply, task: DurationDistribution, place: Place) {
    self.supply = supply
    self.task = task
    self.place = place
  }

  /// Expected tasks on each rostered day; nil where they never end.
  public var tasksPerDay: Double? {
    switch supply {
    case .perDay(let tasks): tasks
    case .endless: nil
    }
  }
}
