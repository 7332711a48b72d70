// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Mappings whose keys are values.
extension Codecs {
  static let hourShares: Codec<[ArrivalStream.HourShare]> = keyed(
    .named(.scalar(.weight)), read: { reading, node in reading.hourShares(node) },
    write: { $0.map { (ClockText.write($0.range), ShareText.exactly($0.share)) } })

  static let weekdayFactors: Codec<[ArrivalStream.WeekdayFactor]> = keyed(
    .named(.scalar(.weight)), read: { reading, node in reading.weekdayFactors(node) },
    write: { $0.map { (WeekdayText.write($0.day), ShareText.exactly($0.factor)) } })

  static let seasons: Codec<[ArrivalStream.Season]> = keyed(
    .named(.scalar(.factor)), read: { reading, node in reading.seasons(node) },
    write: { $0.map { (DateText.write($0.dates), ShareText.exactly($0.factor)) } })

  static let backlog: Codec<[ArrivalStream.Backlog]> = {
    let several: Codec<[ArrivalStream.Backlog]> = keyed(
      .either(.scalar(.whole), .named(.scalar(.whole))), read: { reading, node in reading.backlog(node) },
      write: { $0.compactMap { backlog in backlog.activity.map { ($0, "\(backlog.cases)") } } })
    return Codec(
      shape: several.shape, read: several.read,
      write: { backlog, keys, writing in
        backlog.count == 1 && backlog[0].activity == nil
          ? whole.write(backlog[0].cases, keys, writing) : several.write(backlog, keys, writing)
      })
  }()

  private static func keyed<Value>(
    _ shape: FormatKey.Shape, read: @escaping @Sendable (inout Reading, FileNode) -> Value?,
    write: @escaping @Sendable (Value) -> [(String, String)]
  ) -> Codec<Value> {
    Codec(
      shape: shape, read: read,
      write: { value, keys, writing in
        writing.asStated(value, below: keys, read: read)
          ?? .written(write(value).map { ($0.0, FileNode(written: $0.1)) })
      })
  }
}

extension Reading {
  /// `20`, or by activity.
  fileprivate mutating func backlog(_ node: FileNode) -> [ArrivalStream.Backlog] {
    guard node.entries != nil else {
      return Codecs.whole.read(&self, node).map { [ArrivalStream.Backlog(cases: $0)] } ?? []
    }
    return namedEntries(node).compactMap { entry in
      Codecs.whole.read(&self, entry.value).map { ArrivalStream.Backlog(at: entry.key, cases: $0) }
    }
  }

  fileprivate mutating func hourShares(_ node: FileNode) -> [ArrivalStream.HourShare] {
    let hours = keyed(node, key: ClockText.readRange, value: WeightText.read)
    let shares = weighed(hours.map(\.1), node) { (weights: [WeightText], name) throws(Misreading) in
      try WeightText.shares(weights, of: "the hours of '\(name)'")
    }
    return zip(hours, shares).map { ArrivalStream.HourShare(range: $0.0, share: $1) }
  }

  fileprivate mutating func weekdayFactors(_ node: FileNode) -> [ArrivalStream.WeekdayFactor] {
    let weights = keyed(node, key: WeekdayText.read, value: WeightText.read).flatMap { days, weight in
      days.days.map { ($0, weight) }
    }
    let factors = weighed(weights.map(\.1), node) { (weights: [WeightText], name) throws(Misreading) in
      try WeightText.factors(weights, of: "the weekdays of '\(name)'")
    }
    return zip(weights, factors).map { ArrivalStream.WeekdayFactor(day: $0.0, factor: $1) }
  }

  /// What parts of a whole come to; nothing where one of them could not be read, or where they do not fit together.
  private mutating func weighed(
    _ weights: [WeightText], _ node: FileNode, _ read: ([WeightText], String) throws(Misreading) -> [Double]
  ) -> [Double] {
    guard !weights.isEmpty, !isBroken(node.path) else { return [] }
    do throws(Misreading) { return try read(weights, node.path.dropLast().last ?? "") } catch {
      fail(node, error.message)
      return []
    }
  }

  fileprivate mutating func seasons(_ node: FileNode) -> [ArrivalStream.Season] {
    keyed(node, key: DateText.readRange, value: ShareText.readFactor).map {
      ArrivalStream.Season(dates: $0.0, factor: $0.1)
    }
  }

  /// The entries of a mapping whose keys are values themselves.
  private mutating func keyed<Key, Value>(
    _ node: FileNode, key readKey: (String) throws(Misreading) -> Key,
    value readValue: (String) throws(Misreading) -> Value
  ) -> [(Key, Value)] {
    var result: [(Key, Value)] = []
    for entry in namedEntries(node) {
      do throws(Misreading) {
        let key = try readKey(entry.key)
        if let value = value(entry.value, listing: .always, readValue) { result.append((key, value)) }
      } catch { fail(entry.value.path, at: entry.keyPlace, error.message) }
    }
    return result
  }
}
