// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulRender

/// Forgets what is written to it.
package struct Nowhere: ByteSink {
  package private(set) var byteCount = 0

  package init() {}

  package mutating func write(_ bytes: RawSpan) throws(Never) { byteCount += bytes.byteCount }
}
