// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// How a value names rows: a name inside a general SOP means its own rows, and the name of a use the rows that are put
/// in its place.
indirect enum RowNaming: Equatable, Sendable {
  case nothing
  /// A row or block that a case comes to; of a use its first row.
  case entry
  /// The same, or an end, or the word for what follows the use.
  case target
  /// One row; none where `none` is written.
  case row
  /// A row that may be one of another design only.
  case luck
  /// The row with whose end something ends; of a use its last row.
  case end
  /// `5% to sign`, or keys of a branch.
  case outcome
  /// The keys of the mapping are rows.
  case keys
  /// Names that the writer chooses, each with a value.
  case named(RowNaming)
  case section(FormatSection)

  /// Of the value behind a key, where this is the mapping's.
  func inner(_ key: String) -> RowNaming {
    switch self {
    case .named(let naming): naming
    case .section(let section): RowNaming.of(key, in: section)
    case .outcome: RowNaming.of(key, in: .branch)
    case .nothing, .entry, .target, .row, .luck, .end, .keys: .nothing
    }
  }

  /// Whether it says where cases go on to.
  var leadsOn: Bool {
    switch self {
    case .target, .outcome: true
    case .named(let inner): inner.leadsOn
    case .nothing, .entry, .row, .luck, .end, .keys, .section: false
    }
  }

  static func of(_ key: String, in section: FormatSection) -> RowNaming {
    table.first { $0.section == section && $0.key == key }?.naming ?? .nothing
  }

  /// Every key that can stand in the rows of a general SOP, or beside them and name rows. A test asks for each.
  static let table: [(section: FormatSection, key: String, naming: RowNaming)] =
    keys(
      .activity, .nothing,
      FieldKey.actor, FieldKey.name, FieldKey.row, FieldKey.sop, FieldKey.needs, FieldKey.output,
      FieldKey.remarks, FieldKey.work, FieldKey.wait, FieldKey.patience, FieldKey.setUp,
      FieldKey.skipped,
      FieldKey.returned, FieldKey.after, FieldKey.atMost, FieldKey.cost, FieldKey.cancels, FieldKey.rounds,
      FieldKey.keepsOfficersFree)
    + keys(.activity, .entry, FieldKey.to)
    + keys(.activity, .target, FieldKey.next)
    + keys(.activity, .named(.outcome), FieldKey.decision)
    + keys(.activity, .row, FieldKey.sameOfficerAs)
    + keys(.activity, .luck, FieldKey.drawsAs)
    + keys(.activity, .section(.substitute), FieldKey.substitute)
    + keys(.branch, .nothing, FieldKey.share)
    + keys(.branch, .target, FieldKey.to)
    + keys(.substitute, .nothing, FieldKey.for, FieldKey.by, FieldKey.from)
    + keys(.substitute, .row, FieldKey.in)
    + keys(.block, .nothing, FieldKey.parallel, FieldKey.needed)
    + keys(.promise, .nothing, FieldKey.within, FieldKey.target, FieldKey.deemedApproved, FieldKey.counted)
    + keys(.promise, .entry, FieldKey.from)
    + keys(.promise, .end, FieldKey.to)
    + keys(
      .arrivals, .nothing, FieldKey.perHour, FieldKey.perDay, FieldKey.perWeek, FieldKey.perMonth,
      FieldKey.perYear, FieldKey.every, FieldKey.population,
      FieldKey.dates,
      FieldKey.log, FieldKey.cases, FieldKey.between, FieldKey.hours, FieldKey.weekdays, FieldKey.seasons,
      FieldKey.swing, FieldKey.atTheDoor, FieldKey.noShow,
      FieldKey.beforeOpening,
      FieldKey.quota, FieldKey.ticketsUntil, FieldKey.tooLate, FieldKey.inGroupsOf, FieldKey.cost,
      FieldKey.costOfWaiting, FieldKey.withdrawn,
      FieldKey.resubmitted,
      FieldKey.priority)
    + keys(.arrivals, .keys, FieldKey.backlog)

  private static func keys(
    _ section: FormatSection, _ naming: RowNaming, _ keys: String...
  ) -> [(section: FormatSection, key: String, naming: RowNaming)] {
    keys.map { (section, $0, naming) }
  }
}
