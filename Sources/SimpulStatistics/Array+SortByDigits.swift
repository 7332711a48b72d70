// SPDX-License-Identifier: GPL-3.0-or-later

extension [Int64] {
  /// Sorts numbers that are not negative in ascending order, digit by digit from the lowest (radix sort).
  ///
  /// O(n × bytes of the largest number), and O(n log n) for few, which are sorted by comparing.
  ///
  /// - Precondition: none is negative.
  ///
  /// Source: D. E. Knuth, *The Art of Computer Programming*, volume 3, section 5.2.5, algorithm R.
  mutating func sortByDigits() {
    guard count > 512, let largest = self.max() else { return sort() }
    precondition(allSatisfy { $0 >= 0 }, "only numbers that are not negative are sorted by digits")
    let digitBits: UInt64 = 11
    var other = self
    var shift: UInt64 = 0
    while shift < 63, UInt64(largest) &>> shift > 0 {
      var starts = [Int](repeating: 0, count: 1 << digitBits)
      for value in self { starts[Int(UInt64(value) &>> shift & 0x7FF)] &+= 1 }
      var sum = 0
      for digit in starts.indices { (starts[digit], sum) = (sum, sum &+ starts[digit]) }
      for value in self {
        let digit = Int(UInt64(value) &>> shift & 0x7FF)
        other[starts[digit]] = value
        starts[digit] &+= 1
      }
      swap(&self, &other)
      shift &+= digitBits
    }
  }
}
