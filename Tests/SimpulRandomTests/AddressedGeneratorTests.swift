// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import Testing

@Suite("Addressed generator")
struct AddressedGeneratorTests {
  private let key = DrawKey(seed: 1, study: "test", phase: .production, replication: 3)

  private func address(_ entity: UInt32, _ purpose: DrawPurpose = .work, visit: UInt32 = 0) -> DrawAddress {
    DrawAddress(entity: entity, element: 11, visit: visit, purpose: purpose, scope: 5)
  }

  @Test("A draw depends on its address alone, not on what was drawn before")
  func order() throws {
    let sampler = try Sampler(.gamma(mean: 2, standardDeviation: 3))
    var forward = AddressedGenerator(key: key)
    var first: [Double] = []
    for entity in 0..<UInt32(200) { first.append(forward.draw(sampler, at: address(entity))) }
    var backward = AddressedGenerator(key: key)
    var second: [Double] = []
    for entity in (0..<UInt32(200)).reversed() { second.append(backward.draw(sampler, at: address(entity))) }
    #expect(first == second.reversed())
    #expect(Set(first).count == 200)
  }

  @Test("Entity, visit, purpose and replication each make another draw")
  func differences() {
    var generator = AddressedGenerator(key: key)
    var other = AddressedGenerator(
      key: DrawKey(seed: 1, study: "test", phase: .production, replication: 4))
    let base = generator.uniform(at: address(1))
    let others = [
      generator.uniform(at: address(2)), generator.uniform(at: address(1, visit: 1)),
      generator.uniform(at: address(1, .wait)), other.uniform(at: address(1)),
    ]
    #expect(!others.contains(base))
    let again = generator.uniform(at: address(1))
    #expect(again == base)
  }
}
