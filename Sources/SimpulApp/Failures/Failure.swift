// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a command could not do what it was asked, with the exit code that says so to scripts.
package struct Failure: Error, Equatable, Sendable {
  /// The codes of sysexits.h that Simpul uses.
  package enum Code: Int32 {
    case usage = 64
    case badScenario = 65
    case noInput = 66
    case cannotWrite = 74
    /// As a shell reports a command that was stopped by Ctrl-C.
    case interrupted = 130
  }

  package var code: Code
  package var message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
