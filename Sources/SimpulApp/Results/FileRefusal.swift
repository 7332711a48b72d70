// SPDX-License-Identifier: GPL-3.0-or-later

/// What the operating system refused.
package struct FileRefusal: Error {
  /// As in `errno`.
  package var errorNumber: Int32
}
