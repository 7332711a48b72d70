// SPDX-License-Identifier: GPL-3.0-or-later

/// What a door asks: the command line, or another one.
package protocol Question: Sendable {
  associatedtype Answer: Sendable

  /// Finds the answer, and puts what is to be kept of it into its place.
  ///
  /// - Throws: why there is none; nothing is left behind then that was not there before.
  func answer(_ settings: JobSettings, _ watch: JobWatch) throws(Failure) -> Outcome<Answer>
}
