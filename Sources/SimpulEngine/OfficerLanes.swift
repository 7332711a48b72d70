// SPDX-License-Identifier: GPL-3.0-or-later

/// Lanes of an activity's queue whose tokens may need one particular officer: all tokens of a lane need the same one,
/// so that the head stands for all of them. After the officers' lanes comes that of tokens which any officer may take.
struct OfficerLanes: BitwiseCopyable, Sendable {
  /// First lane among the activity queues; -1 where there is one queue for all.
  var first: Int32
  var count: Int32
  /// Officer of the first lane, among all officers.
  var firstOfficer: Int32
  /// Index among the remembered officers of a case.
  var keptPlace: Int32
  /// Whether every team that may take a token includes its particular officer.
  var isOfficerNeeded: Bool

  static let none = OfficerLanes(first: -1, count: 0, firstOfficer: 0, keptPlace: -1, isOfficerNeeded: false)

  @inline(__always) var isEmpty: Bool { first < 0 }

  var activityQueues: Range<Int> { Range(uncheckedBounds: (Int(first), Int(first &+ count))) }

  /// Activity queue of the tokens that need an officer; -1 for any.
  func activityQueue(ofOfficer officer: Int32) -> Int {
    let number = officer - firstOfficer
    return Int(first + (officer >= 0 && number >= 0 && number < count - 1 ? number : count - 1))
  }

  /// Officer of an activity queue; -1 for any.
  func officer(ofQueue activityQueue: Int) -> Int {
    let number = Int32(activityQueue) - first
    return number < count - 1 ? Int(firstOfficer + number) : -1
  }
}
