// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

extension Reading {
  /// The scenario; what cannot be read is told of and replaced by something harmless.
  mutating func scenario(_ fields: Fields) -> Scenario {
    let calendars = calendars(fields[FieldKey.calendars])
    let actors = actors(fields[FieldKey.actors])
    let procedures = procedures(fields, actors: actors)
    let title = text(fields[FieldKey.title])
    let agency = text(fields[FieldKey.agency])
    let source = text(fields[FieldKey.source])
    let hours = name(fields[FieldKey.hours])
    let period = value(fields[FieldKey.period], PeriodText.read)
    return Scenario(
      title: title ?? "", agency: agency, source: source, period: period ?? Reading.someWeek,
      calendars: calendars,
      officeCalendar: hours ?? WorkingCalendar.always.key, actors: actors, procedures: procedures,
      numbers: takeNumbers())
  }

  private static let someWeek = StudyPeriod(first: CivilDate(dayNumber: 0), length: 7 * .perDay)

  private mutating func procedures(_ fields: Fields, actors: [Actor]) -> [Procedure] {
    guard let several = fields[FieldKey.procedures] else {
      for key in FormatSection.procedure.keys where key.isRequired && fields[key.name] == nil {
        guard !isBroken(fields.node.path + [key.name]) else { continue }
        let example = key.examples.first.map { "\(key.name): \($0)" } ?? "\(key.name):"
        fail(
          [key.name], at: fields.node.place, "a scenario needs '\(key.name):': write '\(example)' or the like"
        )
      }
      return [procedure(Procedure.unnamed, fields, actors: actors)]
    }
    for key in FormatSection.procedure.keys where fields[key.name] != nil {
      fail(
        [key.name], at: fields.keyPlace(key.name),
        "'\(key.name):' belongs into one of the 'procedures:', because there are several")
    }
    return namedEntries(several).compactMap { entry in
      self.fields(entry.value, .procedure).map { procedure(entry.key, $0, actors: actors) }
    }
  }

  private mutating func procedure(_ key: Procedure.Key, _ fields: Fields, actors: [Actor]) -> Procedure {
    let activities = fields[FieldKey.activities]
    let names = KnownNames(actors: actors, activities: Reading.activityKeys(activities))
    return Procedure(
      key: key, arrivals: arrivals(fields[FieldKey.arrivals]), promises: promises(fields[FieldKey.promise]),
      attributes: attributes(fields[FieldKey.attributes]), steps: steps(activities, knowing: names))
  }

  private mutating func attributes(_ node: FileNode?) -> [CaseAttribute] {
    let records = durations.records
    return namedEntries(node).compactMap { entry in
      byCaseType(entry.value) { text throws(Misreading) in
        try DistributionText.read(text, whole: text, records: records)
      }.map { CaseAttribute(name: entry.key, value: $0) }
    }
  }
}
