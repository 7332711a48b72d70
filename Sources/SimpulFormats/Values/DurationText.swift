// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulModel

/// Durations with a unit: `15 min`, `10/15/30 menit`, `1-5 working days`, `exponential mean 25 min`,
/// `94% 5/10/20 min or 6% 1-2 h`, `7/14/30 days at opening`.
struct DurationText {
  var records: RecordedValues

  func read(_ text: String) throws(Misreading) -> DurationDistribution {
    try DurationText.refuseFunction(text)
    if let before = DurationText.beforeOpening(text) {
      var duration = try read(before)
      guard duration.unit == .days, duration.returnHour == .asApplicantsCome else {
        throw Misreading(
          "'\(text)': 'at opening' goes with calendar days outside the office, such as '7/14/30 days at opening': leave it "
            + "out here")
      }
      duration.returnHour = .atOpening
      return duration
    }
    let parts = DurationText.alternatives(in: text)
    return parts.count > 1 ? try mixture(parts, of: text) : try readPlain(text)
  }

  /// A single length of time, such as the one that a promise names.
  static func readConstant(_ text: String) throws(Misreading) -> (
    amount: Double, unit: DurationDistribution.Unit
  ) {
    let duration = try DurationText(records: RecordedValues(folder: nil)).read(text)
    guard duration.returnHour == .asApplicantsCome else {
      throw Misreading(
        "'\(text)': 'at opening' says when an applicant comes back, and nobody does here: write \(beforeOpening(text) ?? "")"
      )
    }
    guard case .constant(let amount) = duration.distribution else {
      throw Misreading("'\(text)' is a spread of times: write a single one, such as 8 working days")
    }
    return (amount, duration.unit)
  }

  private func readPlain(_ text: String) throws(Misreading) -> DurationDistribution {
    if let compound = try DurationText.readCompound(text) { return compound }
    guard let (before, unit) = try UnitText.split(text) else { throw DurationText.missingUnit(text) }
    guard !before.isEmpty else { throw Misreading("'\(text)' has no number: write one before the unit") }
    let distribution = try DistributionText.read(before, whole: text, records: records)
    return DurationDistribution(
      unit.factor == 1 ? distribution : distribution.scaled(by: unit.factor), unit.unit)
  }

  /// What stands before `at opening`; nil where a text does not end in it.
  static func beforeOpening(_ text: String) -> String? {
    for ending in [" at opening", " saat buka"] where text.lowercased().hasSuffix(ending) {
      return String(text.dropLast(ending.count)).trimmed
    }
    return nil
  }

  private static func missingUnit(_ text: String) -> Misreading {
    let words = text.split(separator: " ")
    if let last = words.last, words.count > 1, !NumberText.isNumber(last), last.allSatisfy(\.isLetter) {
      return Misreading("'\(text)': '\(last)' is not a unit of time: write \(UnitText.choice)")
    }
    let looksRight = text.contains(where: \.isASCIIDigit)
    return Misreading(
      looksRight
        ? "'\(text)' has no unit: write '\(text) min', or another unit (\(UnitText.choice))"
        : "'\(text)' is not a time: write a number and a unit, such as 15 min or 10/15/30 min")
  }

  /// `1 jam 30 menit`: a constant stated in two units.
  private static func readCompound(_ text: String) throws(Misreading) -> DurationDistribution? {
    guard let (before, small) = try UnitText.split(text), let perSmall = small.unit.seconds else {
      return nil
    }
    let words = before.split(separator: " ").map(String.init)
    guard words.count > 2, !text.hasPrefix("-"), let amount = words.last, NumberText.isNumber(amount),
      let (head, large) = try UnitText.split(words.dropLast().joined(separator: " ")),
      NumberText.isNumber(head), let perLarge = large.unit.seconds, perLarge > perSmall,
      large.unit.isWorkingTime == small.unit.isWorkingTime
    else { return nil }
    let most = try NumberText.read(head) * large.factor * perLarge / perSmall
    return DurationDistribution(.constant(most + (try NumberText.read(amount)) * small.factor), small.unit)
  }

