// SPDX-License-Identifier: GPL-3.0-or-later

/// How many files an officer has open at once, among which he divides his time evenly: processor sharing in queueing
/// theory. Judges who work on more cases at once take longer over each of them (Coviello, Ichino and Persico, "The
/// inefficiency of worker time use", 2015).
public struct OpenFiles: Hashable, Sendable {
  /// 1 for one after the other; nil where there is no limit.
  public var limit: Int?
  /// The part of his time that each file beyond the first takes, of what the others leave, because he has to find his way
  /// back: from 0 up to but not including 1.
  public var lossPerFile: Double

  public static let one = OpenFiles(limit: 1)

  public init(limit: Int?, lossPerFile: Double = 0) {
    self.limit = limit
    self.lossPerFile = lossPerFile
  }

  /// The part of an officer's time that is work on files when so many are open, (1 - loss) to the power of those beyond
  /// the first. O(open files) where something is lost.
  public func efficiency(withOpen files: Int) -> Double {
    if lossPerFile == 0 { return 1 }
    return (1..<max(1, files)).reduce(1) { efficiency, _ in efficiency * (1 - lossPerFile) }
  }

  /// The least of it that can come to pass.
  public var leastEfficiency: Double { efficiency(withOpen: limit ?? 1) }
}
