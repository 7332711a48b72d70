// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulSweep

/// `all`, or how many.
struct AddedCapacityCount: ExpressibleByArgument {
  static let all = AddedCapacityCount(count: nil)

  /// Nil for all.
  var count: Int?

  private init(count: Int?) { self.count = count }

  init?(argument: String) {
    if ["all", "semua"].contains(argument) {
      count = nil
    } else {
      guard let number = Int(argument), number >= 0 else { return nil }
      count = number
    }
  }

  var defaultValueDescription: String { count.map { "\($0)" } ?? "all" }
}

extension SweepShard: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
  public var defaultValueDescription: String { description }
}
