// SPDX-License-Identifier: GPL-3.0-or-later

/// A growing block of memory for the engine's hot path.
///
/// Invariant: the first `count` elements of `base` are initialised, and `base` has room for `capacity`. Every access is
/// checked against `count`. Elements are trivial (no references), so they are moved and dropped at once.
struct Store<Element: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count: Int
  private var capacity: Int

  init(minimumCapacity: Int = 16) {
    capacity = max(minimumCapacity, 1)
    base = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    count = 0
  }

  init(repeating element: Element, count: Int) {
    self.init(minimumCapacity: count)
    base.initialize(repeating: element, count: count)
    self.count = count
  }

  init(_ elements: [Element]) {
    self.init(minimumCapacity: elements.count)
    for element in elements { append(element) }
  }

  deinit { base.deallocate() }

  var indices: Range<Int> { 0..<count }

  @inline(__always) subscript(_ index: Int) -> Element {
    unsafeAddress {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index outside the store")
      return UnsafePointer(base + index)
    }
    unsafeMutableAddress {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index outside the store")
      return base + index
    }
  }

  /// Address of an element, for several accesses with one check.
  ///
  /// - Important: no longer valid when the store has grown.
  @inline(__always) func pointer(to index: Int) -> UnsafeMutablePointer<Element> {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index outside the store")
    return base + index
  }

  /// Address of several consecutive elements.
  @inline(__always) func pointer(to range: Range<Int>) -> UnsafeMutablePointer<Element> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range outside the store")
    return base + range.lowerBound
  }

  /// - Complexity: amortised O(1).
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    (base + count).initialize(to: element)
    count += 1
  }

  /// - Complexity: amortised O(`number`).
  mutating func append(repeating element: Element, count number: Int) {
    if count + number > capacity { grow(to: count + number) }
    (base + count).initialize(repeating: element, count: number)
    count += number
  }

  mutating func removeLast() -> Element {
    precondition(count > 0, "the store is empty")
    count -= 1
    return base[count]
  }

  /// Removes all elements and keeps the memory.
  mutating func removeAll() { count = 0 }

  mutating func swapAt(_ first: Int, _ second: Int) {
    let held = self[first]
    self[first] = self[second]
    self[second] = held
  }

  /// - Complexity: O(`range.count`).
  @inline(__always) mutating func fill(_ range: Range<Int>, with element: Element) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range outside the store")
    (base + range.lowerBound).update(repeating: element, count: range.count)
  }

  /// The least of four elements, branch-free; `start` is checked once.
  @inline(__always) func least4(from start: Int) -> Element where Element == UInt64 {
    precondition(start >= 0 && start &+ 4 <= count, "range outside the store")
    let first = base + start
    return min(min(first[0], first[1]), min(first[2], first[3]))
  }

  /// Adds elements of another store to as many of this one. The sums must not overflow.
  @inline(__always)
  mutating func add(_ range: Range<Int>, of other: borrowing Store<Element>, from start: Int)
  where Element == Int64 {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range outside the store")
    precondition(start >= 0 && start + range.count <= other.count, "range outside the other store")
    let (mine, theirs) = (base + range.lowerBound, other.base + start)
    for index in 0..<range.count { mine[index] &+= theirs[index] }
  }

  /// Adds to two adjacent elements.
  @inline(__always)
  mutating func add(_ first: Element, _ second: Element, at place: Int) where Element == Int64 {
    precondition(place >= 0 && place + 1 < count, "range outside the store")
    base[place] += first
    base[place + 1] += second
  }

  private mutating func grow(to needed: Int) {
    let newCapacity = max(needed, capacity * 2)
    let newBase = UnsafeMutablePointer<Element>.allocate(capacity: newCapacity)
    newBase.moveInitialize(from: base, count: count)
    base.deallocate()
    base = newBase
    capacity = newCapacity
  }
}
