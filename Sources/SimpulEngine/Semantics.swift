// SPDX-License-Identifier: GPL-3.0-or-later

/// The rules of the page `Semantics`, numbered, so that results of other rules are not taken for results of these.
public enum Semantics {
  /// Raised with every change of a rule that changes what a scenario means.
  ///
  /// 1: until November 2026. 2: outside waits that end at the hours at which applicants come, duty by shifts, promises of
  /// unfinished files, time worked in overtime as part of the time to finish, waiting for joint work by all who are missing.
  public static let version = 2
}
