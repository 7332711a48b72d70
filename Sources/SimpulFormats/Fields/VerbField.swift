// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// A key of a change, or of what it sets and adds: what an editor is reported it, how the verbs behind it are read, and
/// how one of them is written.
struct VerbField: Sendable {
  let key: FormatKey
  let read: @Sendable (inout Reading, FileNode) -> [Verb]
  /// Nil for verbs of other keys.
  let write: @Sendable (Verb, Writing) -> FileNode?

  private init(
    _ name: String, _ shape: FormatKey.Shape, _ help: String, _ examples: String...,
    read: @escaping @Sendable (inout Reading, FileNode) -> [Verb],
    write: @escaping @Sendable (Verb, Writing) -> FileNode?
  ) {
    key = FormatKey(name, shape, help, examples)
    self.read = read
    self.write = write
  }

  /// The first field that says what a verb does.
  static func written(_ verb: Verb, _ table: [VerbField], _ writing: Writing) -> (VerbField, FileNode)? {
    table.lazy.compactMap { field in field.write(verb, writing).map { (field, $0) } }.first
  }

  /// The same, as the mapping of a key that is reported.
  private static func mapping(_ verb: Verb, _ table: [VerbField], _ writing: Writing) -> FileNode? {
    written(verb, table, writing).map { .written([($0.0.key.name, $0.1)]) }
  }

  /// What several verbs that follow one another say.
  func together(_ nodes: [FileNode]) -> FileNode {
    guard case .named = key.shape else { return .list(nodes) }
    return FileNode(written: .mapping(nodes.flatMap { $0.entries ?? [] }, isFlow: false))
  }

  // MARK: Of a change

  static let all: [VerbField] = [
    VerbField(
      FieldKey.set, .list(.section(.settings)), "Other values, nested as in the base.",
      "{ activities: { sign: { rounds: none } } }",
      read: { reading, node in
        reading.several(node).flatMap { item in
          reading.fields(item, .settings).map { reading.verbs($0, settings) } ?? []
        }
      }, write: { mapping($0, settings, $1) }),
    VerbField(
      FieldKey.add, .list(.section(.additions)), "New actors and activities.",
      read: { reading, node in
        reading.several(node).flatMap { item -> [Verb] in
          guard var fields = reading.fields(item, .additions) else { return [] }
          // Actors first, whom activities may need.
          fields.entries.sort { $0.key == FieldKey.actors && $1.key != FieldKey.actors }
          return reading.verbs(fields, additions)
        }
      }, write: { mapping($0, additions, $1) }),
    VerbField(
      FieldKey.drop, .names, "Activities that are no longer made.", "archive",
      read: { reading, node in reading.names(node).map { .drop($0) } },
      write: { verb, _ in if case .drop(let key) = verb { FileNode(written: key) } else { nil } }),
    VerbField(
      FieldKey.merge, .list(.section(.merge)), "Activities that become one.",
      "{ activities: [verify, print], into: verify, work: 5/8/14 min }",
      read: { reading, node in reading.several(node).compactMap { reading.merge($0) } },
      write: { verb, writing in
        guard case .merge(let keys, let into, let settings) = verb else { return nil }
        let merge = writing.fields(Merge(activities: keys, into: into), from: Merge(), Merge.fields)
        return writing.settings(settings, of: into, Activity.merged).below(merge.entries ?? [])
      }),
    VerbField(
      FieldKey.move, .list(.section(.move)), "An activity goes to another actor or another place.",
      "{ activity: archive, to: Kasi }",
      read: { reading, node in reading.several(node).flatMap { reading.moves($0) } },
      write: { verb, writing in
        let move: Move
        switch verb {
        case .move(let key, let performers): move = Move(activity: key, to: performers)
        case .moveTo(let key, let position): move = Move(activity: key, place: position)
        default: return nil
        }
        return writing.fields(move, from: Move(), Move.fields)
      }),
    VerbField(
      FieldKey.parallel, .list(.section(.together)), "Activities that run at the same time from now on.",
      "{ activities: [technical, levy], before: approve }",
      read: { reading, node in reading.several(node).compactMap { reading.parallel($0) } },
      write: { verb, writing in
        guard case .parallel(let keys, let next) = verb else { return nil }
        return writing.fields(Together(activities: keys, before: next), from: Together(), Together.fields)
      }),
    VerbField(
      FieldKey.substitute, .list(.section(.substitute)), "Who stands in while an actor is away.",
      "{ for: Camat, by: Sekcam, in: sign, from: day 2 of absence }",
      read: { reading, node in
        reading.several(node).compactMap { item in
          reading.fields(item, .substitute).flatMap { reading.substitution($0, principal: nil) }
            .map { .substitute($0.substitution, in: $0.activities) }
        }
      },
      write: { verb, writing in
        guard case .substitute(let substitution, let keys) = verb else { return nil }
        return writing.substitution(substitution, in: keys)
      }),
    VerbField(
      FieldKey.addOfficers, .named(Codecs.whole.shape), "More officers, by actor.", "{ Petugas: 1 }",
      read: { reading, node in
        reading.namedEntries(node).compactMap { entry in
          let added = reading.inside(.actor(entry.key), below: node.path.dropLast()) {
            Codecs.addedOfficers.read(&$0, entry.value)
          }
          return added.map { .addOfficers(entry.key, $0) }
        }
      },
      write: { verb, writing in
        guard case .addOfficers(let actor, let count) = verb else { return nil }
        let keys = [FieldKey.addOfficers, actor]
        return .written([(actor, Codecs.addedOfficers.write(count, keys, writing.inside(.actor(actor))))])
      }),
  ]

