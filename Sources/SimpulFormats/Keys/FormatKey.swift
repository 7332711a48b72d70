// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// One key of the file format. The reader refuses keys that no table holds, and the JSON Schema is made from
/// the same tables.
struct FormatKey: Sendable {
  var name: String
  var shape: Shape
  /// How the value names rows.
  var naming: RowNaming
  var isRequired: Bool
  /// What it says, for whoever writes the file.
  var help: String
  /// As they stand behind the key.
  var examples: [String]

  init(
    _ name: String, _ shape: Shape, naming: RowNaming = .nothing, required: Bool = false, _ help: String,
    _ examples: [String] = []
  ) {
    self.name = name
    self.shape = shape
    self.naming = naming
    isRequired = required
    self.help = help
    self.examples = examples
  }

  /// The same where it need not be there.
  var optional: FormatKey {
    var result = self
    result.isRequired = false
    return result
  }

  /// What may stand behind a key.
  indirect enum Shape: Sendable {
    case scalar(Scalar)
    /// One value, or one for each case type.
    case byCaseType(Scalar)
    /// One name or a list of names.
    case names
    case section(FormatSection)
    /// Some keys of a section, none of them required.
    case part(of: FormatSection)
    /// Names that the writer chooses, each with a shape.
    case named(Shape)
    case either(Shape, Shape)
    /// One or several.
    case list(Shape)
    /// The keys of a section, where `<name>` may stand for a parameter in every value.
    case template(of: FormatSection)
    /// Any value.
    case anything
  }

  /// The kinds of plain values.
  enum Scalar: String, Sendable, CaseIterable {
    /// Only `none`, where what is taken away is a mapping otherwise.
    case nothing
    case text, name, version, whole, share, weight, returns, amount, later, cancels, factor, duration, rate,
      gaps, count, times, hours, weekdays, date
    case dates, period, holidays, absenceShare, spell, otherWork, cost, price, costRate, performers, target,
      branch, substitute
    case reserved, speeds, closing, multitasking, yesNo, queueShares
    case firstDay, place, post, queue, priority, groups, batchSchedule, door, lateComers, counting, repeats,
      applicant
    /// A text in which a parameter of a general SOP stands.
    case parameter
  }
}

/// A mapping with known keys.
enum FormatSection: String, Sendable, CaseIterable {
  case scenario, procedure, promise, arrivals, actor, calendar, calendarPeriod, activity, block, branch
  case generalSOP, use
  case substitute, redesign, change, settings, additions, addedActivity, merge, move, together

  /// As in "is not a key of an activity".
  var title: String {
    switch self {
    case .scenario: "a scenario"
    case .procedure: "a procedure"
    case .promise: "a promise"
    case .arrivals: "arrivals"
    case .actor: "an actor"
    case .calendar: "a calendar"
    case .calendarPeriod: "a period of a calendar"
    case .activity, .addedActivity: "an activity"
    case .block: "a parallel block"
    case .branch: "a branch of a decision"
    case .generalSOP: "a general SOP"
    case .use: "the use of a general SOP"
    case .substitute: "a substitute"
    case .redesign: "a redesign"
    case .change: "a change"
    case .settings: "'set'"
    case .additions: "'add'"
    case .merge: "'merge'"
    case .move: "'move'"
    case .together: "'parallel'"
    }
  }

  /// What may stand behind keys that the writer chooses; nil where there are none.
  var otherKeys: FormatKey.Shape? {
    switch self {
    case .calendar: .either(.scalar(.hours), .section(.calendarPeriod))
    case .calendarPeriod: .scalar(.hours)
    default: nil
    }
  }

  /// Words that are not keys, and what to say to somebody who writes them.
  var mistakenWords: [(word: String, advice: String)] {
    switch self {
    case .activity, .addedActivity, .merge:
      [
        ("no", "for the SOP's row number write 'row: 5a'"),
        ("nomor", "for the SOP's row number write 'row: 5a'"),
        ("kegiatan", "write 'name:'"), ("pelaksana", "write 'actor:'"),
        ("waktu", "write 'sop:' for the SOP's own time, 'work:' for the officer's and 'wait:' for waiting"),
        ("time", "write 'work:' for the officer's time and 'wait:' for time in which nobody works"),
        ("duration", "write 'work:' for the officer's time and 'wait:' for time in which nobody works"),
        ("kelengkapan", "write 'needs:'"), ("keterangan", "write 'remarks:'"),
        ("returns", "write 'returned:'"),
        ("back to", "write 'returned: 3%', and 'to:' with the activity to which the file goes back"),
        ("kembali ke", "write 'returned: 3%', and 'to:' with the activity to which the file goes back"),
        ("kembali", "write 'returned: 3%', and 'to:' with the activity to which the file goes back"),
        ("before", "write 'place: before sign'"), ("lihat", "write 'use:' and the name of a general SOP"),
        ("use", "a change cannot use a general SOP: write its rows out, or let the base use it"),
        ("kerja", "write 'work:'"), ("tunggu", "write 'wait:'"),
      ]
    case .actor:
      [
        ("jumlah", "write 'officers:'"), ("number", "write 'officers:'"), ("jam", "write 'hours:'"),
        ("hari", "write 'days:'"), ("hadir", "write 'present:'"),
        ("substitute", "write 'substitute:' in the activity, or as a change"),
      ]
    case .scenario, .redesign:
      [
        ("judul", "write 'title:'"), ("pelaksana", "write 'actors:'"), ("kegiatan", "write 'activities:'"),
        ("kedatangan", "write 'arrivals:'"), ("janji", "write 'promise:'"), ("calendar", "write 'hours:'"),
        ("extends", "write 'base:' and 'changes:'"), ("umum", "write 'general:'"),
        ("general", "general SOPs stand in the base"), ("sop umum", "write 'general:'"),
      ]
    case .use:
      ["actor", "work", "wait", "sop", "decision", "returned", "rounds", "next"].map { word in
        (
          word,
          "the rows of the general SOP say it: make it a parameter there, and its value stands in 'with:' here"
        )
      }
    case .generalSOP: [("parameter", "write 'parameters:'"), ("kegiatan", "write 'activities:'")]
    case .arrivals: [("rate", "write 'per day:' (hour, week, month, year)")]
    default: []
    }
  }
}
