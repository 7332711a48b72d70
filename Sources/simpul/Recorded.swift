// SPDX-License-Identifier: GPL-3.0-or-later

extension [String] {
  /// A command line for the record: the program by its name alone, words with spaces in quotes.
  var recorded: String {
    (["simpul"] + dropFirst()).map { $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: " ")
  }
}
