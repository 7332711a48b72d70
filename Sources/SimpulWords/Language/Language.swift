// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulModel
import SimpulText
import SimpulTime

// Numbers. A decimal comma in Indonesian; units behind a space.
extension Language {
  package func number(_ value: Double, digits: Int = 1) -> String {
    guard value.isFinite else { return "–" }
    let text = String(format: "%.\(digits)f", abs(value) < 0.5 * pow(10, -Double(digits)) ? 0 : value)
    let minus = text.replacing("-", with: "−")
    return self == .indonesian ? minus.replacing(".", with: ",") : minus
  }

  /// An amount of money as `45,750`: small ones, below a hundred, with two digits behind the point.
  package func money(_ value: Double) -> String {
    guard value.isFinite, abs(value) >= 100 else { return number(value, digits: 2) }
    return (value < 0 ? "−" : "") + inThousands(number(abs(value), digits: 0))
  }

  /// A number of things as `12,480`.
  package func count(_ count: Int) -> String { (count < 0 ? "−" : "") + inThousands("\(count.magnitude)") }

  private func inThousands(_ digits: String) -> String {
    var groups: [Substring] = []
    var rest = digits[...]
    while !rest.isEmpty {
      groups.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    return groups.reversed().joined(separator: self == .indonesian ? "." : ",")
  }

  /// A share as `76.0 %`. What is less than all, or more than nothing, is never rounded to it: `> 99.9 %`.
  package func percent(_ share: Double, digits: Int = 1) -> String {
    let step = pow(10, -Double(digits))
    if share < 1, share > 0, 100 * share >= 100 - step / 2 {
      return "> \(number(100 - step, digits: digits)) %"
    }
    if share > 0, 100 * share < step / 2 { return "< \(number(step, digits: digits)) %" }
    return number(100 * share, digits: digits) + " %"
  }

  /// A difference of shares as `+74.5`.
  package func points(_ share: Double) -> String { signed(100 * share) { number($0) } }

  /// With its sign, unless nothing is left of it when rounded.
  package func signed(_ value: Double, _ magnitude: (Double) -> String) -> String {
    let text = magnitude(abs(value))
    return text.hasNonZeroDigit ? (value < 0 ? "−" : "+") + text : text
  }

  /// `36 min`, `8 h 24 min`, `130 h`.
  package func duration(_ seconds: Double) -> String {
    duration(seconds, hour: say("jam", "h"), minute: say("menit", "min"))
  }

  private func duration(_ seconds: Double, hour: String, minute: String) -> String {
    guard seconds.isFinite else { return "–" }
    let length = length(abs(seconds), hour: hour, minute: minute)
    return seconds < 0 && length.hasNonZeroDigit ? "−" + length : length
  }

  /// `4 weeks`, `10 days`; as above where it is not so many whole days.
  func wholeWeeksOrDays(_ seconds: Double) -> String {
    let days = seconds / 86_400
    guard days >= 1, days == days.rounded(), days < 1e6 else { return duration(seconds) }
    let whole = Int(days)
    return whole % 7 == 0 ? counted(whole / 7, "minggu", "week") : counted(whole, "hari", "day")
  }

  private func length(_ seconds: Double, hour: String, minute: String) -> String {
    if seconds > 0, seconds < 600, seconds.rounded() != (seconds / 60).rounded() * 60 {
      return "\(number(seconds / 60)) \(minute)"
    }
    let minutes = Int((seconds / 60).rounded())
    if minutes < 60 { return "\(minutes) \(minute)" }
    if minutes >= 6000 { return "\(Int((Double(minutes) / 60).rounded())) \(hour)" }
    let rest = minutes % 60
    return "\(minutes / 60) \(hour)" + (rest == 0 ? "" : " \(rest) \(minute)")
  }

  package func signedDuration(_ seconds: Double) -> String { signed(seconds, duration) }

  /// For tables: `8 j 24 m` in Indonesian, as above in English.
  package func compact(_ seconds: Double) -> String {
    duration(seconds, hour: say("j", "h"), minute: say("m", "min"))
  }

  package func signedCompact(_ seconds: Double) -> String { signed(seconds, compact) }

  /// `5 Jan 2026`.
  func date(_ date: CivilDate) -> String { dayAndMonth(date) + " \(date.components.year)" }

  private func dayAndMonth(_ date: CivilDate) -> String {
    let months =
      self == .indonesian
      ? ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
      : ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return "\(date.components.day) \(months[date.components.month - 1])"
  }

  /// `5 Jan – 30 Jun 2026`.
  package func dates(_ first: CivilDate, _ last: CivilDate) -> String {
    if first == last { return date(first) }
    let isSameYear = first.components.year == last.components.year
    return (isSameYear ? dayAndMonth(first) : date(first)) + " – " + date(last)
  }

  /// In days of the office or not, as `isInDays` says; `day` in seconds.
  package func workingTime(_ seconds: Double, beside others: [Double] = [], day: Double) -> String {
    isInDays(seconds, beside: others, day: day)
      ? number(seconds / day) + " " + workingDays : duration(seconds)
  }

  /// Whether it is stated in days of the office: where it, or what it is compared with, is beyond three of them and
  /// both are at least half a day; `day` in seconds.
  func isInDays(_ seconds: Double, beside others: [Double] = [], day: Double) -> Bool {
    let all = ([seconds] + others).map(abs)
    guard day > 0, let least = all.min(), let most = all.max(), most >= 3 * day else { return false }
    return least >= day / 2 || abs(seconds) >= 3 * day
  }

  var workingDays: String { say("hari kerja", "working days") }

  package func list(_ words: [String]) -> String {
    guard let last = words.last else { return "" }
    if words.count == 1 { return last }
    return words.dropLast().joined(separator: ", ") + say(" dan ", " and ") + last
  }
}

extension StringProtocol { var hasNonZeroDigit: Bool { contains { ("1"..."9").contains($0) } } }

/// How a text for the terminal is marked up.
public enum Style: Sendable {
  case plain, ansi

  package func bold(_ text: String) -> String { self == .ansi ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  package func faint(_ text: String) -> String { self == .ansi ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
