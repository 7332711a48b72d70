// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulModel
import SimpulTime

extension Actor {
  /// What a file states of an actor.
  static let fields: [Field<Actor>] = [
    Field(
      FieldKey.officers, \.officers, Codecs.officers, required: true, "How many there are.", "2",
      "2 | measured | SP 2025"),
    Field(
      FieldKey.hours, \.hours, Codecs.actorHours,
      "Their hours: a calendar, or hours on the days on which the office is open. Hours over midnight belong to "
        + "the day on which they begin.", "08.00-14.00", "22.00-06.00", "office"),
    Field(
      FieldKey.days, \.days, Codecs.weekdays, "The days of the week on which they do this.", "tue thu",
      "senin-jumat"),
    Field(
      FieldKey.present, \.present, Codecs.ranges.removable,
      "The hours in which they are at this desk; 'none' for all of theirs.", "13.30-15.00 | assumed"),
    Field(
      FieldKey.absent, \.absenceShare, Codecs.absenceShare.removable,
      "The share of days on which each of them is away.", "40% of days | assumed 20%-60%", "none"),
    Field(
      FieldKey.spell, \.absenceSpell, Codecs.spell, "How many days in a row they are away; 1 when left out.",
      "1/2/5 days"),
    Field(
      FieldKey.known, \.knownAbsences, Codecs.dates.removable(to: []),
      "Days on which all are known to be away.", "2026-04-13..2026-04-17", "none"),
    Field(
      FieldKey.handedOn, \.reassignmentDay, Codecs.dayOfAbsence.removable,
      "The day of an absence from which others go on with what he has begun, and with cases kept for him; when left out they "
        + "wait for him.", "day 2 of absence", "none"),
    Field(
      FieldKey.reserved, \.reserved, Codecs.reserved,
      "Hours of duty that are kept for something else, such as a weekly meeting.", "mon 08.00-09.00",
      "mon-thu 07.30-08.00 and fri 13.00-15.00", "none"),
    Field(
      FieldKey.atClosing, \.closing, Codecs.closing,
      "What becomes of work when duty ends, at noon too: put aside (when left out), finished in overtime of so long at most, "
        + "or not begun unless it fits.", "finish within 60 min", "only what fits", "put aside"),
    Field(
      FieldKey.speeds, \.speeds, Codecs.speeds,
      "How fast each officer works, in order: 1 takes the stated time, 0.5 twice as long; 1 when left out.",
      "1 0.8 | measured", "none"),
    Field(
      FieldKey.openFiles, \.multitasking, Codecs.multitasking,
      "How many files each of them works on at once, a little on each in turn, and what each further one costs of his time; "
        + "one after the other when left out.", "3", "5 losing 10% | assumed", "all", "none"),
    Field(
      FieldKey.otherWork, \.otherWork, Codecs.otherWork.removable,
      "What else is on the desk and waits in the same queue.",
      "12 per day of 1/3/5 min", "3 h per day in pieces of 20/30/60 min", "2 per day of 30 min before files",
      "1 per day of 1/2/3 h interrupting files", "endless in pieces of 10/20/40 min after files", "none"),
    Field(
      FieldKey.queue, \.queueDiscipline, Codecs.queueDiscipline,
      "Which file is taken up next; the one that came first when left out.",
      "first come", "last come", "shortest work", "random", "earliest due"),
    Field(
      FieldKey.oneQueueEach, \.queueing, Codecs.queueing,
      "Each officer has files of his own, as the clerks of several villages have: 'yes' where all have as many, or a share for "
        + "each officer, in order; one queue for all when left out.", "yes", "40% 30% 30% | measured",
      "3 1 1", "no"),
    Field(
      FieldKey.room, \.room, Codecs.whole.removable,
      "How many can wait here; whoever comes in and finds it full is turned away, which breaks the promise.",
      "12", "none"),
    Field(
      FieldKey.cost, \.costPerHour, Codecs.costPerHour.removable, "What an hour of one of them costs.",
      "45000 per hour", "none"),
    Field(FieldKey.unit, \.unit, Codecs.line.optional, "The organisational unit.", "Dinas PUTR"),
    Field(
      FieldKey.post, \.isSinglePost, Codecs.singlePost,
      "'single' for a head: a post that exists once, so that another officer is no advice.", "single", "any"),
  ]
}

extension Codecs {
  static let actors = Codec<[Actor]>.named(
    .either(.scalar(.applicant), .section(.actor)),
    read: { reading, entry in
      reading.inside(.actor(entry.key), at: entry.value) { $0.actor(entry.key, entry.value) }
    }, write: { actor, _, writing in (actor.key, writing.actor(actor)) })
}

extension Writing {
  /// In one value where it was stated in one.
  func actor(_ actor: Actor) -> FileNode? {
    let own = inside(.actor(actor.key))
    if actor.kind == .applicant { return FileNode(written: "applicant") }
    if own.isStated(whole: FieldKey.officers), actor == Actor(key: actor.key, officers: actor.officers) {
      return Codecs.officers.write(actor.officers, [], own)
    }
    return own.fields(actor, from: Actor(key: actor.key), Actor.fields)
  }
}

extension Reading {
  /// An actor that cannot be read is one officer, so that no more errors come of it.
  fileprivate mutating func actor(_ key: Actor.Key, _ node: FileNode) -> Actor {
    if let text = node.text, ["applicant", "pemohon"].contains(text.lowercased()) {
      return Actor(key: key, kind: .applicant)
    }
    guard node.entries != nil else {
      return Actor(key: key, officers: Codecs.officers.read(&self, node) ?? 1)
    }
    guard let fields = fields(node, .actor) else { return Actor(key: key) }
    let actor = element(Actor(key: key), fields, Actor.fields)
    if let spell = fields[FieldKey.spell], fields[FieldKey.absent] == nil {
      fail(
        spell.path, at: fields.keyPlace(FieldKey.spell),
        "'spell:' needs 'absent:': write how often, such as 'absent: 10% of days'")
    }
    return actor
  }
}
