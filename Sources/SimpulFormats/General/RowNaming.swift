// SPDX-License-Identifier: GPL-3.0-or-later

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
      "actor", "name", "row", "sop", "needs", "output", "remarks", "work", "wait", "patience", "set-up",
      "skipped",
      "returned", "after", "at most", "cost", "cancels", "rounds", "keeps officers free")
    + keys(.activity, .entry, "to")
    + keys(.activity, .target, "next")
    + keys(.activity, .named(.outcome), "decision")
    + keys(.activity, .row, "same officer as")
    + keys(.activity, .luck, "draws as")
    + keys(.activity, .section(.substitute), "substitute")
    + keys(.branch, .nothing, "share")
    + keys(.branch, .target, "to")
    + keys(.substitute, .nothing, "for", "by", "from")
    + keys(.substitute, .row, "in")
    + keys(.block, .nothing, "parallel", "needed")
    + keys(.promise, .nothing, "within", "target", "deemed approved", "counted")
    + keys(.promise, .entry, "from")
    + keys(.promise, .end, "to")
    + keys(
      .arrivals, .nothing, "per hour", "per day", "per week", "per month", "per year", "every", "population",
      "dates",
      "log", "cases", "between", "hours", "weekdays", "seasons", "swing", "at the door", "no show",
      "before opening",
      "quota", "tickets until", "too late", "in groups of", "cost", "cost of waiting", "withdrawn",
      "resubmitted",
      "priority")
    + keys(.arrivals, .keys, "backlog")

  private static func keys(
    _ section: FormatSection, _ naming: RowNaming, _ keys: String...
  ) -> [(section: FormatSection, key: String, naming: RowNaming)] {
    keys.map { (section, $0, naming) }
  }
}
