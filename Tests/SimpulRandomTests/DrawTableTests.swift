// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulRandom

@Suite("Draws made ahead in vectors")
struct DrawTableTests {
  private static let key = DrawKey(seed: 5, study: "table", phase: .production, replication: 3)
  private static let addresses = [
    DrawAddress(entity: 0, element: 0xFFFF_FFFF, visit: 0, purpose: .work, scope: 7),
    DrawAddress(entity: 0, element: 12, visit: 3, purpose: .returned, scope: 0xFEDC_BA98),
  ]

  private func generator() -> AddressedGenerator { AddressedGenerator(key: DrawTableTests.key) }

  private func address(_ column: Int, _ entity: UInt32) -> DrawAddress {
    let words = DrawTableTests.addresses[column].words
    return column == 0
      ? DrawAddress(entity: entity, element: words.y, visit: 0, purpose: .work, scope: words.w)
      : DrawAddress(entity: entity, element: words.y, visit: 3, purpose: .returned, scope: words.w)
  }

  @Test("are those made one at a time, in vectors of any width", arguments: DrawTable.vectorWidths)
  func sameAsOneByOne(width: Int) {
    var generator = generator()
    var table = DrawTable(
      key: DrawTableTests.key, groups: [DrawTableTests.addresses, [DrawTableTests.addresses[1]]],
      vectorWidth: width)
    // Onwards, backwards, and with leaps.
    let entities = Array(0..<100 as Range<UInt32>) + [50, 7, 1_000_000, 999_999, 0x7FFF_FFFF, 0]
    for entity in entities {
      let place = table.place(of: entity, in: 0)
      for column in 0..<2 {
        let bits = table[place + column * DrawTable.rows]
        #expect(
          AddressedGenerator.uniform(ofBits: bits) == generator.uniform(at: address(column, entity)))
      }
      let other = table.place(of: entity + 1, in: 1)
      #expect(
        AddressedGenerator.uniform(ofBits: table[other]) == generator.uniform(at: address(1, entity + 1)))
    }
  }

  @Test("give the same exponentials")
  func exponentials() throws {
    var generator = generator()
    var table = DrawTable(key: DrawTableTests.key, groups: [DrawTableTests.addresses])
    let sampler = try Sampler(.exponential(mean: 450))
    guard case .exponential(let sigma) = sampler.plain else {
      Issue.record("an exponential is plain")
      return
    }
    for entity in 0..<200 as Range<UInt32> {
      let bits = table[table.place(of: entity, in: 0)]
      let ahead = generator.exponential(sigma: sigma, bits: bits)
      #expect(ahead == generator.draw(sampler, at: address(0, entity)))
    }
  }

  @Test("there are narrow vectors on every machine")
  func widths() {
    #expect(DrawTable.vectorWidths.first == 0)
  }
}
