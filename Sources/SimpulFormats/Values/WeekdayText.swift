// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Days of the week in English and Indonesian: `mon-fri`, `tue thu`, `Senin-Jumat`, `Rabu`.
enum WeekdayText {
  private static let words: [[String]] = [
    ["mon", "monday", "sen", "senin"], ["tue", "tuesday", "sel", "selasa"],
    ["wed", "wednesday", "rab", "rabu"],
    ["thu", "thursday", "kam", "kamis"], ["fri", "friday", "jum", "jumat", "jum'at"],
    ["sat", "saturday", "sab", "sabtu"], ["sun", "sunday", "min", "minggu", "ahad"],
  ]

  /// As files write it: `wed`.
  static func write(_ day: Weekday) -> String { words[day.rawValue][0] }

  static func read(_ text: String) throws(Misreading) -> WeekdaySet {
    let lowered = text.lowercased().replacing("–", with: "-").replacing(" - ", with: "-")
    if ["every day", "all", "setiap hari"].contains(lowered) { return .all }
    var days: [Weekday] = []
    for word in lowered.split(whereSeparator: { $0 == " " || $0 == "," }) {
      let ends = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      guard ends.count <= 2, let first = day(ends[0]), let last = day(ends[ends.count - 1]) else {
        throw Misreading(
          "'\(word)' is not a day of the week: write mon, tue, wed, thu, fri, sat, sun or mon-fri")
      }
      guard first <= last else {
        throw Misreading("'\(word)' runs over the end of the week: write the days one by one")
      }
      days += Weekday.allCases.filter { first <= $0 && $0 <= last }
    }
    guard !days.isEmpty else { throw Misreading("no day of the week: write one such as wed") }
    return WeekdaySet(days)
  }

  private static func day(_ word: String) -> Weekday? {
    words.firstIndex { $0.contains(word.replacing("’", with: "'")) }.flatMap(Weekday.init(rawValue:))
  }

  /// `tue thu`; `mon-fri` where there are more than two in a row and no others.
  static func write(_ days: WeekdaySet) -> String {
    let all = days.days
    guard let first = all.first, let last = all.last, all.count > 2,
      last.rawValue - first.rawValue == all.count - 1
    else { return all.map(write).joined(separator: " ") }
    return "\(write(first))-\(write(last))"
  }
}