  /// `triangular(10, 15, 30 min)` is how programmers write it.
  private static func refuseFunction(_ text: String) throws(Misreading) {
    guard let rewritten = FunctionText.rewritten(text) else { return }
    throw Misreading("write \(rewritten), not \(text)")
  }

  // MARK: Mixtures

  /// What stands between the words `or`.
  static func alternatives(in text: String) -> [String] {
    var parts: [[Substring]] = [[]]
    for word in text.split(separator: " ") {
      if word == "or" || word == "atau" { parts.append([]) } else { parts[parts.count - 1].append(word) }
    }
    return parts.map { $0.joined(separator: " ") }
  }

  private func mixture(_ parts: [String], of text: String) throws(Misreading) -> DurationDistribution {
    var weights: [Double?] = []
    var durations: [DurationDistribution] = []
    for part in parts {
      let words = part.split(separator: " ", maxSplits: 1).map(String.init)
      guard words.count == 2, words[0].hasSuffix("%") || words[0] == "rest" || words[0] == "sisanya" else {
        throw Misreading(
          "'\(part)' has no share before it: write '94% 5/10/20 min or 6% 1/2/4 h', or 'rest' for the last")
      }
      weights.append(words[0].hasSuffix("%") ? try ShareText.read(words[0]) : nil)
      durations.append(try readPlain(words[1]))
    }
    let shares = try DurationText.completed(weights, of: text)
    let unit = durations[0].unit
    var components: [Distribution.Component] = []
    for (share, duration) in zip(shares, durations) {
      components.append(
        Distribution.Component(
          weight: share, distribution: try DurationText.convert(duration, to: unit, in: text)))
    }
    return DurationDistribution(.mixture(components), unit)
  }

  private static func completed(_ weights: [Double?], of text: String) throws(Misreading) -> [Double] {
    let stated = weights.reduce(0) { $0 + ($1 ?? 0) }
    let open = weights.count { $0 == nil }
    guard open <= 1 else { throw Misreading("'\(text)': only one share can be the rest") }
    if open == 1, stated <= 1 + 1e-9 { return weights.map { $0 ?? max(0, 1 - stated) } }
    guard abs(stated - 1) < 1e-9 else {
      throw Misreading(
        "'\(text)': the shares add up to \(ShareText.write(stated)): make them 100%, "
          + "or write 'rest' for the last")
    }
    return weights.map { $0 ?? 0 }
  }

  private static func convert(
    _ duration: DurationDistribution, to unit: DurationDistribution.Unit, in text: String
  ) throws(Misreading) -> Distribution {
    if duration.unit == unit { return duration.distribution }
    guard let mine = duration.unit.seconds, let theirs = unit.seconds,
      duration.unit.isWorkingTime == unit.isWorkingTime
    else {
      throw Misreading(
        "'\(text)' mixes working time with other time: write all times in units of the same kind")
    }
    return duration.distribution.scaled(by: mine / theirs)
  }
}

extension DurationText {
  /// As files write it, with its unit.
  static func write(_ duration: DurationDistribution) -> String {
    let unit =
      " " + UnitText.several(duration.unit) + (duration.returnHour == .atOpening ? " at opening" : "")
    guard case .mixture(let components) = duration.distribution else {
      return DistributionText.write(duration.distribution) + unit
    }
    let total = components.reduce(0) { $0 + $1.weight }
    let parts = components.map { part in
      ShareText.exactly(abs(total - 1) < 1e-9 ? part.weight : part.weight / total) + " "
        + write(DurationDistribution(part.distribution, duration.unit))
    }
    return parts.joined(separator: " or ") + (duration.returnHour == .atOpening ? " at opening" : "")
  }

  static func write(_ amount: Double, _ unit: DurationDistribution.Unit) -> String {
    "\(NumberText.exactly(amount)) \(UnitText.several(unit))"
  }
}
