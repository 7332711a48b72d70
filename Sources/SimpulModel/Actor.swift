// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulTime

/// Who performs activities: a pool of officers with the same duties, or the applicant.
public struct Actor: Hashable, Sendable {
  public typealias Key = String

  public enum Kind: Hashable, Sendable {
    /// Outside the office: no queue, no hours, and the promise's clock stops while the file is there.
    case applicant
    case officers
  }

  /// The hours of duty before presence, days and absence are taken off.
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
  /// Days of the week on which there is duty.
  public var days: WeekdaySet
  /// The part of the hours in which the officers are at this desk; nil means all of them.
  public var present: [TimeRange]?
  public var absence: Absence?
  /// Dates on which all officers are known to be away.
  public var knownAbsences: [DateRange]
  /// Hours of the roster that are kept free of files and of other work, for meetings and the like.
  public var reserved: [ReservedHours] = []
  /// How fast each officer works, in the order of their numbers: work takes the stated time at 1 and twice as long at
  /// 0.5. Officers behind the last one stated work at 1.
  public var speeds: [Double] = []
  /// What becomes of files when duty ends.
  public var closing = Closing.suspends
  /// The rostered day of an officer's absence, counted from 1, from which somebody else goes on with what he has begun,
  /// and with cases that are kept for him. Nil where they wait for him.
  public var handBackDay: Int?
  public var openFiles = OpenFiles.one
  public var otherWork: OtherWork?
  public var queueDiscipline: QueueDiscipline
  public var queueing = Queueing.shared
  /// How many cases can wait here, those being worked on not counted. Whoever comes in from outside and finds it full
  /// is turned away. Nil where there is room for all.
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

/// What officers do with their work when a stretch of duty ends, the break at noon too.
public enum Closing: Hashable, Sendable {
  /// They put it aside and go on with it first thing.
  case suspends
  /// They finish it, where that takes no more than so many seconds.
  case finishes(withinSeconds: Double)
  /// They start nothing that they could not finish before. What would not fit into their longest stretch of duty
  /// either is started and suspended.
  case startsOnlyWhatFits
}

/// Whole days away, in spells. Each officer has his own, the same in every design of a study.
public struct Absence: Hashable, Sendable {
  /// The long-run share of rostered days away, from 0 up to but not including 1.
  public var share: Double
  /// Rostered days in a row. A fraction is rounded up or down at random so that the mean stays.
  public var spell: Distribution

  public init(share: Double, spell: Distribution = .constant(1)) {
    self.share = share
    self.spell = spell
  }
}

/// Work that is not of the procedure: pieces arrive over the hours of the roster (absence and presence do not
/// keep them away) and wait in the same queue.
public struct OtherWork: Hashable, Sendable {
  public enum Supply: Hashable, Sendable {
    /// Expected pieces on each rostered day.
    case perDay(Double)
    /// There is always another piece, taken up by whoever has nothing else to do: in queueing theory a server with
    /// multiple vacations.
    case endless
  }

  public var supply: Supply
  public var piece: DurationLaw
  public var place: Place

  public enum Place: Hashable, Sendable, CaseIterable {
    /// Like cases without a stated precedence.
    case amongFiles
    /// Taken up before every file that waits.
    case beforeFiles
    /// Taken up when no file waits.
    case afterFiles
    /// Taken up at once, whatever file is being worked on; that is resumed afterwards.
    case interruptingFiles
  }

  public init(piecesPerDay: Double, piece: DurationLaw, place: Place = .amongFiles) {
    self.init(.perDay(piecesPerDay), piece: piece, place: place)
  }

  public init(_ supply: Supply, piece: DurationLaw, place: Place) {
    self.supply = supply
    self.piece = piece
    self.place = place
  }

  /// Expected on each rostered day; nil where they never end.
  public var piecesPerDay: Double? {
    switch supply {
    case .perDay(let pieces): pieces
    case .endless: nil
    }
  }
}
