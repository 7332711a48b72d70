// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
import Testing

@testable import SimpulEngine

@Suite("Sums of open files")
struct MultitaskingSumsTests {
  /// Beside each file its own account, brought up to date file by file.
  private struct Plain {
    var token: Int
    var left: Microseconds
    var had: Microseconds = 0
    var hadWorking: Microseconds = 0
  }

  @Test(
    "each file has had what it would have by an account of its own, and the one with the least work left is the first",
    arguments: 1...20)
  func sums(seed: UInt64) {
    var randomNumbers = TestRandomNumbers(seed: seed)
    var tokens = Store<Token>()
    var files = Multitasking()
    var plain: [Plain] = []
    var now: Microseconds = 0
    let file = CaseRecord(
      stream: 0, place: 0, ordinal: 0, isMeasured: true, isBackgroundTask: false, arrivedAt: 0)
    for number in 0..<400 {
      let part = Microseconds(randomNumbers.next() % 5)
      let shortest = plain.map(\.left).min() ?? 0
      let work = min(part, shortest)
      now += 1
      files.work(work, working: work / 2, until: now)
      for place in plain.indices {
        plain[place].left -= work
        plain[place].had += work
        plain[place].hadWorking += work / 2
      }
      if randomNumbers.next() % 5 < 3 || plain.isEmpty {
        var token = Token(
          of: file, caseIndex: 0, precedence: Int32(randomNumbers.next() % 3),
          caseKey: randomNumbers.next() % 7)
        token.remainingWork = Microseconds(randomNumbers.next() % 60)
        token.enabledAt = Microseconds(randomNumbers.next() % 50)
        token.branchKey = UInt64(number)
        tokens.append(token)
        files.open(tokens.count - 1, in: &tokens)
        plain.append(Plain(token: tokens.count - 1, left: token.remainingWork))
      } else {
        let gone = plain.remove(at: Int(randomNumbers.next() % UInt64(plain.count)))
        let closed = files.close(gone.token, in: &tokens)
        #expect(Int(closed.token) == gone.token)
        #expect(files.attained - closed.attainedBefore == gone.had)
        #expect(files.attainedWorking - closed.attainedWorkingBefore == gone.hadWorking)
        #expect(closed.attainedAtEnd - files.attained == gone.left)
      }
      #expect(files.count == plain.count)
      #expect(files.since == now)
      #expect(files.latestEnabled == plain.map { tokens[$0.token].enabledAt }.max() ?? .min)
      let inOrder = files.inOrderOfQueues(tokens)
      #expect(Set(inOrder) == Set(plain.map(\.token)))
      for (one, next) in zip(inOrder, inOrder.dropFirst()) {
        let isAhead = tokens[one].precedes(tokens[next])
        #expect(isAhead)
      }
      let least = plain.map(\.left).min()
      let leastTokens = Set(plain.filter { $0.left == least }.map(\.token))
      #expect(files.first.map { Int($0.token) } == inOrder.first { leastTokens.contains($0) })
      #expect(files.first.map { files.workLeft(on: $0) } == least)
    }
  }
}
