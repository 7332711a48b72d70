// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

extension ArrivalStream {
  /// Keys that say when cases come.
  static let patterns = FieldGroup<ArrivalStream, Pattern>(
    keys: Per.allKeys.map(\.key) + [
      FieldKey.every, FieldKey.population, FieldKey.dates, FieldKey.log, FieldKey.cases,
    ], property: \.pattern, read: { reading, fields in reading.pattern(fields) },
    write: { pattern, writing in
      switch pattern {
      case .rate(let count, let per): [(per.key, Codecs.count.write(count, [per.key], writing))]
      case .renewal(let gap): [(FieldKey.every, Codecs.gap.write(gap, [FieldKey.every], writing))]
      case .population(let members, let gap):
        [
          (FieldKey.every, Codecs.gap.write(gap, [FieldKey.every], writing)),
          (FieldKey.population, Codecs.whole.write(members, [FieldKey.population], writing)),
        ]
      case .dates(let dates, let cases):
        [
          (FieldKey.dates, Codecs.dates.write(dates, [FieldKey.dates], writing)),
          (FieldKey.cases, Codecs.whole.write(cases, [FieldKey.cases], writing)),
        ]
      case .recorded(let log): [(FieldKey.log, Codecs.log.write(log, [FieldKey.log], writing))]
      }
    })

  /// Keys that say who is served of those who come.
  static let ticketing = FieldGroup<ArrivalStream, Tickets?>(
    keys: [FieldKey.ticketsUntil, FieldKey.quota, FieldKey.tooLate], property: \.tickets,
    read: { reading, fields in .some(reading.tickets(fields)) },
    write: { tickets, writing in
      guard let tickets else { return [] }
      let (until, quota, late) = (FieldKey.ticketsUntil, FieldKey.quota, FieldKey.tooLate)
      return [
        (until, Codecs.timeOfDay.optional.write(tickets.until, [until], writing)),
        (quota, Codecs.whole.optional.write(tickets.quota, [quota], writing)),
        (late, Codecs.retryShare.write(tickets.retryShare, [late], writing)),
      ]
    })
}

extension ArrivalStream.Per {
  /// The keys of rates.
  static let allKeys: [(key: String, per: ArrivalStream.Per)] = [
    (FieldKey.perHour, .hour), (FieldKey.perDay, .day), (FieldKey.perWeek, .week),
    (FieldKey.perMonth, .month), (FieldKey.perYear, .year),
  ]

  var key: String { ArrivalStream.Per.allKeys.first { $0.per == self }?.key ?? "" }
}

extension Reading {
  fileprivate mutating func pattern(_ fields: Fields) -> ArrivalStream.Pattern? {
    let rates = ArrivalStream.Per.allKeys
    let stated = fields.entries.filter { entry in
      [FieldKey.every, FieldKey.dates, FieldKey.log].contains(entry.key)
        || rates.contains { $0.key == entry.key }
    }
    guard let first = stated.first else {
      if !isBroken(fields.node.path) {
        fail(
          fields.node,
          "how many come is not said: write 'per day: 18' (hour, week, month, year) or 'every: 15 min'")
      }
      return nil
    }
    if stated.count > 1 {
      fail(
        stated[1].value.path, at: stated[1].keyPlace,
        "'\(stated[1].key):' and '\(first.key):' both say how many come: leave one of them")
    }
    if first.key == FieldKey.every {
      failOnCasesWithoutDates(fields)
      let gap = Codecs.gap.read(&self, first.value)
      guard let node = fields[FieldKey.population] else { return gap.map { .renewal($0) } }
      guard let members = Codecs.whole.read(&self, node), let gap else { return nil }
      return .population(members: members, gap: gap)
    }
    if let population = fields[FieldKey.population] {
      fail(
        population.path, at: fields.keyPlace(FieldKey.population),
        "'population:' needs 'every:': write how long after his last case one asks again, 'every: 90 days'")
    }
    if first.key == FieldKey.dates { return dates(first.value, fields) }
    failOnCasesWithoutDates(fields)
    if first.key == FieldKey.log { return Codecs.log.read(&self, first.value).map { .recorded($0) } }
    guard let per = rates.first(where: { $0.key == first.key })?.per else { return nil }
    return Codecs.count.read(&self, first.value).map { .rate(count: $0, per: per) }
  }

  private mutating func failOnCasesWithoutDates(_ fields: Fields) {
    guard let cases = fields[FieldKey.cases] else { return }
    fail(
      cases.path, at: fields.keyPlace(FieldKey.cases),
      "'cases:' belongs to 'dates:', which is not there: write 'dates: 2026-02-02', or leave it out")
  }

  private mutating func dates(_ node: FileNode, _ fields: Fields) -> ArrivalStream.Pattern? {
    let dates = Codecs.dates.read(&self, node)
    guard let number = fields[FieldKey.cases] else {
      fail(
        fields.node.path + [FieldKey.cases], at: fields.keyPlace(FieldKey.dates),
        "how many come on these dates is not said: write 'cases: 30'")
      return nil
    }
    let cases = Codecs.whole.read(&self, number)
    guard let dates, let cases else { return nil }
    return .dates(dates, cases: cases)
  }

  fileprivate mutating func tickets(_ fields: Fields) -> ArrivalStream.Tickets? {
    guard let key = [FieldKey.ticketsUntil, FieldKey.quota].first(where: { fields[$0] != nil }) else {
      if let late = fields[FieldKey.tooLate] {
        fail(
          late.path, at: fields.keyPlace(FieldKey.tooLate),
          "'too late:' needs 'tickets until:' or 'quota:': write until when, or how many a day")
      }
      return nil
    }
    let until = fields[FieldKey.ticketsUntil].flatMap { Codecs.timeOfDay.read(&self, $0) }
    let quota = fields[FieldKey.quota].flatMap { Codecs.whole.read(&self, $0) }
    guard let late = fields[FieldKey.tooLate] else {
      if !isBroken(fields.node.path + [FieldKey.tooLate]) {
        fail(
          fields.node.path + [FieldKey.tooLate], at: fields.keyPlace(key),
          "'\(key):' needs 'too late:': write 'too late: 70% come next working day'")
      }
      return nil
    }
    guard let retryShare = Codecs.retryShare.read(&self, late), until != nil || quota != nil else {
      return nil
    }
    return ArrivalStream.Tickets(until: until, quota: quota, retryShare: retryShare)
  }
}
