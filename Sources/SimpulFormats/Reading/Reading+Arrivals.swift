// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension Reading {
  mutating func arrivals(_ node: FileNode?) -> [ArrivalStream] {
    namedEntries(node).map { arrivalStream($0.key, $0.value) }
  }

  /// Arrivals that cannot be read are those of one a day, so that no more errors come of it.
  private mutating func arrivalStream(_ key: String, _ node: FileNode) -> ArrivalStream {
    let fallback = ArrivalStream.Pattern.rate(count: 1, per: .day)
    guard node.entries != nil else {
      let pattern = value(node, listing: .always, RateText(durations: durations).read)
      return ArrivalStream(key: key, pattern: pattern ?? fallback)
    }
    guard let fields = fields(node, .arrivals) else { return ArrivalStream(key: key, pattern: fallback) }
    var stream = ArrivalStream(key: key, pattern: pattern(fields) ?? fallback)
    stream.between = value(fields[FieldKey.between], listing: .always, ClockText.readRanges)
    stream.hourShares = hourShares(fields[FieldKey.hours])
    stream.weekdayFactors = weekdayFactors(fields[FieldKey.weekdays])
    stream.seasons = seasons(fields[FieldKey.seasons])
    stream.tickets = tickets(fields)
    if let groups = value(fields[FieldKey.inGroupsOf], listing: .always, GroupText.read) {
      stream.groups = groups
    }
    if let priority = value(fields[FieldKey.priority], PriorityText.read) {
      stream.precedence = priority.precedence
      stream.interrupts = priority.interrupts
    }
    if let swing = value(fields[FieldKey.swing], listing: .always, ShareText.readFactor) {
      stream.swing = swing
    }
    if let share = value(fields[FieldKey.atTheDoor], listing: .always, ShareText.read) {
      stream.atTheDoor = share
    }
    if let share = value(fields[FieldKey.noShow], listing: .always, ShareText.read) { stream.noShow = share }
    stream.costPerCase = value(fields[FieldKey.cost], listing: .always, CostText.readPrice)
    stream.waitingCost = value(fields[FieldKey.costOfWaiting], listing: .always, CostText.readRate)
    let later = LaterText(durations: durations)
    stream.withdrawal = value(fields[FieldKey.withdrawn], listing: .always, later.read)
    stream.resubmission = value(fields[FieldKey.resubmitted], listing: .always, later.read)
    stream.backlog = backlog(fields[FieldKey.backlog])
    _ = value(fields[FieldKey.beforeOpening], Reading.readDoor)
    if fields[FieldKey.between] != nil, let hours = fields[FieldKey.hours] {
      fail(
        hours.path, at: fields.keyPlace(FieldKey.hours),
        "'hours:' and 'between:' both say when cases come: leave one of them")
    }
    return stream
  }

  /// It says what happens anyway, so there is nothing to keep.
  private static func readDoor(_ text: String) throws(Misreading) {
    guard ["wait at the door", "menunggu di pintu"].contains(text) else {
      throw Misreading("'\(text)': write 'wait at the door', or leave it out; another choice does not exist")
    }
  }

  private mutating func pattern(_ fields: Fields) -> ArrivalStream.Pattern? {
    let rates: [(key: String, per: ArrivalStream.Per)] = [
      (FieldKey.perHour, .hour), (FieldKey.perDay, .day), (FieldKey.perWeek, .week),
      (FieldKey.perMonth, .month), (FieldKey.perYear, .year),
    ]
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
      let gaps = value(first.value, listing: .always, RateText(durations: durations).readGaps)
      guard let node = fields[FieldKey.population] else { return gaps }
      guard let members = value(node, listing: .always, NumberText.readWhole), case .renewal(let gap) = gaps
      else {
        return nil
      }
      return .population(members: members, gap: gap)
    }
    if let population = fields[FieldKey.population] {
      fail(
        population.path, at: fields.keyPlace(FieldKey.population),
        "'population:' needs 'every:': write how long after his last case one asks again, 'every: 90 days'")
    }
    if first.key == FieldKey.dates { return dates(first.value, fields) }
    failOnCasesWithoutDates(fields)
    if first.key == FieldKey.log {
      return value(first.value, listing: .always, durations.records.readLog).map { .recorded($0) }
    }
    guard let per = rates.first(where: { $0.key == first.key })?.per else { return nil }
    return value(first.value, listing: .always, RateText.readCount).map { .rate(count: $0, per: per) }
  }

  private mutating func failOnCasesWithoutDates(_ fields: Fields) {
    guard let cases = fields[FieldKey.cases] else { return }
    fail(
      cases.path, at: fields.keyPlace(FieldKey.cases),
      "'cases:' belongs to 'dates:', which is not there: write 'dates: 2026-02-02', or leave it out")
  }

  private mutating func dates(_ node: FileNode, _ fields: Fields) -> ArrivalStream.Pattern? {
    let dates = value(node, DateText.readRanges)
    guard let number = fields[FieldKey.cases] else {
      fail(
        fields.node.path + [FieldKey.cases], at: fields.keyPlace(FieldKey.dates),
        "how many come on these dates is not said: write 'cases: 30'")
      return nil
    }
    let cases = value(number, listing: .always, NumberText.readWhole)
    guard let dates, let cases else { return nil }
    return .dates(dates, cases: cases)
  }

  /// `20`, or by activity.
  private mutating func backlog(_ node: FileNode?) -> [ArrivalStream.Backlog] {
    guard let node else { return [] }
    guard node.entries != nil else {
      return value(node, listing: .always, NumberText.readWhole).map { [ArrivalStream.Backlog(cases: $0)] }
        ?? []
    }
    return namedEntries(node).compactMap { entry in
      value(entry.value, listing: .always, NumberText.readWhole).map {
        ArrivalStream.Backlog(at: entry.key, cases: $0)
      }
    }
  }

  private mutating func hourShares(_ node: FileNode?) -> [ArrivalStream.HourShare] {
    let hours = keyed(node, key: ClockText.readRange, value: WeightText.read)
    let shares = weighed(hours.map(\.1), node) { (weights: [WeightText], name) throws(Misreading) in
      try WeightText.shares(weights, of: "the hours of '\(name)'")
    }
    return zip(hours, shares).map { ArrivalStream.HourShare(range: $0.0, share: $1) }
  }

  private mutating func weekdayFactors(_ node: FileNode?) -> [ArrivalStream.WeekdayFactor] {
    let weights = keyed(node, key: WeekdayText.read, value: WeightText.read).flatMap { days, weight in
      days.days.map { ($0, weight) }
    }
    let factors = weighed(weights.map(\.1), node) { (weights: [WeightText], name) throws(Misreading) in
      try WeightText.factors(weights, of: "the weekdays of '\(name)'")
    }
    return zip(weights, factors).map { ArrivalStream.WeekdayFactor(day: $0.0, factor: $1) }
  }

  /// What parts of a whole come to; nothing where one of them could not be read, or where they do not fit together.
  private mutating func weighed(
    _ weights: [WeightText], _ node: FileNode?, _ read: ([WeightText], String) throws(Misreading) -> [Double]
  ) -> [Double] {
    guard let node, !isBroken(node.path) else { return [] }
    do throws(Misreading) {
      return try read(weights, node.path.dropLast().last ?? "")
    } catch {
      fail(node, error.message)
      return []
    }
  }

  private mutating func seasons(_ node: FileNode?) -> [ArrivalStream.Season] {
    keyed(node, key: DateText.readRange, value: ShareText.readFactor).map {
      ArrivalStream.Season(dates: $0.0, factor: $0.1)
    }
  }

  /// The entries of a mapping whose keys are values themselves.
  private mutating func keyed<Key, Value>(
    _ node: FileNode?, key readKey: (String) throws(Misreading) -> Key,
    value readValue: (String) throws(Misreading) -> Value
  ) -> [(Key, Value)] {
    var result: [(Key, Value)] = []
    for entry in namedEntries(node) {
      do throws(Misreading) {
        let key = try readKey(entry.key)
        if let value = value(entry.value, listing: .always, readValue) { result.append((key, value)) }
      } catch {
        fail(entry.value.path, at: entry.keyPlace, error.message)
      }
    }
    return result
  }

  private mutating func tickets(_ fields: Fields) -> ArrivalStream.Tickets? {
    guard let key = [FieldKey.ticketsUntil, FieldKey.quota].first(where: { fields[$0] != nil }) else {
      if let late = fields[FieldKey.tooLate] {
        fail(
          late.path, at: fields.keyPlace(FieldKey.tooLate),
          "'too late:' needs 'tickets until:' or 'quota:': write until when, or how many a day")
      }
      return nil
    }
    let until = value(fields[FieldKey.ticketsUntil], listing: .always, ClockText.read)
    let quota = value(fields[FieldKey.quota], listing: .always, NumberText.readWhole)
    guard let late = fields[FieldKey.tooLate] else {
      if !isBroken(fields.node.path + [FieldKey.tooLate]) {
        fail(
          fields.node.path + [FieldKey.tooLate], at: fields.keyPlace(key),
          "'\(key):' needs 'too late:': write 'too late: 70% come next working day'")
      }
      return nil
    }
    guard let comeBack = value(late, listing: .always, TicketText.read), until != nil || quota != nil else {
      return nil
    }
    return ArrivalStream.Tickets(until: until, quota: quota, comeBack: comeBack)
  }
}
