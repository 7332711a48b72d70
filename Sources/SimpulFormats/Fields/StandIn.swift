// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// A substitution as files tell of it.
struct StandIn {
  var principal: Actor.Key?
  var substitute: Actor.Key?
  var activities: [Activity.Key] = []
  var fromDay = 1

  static let fields: [Field<StandIn>] = [
    Field(FieldKey.for, \.principal, Codecs.name.optional, "Who is away.", "Camat"),
    Field(FieldKey.by, \.substitute, Codecs.name.optional, required: true, "Who stands in.", "Sekcam"),
    Field(
      FieldKey.in, \.activities, Codecs.names.naming(.row),
      "The activities; in an activity it is left out.", "sign"),
    Field(
      FieldKey.from, \.fromDay, Codecs.dayOfAbsence,
      "The day of the absence on which he begins; the first when left out.", "day 2 of absence"),
  ]
}

extension Field where Element == Activity {
  /// In the activity's own words where it has one actor, else by name.
  static var substitute: Field {
    Field(
      FormatKey(
        FieldKey.substitute, .list(.either(.scalar(.substitute), .section(.substitute))),
        naming: .section(.substitute), "Who performs it while the actor is away.",
        ["Sekcam from day 2 of absence", "none"]), \.substitutions,
      read: { reading, node, _, activity in reading.substitutions(node, performers: activity.performers) },
      write: { all, activity, writing in
        let keys = [FieldKey.substitute]
        let isList =
          all.count > 1 || writing.isStated(below: keys + ["1"]) || writing.number(at: keys + ["1"]) != nil
        let items = all.enumerated().map { index, one in
          writing.below(isList ? keys + ["\(index + 1)"] : keys).substitution(one, of: activity)
        }
        let node = isList ? FileNode(written: .sequence(items)) : items.first ?? FileNode.none
        return [FileNode.Entry(written: FieldKey.substitute, node)]
      })
  }
}

extension Writing {
  fileprivate func substitution(_ substitution: Substitution, of activity: Activity) -> FileNode {
    guard activity.performers.actors == [substitution.principal], !isStated(below: []) else {
      return self.substitution(substitution, in: [])
    }
    return scalar(
      substitution, at: [], listing: .whenStated,
      write: { substitution, _ in AbsenceText.write(substitution.substitute, from: substitution.fromDay) },
      read: { (text: String, _: Reading.Context) throws(Misreading) in
        let read = try AbsenceText.readSubstitute(text)
        return Substitution(
          principal: substitution.principal, substitute: read.substitute, fromDay: read.fromDay)
      })
  }

  func substitution(_ substitution: Substitution, in activities: [Activity.Key]) -> FileNode {
    let told = StandIn(
      principal: substitution.principal, substitute: substitution.substitute, activities: activities,
      fromDay: substitution.fromDay)
    return fields(told, from: StandIn(), StandIn.fields)
  }
}

extension Reading {
  fileprivate mutating func substitutions(_ node: FileNode, performers: Performers) -> [Substitution]? {
    if Reading.isNone(node) { return [] }
    let actors = performers.actors
    return several(node).compactMap { item -> Substitution? in
      if item.entries != nil {
        guard let fields = fields(item, .substitute) else { return nil }
        if let inside = fields[FieldKey.in] {
          fail(
            inside.path, at: fields.keyPlace(FieldKey.in), "'in:' is left out here: it is for this activity")
        }
        return substitution(fields, principal: actors.count == 1 ? actors[0] : nil)?.substitution
      }
      guard let read = value(item, AbsenceText.readSubstitute) else { return nil }
      guard actors.count <= 1 else {
        fail(
          item, "several actors work here: write for whom, '{ for: \(actors[0]), by: \(read.substitute) }'")
        return nil
      }
      return actors.first.map {
        Substitution(principal: $0, substitute: read.substitute, fromDay: read.fromDay)
      }
    }
  }

  mutating func substitution(
    _ fields: Fields, principal: Actor.Key?
  ) -> (substitution: Substitution, activities: [Activity.Key])? {
    let told = element(StandIn(principal: principal), fields, StandIn.fields)
    guard let principal = told.principal else {
      if fields[FieldKey.for] == nil {
        fail(fields.node, "for whom is not said: write 'for:' and the actor who is away")
      }
      return nil
    }
    return told.substitute.map {
      (Substitution(principal: principal, substitute: $0, fromDay: told.fromDay), told.activities)
    }
  }
}
