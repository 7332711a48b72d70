// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a text is not the value that was expected, in words for the person who wrote it.
struct Misreading: Error, Equatable {
  var message: String

  init(_ message: String) { self.message = message }
}
