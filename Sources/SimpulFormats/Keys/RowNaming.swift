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
  case draws
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
    case .nothing, .entry, .target, .row, .draws, .end, .keys: .nothing
    }
  }

  /// Whether it says where cases go on to.
  var leadsOn: Bool {
    switch self {
    case .target, .outcome: true
    case .named(let inner): inner.leadsOn
    case .nothing, .entry, .row, .draws, .end, .keys, .section: false
    }
  }

  static func of(_ key: String, in section: FormatSection) -> RowNaming {
    section.keys.first { $0.name == key }?.naming ?? .nothing
  }
}
