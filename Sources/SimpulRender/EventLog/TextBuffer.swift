// SPDX-License-Identifier: GPL-3.0-or-later

/// Text in the making, as UTF-8.
///
/// Invariant: the first `count` bytes of `base` are initialised, and `base` has room for `capacity`; whoever writes
/// makes room first.
struct TextBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    base = UnsafeMutablePointer<UInt8>.allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// Keeps the memory.
  mutating func removeAll() { count = 0 }

  func write<Sink: ByteSink>(to sink: inout Sink) throws(Sink.Failure) {
    try sink.write(UnsafeRawBufferPointer(start: base, count: count).bytes)
  }

  @inline(__always) mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    base[count] = byte
    count += 1
  }

  /// One of the texts of a table.
  @inline(__always) mutating func append(_ text: Int, of table: RepeatedTexts) {
    let range = table.range(of: text)
    makeRoom(for: range.count)
    table.bytes.withUnsafeBufferPointer { bytes in
      let source = UnsafeBufferPointer(rebasing: bytes[range])
      if let first = source.baseAddress { (base + count).update(from: first, count: source.count) }
    }
    count += range.count
  }

  /// In decimal digits.
  @inline(__always) mutating func append(_ number: UInt64) {
    makeRoom(for: 20)
    var digits = 1
    var bound: UInt64 = 10
    while digits < 20, number >= bound {
      digits += 1
      bound = digits < 20 ? bound * 10 : 0
    }
    var rest = number
    var place = count + digits
    while place > count {
      place -= 1
      base[place] = UInt8(truncatingIfNeeded: rest % 10) + TextBuffer.zero
      rest /= 10
    }
    count += digits
  }

  /// `08:15:30.000250`, from microseconds since midnight.
  @inline(__always) mutating func appendTimeOfDay(_ microseconds: UInt64) {
    makeRoom(for: 15)
    let seconds = UInt32(microseconds / 1_000_000)
    let parts = UInt32(microseconds % 1_000_000)
    writePair(seconds / 3600, at: 0)
    base[count + 2] = TextBuffer.colon
    writePair(seconds / 60 % 60, at: 3)
    base[count + 5] = TextBuffer.colon
    writePair(seconds % 60, at: 6)
    base[count + 8] = TextBuffer.point
    writePair(parts / 10_000, at: 9)
    writePair(parts / 100 % 100, at: 11)
    writePair(parts % 100, at: 13)
    count += 15
  }

  @inline(__always) private func writePair(_ number: UInt32, at offset: Int) {
    let tens = number / 10
    base[count + offset] = UInt8(truncatingIfNeeded: tens) + TextBuffer.zero
    base[count + offset + 1] = UInt8(truncatingIfNeeded: number - tens * 10) + TextBuffer.zero
  }

  @inline(__always) private mutating func makeRoom(for more: Int) {
    if count + more > capacity { grow(to: count + more) }
  }

  @inline(never) private mutating func grow(to needed: Int) {
    let newCapacity = max(needed, 2 * capacity)
    let newBase = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity)
    newBase.moveInitialize(from: base, count: count)
    base.deallocate()
    base = newBase
    capacity = newCapacity
  }

  private static let zero = UInt8(ascii: "0")
  private static let colon = UInt8(ascii: ":")
  private static let point = UInt8(ascii: ".")
}
