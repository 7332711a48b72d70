// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension Reading {
  /// The scenario, as far as it can be read; nil when nothing of it can.
  mutating func scenario(_ fields: Fields) -> Scenario? {
    let calendars = calendars(fields["calendars"])
    let actors = actors(fields["actors"])
    let procedures = procedures(fields, actors: actors)
    let title = text(fields["title"])
    let agency = text(fields["agency"])
    let source = text(fields["source"])
    let hours = name(fields["hours"])
    let period = value(fields["period"], PeriodText.read)
    guard let title, let hours, let period else { return nil }
    return Scenario(
      title: title, agency: agency, source: source, period: period, calendars: calendars, officeCalendar: hours,
      actors: actors, procedures: procedures, numbers: takeNumbers())
  }

  private mutating func procedures(_ fields: Fields, actors: [Actor]) -> [Procedure] {
    guard let several = fields["procedures"] else {
      for key in FormatSection.procedure.keys where key.isRequired && fields[key.name] == nil {
        guard !isBroken(fields.node.path + [key.name]) else { continue }
        let example = key.examples.first.map { "\(key.name): \($0)" } ?? "\(key.name):"
        fail([key.name], at: fields.node.place, "a scenario needs '\(key.name):': write '\(example)' or the like")
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
    let activities = fields["activities"]
    let names = KnownNames(actors: actors, activities: Reading.activityKeys(activities))
    return Procedure(
      key: key, arrivals: arrivals(fields["arrivals"]), promises: promises(fields["promise"]),
      steps: steps(activities, knowing: names))
  }
}
