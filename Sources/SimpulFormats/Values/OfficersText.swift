// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// What tells officers from one another, and how they stop work.
enum OfficersText {
  static let office = "office"

  static func readOfficers(_ text: String) throws(Misreading) -> Int {
    guard NumberText.isNumber(text) else {
      throw Misreading(
        "'\(text)' is neither a number of officers nor 'applicant': write 'officers: 2' in braces")
    }
    let officers = try NumberText.readWhole(text)
    guard officers >= 0 else { throw Misreading("'\(text)' is negative: write how many officers there are") }
    return officers
  }

  static func readHours(_ text: String) throws(Misreading) -> Actor.Hours {
    if text == office { return .office }
    guard text.first?.isASCIIDigit == true else { return .calendar(text) }
    return .ranges(try ClockText.readRanges(text))
  }

  /// `1 0.8 1.25`: one number for each officer.
  static func readSpeeds(_ text: String) throws(Misreading) -> [Double] {
    var speeds: [Double] = []
    for word in text.split(separator: " ") { speeds.append(try NumberText.read(String(word))) }
    guard !speeds.isEmpty else {
      throw Misreading("no speed: write one number for each officer, such as '1 0.8'")
    }
    return speeds
  }

  /// `yes`, `40% 30% 30%`, `3 1 1`: whether each officer has a queue of his own, and how the cases are shared out.
  static func readQueueing(_ text: String) throws(Misreading) -> Queueing {
    if YesNoText.allWords.contains(text.lowercased()) {
      return try YesNoText.read(text, of: FieldKey.oneQueueEach) ? .oneEach(weights: []) : .shared
    }
    let words = text.split(separator: " ").map(String.init)
    let areShares = words.allSatisfy { $0.hasSuffix("%") }
    var weights: [WeightText] = []
    for word in words {
      guard areShares || NumberText.isNumber(word) else {
        throw Misreading(
          "'\(text)' does not say how cases are shared out among the queues: write 'yes' where all officers have as many, or "
            + "one share for each officer, such as '40% 30% 30%' or '3 1 1'")
      }
      weights.append(
        areShares ? try WeightText.read(word) : WeightText(value: try NumberText.read(word), isShare: false))
    }
    guard !weights.isEmpty else {
      throw Misreading("no share: write 'yes', or one share for each officer, such as '40% 30% 30%'")
    }
    return .oneEach(
      weights: areShares
        ? try WeightText.shares(weights, of: "the shares of the queues") : weights.map(\.value))
  }

  /// `put aside`, `finish within 60 min`, `only what fits`.
  static func readClosing(_ text: String) throws(Misreading) -> Closing {
    switch text.lowercased() {
    case "put aside", "disimpan": return .suspends
    case "only what fits", "hanya yang sempat": return .startsOnlyWhatFits
    default: break
    }
    for beginning in ["finish within ", "selesaikan dalam "] where text.lowercased().hasPrefix(beginning) {
      let (amount, unit) = try DurationText.readConstant(String(text.dropFirst(beginning.count)))
      guard unit != .days, unit != .workingDays, let seconds = unit.seconds else {
        throw Misreading("'\(text)': overtime is told in minutes or hours, such as 'finish within 60 min'")
      }
      return .finishes(withinSeconds: amount * seconds)
    }
    throw Misreading(
      "'\(text)' does not say what becomes of work at closing: write 'finish within 60 min', 'only what fits', or 'put "
        + "aside'")
  }

  /// `3`, `3 losing 10%`, `all`.
  static func readMultitasking(_ text: String) throws(Misreading) -> Multitasking {
    if ["all", "semua"].contains(text.lowercased()) { return Multitasking(limit: nil) }
    for word in [" losing ", " rugi "] {
      guard let range = text.lowercased().range(of: word) else { continue }
      let files = String(text[..<range.lowerBound]).trimmed
      return Multitasking(
        limit: ["all", "semua"].contains(files.lowercased()) ? nil : try NumberText.readWhole(files),
        lossPerFile: try ShareText.read(String(text[range.upperBound...]).trimmed))
    }
    guard NumberText.isNumber(text) else {
      throw Misreading(
        "'\(text)' does not say how many files are open at once: write '3', '3 losing 10%' or 'all'")
    }
    return Multitasking(limit: try NumberText.readWhole(text))
  }

  /// `mon 08.00-09.00 and fri 13.00-15.00`; every day where no day is named.
  static func readReserved(_ text: String) throws(Misreading) -> [ReservedHours] {
    var reserved: [ReservedHours] = []
    for part in text.replacing(" dan ", with: " and ").split(separator: " and ") {
      let words = part.split(separator: " ").map(String.init)
      let days = words.prefix { !($0.first?.isASCIIDigit ?? false) }.joined(separator: " ")
      let hours = words.drop { !($0.first?.isASCIIDigit ?? false) }.joined(separator: " ")
      guard !hours.isEmpty else {
        throw Misreading("'\(text)' names no hours: write 'mon 08.00-09.00 and fri 13.00-15.00'")
      }
      reserved.append(
        ReservedHours(
          days: days.isEmpty ? .all : try WeekdayText.read(days), try ClockText.readRanges(hours)))
    }
    return reserved
  }

  static func writeHours(_ hours: Actor.Hours) -> String {
    switch hours {
    case .office: office
    case .calendar(let key): key
    case .ranges(let ranges): ClockText.write(ranges)
    }
  }

  static func write(_ queueing: Queueing) -> String {
    switch queueing {
    case .shared: "no"
    case .oneEach(let weights) where weights.isEmpty: "yes"
    case .oneEach(let weights): weights.map(NumberText.exactly).joined(separator: " ")
    }
  }

  static func write(_ closing: Closing) -> String {
    switch closing {
    case .suspends: "put aside"
    case .startsOnlyWhatFits: "only what fits"
    case .finishes(let seconds):
      "finish within "
        + (seconds / 60 * 60 == seconds
          ? DurationText.write(seconds / 60, .minutes) : DurationText.write(seconds, .seconds))
    }
  }

  static func write(_ files: Multitasking) -> String {
    let limit = files.limit.map { "\($0)" } ?? "all"
    return files.lossPerFile == 0 ? limit : "\(limit) losing \(ShareText.exactly(files.lossPerFile))"
  }

  static func write(_ reserved: [ReservedHours]) -> String {
    reserved.map { hours in
      (hours.days == .all ? "" : WeekdayText.write(hours.days) + " ") + ClockText.write(hours.ranges)
    }.joined(separator: " and ")
  }
}
