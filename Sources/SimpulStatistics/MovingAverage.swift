// SPDX-License-Identifier: GPL-3.0-or-later

/// Moving averages of a series, which remove a cycle of that length (Welch 1983).
public enum MovingAverage {
  /// One mean for each place where a whole window fits: the first is that of the first `window` values.
  ///
  /// - Complexity: linear.
  /// - Returns: an empty series when it is shorter than the window.
  /// - Precondition: `window >= 1`.
  public static func of(_ series: [Double], window: Int) -> [Double] {
    precondition(window >= 1, "a window holds a value")
    guard series.count >= window else { return [] }
    var sum = CompensatedSum()
    for value in series[..<window] { sum.add(value) }
    var means = [sum.value / Double(window)]
    for index in window..<series.count {
      sum.add(series[index])
      sum.add(-series[index - window])
      means.append(sum.value / Double(window))
    }
    return means
  }
}
