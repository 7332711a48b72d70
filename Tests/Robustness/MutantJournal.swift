// SPDX-License-Identifier: GPL-3.0-or-later

/// A journal with one accident: to its bytes, its lines, or a figure in it.
struct MutantJournal {
  let bytes: [UInt8]
  /// For the report of a failure.
  let what: String

  /// - Parameters:
  ///   - whole: of several lines.
  ///   - foreign: the journal of another sweep, which has lines as well.
  init(of whole: [UInt8], beside foreign: [UInt8], _ numbers: inout some RandomNumberGenerator) {
    var lines = MutantJournal.lines(whole)
    let place = Int.random(in: lines.indices, using: &numbers)
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0:
      let other = Int.random(in: lines.indices, using: &numbers)
      lines.swapAt(place, other)
      what = "lines \(place + 1) and \(other + 1) swapped"
    case 1:
      lines.insert(lines[place], at: Int.random(in: lines.indices, using: &numbers))
      what = "line \(place + 1) repeated"
    case 2:
      lines.remove(at: place)
      what = "without line \(place + 1)"
    case 3:
      let others = MutantJournal.lines(foreign)
      let other = Int.random(in: others.indices, using: &numbers)
      lines[place] = others[other]
      what = "line \(other + 1) of another sweep as line \(place + 1)"
    case 4, 5:
      let zero = UInt8(ascii: "0")
      let digits = lines[place].indices.filter { (zero...zero + 9).contains(lines[place][$0]) }
      if let digit = digits.randomElement(using: &numbers) {
        let more = UInt8.random(in: 1...9, using: &numbers)
        lines[place][digit] = zero + (lines[place][digit] - zero + more) % 10
      }
      what = "another digit in line \(place + 1)"
    default:
      var bytes = whole
      what = ByteAccident(to: &bytes, &numbers).what
      self.bytes = bytes
      return
    }
    bytes = lines.flatMap { $0 + [0x0A] }
  }

  private static func lines(_ bytes: [UInt8]) -> [[UInt8]] { bytes.split(separator: 0x0A).map(Array.init) }
}
