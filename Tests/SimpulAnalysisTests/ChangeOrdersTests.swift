// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulAnalysis

@Suite("Orders of making changes")
struct ChangeOrdersTests {
  private func made(_ requires: [(key: String, requires: [String])]) -> ChangeOrders? {
    ChangeOrders(
      Redesign(
        title: "", changes: requires.map { Change(key: $0.key, requires: $0.requires, verbs: []) }))
  }

  /// What each group contributes to a game that is given by the changes made.
  private func contributions(_ orders: ChangeOrders, _ value: ([Int]) -> Double) -> [Double] {
    orders.groups.indices.map { group in
      zip(orders.sets.indices, orders.weights(of: group)).reduce(0) {
        $0 + $1.1 * value(orders.changes(in: $1.0))
      }
    }
  }

  @Test("the glove game: one left glove and two right ones are worth 2/3, 1/6 and 1/6 (Shapley 1953)")
  func gloves() throws {
    let orders = try #require(made([("left", []), ("right", []), ("other right", [])]))
    #expect(orders.sets == Array(0..<8))
    let found = contributions(orders) { $0.contains(0) && $0.count > 1 ? 1 : 0 }
    for (value, known) in zip(found, [2 / 3.0, 1 / 6.0, 1 / 6.0]) { #expect(abs(value - known) < 1e-15) }
  }

  @Test("the airport game: a runway of 1, 3 and 6 costs 1/3, 4/3 and 13/3 (Littlechild & Owen 1973)")
  func airport() throws {
    let orders = try #require(made([("small", []), ("middle", []), ("large", [])]))
    let found = contributions(orders) { $0.map { [1.0, 3, 6][$0] }.max() ?? 0 }
    for (value, known) in zip(found, [1 / 3.0, 4 / 3.0, 13 / 3.0]) { #expect(abs(value - known) < 1e-12) }
  }

  @Test("a change comes after those that it requires")
  func required() throws {
    // Three orders: a b c, a c b, c a b.
    let orders = try #require(made([("a", []), ("b", ["a"]), ("c", [])]))
    #expect(orders.sets.indices.map(orders.changes) == [[], [0], [0, 1], [2], [0, 2], [0, 1, 2]])
    // Only b and c together are worth something: c completes it in one order of three.
    let found = contributions(orders) { $0.contains(1) && $0.contains(2) ? 3 : 0 }
    for (value, known) in zip(found, [0.0, 2, 1]) { #expect(abs(value - known) < 1e-15) }
  }

  @Test("changes that require each other are one")
  func mutual() throws {
    let orders = try #require(made([("a", ["c"]), ("b", []), ("c", ["a"])]))
    #expect(orders.groups == [[0, 2], [1]])
    #expect(orders.sets.indices.map(orders.changes) == [[], [0, 2], [1], [0, 1, 2]])
    #expect(contributions(orders) { Double($0.count) } == [2, 1])
  }

  @Test("contributions add up to the whole, whatever the changes do", arguments: 1...6)
  func sum(count: Int) throws {
    let orders = try #require(
      made((0..<count).map { ("\($0)", $0 % 3 == 2 ? ["\($0 - 1)"] : []) }))
    func value(_ changes: [Int]) -> Double { changes.reduce(0.5) { $0 * 1.7 + Double($1 * $1) } }
    let whole = value(Array(0..<count)) - value([])
    #expect(abs(contributions(orders, value).reduce(0, +) - whole) < 1e-9 * whole)
  }

  @Test("seven changes are too many to run all combinations of")
  func tooMany() {
    #expect(made((0..<7).map { ("\($0)", []) }) == nil)
  }
}
