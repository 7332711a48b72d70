// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulAnalysis

@Suite("Published queues of public offices")
struct PublishedQueueTests {
  @Test("The rows that must be matched are there, in minutes")
  func rows() {
    #expect(
      PublishedQueue.hard().map(\.id)
        == ["usu_c3_a", "ozl_c4", "ozl_thu_c5", "bandung_akta", "kuningan_ktp_kk"])
    #expect(PublishedQueue.hard().allSatisfy { $0.time_unit == "minute" && $0.recomputed_MMc != nil })
  }

  /// The published figures carry one to five digits; 17 stands for anything from 16.5 to 17.5.
  @Test("By formula, as published to the digits that were printed", arguments: PublishedQueue.hard())
  func formula(_ row: PublishedQueue) throws {
    let queue = ErlangC(offeredLoad: row.lam / row.mu, servers: row.servers)
    let known = try #require(row.recomputed_MMc)
    #expect(abs(queue.utilisation - known.rho) <= 5e-5)
    #expect(abs(queue.probabilityOfWaiting - known.ErlangC) <= 5e-5)
    #expect(abs(queue.queueMean - known.Lq) <= 1e-3 * known.Lq)
    #expect(abs(queue.queueMean / row.lam - known.Wq) <= 1e-3 * known.Wq)
    if let length = row.published.Lq {
      #expect(abs(queue.queueMean - length) <= (length == length.rounded() ? 0.5 : 1e-3 * length))
    }
  }

  @Test("By simulation, by the pass rule of the exact suite", arguments: PublishedQueue.hard())
  func simulation(_ row: PublishedQueue) throws {
    let exact = try #require(row.exact)
    for (name, rule) in try ExactRun(exact, for: .tally).verdicts(on: exact.values(.tally)) {
      #expect(rule.passes, "\(row.id) \(name): \(rule)")
    }
  }
}
