// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

extension FormatSection {
  var keys: [FormatKey] { FormatSection.known[self] ?? [] }

  /// Only looked up.
  private static let known = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.tableKeys) })

  private var tableKeys: [FormatKey] {
    switch self {
    case .scenario:
      [FormatSection.version] + Scenario.fields.map(\.key) + [FormatSection.general]
        + Procedure.fields.map(\.key.optional)
    case .procedure: Procedure.fields.map(\.key)
    case .promise: Promise.fields.map(\.key)
    case .arrivals: ArrivalStream.fields.map(\.key)
    case .actor: Actor.fields.map(\.key)
    case .calendar: WorkingCalendar.keys
    case .calendarPeriod: WorkingCalendar.periodKeys
    case .activity: Activity.fields.map(\.key)
    case .addedActivity: Activity.fields.map(\.key) + [Placed.field.key]
    case .block: ParallelBlock.fields.map(\.key)
    case .branch: Branch.fields.map(\.key)
    case .generalSOP: FormatSection.generalKeys
    case .use: FormatSection.useKeys
    case .substitute: StandIn.fields.map(\.key)
    case .redesign: [FormatSection.version, FormatSection.base] + Redesign.fields.map(\.key)
    case .change: Change.fields.map(\.key) + VerbField.all.map(\.key)
    case .settings: VerbField.settings.map(\.key)
    case .additions: VerbField.additions.map(\.key)
    case .merge: Merge.fields.map(\.key) + Activity.merged.map(\.key)
    case .move: Move.fields.map(\.key)
    case .together: Together.fields.map(\.key)
    }
  }

  static let version = FormatKey(
    FieldKey.simpul, .scalar(.version), required: true,
    "The version of the format; the first line of every file.", ["1"])

  static let base = FormatKey(
    FieldKey.base, .scalar(.text), required: true,
    "The file that is changed; its name counts from this file's folder.", ["as-is.yaml"])

  static let general = FormatKey(
    FieldKey.general, .named(.section(.generalSOP)),
    "General SOPs by name: rows that are stated once, and that 'use:' puts into procedures.")

  static let generalKeys: [FormatKey] = [
    FormatKey(
      FieldKey.name, .scalar(.text), "What it is called; its key when left out.",
      ["SOP Surat Keluar"]),
    FormatKey(
      FieldKey.parameters, .either(.names, .named(.anything)),
      "What differs from use to use, by name: a usual value, or 'required' where every use has to state one. <name> stands "
        + "for it in the rows.", ["{ pelaksana: required, lama: 3/5/10 min | assumed }"]),
    FormatKey(
      FieldKey.activities,
      .named(.either(.template(of: .activity), .either(.template(of: .block), .template(of: .use)))),
      required: true,
      "Its rows, as in a procedure. What they name are rows of its own; 'out' is the row behind the use.",
      ["{ record: { actor: <pelaksana>, work: <lama> } }"]),
  ]

  static let useKeys: [FormatKey] = [
    FormatKey(
      FieldKey.use, .scalar(.name), required: true,
      "The general SOP whose rows stand here. They are called 'outgoing/record' where this key is 'outgoing'.",
      ["Surat keluar"]),
    FormatKey(
      FieldKey.with, .named(.anything), "The values of its parameters, by name.",
      ["{ pelaksana: Petugas, lama: 3/5/10 min }"]),
    FormatKey(
      FieldKey.name, .scalar(.text),
      "What stands behind the names of its rows; the general SOP's name when left out.", ["Surat undangan"]),
    FormatKey(
      FieldKey.row, .scalar(.text),
      "The SOP's row number where it is one row of the document: its rows are then 5a, 5b and so on.",
      ["5", "none"]),
  ]
}
