// SPDX-License-Identifier: GPL-3.0-or-later

/// Sets of officers assigned together, under numbers that are reused.
struct OfficerSetList {
  /// Records of fixed length, one a set: its size, its officers, and room up to the largest set.
  private var members: [Int32] = []
  private var freeSets: [Int32] = []
  private let stride: Int

  init(largest: Int) { stride = 1 + largest }

  /// - Parameter assigned: the number of officers, then the officers.
  mutating func insert(_ assigned: ArraySlice<Int32>) -> Int32 {
    let number: Int32
    if let free = freeSets.popLast() {
      number = free
    } else {
      number = Int32(members.count / stride)
      members.append(contentsOf: repeatElement(0, count: stride))
    }
    for (place, member) in assigned.enumerated() { members[Int(number) * stride + place] = member }
    return number
  }

  /// - Returns: another set of the same officers.
  mutating func copy(_ number: Int32) -> Int32 {
    let first = Int(number) * stride
    return insert(members[first...first + Int(members[first])])
  }

  mutating func remove(_ number: Int32) { freeSets.append(number) }

  subscript(number: Int32) -> ArraySlice<Int32> {
    let first = Int(number) * stride + 1
    return members[first..<first + Int(members[first - 1])]
  }
}
