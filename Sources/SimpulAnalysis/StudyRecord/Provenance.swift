// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine

/// Provenance of a result: what is needed to reproduce its numbers.
public struct Provenance: Equatable, Sendable, Codable {
  public struct File: Equatable, Sendable, Codable {
    public var name: String
    /// Hash of its text as run: FNV-1a, 64 bits, in hexadecimal.
    public var hash: String

    public init(name: String, hash: String) {
      self.name = name
      self.hash = hash
    }
  }

  /// Version of Simpul.
  public var version: String
  /// The number of the rules by which the scenarios were run.
  public var semantics: Int
  /// Fingerprint of the mathematics library and the processor: the same bits come out only where this is the same.
  public var platform: String
  public var seed: UInt64
  /// The command as typed.
  public var command: String
  public var files: [File]

  public init(version: String, platform: String, seed: UInt64, command: String, files: [File]) {
    self.version = version
    semantics = Semantics.version
    self.platform = platform
    self.seed = seed
    self.command = command
    self.files = files
  }
}
