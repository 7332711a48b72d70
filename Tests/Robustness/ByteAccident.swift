// SPDX-License-Identifier: GPL-3.0-or-later

/// What disks and transfers do to a file.
struct ByteAccident {
  /// For the report of a failure.
  let what: String

  /// - Parameter bytes: at least one.
  init(to bytes: inout [UInt8], _ numbers: inout some RandomNumberGenerator) {
    let place = Int.random(in: 0..<bytes.count, using: &numbers)
    switch Int.random(in: 0..<6, using: &numbers) {
    case 0:
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
      what = "byte \(place): a bit"
    case 1:
      bytes[place] = UInt8.random(in: 0...255, using: &numbers)
      what = "byte \(place): another"
    case 2:
      bytes.remove(at: place)
      what = "byte \(place): gone"
    case 3:
      bytes.insert(UInt8.random(in: 0...255, using: &numbers), at: place)
      what = "byte \(place): one before it"
    case 4:
      bytes.removeSubrange(place...)
      what = "byte \(place): the end"
    default:
      let other = Int.random(in: 0..<bytes.count, using: &numbers)
      bytes.swapAt(place, other)
      what = "bytes \(place) and \(other): swapped"
    }
  }
}
