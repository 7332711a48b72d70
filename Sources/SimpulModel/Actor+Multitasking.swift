// SPDX-License-Identifier: GPL-3.0-or-later

/// Multitasking: cases that an officer has open at once and divides his time among evenly; processor sharing with a
/// limit in queueing theory. Judges who work on more cases at once take longer over each of them (Coviello, Ichino
/// and Persico, "The inefficiency of worker time use", 2015).
public struct Multitasking: Hashable, Sendable {
  /// Most open cases; 1 for one after the other, nil where there is no limit.
  public var limit: Int?
  /// The part of his time that each case beyond the first takes, of what the others leave, for switching: from 0 up
  /// to but not including 1.
  public var lossPerFile: Double

  public static let one = Multitasking(limit: 1)

  public init(limit: Int?, lossPerFile: Double = 0) {
    self.limit = limit
    self.lossPerFile = lossPerFile
  }

  /// The part of an officer's time that is work when so many cases are open: (1 - loss) to the power of those beyond
  /// the first.
  /// - Complexity: O(open files) where something is lost.
  public func efficiency(withOpen files: Int) -> Double {
    if lossPerFile == 0 { return 1 }
    return (1..<max(1, files)).reduce(1) { efficiency, _ in efficiency * (1 - lossPerFile) }
  }

  /// The least possible efficiency.
  public var leastEfficiency: Double { efficiency(withOpen: limit ?? 1) }
}
