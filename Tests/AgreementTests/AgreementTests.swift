// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// On generated scenarios that mix all elements the engine does what the reference interpreter does, event for
/// event, breaks no invariant, and counts what its trace amounts to.
///
/// `SIMPUL_SEEDS=17` or `SIMPUL_SEEDS=100-199` runs other seeds and prints what differs.
@Suite("Engine and reference interpreter agree")
struct AgreementTests {
  private static let slice: UInt64 = 125

  @Test("event for event", arguments: 0..<16)
  func generated(slice: Int) throws {
    let first = UInt64(slice) * AgreementTests.slice
    for seed in first..<first + AgreementTests.slice {
      let agreement = try Agreement(seed: seed)
      #expect(agreement.differences.isEmpty, "seed \(seed): \(agreement.differences.prefix(3))")
    }
  }

  @Test(
    "on seeds that are asked for", .enabled(if: ProcessInfo.processInfo.environment["SIMPUL_SEEDS"] != nil))
  func asked() throws {
    let text = ProcessInfo.processInfo.environment["SIMPUL_SEEDS"] ?? ""
    let bounds = text.split(separator: "-").compactMap { UInt64($0) }
    guard let first = bounds.first, let last = bounds.last, first <= last else { return }
    for seed in first...last {
      let agreement = try Agreement(seed: seed)
      #expect(agreement.differences.isEmpty)
      if !agreement.differences.isEmpty {
        print("seed \(seed)\n" + agreement.differences.joined(separator: "\n"))
      }
    }
  }
}
