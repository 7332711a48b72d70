// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Shares and factors, in percent: `12%`, `12,5 %`, `140%`.
enum ShareText {
  /// From 0 to 1.
  static func read(_ text: String) throws(Misreading) -> Double {
    let value = try readFactor(text)
    guard value <= 1 else {
      throw Misreading("'\(text)' is more than 100%: a share lies between 0% and 100%")
    }
    return value
  }

  private static let thenWords = ["then", "lalu", "kemudian"]

  /// `30%`, `30% then 10%`.
  static func readReturns(_ text: String) throws(Misreading) -> ReturnShares {
    if let place = text.firstRange(of: " to "), text[..<place.lowerBound].hasSuffix("%") {
      let (share, row) = (text[..<place.lowerBound], text[place.upperBound...])
      throw Misreading(
        "'\(text)' is a share and a row: write 'returned: \(share)', and in a line of its own 'to: \(row)'")
    }
    var shares: [Double] = []
    var words: [String] = []
    for word in text.split(separator: " ").map(String.init) + ["then"] {
      guard thenWords.contains(word.lowercased()) else {
        words.append(word)
        continue
      }
      guard !words.isEmpty else {
        throw Misreading("'\(text)': a share stands before and behind 'then', such as 30% then 10%")
      }
      shares.append(try read(words.joined(separator: " ")))
      words = []
    }
    return ReturnShares(shares)
  }

  /// A share that may be more than one.
  static func readFactor(_ text: String) throws(Misreading) -> Double {
    guard text.hasSuffix("%") else {
      guard let value = try? NumberText.read(text) else {
        throw Misreading("'\(text)' is not a share: write a percentage, such as 12%")
      }
      let percent = value > 0 && value < 1 ? (value * 1e8).rounded() / 1e6 : value
      throw Misreading("'\(text)' has no percent sign: write \(NumberText.write(percent))%")
    }
    let number = String(text.dropLast()).trimmed
    guard let value = try? NumberText.read(number) else {
      throw Misreading("'\(text)' is not a share: write a percentage, such as 12%")
    }
    guard value >= 0 else { throw Misreading("'\(text)' is negative: a share lies between 0% and 100%") }
    // Digits that nobody types are those of a share that was written: moving the point gives the same one again.
    guard number.count(where: \.isASCIIDigit) > mostTypedDigits else { return value / 100 }
    return try NumberText.read(NumberText.shifted(number.replacing(",", with: "."), by: -2))
  }

  /// `12.5%`
  static func write(_ share: Double) -> String { NumberText.write((share * 1e8).rounded() / 1e6) + "%" }

  /// In digits that read back as the same share: `12.5%`.
  static func exactly(_ share: Double) -> String {
    var text = NumberText.shifted(NumberText.exactly(share), by: 2)
    if (try? readFactor(text + "%")) != share {
      text += text.contains(".") ? "" : "."
      while text.count(where: \.isASCIIDigit) <= mostTypedDigits { text += "0" }
    }
    return text + "%"
  }

  /// More digits are those of a share that was written.
  fileprivate static let mostTypedDigits = 15

  /// `30% then 10%`
  static func write(_ returns: ReturnShares) -> String {
    returns.shares.map(exactly).joined(separator: " then ")
  }
}
