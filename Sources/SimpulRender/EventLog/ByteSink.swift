// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes bytes in their order: a file, a compressor, memory.
package protocol ByteSink {
  associatedtype Failure: Error

  mutating func write(_ bytes: RawSpan) throws(Failure)
}
