// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

/// Small pieces of the sentences in which problems are reported.
enum ProblemPhrases {
  /// `'a'`, `'a' and 'b'`, `'a', 'b' and 'c'`.
  static func list(_ words: [String], joining word: String = "and") -> String {
    let quoted = words.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  /// `actor 'Sekcm' is not defined; did you mean 'Sekcam'?`
  static func unknown(_ kind: String, _ key: String, among known: [String]) -> String {
    "\(kind) '\(key)' is not defined" + hint(key, among: known)
  }

  /// `; did you mean 'Sekcam'?`, or what there is.
  static func hint(_ key: String, among known: [String]) -> String {
    if let nearest = Spelling.nearest(to: key, among: known) { return "; did you mean '\(nearest)'?" }
    guard !known.isEmpty else { return "; none is" }
    let shown = Array(known.prefix(12))
    let verb = known.count == 1 ? "is" : "are"
    guard shown.count < known.count else { return "; there \(verb) \(list(shown))" }
    return "; there \(verb) \(shown.map { "'\($0)'" }.joined(separator: ", ")) and others"
  }

  /// A number without a decimal point where it needs none.
  static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }

  /// `12.5%`
  static func percent(_ share: Double) -> String { number((share * 1e6).rounded() / 1e4) + "%" }

  /// `1 officer`, `2 officers`.
  static func count(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
  }

  /// ` for case type 'usaha'`, or nothing where it holds for all.
  static func forCaseType(_ caseType: String?) -> String { caseType.map { " for case type '\($0)'" } ?? "" }

  /// `07.30-12.00 13.00-16.00`
  static func ranges(_ ranges: [TimeRange]) -> String {
    ranges.map { "\($0.start)-\($0.end)" }.joined(separator: " ")
  }

  /// `2026-04-13..2026-04-17`
  static func dates(_ range: DateRange) -> String { "\(range.first)..\(range.last)" }

  /// `tue thu`
  static func days(_ days: WeekdaySet) -> String {
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    return days.days.map { names[$0.rawValue] }.joined(separator: " ")
  }
}
