// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis

/// Merges the shards of a sweep.
public enum SweepMerge {
  /// A journal with the name of the folder or file from which it was read.
  public struct Source: Sendable {
    public var name: String
    public var journal: SweepJournal

    public init(name: String, journal: SweepJournal) {
      self.name = name
      self.journal = journal
    }
  }

  /// All reasons why shards do not make a sweep.
  public struct Refusal: Error, Equatable, Sendable, CustomStringConvertible {
    public var reasons: [String]

    public var description: String {
      "these are not the shards of one sweep:\n" + reasons.map { "  \($0)\n" }.joined()
        + "nothing was written"
    }
  }

  /// The journal of the undivided sweep, in the order of its table.
  ///
  /// - Precondition: at least one source.
  /// - Throws: what differs among the sources, which shards or offices are missing or there twice.
  public static func merged(_ sources: [Source]) throws(Refusal) -> SweepJournal {
    precondition(!sources.isEmpty, "there is a shard to merge")
    let first = sources[0]
    var reasons = sources.dropFirst().flatMap { other in
      first.journal.record.differences(from: other.journal.record).map {
        "\(first.name) and \(other.name): \($0)"
      }
    }
    guard reasons.isEmpty else { throw Refusal(reasons: reasons) }
    let count = first.journal.record.shard.count
    for number in 1...count {
      let holders = sources.filter { $0.journal.record.shard.number == number }
      if holders.isEmpty { reasons.append("shard \(number)/\(count) is missing") }
      if holders.count > 1 {
        reasons.append(
          "shard \(number)/\(count) is there \(holders.count) times: \(holders.map(\.name).joined(separator: ", "))"
        )
      }
    }
    for source in sources {
      let missing = source.journal.missing
      guard let office = missing.first else { continue }
      reasons.append(
        "\(source.name): shard \(source.journal.record.shard) is not finished: \(missing.count) of "
          + "\(source.journal.record.offices.count) \(source.journal.record.offices.count == 1 ? "office" : "offices") "
          + "\(missing.count == 1 ? "is" : "are") missing, the first '\(office)'; the command that began "
          + "it goes on")
    }
    guard reasons.isEmpty else { throw Refusal(reasons: reasons) }
    return try whole(sources, first.journal.record)
  }

  private static func whole(_ sources: [Source], _ any: SweepRecord) throws(Refusal) -> SweepJournal {
    var names = [String?](repeating: nil, count: any.officeCount)
    var reasons: [String] = []
    var holders: [String: String] = [:]
    for source in sources {
      let record = source.journal.record
      let places = record.shard.places(among: record.officeCount)
      if places.count != record.offices.count {
        reasons.append(
          "\(source.name): shard \(record.shard) names \(record.offices.count) offices and has \(places.count)"
        )
      }
      for (place, office) in zip(places, record.offices) {
        if let other = holders[office] {
          reasons.append("the office '\(office)' is in \(other) and in \(source.name)")
        }
        holders[office] = source.name
        names[place] = office
      }
    }
    guard reasons.isEmpty else { throw Refusal(reasons: reasons) }
    var record = any
    record.shard = .whole
    record.offices = names.compactMap { $0 }
    var journal = SweepJournal(record: record, results: sources.flatMap(\.journal.results))
    journal.results = journal.ordered
    return journal
  }
}
