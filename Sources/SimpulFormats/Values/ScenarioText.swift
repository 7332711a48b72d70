// SPDX-License-Identifier: GPL-3.0-or-later

/// Single values as they are written in scenario files, for command lines.
public enum ScenarioText {
  /// A constant length such as `30 min` or `2 h`, in seconds; nil where it is none, or is told in working days.
  public static func seconds(_ text: String) -> Double? {
    guard let (amount, unit) = try? DurationText.readConstant(text), let seconds = unit.seconds, amount > 0
    else {
      return nil
    }
    return amount * seconds
  }
}
