// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

extension ArrivalStream {
  /// What a file states of the cases of a type.
  static let fields: [Field<ArrivalStream>] = [
    Field(FieldKey.perHour, patterns, .scalar(.count), "How many come in an hour.", "6"),
    Field(
      FieldKey.perDay, patterns, .scalar(.count), "How many come in a day.", "45", "45 | measured | buku tamu"
    ),
    Field(
      FieldKey.perWeek, patterns, .scalar(.count), "How many come in a week.", "90"),
    Field(
      FieldKey.perMonth, patterns, .scalar(.count), "How many come in a month.", "45 | assumed 20-80"),
    Field(
      FieldKey.perYear, patterns, .scalar(.count), "How many come in a year.", "500"),
    Field(
      FieldKey.every, patterns, .scalar(.gaps),
      "The time from one case to the next, instead of a number a day.", "exponential mean 5 min", "15 min"),
    Field(
      FieldKey.population, patterns, .scalar(.whole),
      "A fixed group of so many people: 'every' is then the time from the end of one's case to his next.",
      "120"),
    Field(
      FieldKey.dates, patterns, .scalar(.dates),
      "Dates at whose opening 'cases' come together, instead of a number a day.", "2026-02-02 2026-05-04"),
    Field(
      FieldKey.log, patterns, .scalar(.text),
      "A CSV file, beside this one, with when each came: date and time, or date only; instead of a number a day.",
      "kunjungan.csv", "register.csv column tanggal masuk"),
    Field(FieldKey.cases, patterns, .scalar(.whole), "How many come on each of 'dates'.", "30"),
    Field(
      FieldKey.between, \.between, Codecs.ranges.optional,
      "The hours in which cases come; the office's when left out.", "07.30-12.00", "22.00-06.00"),
    Field(
      FieldKey.hours, \.hourShares, Codecs.hourShares,
      "How a day's cases spread over its hours: shares that add up to 100% but for rounding, or how many were counted.",
      "{ 08.00-10.00: 60%, 10.00-14.00: 40% }", "{ 08.00-10.00: 30, 10.00-14.00: 20 }"),
    Field(
      FieldKey.weekdays, \.weekdayFactors, Codecs.weekdayFactors,
      "Busy and quiet days of the week, in percent or by how many were counted; scaled so that the mean stays.",
      "{ mon: 140%, fri: 65% }", "{ mon: 28, tue thu: 20, wed: 18, fri: 14 }"),
    Field(
      FieldKey.seasons, \.seasons, Codecs.seasons, "Busy and quiet dates.", "{ 2026-03-25..2026-04-10: 150% }"
    ),
    Field(
      FieldKey.swing, \.dayToDayVariability, Codecs.factor,
      "Good and bad days: the standard deviation of a day's own factor on the number who come.",
      "20% | assumed 10%-40%"),
    Field(
      FieldKey.atTheDoor, \.atTheDoor, Codecs.share,
      "The share of a day's cases that stand at the door when it opens.", "30%"),
    Field(
      FieldKey.noShow, \.noShow, Codecs.share, "The share of those expected who never come.", "10% | measured"
    ),
    Field(
      FieldKey.backlog, \.backlog, Codecs.backlog.naming(.keys),
      "Cases that lie there when the study begins, at the first activity or by activity; they are work, and are not "
        + "measured.", "20 | measured", "{ check: 12, sign: 30 }"),
    Field(
      FieldKey.beforeOpening, \.waitsAtTheDoor, Codecs.door,
      "Whoever comes before the officers are there waits: the only choice.", "wait at the door"),
    Field(
      FieldKey.quota, ticketing, .scalar(.whole), "How many are served of those who come on one date.",
      "40 | sop"),
    Field(
      FieldKey.ticketsUntil, ticketing, .scalar(.times), "No tickets are given from this time of day on.",
      "12.00"),
    Field(
      FieldKey.tooLate, ticketing, .scalar(.lateComers),
      "What those do who come after 'tickets until', or find the 'quota' used up.",
      "70% come next working day", "all come next working day", "all are lost"),
    Field(
      FieldKey.inGroupsOf, \.groups, Codecs.groups,
      "How many come at once; one by one when left out. A number a day counts cases, 'every' is from group to group.",
      "3", "geometric mean 4"),
    Field(
      FieldKey.cost, \.costPerCase, Codecs.price.optional,
      "What is spent on each case that comes, besides the officers' time.", "12000"),
    Field(
      FieldKey.costOfWaiting, \.waitingCost, Codecs.costRate.optional,
      "What it costs the citizen that a case takes time, from the start of the promise's clock to its end.",
      "20000 per day | assumed 5000-60000", "5000 per working hour"),
    Field(
      FieldKey.withdrawn, \.withdrawal, Codecs.later.optional,
      "The share of citizens who take their case back, and how long after they came, unless the promise's clock has "
        + "ended by then.", "5% after 20/40/90 days | assumed"),
    Field(
      FieldKey.resubmitted, \.resubmission, Codecs.later.optional,
      "The share of refused cases that come once more as new ones, and how long after the refusal.",
      "60% after 5/10/30 days | assumed"),
    Field(
      FieldKey.priority, \.priority, Codecs.priority.optional,
      "1 for those that are taken up first wherever they wait, 2 for the next; cases without a priority come last. "
        + "'interrupting' where other work is even put aside for them.", "1", "1 interrupting"),
  ]

