// SPDX-License-Identifier: GPL-3.0-or-later

// `at opening` is said where a time outside the office ends, and nowhere else.
extension ScenarioCheck {
  mutating func checkEndsOutside(_ laws: [DurationLaw], at path: [String]) {
    guard laws.contains(where: { $0.returnHour == .atOpening && $0.unit != .days }) else { return }
    report(
      path,
      "only a time in calendar days ends at an hour of which something can be said: leave 'at opening' out")
  }

  mutating func checkEndsInside(_ laws: [DurationLaw], at path: [String]) {
    guard laws.contains(where: { $0.returnHour == .atOpening }) else { return }
    report(
      path,
      "'at opening' says when an applicant comes who was outside the office for some days, and nobody comes at the end of "
        + "this time: leave it out")
  }
}
