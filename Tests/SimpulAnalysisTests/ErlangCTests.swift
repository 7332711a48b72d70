// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulAnalysis

@Suite("The queue with several servers")
struct ErlangCTests {
  @Test("one server: the probability of waiting is the utilisation, and rho squared over 1 - rho wait")
  func oneServer() {
    let queue = ErlangC(offeredLoad: 0.8, servers: 1)
    #expect(abs(queue.probabilityOfWaiting - 0.8) < 1e-14)
    #expect(abs(queue.queueMean - 3.2) < 1e-13)
  }

  @Test("two servers: 2 rho squared over 1 + rho")
  func twoServers() {
    let queue = ErlangC(offeredLoad: 1.5, servers: 2)
    #expect(abs(queue.probabilityOfWaiting - 2 * 0.75 * 0.75 / 1.75) < 1e-14)
  }

  @Test("everybody waits when there is as much work as time, or more")
  func overloaded() {
    #expect(ErlangC(offeredLoad: 3, servers: 3).probabilityOfWaiting == 1)
    #expect(ErlangC(offeredLoad: 4, servers: 3).queueMean == .infinity)
  }
}
