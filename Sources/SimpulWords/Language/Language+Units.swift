// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulModel
import SimpulText

// Amounts and units as a file states them.
extension Language {
  /// With as many digits as it has, two at most.
  func plain(_ value: Double) -> String {
    let digits = (0...2).first { value == (value * pow(10, Double($0))).rounded() / pow(10, Double($0)) }
    return number(value, digits: digits ?? 2)
  }

  /// A share that somebody has stated, with the digits that he gave it: `12.5 %`.
  package func statedPercent(_ share: Double) -> String { plain((share * 1e6).rounded() / 1e4) + " %" }

  /// A single one: `working day`.
  func oneUnit(_ unit: DurationDistribution.Unit) -> String {
    let text = self.unit(unit)
    return self == .english && text.count > 1 && text.hasSuffix("s") ? String(text.dropLast()) : text
  }

  func unit(_ unit: DurationDistribution.Unit) -> String {
    switch unit {
    case .seconds: say("detik", "s")
    case .minutes: say("menit", "min")
    case .hours: say("jam", "h")
    case .days: say("hari kalender", "calendar days")
    case .workingDays: say("hari kerja", "working days")
    case .workingHours: say("jam kerja", "working h")
    case .workingMinutes: say("menit kerja", "working min")
    }
  }
}
