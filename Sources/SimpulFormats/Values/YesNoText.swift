// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether a rule holds: `yes`, `no`.
enum YesNoText {
  fileprivate static let wordsForYes = ["yes", "ya"]
  fileprivate static let wordsForNo = ["no", "tidak"]

  /// In both languages.
  static let allWords = wordsForYes + wordsForNo

  /// - Parameter key: what is said yes or no to.
  static func read(_ text: String, of key: String) throws(Misreading) -> Bool {
    if wordsForYes.contains(text.lowercased()) { return true }
    if wordsForNo.contains(text.lowercased()) { return false }
    throw Misreading("'\(text)': write '\(key): yes', or leave it out")
  }

  static func write(_ holds: Bool) -> String { holds ? wordsForYes[0] : wordsForNo[0] }
}