  /// What happens anyway before the office opens, so there is nothing to keep.
  fileprivate var waitsAtTheDoor: Bool {
    get { true }
    set {}
  }
}

extension Codecs {
  static let arrivals = Codec<[ArrivalStream]>.named(
    .either(.scalar(.rate), .section(.arrivals)),
    read: { reading, entry in
      reading.inside(.arrivals(reading.procedure, entry.key), at: entry.value) {
        $0.arrivalStream(entry.key, entry.value)
      }
    }, write: { stream, _, writing in (stream.key, writing.stream(stream)) })
}

extension Writing {
  /// In one value where it was stated in one.
  func stream(_ stream: ArrivalStream) -> FileNode? {
    let own = inside(.arrivals(procedure, stream.key))
    if own.isStated(whole: nil), stream == ArrivalStream(key: stream.key, pattern: stream.pattern) {
      return Codecs.rate.write(stream.pattern, [], own)
    }
    // A pattern that no stream has.
    let usual = ArrivalStream(key: stream.key, pattern: .dates([], cases: -1))
    return own.fields(stream, from: usual, ArrivalStream.fields)
  }
}

extension Reading {
  /// Arrivals that cannot be read are those of one a day, so that no more errors come of it.
  fileprivate mutating func arrivalStream(_ key: String, _ node: FileNode) -> ArrivalStream {
    let daily = ArrivalStream(key: key, pattern: .rate(count: 1, per: .day))
    guard node.entries != nil else {
      return ArrivalStream(key: key, pattern: Codecs.rate.read(&self, node) ?? daily.pattern)
    }
    guard let fields = fields(node, .arrivals) else { return daily }
    let patterns = ArrivalStream.patterns
    if !patterns.keys.contains(where: { fields[$0] != nil }) { _ = patterns.read(&self, fields) }
    let stream = element(daily, fields, ArrivalStream.fields, first: patterns.keys + Reading.orderOfArrivals)
    if fields[FieldKey.between] != nil, let hours = fields[FieldKey.hours] {
      fail(
        hours.path, at: fields.keyPlace(FieldKey.hours),
        "'hours:' and 'between:' both say when cases come: leave one of them")
    }
    return stream
  }

  /// In which numbers are listed, whatever the order of the file.
  private static let orderOfArrivals = [
    FieldKey.between, FieldKey.hours, FieldKey.weekdays, FieldKey.seasons, FieldKey.ticketsUntil,
    FieldKey.quota, FieldKey.tooLate, FieldKey.inGroupsOf, FieldKey.priority, FieldKey.swing,
    FieldKey.atTheDoor, FieldKey.noShow, FieldKey.cost, FieldKey.costOfWaiting, FieldKey.withdrawn,
    FieldKey.resubmitted, FieldKey.backlog,
  ]
}
