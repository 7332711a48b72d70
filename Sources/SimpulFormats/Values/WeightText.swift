// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// One of several parts of a whole, as people have them: a share, `33%`, or how many were counted, `12`.
struct WeightText: Equatable {
  /// From 0 to 1 for a share.
  var value: Double
  var isShare: Bool
  /// By how much a share may differ from what was rounded to it.
  var rounding = 0.0

  static func read(_ text: String) throws(Misreading) -> WeightText {
    guard text.hasSuffix("%") else {
      guard NumberText.isNumber(text) else {
        throw Misreading(
          "'\(text)' is neither a share nor a count: write a percentage, such as 12%, or how many there were, such as "
            + "12")
      }
      let count = try NumberText.read(text, grouping: .possible)
      guard count >= 0 else {
        throw Misreading("'\(text)' is negative: write how many there were, 0 or more")
      }
      return WeightText(value: count, isShare: false)
    }
    let digits = text.dropLast().split(whereSeparator: { ".,".contains($0) })
    let behindThePoint = digits.count == 2 ? digits[1].count { $0.isASCIIDigit } : 0
    let rounding = (0..<behindThePoint).reduce(0.005) { step, _ in step / 10 }
    return WeightText(value: try ShareText.readFactor(text), isShare: true, rounding: rounding)
  }

  /// What is wrong with parts that stand beside each other; nil where they are all shares or all counts.
  static func mixture(_ weights: [WeightText], of subject: String) -> String? {
    guard weights.contains(where: \.isShare), weights.contains(where: { !$0.isShare }) else { return nil }
    return "\(subject) are shares and counts: write a percentage for each of them, or a count for each"
  }

  /// Shares that add up to 1: of counts the parts of their sum, of shares themselves where they add up to 100% but for the
  /// rounding of each.
  ///
  /// - Throws: where they do not, or where there is nothing to share out.
  static func shares(_ weights: [WeightText], of subject: String) throws(Misreading) -> [Double] {
    if let mixture = mixture(weights, of: subject) { throw Misreading(mixture) }
    let sum = weights.reduce(0) { $0 + $1.value }
    guard let first = weights.first else { return [] }
    guard first.isShare else {
      guard sum > 0 else { throw Misreading("\(subject) are all 0: write how many there were in each") }
      return weights.map { $0.value / sum }
    }
    let rounding = weights.reduce(1e-9) { $0 + $1.rounding }
    guard abs(sum - 1) <= rounding else {
      throw Misreading(
        "\(subject) add up to \(ShareText.write(sum)): make them 100%, or write how many there were in each, without %"
      )
    }
    // Those that add up to 100% but for the arithmetic stay as they are written.
    return abs(sum - 1) <= 1e-9 ? weights.map(\.value) : weights.map { $0.value / sum }
  }

  /// Factors: of counts the parts of their mean, of shares themselves.
  ///
  /// - Throws: where shares and counts stand beside each other, or where all counts are 0.
  static func factors(_ weights: [WeightText], of subject: String) throws(Misreading) -> [Double] {
    guard let first = weights.first, !first.isShare else {
      if let mixture = mixture(weights, of: subject) { throw Misreading(mixture) }
      return weights.map(\.value)
    }
    return try shares(weights, of: subject).map { $0 * Double(weights.count) }
  }
}
