// SPDX-License-Identifier: GPL-3.0-or-later

/// The phase of a study that a run belongs to. Runs of different phases never share random numbers.
public enum DrawPhase: UInt32, Hashable, Sendable, CaseIterable {
  /// The runs that are reported.
  case production = 0
  /// Short runs that set warm-up, run length and number of replications.
  case pilot
  /// Fresh runs that confirm what was selected on others.
  case certification
  /// Resampling of results.
  case bootstrap
}

/// The key of the generator: the stream of random numbers of one run.
///
/// One Philox block with the seed as its key and (64-bit `StableHash` of the study, phase, round) as its counter
/// gives the key, and the replication is added to its first word modulo two (exclusive or). So the replications of
/// one study, phase and round differ for certain, up to 2³² of them, and two keys of different studies, phases or
/// seeds coincide with probability 2⁻⁶⁴.
public struct DrawKey: Hashable, Sendable {
  @usableFromInline let words: SIMD2<UInt32>

  /// - Parameters:
  ///   - seed: the user's number.
  ///   - study: what the draws belong to. Designs to be compared on common random numbers share it.
  ///   - round: separates repeated certifications.
  public init(seed: UInt64, study: String, phase: DrawPhase, round: UInt32 = 0, replication: UInt32) {
    let name = StableHash.wide([study])
    let block = Philox4x32.block(
      counter: SIMD4(
        UInt32(truncatingIfNeeded: name), UInt32(truncatingIfNeeded: name >> 32), phase.rawValue, round),
      key: SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)))
    words = SIMD2(block.x ^ replication, block.y)
  }
}
