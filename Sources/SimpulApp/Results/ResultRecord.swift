// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulAnalysis
import SimpulRender
import SimpulSweep
import SimpulText
import SimpulWords

/// The content of `run.json`: where a result comes from, whether it is complete, and which files it consists of.
public struct ResultRecord: Equatable, Sendable, Codable {
  public static let fileName = "run.json"

  /// What a command asks and of which study: a result may take the place of one of the same identity.
  public struct Identity: Equatable, Sendable {
    /// The command: `run`, `compare`, ...
    public var kind: String
    /// The title of the first design.
    public var study: String
    /// Of Simpul.
    public var version: String
    /// The number of the rules.
    public var semantics: Int
  }

  /// A file of a result as it was written.
  public struct Output: Equatable, Sendable, Codable {
    public var name: String
    public var bytes: Int
    /// `Fingerprint` of its bytes.
    public var hash: String

    init(_ file: ResultFile) {
      name = file.name
      bytes = file.contents.count
      hash = Fingerprint(of: file.contents.bytes).hexadecimal
    }
  }

  public var kind: String
  public var study: String
  public var version: String
  public var semantics: Int
  public var platform: String
  public var seed: UInt64
  public var command: String
  /// Of the study.
  public var files: [Provenance.File]
  /// False while a sweep is under way.
  public var isComplete = true
  /// All files but `run.json`; none while a sweep is under way, whose journal grows.
  public var outputs: [Output] = []

  private enum CodingKeys: String, CodingKey {
    case kind, study, version, semantics, platform, seed, command, files
    case isComplete = "complete"
    case outputs
  }

  public init(_ provenance: Provenance, kind: String, study: String) {
    self.kind = kind
    self.study = study
    version = provenance.version
    semantics = provenance.semantics
    platform = provenance.platform
    seed = provenance.seed
    command = provenance.command
    files = provenance.files
  }

  public var identity: Identity { Identity(kind: kind, study: study, version: version, semantics: semantics) }

  /// Whether it is of a sweep, a shard or merged shards.
  var isOfSweep: Bool { kind == "sweep" }

  /// The file, with a fingerprint of itself.
  var file: ResultFile {
    let object = JSONEncoding.certain(self).sorted
    return ResultFile(ResultRecord.fileName, CheckedJSON.sealed(Data((object.written() + "\n").utf8)))
  }
}
