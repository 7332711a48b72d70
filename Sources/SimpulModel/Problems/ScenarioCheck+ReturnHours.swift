// SPDX-License-Identifier: GPL-3.0-or-later

// Checks that `at opening` is stated only where a time outside the office ends.
extension ScenarioCheck {
  mutating func checkEndsOutside(_ durations: [DurationDistribution], at path: [String]) {
    guard durations.contains(where: { $0.returnHour == .atOpening && $0.unit != .days }) else { return }
    report(
      path,
      "only a time in calendar days ends at an hour of which something can be said: leave 'at opening' out")
  }

  mutating func checkEndsInside(_ durations: [DurationDistribution], at path: [String]) {
    guard durations.contains(where: { $0.returnHour == .atOpening }) else { return }
    report(
      path,
      "'at opening' says when an applicant comes who was outside the office for some days, and nobody comes at the end of "
        + "this time: leave it out")
  }
}
