// SPDX-License-Identifier: GPL-3.0-or-later

/// A sum of floating-point numbers that carries the rounding error along (Neumaier 1974, a form of
/// Kahan's summation). The result depends on the order of the terms only in the last place.
struct CompensatedSum: Equatable, Sendable {
  private var sum = 0.0
  private var compensation = 0.0

  /// Adds a finite number.
  /// - Complexity: O(1).
  mutating func add(_ value: Double) {
    let next = sum + value
    if sum.magnitude >= value.magnitude {
      compensation += (sum - next) + value
    } else {
      compensation += (value - next) + sum
    }
    sum = next
  }

  var value: Double { sum + compensation }

  /// The compensated sum of `values`, in their order.
  static func of(_ values: [Double]) -> Double {
    var total = CompensatedSum()
    for value in values { total.add(value) }
    return total.value
  }
}
