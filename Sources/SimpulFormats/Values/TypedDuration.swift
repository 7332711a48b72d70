// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// A single length of time as it is typed on the command line: `30 min`, `1 working day`, `2 jam`.
public struct TypedDuration: Equatable, Sendable {
  public var amount: Double
  public var unit: DurationDistribution.Unit

  /// Why a text is no length of time, and what to write instead.
  public struct Problem: Error, Equatable, Sendable, CustomStringConvertible {
    public var description: String
  }

  public init(_ text: String) throws(Problem) {
    do throws(Misreading) { (amount, unit) = try DurationText.readConstant(text) } catch {
      throw Problem(description: error.message)
    }
  }
}
