// SPDX-License-Identifier: GPL-3.0-or-later

/// The lanes of the queue of an activity whose tokens may need one certain officer: all in one lane need the same one, so that
/// its first token stands for all of them. Behind the lanes of the officers is that of tokens which any officer may take.
struct OfficerLanes: BitwiseCopyable, Sendable {
  /// Among the shelves; -1 where there is one queue for all.
  var first: Int32
  var count: Int32
  /// Of the first lane, among all officers.
  var firstOfficer: Int32
  /// Among the officers who are remembered for a case.
  var keptPlace: Int32
  /// Whether every team that may take a token has its certain officer in it.
  var isOfficerNeeded: Bool

  static let none = OfficerLanes(first: -1, count: 0, firstOfficer: 0, keptPlace: -1, isOfficerNeeded: false)

  @inline(__always) var isEmpty: Bool { first < 0 }

  var shelves: Range<Int> { Range(uncheckedBounds: (Int(first), Int(first &+ count))) }

  /// The shelf of those who need an officer; -1 for any.
  func shelf(ofOfficer officer: Int32) -> Int {
    let number = officer - firstOfficer
    return Int(first + (officer >= 0 && number >= 0 && number < count - 1 ? number : count - 1))
  }

  /// The officer of a shelf; -1 for any.
  func officer(ofShelf shelf: Int) -> Int {
    let number = Int32(shelf) - first
    return number < count - 1 ? Int(firstOfficer + number) : -1
  }
}
