// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import ExactSuite
@testable import SimpulAnalysis

@Suite("Published queues of public offices")
struct PublishedQueueTests {
  @Test("The rows that must be matched are there, in minutes")
  func rows() {
    #expect(
      PublishedQueue.hard().map(\.id)
        == ["usu_c3_a", "ozl_c4", "ozl_thu_c5", "bandung_akta", "kuningan_ktp_kk"])
    #expect(PublishedQueue.hard().allSatisfy { $0.timeUnit == "minute" && $0.formulas != nil })
  }

  /// The published figures carry one to five digits; 17 stands for anything from 16.5 to 17.5.
  @Test("By formula, as published to the digits that were printed", arguments: PublishedQueue.hard())
  func formula(_ row: PublishedQueue) throws {
    let queue = ErlangC(offeredLoad: row.arrivalsPerMinute / row.servicesPerMinute, servers: row.servers)
    let known = try #require(row.formulas)
    #expect(abs(queue.utilisation - known.utilisation) <= 5e-5)
    #expect(abs(queue.probabilityOfWaiting - known.probabilityOfWaiting) <= 5e-5)
    #expect(abs(queue.queueMean - known.queueMean) <= 1e-3 * known.queueMean)
    #expect(abs(queue.queueMean / row.arrivalsPerMinute - known.waitMinutes) <= 1e-3 * known.waitMinutes)
    if let length = row.published.queueMean {
      #expect(abs(queue.queueMean - length) <= (length == length.rounded() ? 0.5 : 1e-3 * length))
    }
  }

  @Test("By simulation, by the pass rule of the exact suite", arguments: PublishedQueue.hard())
  func simulation(_ row: PublishedQueue) throws {
    let exact = try #require(row.exact)
    try exact.expectToPass(.tallies)
  }
}
