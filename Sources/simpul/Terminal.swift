// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulApp
import SimpulText
import SimpulWords

/// The two output streams, and what they are attached to.
///
/// Everything that is printed goes through here: the characters in it that would steer a terminal are shown instead.
enum Terminal {
  /// Whether colours may be written to standard output: it is a terminal, and `NO_COLOR` (no-color.org) is not set.
  static var isStyled: Bool {
    isatty(STDOUT_FILENO) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
      && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  static var style: Style { isStyled ? .ansi : .plain }

  /// Whether a progress bar may be drawn.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// To standard output.
  ///
  /// - Throws: where it cannot be written.
  static func write(_ text: String) throws(Failure) {
    try StandardStream.output.write(ended(TerminalText.lines(text, keepsStyles: isStyled)))
  }

  /// To standard error. Where it cannot be written there is no place to say so.
  static func writeError(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      TerminalText.message(String($0))
    }
    try? StandardStream.error.write(ended(lines.joined(separator: "\n")))
  }

  /// To standard error, control characters and all.
  static func drawProgress(_ text: String) { try? StandardStream.error.write(text) }

  private static func ended(_ text: String) -> String { text.utf8.last == 0x0A ? text : text + "\n" }
}
