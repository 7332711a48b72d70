// SPDX-License-Identifier: GPL-3.0-or-later

/// The straight line through a series.
public enum LinearTrend {
  /// The slope of the least squares line through equally spaced values, for a spacing of one. Divide
  /// by the true spacing for a slope in units of time. Linear time.
  ///
  /// - Returns: nil when there are fewer than two values or one of them is not finite.
  public static func slope(of values: [Double]) -> Double? {
    guard values.count >= 2, let mean = Sample.mean(of: values) else { return nil }
    let n = Double(values.count)
    let centre = (n - 1) / 2
    var products = CompensatedSum()
    for (index, value) in values.enumerated() {
      products.add((Double(index) - centre) * (value - mean))
    }
    return products.value / (n * (n * n - 1) / 12)
  }
}