  // MARK: Of what a change sets

  static let settings: [VerbField] = [
    VerbField(
      FieldKey.actors, .named(.part(of: .actor)), "Values of actors.", "{ Petugas: { days: mon-fri } }",
      read: { reading, node in reading.namedEntries(node).compactMap { reading.settings(ofActor: $0) } },
      write: { verb, writing in
        guard case .setActor(let key, let settings) = verb else { return nil }
        return .written([
          (key, writing.inside(.actor(key)).settings(settings, of: Actor(key: key), Actor.fields))
        ])
      }),
    VerbField(
      FieldKey.activities, .named(.part(of: .activity)), "Values of activities.",
      "{ check: { returned: 5% } }",
      read: { reading, node in reading.namedEntries(node).compactMap { reading.settings(ofActivity: $0) } },
      write: { verb, writing in
        guard case .setActivity(let key, let settings) = verb else { return nil }
        return .written([(key, writing.settings(settings, of: key, Activity.fields))])
      }),
    VerbField(
      FieldKey.calendars, .named(.part(of: .calendar)), "Values of calendars.",
      "{ sidang: { days: wed fri } }",
      read: { reading, node in
        reading.namedEntries(node).map { entry in
          let calendar = reading.base.calendars[entry.key] ?? WorkingCalendar(key: entry.key)
          return reading.inside(.calendar(entry.key), at: entry.value) {
            .setCalendar(entry.key, $0.calendarSettings(entry.value, of: calendar, in: $0.base.calendars))
          }
        }
      },
      write: { verb, writing in
        guard case .setCalendar(let key, let settings) = verb else { return nil }
        return .written([(key, writing.calendar(key, settings))])
      }),
    VerbField(
      FieldKey.arrivals, Codecs.arrivals.shape, "Arrivals, each as a whole.", "{ warga: 20 per day }",
      read: { reading, node in
        reading.of(procedureWith: node) { Codecs.arrivals.read(&$0, node)?.map { .setArrivals($0) } ?? [] }
      },
      write: { verb, writing in
        guard case .setArrivals(let stream) = verb else { return nil }
        return Codecs.arrivals.write([stream], [], writing.of(caseTypes: [stream.key]))
      }),
    VerbField(
      FieldKey.promise, Codecs.promises.shape, "The promise, as a whole.", "{ within: 5 working days }",
      read: { reading, node in
        reading.of(procedureWith: node) { Codecs.promises.read(&$0, node)?.map { .setPromise($0) } ?? [] }
      },
      write: { verb, writing in
        guard case .setPromise(let promise) = verb else { return nil }
        return Codecs.promises.write(
          [promise], [], writing.of(caseTypes: promise.caseType.map { [$0] } ?? []))
      }),
  ]

  // MARK: Of what a change adds

  static let additions: [VerbField] = [
    VerbField(
      FieldKey.actors, Codecs.actors.shape, "New actors.", "{ Kurir: 1 }",
      read: { reading, node in Codecs.actors.read(&reading, node)?.map { .addActor($0) } ?? [] },
      write: { verb, writing in
        guard case .addActor(let actor) = verb else { return nil }
        return Codecs.actors.write([actor], [], writing)
      }),
    VerbField(
      FieldKey.activities, .named(.section(.addedActivity)), "New activities, each with its place.",
      "{ scan: { actor: Petugas, work: 2 min, place: after check } }",
      read: { reading, node in reading.namedEntries(node).compactMap { reading.addition($0) } },
      write: { verb, writing in
        guard case .addActivity(let activity, let position) = verb else { return nil }
        let own = writing.of(activity: position.anchor)
        let place = Placed.field.write(Placed(place: position), Placed(), own)
        return .written([
          (
            activity.key,
            FileNode(written: .mapping((own.activity(activity).entries ?? []) + place, isFlow: false))
          )
        ])
      }),
  ]
}
