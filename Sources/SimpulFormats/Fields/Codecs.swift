// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulModel
import SimpulText
import SimpulTime

/// How the values of fields stand in files.
enum Codecs {
  // MARK: Texts

  /// Of one line.
  static let line = Codec<String>(
    shape: .scalar(.text), read: { reading, node in reading.text(node) },
    write: { text, _, _ in FileNode(written: .scalar(text, isPlain: false)) })

  /// Perhaps of several lines.
  static let prose = Codec<String>(
    shape: .scalar(.text), read: { reading, node in reading.prose(node) },
    write: { text, _, _ in FileNode(written: .scalar(text, isPlain: false)) })

  /// The row number of the document; an empty one for a step that is no row.
  static let documentRow = Codec<String?>(
    shape: .scalar(.text), read: { reading, node in reading.text(node).map { $0 == "none" ? "" : $0 } },
    write: { row, _, _ in
      row.map { $0.isEmpty ? FileNode.none : FileNode(written: .scalar($0, isPlain: false)) }
    })

  /// The key of something else.
  static let name = Codec<String>(
    shape: .scalar(.name), read: { reading, node in reading.name(node) },
    write: { text, keys, writing in
      writing.scalar(
        text, at: keys, listing: .whenStated, write: { name, _ in name }, read: { name, _ in name })
    })

  /// One or several.
  static let names = Codec<[String]>(
    shape: .names, read: { reading, node in reading.names(node) },
    write: { names, _, _ in names.isEmpty ? nil : .list(names.map { FileNode(written: $0) }) })

  // MARK: Numbers

  static let whole: Codec<Int> = .scalar(
    .whole, listing: .always, write: \.description, read: NumberText.readWhole)
  static let officers: Codec<Int> = .scalar(
    .whole, listing: .always, write: \.description, read: OfficersText.readOfficers)
  static let dayOfAbsence: Codec<Int> = .scalar(
    .firstDay, write: AbsenceText.writeFirstDay, read: AbsenceText.readFirstDay)
  static let repeats: Codec<Int> = .scalar(
    .repeats, listing: .always, write: { "\($0) times" }, read: RepeatsText.read)
  static let share: Codec<Double> = .scalar(
    .share, listing: .always, write: ShareText.exactly, read: ShareText.read)
  static let factor: Codec<Double> = .scalar(
    .factor, listing: .always, write: ShareText.exactly, read: ShareText.readFactor)
  static let absenceShare: Codec<Double> = .scalar(
    .absenceShare, listing: .always, write: { ShareText.exactly($0) + " of days" },
    read: AbsenceText.readShare)
  static let price: Codec<Double> = .scalar(
    .price, listing: .always, write: NumberText.exactly, read: CostText.readPrice)
  static let costPerHour: Codec<Double> = .scalar(
    .cost, listing: .always, write: { NumberText.exactly($0) + " per hour" }, read: CostText.readPerHour)
  static let count: Codec<Double> = .scalar(
    .count, listing: .always, write: NumberText.exactly, read: RateText.readCount)
  static let retryShare: Codec<Double> = .scalar(
    .lateComers, listing: .always, write: TicketText.write, read: TicketText.read)
  static let speeds: Codec<[Double]> = .scalar(
    .speeds, listing: .always, write: { $0.map(NumberText.exactly).joined(separator: " ") },
    read: OfficersText.readSpeeds
  ).removable(to: [])
  static let costRate: Codec<ArrivalStream.CostRate> = .scalar(
    .costRate, listing: .always, write: CostText.write, read: CostText.readRate)

  // MARK: Of case types

  static let durations: Codec<ByCaseType<DurationDistribution>?> = Codec.byCaseType(duration, as: .duration)
    .removable
  static let shares: Codec<ByCaseType<Double>> = .byCaseType(share, as: .share)
  static let returns: Codec<ByCaseType<ReturnShares>?> = Codec.byCaseType(
    .scalar(.returns, listing: .always, write: ShareText.write, read: ShareText.readReturns), as: .returns
  ).removable
  /// Quantities without a unit.
  static let amounts: Codec<ByCaseType<Distribution>> = .byCaseType(
    .contextual(
      .amount, listing: .always, write: { value, _ in DistributionText.write(value) },
      read: { (text: String, context: Reading.Context) throws(Misreading) in
        try DistributionText.read(text, whole: text, records: context.durations.records)
      }), as: .amount)

