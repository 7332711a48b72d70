// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers as people write them: with a decimal point or a decimal comma.
enum NumberText {
  /// What a separator before exactly three digits may mean.
  enum Grouping {
    /// A decimal part, as in `1.275 min`.
    case never
    /// Perhaps thousands, as in `1.250 per month`: such a number is refused, because nobody can tell.
    case possible
  }

  /// Nobody means more of them.
  private static let mostDigits = 30

  static func read(_ text: String, grouping: Grouping = .never) throws(Misreading) -> Double {
    guard text.unicodeScalars.count <= mostDigits else {
      throw Misreading("a number of \(text.unicodeScalars.count) characters: write at most \(mostDigits)")
    }
    var digits = Substring(text)
    let isNegative = digits.hasPrefix("-") || digits.hasPrefix("\u{2212}")
    if isNegative || digits.hasPrefix("+") { digits.removeFirst() }
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    let areDigits = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
    if areDigits, parts.count > 2 {
      throw Misreading("'\(text)' has too many separators: write \(parts.joined())")
    }
    guard areDigits, let value = Double(parts.joined(separator: ".")), value.isFinite else {
      throw Misreading("'\(text)' is not a number: write it in digits, such as 15 or 1.5")
    }
    if grouping == .possible, parts.count == 2, parts[1].count == 3, parts[0].first != "0" {
      throw Misreading(
        "'\(text)' can be read as \(parts.joined()) or as \(write(value)): write the one that you mean")
    }
    return isNegative ? -value : value
  }

  static func readWhole(_ text: String) throws(Misreading) -> Int {
    let value = try read(text, grouping: .possible)
    guard value == value.rounded(), abs(value) < 1e9 else {
      throw Misreading("'\(text)' is not a whole number: write \(write(value.rounded()))")
    }
    return Int(value)
  }

  /// Also of one that is too long to be read.
  static func isNumber(_ text: some StringProtocol) -> Bool {
    guard text.unicodeScalars.count > mostDigits else { return (try? read(String(text))) != nil }
    return text.allSatisfy { $0.isASCIIDigit || $0 == "." || $0 == "," }
  }

  /// Without a decimal point where it needs none.
  static func write(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }
}

extension Character { var isASCIIDigit: Bool { isASCII && isNumber } }

extension NumberText {
  /// In digits that read back as the same number, and never as thousands.
  static func exactly(_ value: Double) -> String {
    var text = write(value)
    if let exponent = text.firstIndex(of: "e") {
      text = shifted(text[..<exponent], by: Int(text[text.index(after: exponent)...]) ?? 0)
    }
    let parts = text.split(separator: ".")
    return parts.count == 2 && parts[1].count == 3 && parts[0] != "0" ? text + "0" : text
  }

  /// A decimal number with its point so many places further right.
  static func shifted(_ text: some StringProtocol, by places: Int) -> String {
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text.drop { "+-".contains($0) }.split(separator: ".", omittingEmptySubsequences: false)
    var digits = Array(parts.joined())
    var point = parts[0].count + places
    if point < 1 { digits.insert(contentsOf: Array(repeating: "0", count: 1 - point), at: 0) }
    point = max(point, 1)
    if point > digits.count { digits += Array(repeating: "0", count: point - digits.count) }
    var whole = String(digits[..<point])
    var behind = String(digits[point...])
    while whole.count > 1, whole.hasPrefix("0") { whole.removeFirst() }
    while behind.hasSuffix("0") { behind.removeLast() }
    return sign + whole + (behind.isEmpty ? "" : "." + behind)
  }
}
