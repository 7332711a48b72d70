// SPDX-License-Identifier: GPL-3.0-or-later

/// The two ends of a range, in the unit of the number that it stands behind.
struct RangeEnds {
  var lower: Double
  var upper: Double

  /// - Returns: nil where the range is one of times of day, or in a unit that is not that of the number.
  init?(_ range: String, behind value: VariedText, _ text: String) {
    let isPercent = range.contains("%")
    let bare = String(range.filter { $0 != "%" }).replacing("–", with: "-")
    let numbers = bare.prefix { !$0.isLetter }
    let unit = String(bare[numbers.endIndex...]).trimmed
    let parts = numbers.split(separator: "-").map { String($0).trimmed }
    guard parts.count == 2, !parts.allSatisfy(\.isClockTime), let lower = try? NumberText.read(parts[0]),
      let upper = try? NumberText.read(parts[1]), let scale = RangeEnds.scale(unit, value, text)
    else { return nil }
    // In `94% 5/10/20 min or rest 1/2/4 h` only the share can be moved alone.
    if text.contains("%"), DurationText.alternatives(in: text).count > 1, !isPercent { return nil }
    // In `3 losing 10%` it is not the number that a range of percentages is of.
    if isPercent, text.contains("%"), !value.after.trimmed.hasPrefix("%") { return nil }
    let share = isPercent && !text.contains("%") ? 0.01 : 1
    self.lower = lower * scale * share
    self.upper = upper * scale * share
  }

  /// From the unit of the range to that of the number.
  private static func scale(_ unit: String, _ value: VariedText, _ text: String) -> Double? {
    if unit.isEmpty { return 1 }
    guard let (before, theirs) = try? UnitText.split("1 " + unit), before == "1" else {
      return text.hasSuffix(unit) || value.after.trimmed.hasPrefix(unit) ? 1 : nil
    }
    guard let own = value.unit else { return nil }
    if own.unit == theirs.unit { return theirs.factor / own.factor }
    guard let large = theirs.unit.seconds, let small = own.unit.seconds,
      own.unit.isWorkingTime == theirs.unit.isWorkingTime
    else { return nil }
    return theirs.factor * large / (own.factor * small)
  }
}
