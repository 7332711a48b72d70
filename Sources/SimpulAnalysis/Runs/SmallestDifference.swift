// SPDX-License-Identifier: GPL-3.0-or-later

/// Smallest differences that matter in practice; nil where none was stated.
public struct SmallestDifference: Equatable, Sendable, Codable {
  public var seconds: Double?
  /// Difference of a share, such as 0.01 for one point.
  public var share: Double?

  public init(seconds: Double? = nil, share: Double? = nil) {
    self.seconds = seconds
    self.share = share
  }
}
