// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulEngine
import SimpulModel

/// Inputs that the results of a sweep depend on: runs with the same record give the same bytes.
public struct SweepRecord: Equatable, Sendable, Codable {
  /// Version of Simpul.
  public var version: String
  /// Version of the rules by which the offices were run.
  public var semantics: Int
  public var platform: String
  public var seed: UInt64
  public var replications: Int
  public var confidence: Double
  /// Most actors at which capacity was added; nil for all.
  public var relievedActors: Int?
  /// The scenario, the file of its redesign, and the table of offices, each with the hash of its text.
  public var scenarioFile: Provenance.File
  public var redesignFile: Provenance.File?
  public var tableFile: Provenance.File
  public var title: String
  public var redesignTitle: String?
  public var agency: String?
  /// First and last day of the scenario's period.
  public var period: [String]
  /// Offices in the whole table.
  public var officeCount: Int
  public var shard: SweepShard
  /// Offices of this shard, in the order of the table.
  public var offices: [String]

  public init(
    version: String, platform: String, settings: SweepSettings, scenario: Provenance.File,
    redesign: Provenance.File?, table: Provenance.File, title: String, redesignTitle: String?,
    agency: String?, period: StudyPeriod, officeCount: Int, shard: SweepShard, offices: [String]
  ) {
    self.version = version
    semantics = Semantics.version
    self.platform = platform
    seed = settings.seed
    replications = settings.replications
    confidence = settings.confidence
    relievedActors = settings.relievedActors
    scenarioFile = scenario
    redesignFile = redesign
    tableFile = table
    self.title = title
    self.redesignTitle = redesignTitle
    self.agency = agency
    self.period = ["\(period.first)", "\(period.last)"]
    self.officeCount = officeCount
    self.shard = shard
    self.offices = offices
  }

  /// Differences that forbid mixing the results of two sweeps, each with the two values; empty where they may be mixed.
  ///
  /// Shards of the same sweep may be.
  public func differences(from other: SweepRecord) -> [String] {
    func told(_ what: String, _ mine: String, _ theirs: String) -> String? {
      mine == theirs ? nil : "\(what): \(mine) and \(theirs)"
    }
    func file(_ file: Provenance.File?) -> String { file.map { "\($0.name) (\($0.hash))" } ?? "none" }
    func actors(_ count: Int?) -> String { count.map { "\($0)" } ?? "all" }
    return [
      told("the version of Simpul differs", version, other.version),
      told("the platform differs", platform, other.platform),
      told("the seed differs", "\(seed)", "\(other.seed)"),
      told("the number of replications differs", "\(replications)", "\(other.replications)"),
      told("the confidence differs", "\(confidence)", "\(other.confidence)"),
      told("the number of actors relieved differs", actors(relievedActors), actors(other.relievedActors)),
      told("the scenario differs", file(scenarioFile), file(other.scenarioFile)),
      told("the redesign differs", file(redesignFile), file(other.redesignFile)),
      told("the table of offices differs", file(tableFile), file(other.tableFile)),
      told("the number of shards differs", "\(shard.count)", "\(other.shard.count)"),
    ].compactMap { $0 }
  }
}

/// A shard of a sweep: the offices whose index leaves the shard's number less 1 when divided by the number of shards.
public struct SweepShard: Hashable, Sendable, Codable, CustomStringConvertible {
  /// Number of the shard, from 1.
  public var number: Int
  public var count: Int

  public static let whole = SweepShard(number: 1, count: 1)

  private init(number: Int, count: Int) {
    self.number = number
    self.count = count
  }

  /// Parses `2/7`; nil unless that is a shard.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], count >= 1, count <= 100_000,
      (1...count).contains(number)
    else { return nil }
    self.init(number: number, count: count)
  }

  public init?(number: Int, of count: Int) { self.init("\(number)/\(count)") }

  public var description: String { "\(number)/\(count)" }

  public var isWhole: Bool { count == 1 }

  /// Indices of its offices among so many.
  public func places(among offices: Int) -> [Int] { Array(stride(from: number - 1, to: offices, by: count)) }
}
