// SPDX-License-Identifier: GPL-3.0-or-later

extension [Int64] {
  /// Sorts non-negative numbers in ascending order by radix sort, lowest digit first.
  ///
  /// - Complexity: O(n × bytes of the largest number); O(n log n) for few, which are sorted by comparing.
  /// - Precondition: none is negative.
  ///
  /// Source: D. E. Knuth, *The Art of Computer Programming*, volume 3, section 5.2.5, algorithm R.
  mutating func sortByDigits() {
    guard count > 512, let largest = self.max() else { return sort() }
    precondition(allSatisfy { $0 >= 0 }, "only numbers that are not negative are sorted by digits")
    var other = self
    var starts = [Int](repeating: 0, count: 1 << Int64.digitBits)
    var shift = 0
    while largest >> shift > 0 {
      starts.withUnsafeMutableBufferPointer { starts in
        starts.update(repeating: 0)
        for value in self { starts[value.digit(at: shift)] &+= 1 }
        var sum = 0
        for digit in starts.indices { (starts[digit], sum) = (sum, sum &+ starts[digit]) }
        withUnsafeBufferPointer { values in
          other.withUnsafeMutableBufferPointer { other in
            for value in values {
              let digit = value.digit(at: shift)
              other[starts[digit]] = value
              starts[digit] &+= 1
            }
          }
        }
      }
      swap(&self, &other)
      shift += Int64.digitBits
    }
  }
}

extension Int64 {
  fileprivate static let digitBits = 11

  @inline(__always) fileprivate func digit(at shift: Int) -> Int {
    Int(truncatingIfNeeded: self &>> Int64(shift)) & (1 << Int64.digitBits - 1)
  }
}
