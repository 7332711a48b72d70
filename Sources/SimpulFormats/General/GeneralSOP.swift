// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Rows that several procedures have in common, stated once: registering a letter, signing, archiving.
struct GeneralSOP {
  struct Placeholder {
    var name: String
    /// What stands for it where a use says nothing; a use must say it where this is nil.
    var usual: FileNode?
  }

  var key: String
  /// As the document calls it.
  var title: String
  var parameters: [Placeholder]
  /// A mapping of rows.
  var activities: FileNode
  /// The uses of general SOPs among its rows.
  var uses: [FileNode.Entry]
  /// With those of the general SOPs that it uses; no more than one above what is allowed is counted.
  var rowCount: Int
  /// Of its key.
  var place: SourcePlace
  /// Whether its rows can be put somewhere; what keeps them from it has been reported.
  var isSound: Bool

  /// The words that make a parameter one that a use has to state.
  static let required = ["required", "wajib"]
  /// The words for the row behind the use.
  static let exits = ["out", "keluar"]
  /// General SOPs that use one another make names that are hard to read.
  static let mostDepth = 10
  /// More rows are taken for uses that multiply by mistake.
  static let mostRows = 5_000
}

extension FileNode {
  /// Whether a row stands for those of a general SOP.
  var isUse: Bool { self[FieldKey.use] != nil }
}
