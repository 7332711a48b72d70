// SPDX-License-Identifier: GPL-3.0-or-later

/// The name of a row of a general SOP where it is used: `Register (Outgoing letters)`.
struct RowName {
  /// As the general SOP calls it.
  private let own: String
  private let label: String
  private let use: String

  init(_ own: String, _ chain: [GeneralUse]) {
    self.own = own
    label = chain.last?.label ?? ""
    use = chain.last?.key ?? ""
  }

  var short: String { "\(own) (\(label))" }

  /// Where there would be two of the short one.
  var long: String { "\(own) (\(label), \(use))" }
}
