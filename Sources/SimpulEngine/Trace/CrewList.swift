// SPDX-License-Identifier: GPL-3.0-or-later

/// Crews of officers who work together, under numbers that are used again.
struct CrewList {
  /// By crew: how many they are, the officers, and room up to the largest crew.
  private var members: [Int32] = []
  private var freeCrews: [Int32] = []
  private let stride: Int

  init(largest: Int) { stride = 1 + largest }

  /// - Parameter crew: how many they are, and behind it the officers.
  mutating func insert(_ crew: ArraySlice<Int32>) -> Int32 {
    let number: Int32
    if let free = freeCrews.popLast() {
      number = free
    } else {
      number = Int32(members.count / stride)
      members.append(contentsOf: repeatElement(0, count: stride))
    }
    for (place, member) in crew.enumerated() { members[Int(number) * stride + place] = member }
    return number
  }

  /// - Returns: another crew of the same officers.
  mutating func copy(_ number: Int32) -> Int32 {
    let first = Int(number) * stride
    return insert(members[first...first + Int(members[first])])
  }

  mutating func remove(_ number: Int32) { freeCrews.append(number) }

  subscript(number: Int32) -> ArraySlice<Int32> {
    let first = Int(number) * stride + 1
    return members[first..<first + Int(members[first - 1])]
  }
}
