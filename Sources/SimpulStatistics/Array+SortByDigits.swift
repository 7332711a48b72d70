// SPDX-License-Identifier: GPL-3.0-or-later

extension [Int64] {
  private static let digitBits = 11
  /// Below so many values, counting digits takes longer than comparing.
  private static let leastCount = 1_024

  /// Ascending order of numbers that are not negative, by one digit after another from the lowest (radix sort: Knuth, The
  /// Art of Computer Programming, volume 3, section 5.2.5). O(count × digits of the greatest).
  ///
  /// - Precondition: no number is negative.
  mutating func sortByDigits() {
    guard count >= Self.leastCount, let greatest = self.max() else { return sort() }
    precondition(allSatisfy { $0 >= 0 }, "sorts numbers that are not negative")
    var target = [Int64](repeating: 0, count: count)
    for shift in stride(from: 0, to: Int64.bitWidth - greatest.leadingZeroBitCount, by: Self.digitBits) {
      var places = placesByDigit(shift)
      for value in self {
        let digit = Self.digit(of: value, shift)
        target[places[digit]] = value
        places[digit] += 1
      }
      swap(&self, &target)
    }
  }

  /// By digit: how many values have a lower one.
  private func placesByDigit(_ shift: Int) -> [Int] {
    var places = [Int](repeating: 0, count: 1 << Self.digitBits)
    for value in self { places[Self.digit(of: value, shift)] += 1 }
    var before = 0
    for digit in places.indices {
      let number = places[digit]
      places[digit] = before
      before += number
    }
    return places
  }

  private static func digit(of value: Int64, _ shift: Int) -> Int {
    Int(truncatingIfNeeded: value &>> Int64(shift)) & (1 << digitBits - 1)
  }
}
