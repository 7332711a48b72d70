// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine

/// Forgets what is written to it.
public struct Nowhere: ByteSink {
  public private(set) var byteCount = 0

  public init() {}

  public mutating func write(_ bytes: RawSpan) throws(Never) { byteCount += bytes.byteCount }
}
