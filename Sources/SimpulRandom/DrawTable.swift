// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL
import CPhilox

/// Random bits generated ahead for consecutive entities, many at a time in vectors.
///
/// A group has a column for each address, of which the entity is left open, and rows for some consecutive entities;
/// it is filled anew when another entity is asked for. A draw at an address is the same as without a table, on every
/// machine, for vectors of any width.
public struct DrawTable: ~Copyable {
  /// Rows of a group.
  public static let rows = 32

  private struct Group {
    var firstColumn: Int
    var columnCount: Int
    /// The entity of the first row; nil before any.
    var firstEntity: UInt32?
  }

  /// Invariant: holds `rows` numbers a column, all initialised.
  @usableFromInline let bits: UnsafeMutablePointer<UInt64>
  @usableFromInline let bitCount: Int
  private var groups: [Group] = []
  private var columns: [SIMD4<UInt32>] = []
  private let fill: simpul_philox_fill
  private let key: SIMD2<UInt32>

  /// - Parameters:
  ///   - groups: the addresses of each group's columns; their entities do not matter.
  ///   - vectorWidth: 0 for the narrowest vectors, nil for the widest that the machine has.
  public init(key: DrawKey, groups: [[DrawAddress]], vectorWidth: Int? = nil) {
    self.key = key.words
    fill = vectorWidth.flatMap { simpul_philox_of_width(Int32($0)) } ?? simpul_philox_widest()
    for group in groups {
      self.groups.append(Group(firstColumn: columns.count, columnCount: group.count, firstEntity: nil))
      columns += group.map(\.words)
    }
    bitCount = max(1, columns.count * DrawTable.rows)
    bits = .allocate(capacity: bitCount)
    bits.initialize(repeating: 0, count: bitCount)
  }

  deinit { bits.deallocate() }

  /// The widths of vectors that this machine has.
  public static var vectorWidths: [Int] {
    (0..<Int(SIMPUL_PHILOX_WIDTHS)).filter { simpul_philox_of_width(Int32($0)) != nil }
  }

  /// Makes a row for an entity in a group, valid until another one is asked for.
  ///
  /// - Returns: index of the bits of the group's first column; those of the next column are `rows` further.
  public mutating func place(of entity: UInt32, in group: Int) -> Int {
    let first = groups[group].firstColumn * DrawTable.rows
    if let firstEntity = groups[group].firstEntity, entity >= firstEntity,
      entity - firstEntity < UInt32(DrawTable.rows)
    {
      return first + Int(entity - firstEntity)
    }
    fillRows(of: group, from: entity)
    return first
  }

  @inline(never) private mutating func fillRows(of group: Int, from entity: UInt32) {
    // Rows behind the last entity would begin at 0 again.
    precondition(entity <= UInt32.max - UInt32(DrawTable.rows), "an entity too far for a table")
    groups[group].firstEntity = entity
    let first = groups[group].firstColumn
    for column in first..<first + groups[group].columnCount {
      let words = columns[column]
      var others = (words.y, words.z, words.w)
      var key = (self.key.x, self.key.y)
      withUnsafeBytes(of: &others) { others in
        withUnsafeBytes(of: &key) { key in
          fill(
            key.assumingMemoryBound(to: UInt32.self).baseAddress, entity,
            others.assumingMemoryBound(to: UInt32.self).baseAddress, DrawTable.rows,
            bits + column * DrawTable.rows)
        }
      }
    }
  }

  /// The bits of the uniform at a place.
  @inlinable @inline(__always) public subscript(_ place: Int) -> UInt64 {
    precondition(place >= 0 && place < bitCount, "outside the table")
    return bits[place]
  }
}

extension AddressedGenerator {
  /// The uniform of some bits: that of `uniform(at:)` for the bits made at the address.
  @inlinable @inline(__always)
  public static func uniform(ofBits bits: UInt64) -> Double { AddressedState.unit(bits) }

  /// One exponential from bits made ahead: that of the plain sampler with the same sigma at their address.
  @inlinable @inline(__always) public mutating func exponential(sigma: Double, bits: UInt64) -> Double {
    given.uniform.pointee = AddressedState.unit(bits)
    let root = gsl_ran_rayleigh(given.generator, sigma)
    return root * root
  }
}
