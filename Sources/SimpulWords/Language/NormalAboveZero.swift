// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A normal that is drawn anew while it is below 0.
enum NormalAboveZero {
  /// Its mean, m + s φ(m/s) / Φ(m/s).
  static func mean(mean: Double, standardDeviation: Double) -> Double {
    guard standardDeviation > 0 else { return mean }
    let ratio = mean / standardDeviation
    let density = exp(-ratio * ratio / 2) / (2 * Double.pi).squareRoot()
    return mean + standardDeviation * density / (0.5 * erfc(-ratio / 2.0.squareRoot()))
  }
}
