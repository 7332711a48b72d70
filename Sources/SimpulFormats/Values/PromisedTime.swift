// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// A promised time as somebody types it: `3 working days`, `60 menit kerja`.
public enum PromisedTime {
  /// Why a text is no promised time, in words for who typed it.
  public struct Problem: Error, Equatable, Sendable, CustomStringConvertible {
    public var description: String
  }

  /// Reads what a promise's `within` in a file may say.
  public static func read(_ text: String) throws(Problem) -> Promise.Deadline {
    do throws(Misreading) {
      let (amount, unit) = try DurationText.readConstant(text)
      let isSameDay = amount == 0 && unit == .workingDays
      guard amount.isFinite, amount > 0 || isSameDay else {
        throw Misreading("nobody can keep a promise of '\(text)': write more than 0")
      }
      guard amount * (unit.seconds ?? 86_400) < 3.2e9 else {
        throw Misreading("'\(text)' is longer than a hundred years: write a time that somebody would promise")
      }
      return Promise.Deadline(amount, unit)
    } catch { throw Problem(description: error.message) }
  }
}
