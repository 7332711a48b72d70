// SPDX-License-Identifier: GPL-3.0-or-later

/// Version of the rules on the page `Semantics`, so that results under different rules are not confused.
public enum Semantics {
  /// Increased with every change of a rule that changes what a scenario means.
  ///
  /// 1: until November 2026. 2: outside waits that end at arrival hours, duty by shifts, promises of unfinished
  /// files, overtime as part of the time to finish, waiting for joint work by all who are missing.
  public static let version = 2
}
