// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What the two output streams are attached to.
enum Terminal {
  /// Whether colours may be written to standard output: it is a terminal, and `NO_COLOR` (no-color.org) is not set.
  static var isStyled: Bool {
    isatty(STDOUT_FILENO) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
      && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Whether a progress bar may be drawn.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  static func writeError(_ text: String) {
    FileHandle.standardError.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  static func writeErrorRaw(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
