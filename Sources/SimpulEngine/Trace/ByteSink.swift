// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes bytes in their order: a file, a compressor, memory.
public protocol ByteSink {
  associatedtype Failure: Error

  mutating func write(_ bytes: RawSpan) throws(Failure)
}