  // MARK: Words

  /// - Parameter key: what is said yes or no to.
  static func yesNo(_ key: String) -> Codec<Bool> {
    .scalar(
      .yesNo, write: YesNoText.write,
      read: { (text: String) throws(Misreading) in try YesNoText.read(text, of: key) })
  }

  static let cancels: Codec<Bool> = .words(
    .cancels, ["branches": true, "cabang": true], advice: "write 'branches', or leave 'cancels' out")
  static let singlePost: Codec<Bool> = .words(
    .post, ["single": true, "any": false],
    advice: "write 'single' for a post that exists once, or leave it out")
  static let door: Codec<Bool> = .words(
    .door, ["wait at the door": true, "menunggu di pintu": true],
    advice: "write 'wait at the door', or leave it out; another choice does not exist")
  static let counting: Codec<Promise.Counting> = .words(
    .counting, ["by date": .byDate, "by hours": .byHours], advice: "write 'by date' or 'by hours'")
  static let queueDiscipline: Codec<QueueDiscipline> = .scalar(
    .queue, write: QueueText.write, read: QueueText.read)
  static let priority: Codec<ArrivalStream.Priority> = .scalar(
    .priority, write: PriorityText.write, read: PriorityText.read)

  // MARK: Times

  static let duration: Codec<DurationDistribution> = .contextual(
    .duration, listing: .always, write: { duration, _ in DurationText.write(duration) },
    read: { (text: String, context: Reading.Context) throws(Misreading) in try context.durations.read(text) })
  /// A single length of time.
  static let promised: Codec<Promise.Deadline> = .scalar(
    .duration, listing: .always, write: { DurationText.write($0.amount, $0.unit) },
    read: { (text: String) throws(Misreading) in
      let (amount, unit) = try DurationText.readConstant(text)
      return Promise.Deadline(amount, unit)
    })
  static let spell: Codec<Distribution> = .contextual(
    .spell, listing: .always, write: { days, _ in DurationText.write(DurationDistribution(days, .days)) },
    read: { (text: String, context: Reading.Context) throws(Misreading) in
      try context.durations.readSpell(text)
    })
  static let ranges: Codec<[TimeRange]> = .scalar(
    .hours, listing: .always, write: ClockText.write, read: ClockText.readRanges)
  /// Those of a calendar, or `closed`.
  static let openHours: Codec<[TimeRange]> = .scalar(
    .hours, write: ClockText.writeOpen, read: ClockText.readOpen)
  static let timeOfDay: Codec<TimeOfDay> = .scalar(
    .times, listing: .always, write: \.description, read: ClockText.read)
  static let weekdays: Codec<WeekdaySet> = .scalar(
    .weekdays, write: WeekdayText.write, read: WeekdayText.read)
  static let dates: Codec<[DateRange]> = .scalar(.dates, write: DateText.write, read: DateText.readRanges)
  static let period: Codec<StudyPeriod> = .scalar(.period, write: PeriodText.write, read: PeriodText.read)

  // MARK: Of actors

  static let actorHours: Codec<Actor.Hours> = .scalar(
    .hours, write: OfficersText.writeHours, read: OfficersText.readHours)
  static let reserved: Codec<[ReservedHours]> = .scalar(
    .reserved, write: OfficersText.write, read: OfficersText.readReserved
  ).removable(to: [])
  static let closing: Codec<Closing> = .scalar(
    .closing, write: OfficersText.write, read: OfficersText.readClosing)
  static let multitasking: Codec<Multitasking> = .scalar(
    .multitasking, listing: .always, write: OfficersText.write, read: OfficersText.readMultitasking
  ).removable(to: .one)
  static let otherWork: Codec<OtherWork> = .contextual(
    .otherWork, listing: .always, write: { work, _ in OtherWorkText.write(work) },
    read: { (text: String, context: Reading.Context) throws(Misreading) in
      try OtherWorkText(durations: context.durations).read(text)
    })

