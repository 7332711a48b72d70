// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension FormatSection {
  static let generalKey = FieldKey.general

  static let generalKeys: [FormatKey] = [
    FormatKey(FieldKey.name, .scalar(.text), "What it is called; its key when left out.", "SOP Surat Keluar"),
    FormatKey(
      FieldKey.parameters, .either(.names, .named(.anything)),
      "What differs from use to use, by name: a usual value, or 'required' where every use has to state one. <name> stands "
        + "for it in the rows.",
      "{ pelaksana: required, lama: 3/5/10 min | assumed }"),
    FormatKey(
      FieldKey.activities,
      .named(.either(.template(of: .activity), .either(.template(of: .block), .template(of: .use)))),
      required: true,
      "Its rows, as in a procedure. What they name are rows of its own; 'out' is the row behind the use.",
      "{ record: { actor: <pelaksana>, work: <lama> } }"),
  ]

  static let useKeys: [FormatKey] = [
    FormatKey(
      FieldKey.use, .scalar(.name), required: true,
      "The general SOP whose rows stand here. They are called 'outgoing/record' where this key is 'outgoing'.",
      "Surat keluar"),
    FormatKey(
      FieldKey.with, .named(.anything), "The values of its parameters, by name.",
      "{ pelaksana: Petugas, lama: 3/5/10 min }"),
    FormatKey(
      FieldKey.name, .scalar(.text),
      "What stands behind the names of its rows; the general SOP's name when left out.",
      "Surat undangan"),
    FormatKey(
      FieldKey.row, .scalar(.text),
      "The SOP's row number where it is one row of the document: its rows are then 5a, 5b and so on.", "5",
      "none"),
  ]
}
