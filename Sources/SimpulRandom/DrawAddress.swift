// SPDX-License-Identifier: GPL-3.0-or-later

/// The purpose of a draw. The numbers are part of every address: old ones keep theirs, new ones are appended, and all
/// stay below 64.
public enum DrawPurpose: UInt32, Hashable, Sendable, CaseIterable {
  case work = 1
  case wait
  case routing
  case returnDelay
  case arrival
  case lateComer
  case absenceSpell
  case absenceGap
  case absenceStart
  case absenceRounding
  case returned
  case resample
  case groupSize
  case patience
  case pick
  case setUp
  case dayEffect
  case noShow
  case skipped
  case needed
  case attribute
  case withdrawal
  case withdrawalDelay
  case resubmission
  case resubmissionDelay
  case comingHour
  case ownQueue
}

/// The address of a draw: the counter of the generator.
///
/// The same address under the same `DrawKey` gives the same draw, whatever was drawn before it, in any order and on
/// any thread. So the same citizen meets the same random numbers in both designs (common random numbers).
///
/// | word | holds |
/// |---|---|
/// | 0 | entity: ordinal of the case in its stream, or number of the officer |
/// | 1 | element: `StableHash` of the keys of procedure and activity |
/// | 2 | visit (18 bits), purpose (6 bits), block (8 bits, 0 here; a rejection sampler counts it on) |
/// | 3 | scope: `StableHash` of stream and branch path |
public struct DrawAddress: Hashable, Sendable {
  @usableFromInline let words: SIMD4<UInt32>

  /// The greatest visit that can be distinguished.
  public static let lastVisit: UInt32 = 1 << 18 - 1

  /// - Precondition: `visit` is at most `lastVisit`: a case that visits one activity 262,144 times is in an endless
  ///   loop.
  @inlinable
  public init(entity: UInt32, element: UInt32, visit: UInt32, purpose: DrawPurpose, scope: UInt32) {
    precondition(visit < 1 << 18, "a case visits one activity at most 262,144 times")
    words = SIMD4(entity, element, visit &<< 14 | purpose.rawValue &<< 8, scope)
  }
}
