// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// The deadlines that are tried: round numbers in the unit of the promise.
///
/// They are fixed before any run whose figures are reported: a ladder of doublings is tried on the random numbers of
/// pilot runs, and only sets the range of the grid.
enum DeadlineGrid {
  /// Doubling deadlines: 1, 2, 4 … 256 days; 15 minutes to 512 hours; 1 to 16,384 minutes.
  static func ladder(_ unit: DurationDistribution.Unit) -> [Double] {
    let (least, doublings) =
      switch unit {
      case .days, .workingDays: (1.0, 8)
      case .hours, .workingHours: (0.25, 11)
      case .minutes, .workingMinutes: (1.0, 14)
      case .seconds: (1.0, 19)
      }
    return (0...doublings).map { least * Double(1 << $0) }
  }

  /// Round steps over the range in which the share kept rises, finer ones where it passes the wanted share, and the
  /// deadlines named by the user. Ascending, without repetition.
  ///
  /// - Parameters:
  ///   - pilot: the share kept at each step of the ladder.
  ///   - named: those that must be among them.
  static func deadlines(
    pilot: [(amount: Double, share: Double)], share: Double, unit: DurationDistribution.Unit, named: [Double]
  ) -> [Double] {
    let top = pilot.first { $0.share >= share + (1 - share) / 2 } ?? pilot.last
    let highest = top?.amount ?? ladder(unit)[0]
    let below = pilot.filter { $0.amount < highest }
    let coarse = steps(from: below.last { $0.share < share / 2 }?.amount ?? 0, to: highest, about: 10, unit)
    let crossed = pilot.first { $0.share >= share + (1 - share) / 4 }?.amount ?? highest
    let fine = steps(
      from: pilot.last { $0.amount < crossed && $0.share < share }?.amount ?? 0, to: crossed, about: 14, unit)
    var all = (coarse + fine + named).sorted()
    var last: Double?
    all.removeAll { amount in
      defer { last = amount }
      return amount == last
    }
    return all
  }

  /// Multiples of a round step, above `least` and up to `most`.
  private static func steps(
    from least: Double, to most: Double, about count: Int, _ unit: DurationDistribution.Unit
  ) -> [Double] {
    let step = roundStep(atLeast: (most - least) / Double(count), unit)
    let first = Int((least / step).rounded(.down)) + 1
    let last = max(first, Int((most / step).rounded(.up)))
    return (first...last).map { Double($0) * step }
  }

  /// The next step of whole days; quarters of an hour; minutes as clocks have them.
  static func roundStep(atLeast least: Double, _ unit: DurationDistribution.Unit) -> Double {
    let known: [Double] =
      switch unit {
      case .days, .workingDays: [1, 2, 5, 10, 20, 50]
      case .hours, .workingHours: [0.25, 0.5, 1, 2, 3, 4, 6, 8, 12, 24, 48, 96]
      case .minutes, .workingMinutes, .seconds:
        [1, 2, 5, 10, 15, 20, 30, 60, 90, 120, 180, 240, 360, 480, 960, 2_400, 4_800, 9_600, 28_800, 57_600]
      }
    return known.first { $0 >= least } ?? known[known.count - 1]
  }
}
