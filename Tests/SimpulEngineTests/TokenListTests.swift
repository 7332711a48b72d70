// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
import Testing

@testable import SimpulEngine

@Suite("Token list")
struct TokenListTests {
  @Test(
    "Tokens stand by precedence, turn, enabling, stream and case, branch and visit, however they come",
    arguments: 1...20)
  func order(seed: UInt64) {
    var randomNumbers = TestRandomNumbers(seed: seed)
    var tokens = Store<Token>()
    var list = TokenList()
    var plain: [Int] = []
    let file = CaseRecord(
      stream: 0, place: 0, ordinal: 0, isMeasured: true, isBackgroundTask: false, arrivedAt: 0)
    for index in 0..<300 {
      var token = Token(
        of: file, caseIndex: 0, precedence: Int32(randomNumbers.next() % 3), caseKey: randomNumbers.next() % 5
      )
      token.queueKey = Microseconds(randomNumbers.next() % 4)
      token.enabledAt = Microseconds(randomNumbers.next() % 20)
      token.branchKey = UInt64(index)
      tokens.append(token)
      list.insert(index, in: &tokens)
      plain.append(index)
      if randomNumbers.next() % 3 == 0 {
        let gone = plain.remove(at: Int(randomNumbers.next() % UInt64(plain.count)))
        list.remove(gone, in: &tokens)
      }
    }
    var inOrder: [Int] = []
    var next = list.first
    while next >= 0 {
      inOrder.append(Int(next))
      next = tokens[Int(next)].next
    }
    typealias Key = (Int32, Microseconds, Microseconds, UInt64, UInt64)
    func key(_ index: Int) -> Key {
      (
        tokens[index].precedence, tokens[index].queueKey, tokens[index].enabledAt, tokens[index].caseKey,
        tokens[index].branchKey
      )
    }
    var sorted: [(key: Key, index: Int)] = []
    for index in plain { sorted.append((key(index), index)) }
    sorted.sort { $0.key < $1.key }
    #expect(inOrder == sorted.map(\.index))
    var taken: [Int] = []
    while !list.isEmpty { taken.append(list.removeFirst(in: &tokens)) }
    #expect(taken == inOrder)
    list.insert(taken[0], in: &tokens)
    #expect([list.first, list.last] == [Int32(taken[0]), Int32(taken[0])])
  }
}