  /// A plain yes is no number that somebody must have found out.
  static let queueing: Codec<Queueing> = {
    let said: Codec<Queueing> = .scalar(
      .queueShares, write: OfficersText.write, read: OfficersText.readQueueing)
    let counted: Codec<Queueing> = .scalar(
      .queueShares, listing: .always, write: OfficersText.write, read: OfficersText.readQueueing)
    return Codec(
      shape: said.shape,
      read: { reading, node in
        if Reading.isNone(node) { return .shared }
        let isWord = YesNoText.allWords.contains(node.text?.lowercased() ?? "")
        return (isWord ? said : counted).read(&reading, node)
      },
      write: { value, keys, writing in
        (value == .oneEach(weights: []) ? said : counted).write(value, keys, writing)
      })
  }()

  // MARK: Of rows

  static let performers: Codec<Performers> = .contextual(
    .performers, write: { who, _ in PerformersText.write(who) },
    read: { (text: String, context: Reading.Context) throws(Misreading) in
      try context.names.performers.read(text)
    })
  static let target = Codec<Target>.contextual(
    .target, write: { target, context in context.names.targets.write(target) },
    read: { (text: String, context: Reading.Context) throws(Misreading) in
      try context.names.targets.read(text)
    }
  ).naming(.target)
  static let batchSchedule: Codec<BatchSchedule> = .scalar(
    .batchSchedule, listing: .always, write: BatchScheduleText.write, read: BatchScheduleText.read
  ).removable(to: .atOnce)
  static let position: Codec<Position> = .scalar(
    .place, write: { $0.text },
    read: { (text: String) throws(Misreading) in
      let words = text.split(separator: " ", maxSplits: 1).map(String.init)
      return switch (words.first, words.count) {
      case (FieldKey.before, 2): .before(words[1])
      case (FieldKey.after, 2): .after(words[1])
      default: throw Misreading("'\(text)' is not a place: write 'before' or 'after' and an activity")
      }
    })

  // MARK: Of arrivals

  static let later: Codec<ArrivalStream.Later> = .contextual(
    .later, listing: .always, write: { later, _ in LaterText.write(later) },
    read: { (text: String, context: Reading.Context) throws(Misreading) in
      try LaterText(durations: context.durations).read(text)
    })
  static let groups: Codec<ArrivalStream.GroupSize> = .scalar(
    .groups, listing: .always, write: GroupText.write, read: GroupText.read)
  /// The time from one case to the next.
  static let gap: Codec<DurationDistribution> = .contextual(
    .gaps, listing: .always, write: { duration, _ in DurationText.write(duration) },
    read: { (text: String, context: Reading.Context) throws(Misreading) in
      try RateText(durations: context.durations).readGap(text)
    })
  static let log: Codec<ArrivalLog> = .contextual(
    .text, listing: .always, write: { log, _ in log.source },
    read: { (text: String, context: Reading.Context) throws(Misreading) in
      try context.durations.records.readLog(text)
    })
  /// Arrivals that are stated in one value: `18 per day`.
  static let rate: Codec<ArrivalStream.Pattern> = .contextual(
    .rate, listing: .always,
    write: { pattern, _ in
      switch pattern {
      case .rate(let count, let per): "\(NumberText.exactly(count)) \(per.key)"
      case .renewal(let gap): "every \(DurationText.write(gap))"
      case .dates, .population, .recorded: ""
      }
    },
    read: { (text: String, context: Reading.Context) throws(Misreading) in
      try RateText(durations: context.durations).read(text)
    })
}

extension Position {
  fileprivate var text: String {
    switch self {
    case .before(let key): "\(FieldKey.before) \(key)"
    case .after(let key): "\(FieldKey.after) \(key)"
    }
  }
}
