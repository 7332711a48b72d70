// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension FormatSection {
  static let redesignKeys: [FormatKey] = [
    FormatKey(
      FieldKey.simpul, .scalar(.version), required: true,
      "The version of the format; the first line of every file.",
      "1"),
    FormatKey(
      FieldKey.base, .scalar(.text), required: true,
      "The file that is changed; its name counts from this file's folder.",
      "as-is.yaml"),
    FormatKey(
      FieldKey.title, .scalar(.text), required: true, "What the redesign is called.", "Tanda tangan langsung"),
    FormatKey(
      FieldKey.changes, .named(.section(.change)), required: true,
      "The changes by name, applied from top to bottom.",
      "{ no rounds: { set: { activities: { sign: { rounds: none } } } } }"),
  ]

  static let changeKeys: [FormatKey] = [
    FormatKey(FieldKey.name, .scalar(.text), "What it is called in the report.", "Sekcam menandatangani"),
    FormatKey(
      FieldKey.owner, .scalar(.text), "Who has to bring it about, and by which document.", "Bagian Organisasi"
    ),
    FormatKey(FieldKey.requires, .names, "Changes without which this one cannot be made.", "no rounds"),
    FormatKey(
      FieldKey.set, .list(.section(.settings)), "Other values, nested as in the base.",
      "{ activities: { sign: { rounds: none } } }"),
    FormatKey(FieldKey.add, .list(.section(.additions)), "New actors and activities."),
    FormatKey(FieldKey.drop, .names, "Activities that are no longer made.", "archive"),
    FormatKey(
      FieldKey.merge, .list(.section(.merge)), "Activities that become one.",
      "{ activities: [verify, print], into: verify, work: 5/8/14 min }"),
    FormatKey(
      FieldKey.move, .list(.section(.move)), "An activity goes to another actor or another place.",
      "{ activity: archive, to: Kasi }"),
    FormatKey(
      FieldKey.parallel, .list(.section(.together)), "Activities that run at the same time from now on.",
      "{ activities: [technical, levy], before: approve }"),
    FormatKey(
      FieldKey.substitute, .list(.section(.substitute)), "Who stands in while an actor is away.",
      "{ for: Camat, by: Sekcam, in: sign, from: day 2 of absence }"),
    FormatKey(FieldKey.addOfficers, .named(.scalar(.whole)), "More officers, by actor.", "{ Petugas: 1 }"),
  ]

  static let settingsKeys: [FormatKey] = [
    FormatKey(
      FieldKey.actors, .named(.part(of: .actor)), "Values of actors.", "{ Petugas: { days: mon-fri } }"),
    FormatKey(
      FieldKey.activities, .named(.part(of: .activity)), "Values of activities.",
      "{ check: { returned: 5% } }"),
    FormatKey(
      FieldKey.calendars, .named(.part(of: .calendar)), "Values of calendars.",
      "{ sidang: { days: wed fri } }"),
    FormatKey(
      FieldKey.arrivals, .named(.either(.scalar(.rate), .section(.arrivals))), "Arrivals, each as a whole.",
      "{ warga: 20 per day }"),
    FormatKey(
      FieldKey.promise,
      .either(
        .scalar(.duration),
        .either(.section(.promise), .named(.either(.scalar(.duration), .section(.promise))))),
      "The promise, as a whole.", "{ within: 5 working days }"),
  ]

  static let additionsKeys: [FormatKey] = [
    FormatKey(
      FieldKey.actors, .named(.either(.scalar(.applicant), .section(.actor))), "New actors.", "{ Kurir: 1 }"),
    FormatKey(
      FieldKey.activities, .named(.section(.addedActivity)), "New activities, each with its place.",
      "{ scan: { actor: Petugas, work: 2 min, place: after check } }"),
  ]

  static let moveKeys: [FormatKey] = [
    FormatKey(FieldKey.activity, .scalar(.name), required: true, "The activity that moves.", "archive"),
    FormatKey(FieldKey.to, .scalar(.performers), "Who performs it from now on.", "Kasi"),
    placeKey(required: false),
  ]

  static let togetherKeys: [FormatKey] = [
    FormatKey(
      FieldKey.activities, .names, required: true, "Those that run at the same time.", "[technical, levy]"),
    FormatKey(
      FieldKey.before, .scalar(.name),
      "The activity that waits for all of them; the one that follows them when left out.",
      "approve"),
  ]

  static func placeKey(required: Bool) -> FormatKey {
    FormatKey(
      FieldKey.place, .scalar(.place), required: required, "Where it stands.", "before sign", "after check")
  }
}
