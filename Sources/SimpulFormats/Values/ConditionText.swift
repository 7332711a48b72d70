// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// What is known of a case when it is decided on: `from visit 3`, `after 5 working days`, `luas above 200`.
enum ConditionText {
  private static let comparisons: [(words: [String], isAbove: Bool)] = [
    (["above"], true), (["below"], false), (["di", "atas"], true), (["di", "bawah"], false),
  ]

  private static let signs: [(sign: Character, word: String)] = [
    (">", "above"), ("≥", "above"), ("<", "below"), ("≤", "below"),
  ]

  /// Nil for a text that states none.
  static func read(_ text: String) throws(Misreading) -> Branch.Condition? {
    try refuseSign(text)
    let words = text.split(separator: " ").map(String.init)
    if let visit = try readVisit(words, text) { return visit }
    if let first = words.first, ["after", "setelah"].contains(first) {
      return try readTime(words.dropFirst().joined(separator: " "))
    }
    for (comparison, isAbove) in comparisons {
      guard let place = words.indices.first(where: { words[$0...].starts(with: comparison) }), place > 0
      else { continue }
      let number = words[(place + comparison.count)...].joined(separator: " ")
      guard let limit = try? NumberText.read(number) else {
        throw Misreading(
          "'\(text)': behind '\(comparison.joined(separator: " "))' stands a number, such as 'luas above 200'"
        )
      }
      let name = words[..<place].joined(separator: " ")
      return isAbove ? .above(name, limit) : .below(name, limit)
    }
    return nil
  }

  /// `luas > 200` is how programmers write it.
  private static func refuseSign(_ text: String) throws(Misreading) {
    guard let place = text.firstIndex(where: { character in signs.contains { $0.sign == character } }),
      let word = signs.first(where: { $0.sign == text[place] })?.word
    else { return }
    let behind = text[text.index(after: place)...]
    let name = String(text[..<place]).trimmed
    let limit = String(behind.drop { $0 == "=" }).trimmed
    guard !name.isEmpty, NumberText.isNumber(limit) else {
      throw Misreading("'\(text)': conditions are written in words, such as 'luas above 200'")
    }
    let isItselfMeant = behind.first == "=" || "≥≤".contains(text[place])
    throw Misreading(
      "'\(text)': write '\(name) \(word) \(limit)'"
        + (isItselfMeant ? ", which leaves out \(limit) itself" : ""))
  }

  private static func readVisit(_ words: [String], _ text: String) throws(Misreading) -> Branch.Condition? {
    let beginnings = [["from", "visit"], ["mulai", "kunjungan"]]
    guard let beginning = beginnings.first(where: { words.starts(with: $0) }) else { return nil }
    guard words.count == beginning.count + 1, let visit = try? NumberText.readWhole(words[beginning.count])
    else { throw Misreading("'\(text)': write the number of the visit, such as 'from visit 3'") }
    return .visit(from: visit)
  }

  private static func readTime(_ duration: String) throws(Misreading) -> Branch.Condition {
    let (amount, unit) = try DurationText.readConstant(duration)
    return .timeUsed(amount, unit)
  }

  static func write(_ condition: Branch.Condition) -> String {
    switch condition {
    case .visit(let number): "from visit \(number)"
    case .above(let name, let limit): "\(name) above \(NumberText.exactly(limit))"
    case .below(let name, let limit): "\(name) below \(NumberText.exactly(limit))"
    case .timeUsed(let amount, let unit): "after \(DurationText.write(amount, unit))"
    }
  }
}
