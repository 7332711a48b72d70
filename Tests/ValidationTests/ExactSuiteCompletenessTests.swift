// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// Nothing of the exact suite falls by the wayside unnoticed.
@Suite("Exact suite: completeness")
struct ExactSuiteCompletenessTests {
  /// Counted in the files.
  @Test(
    "All cases are there, but for the five of blocking: files always find room on the next desk"
  )
  func cases() {
    #expect(
      ExactCase.families.map { ExactCase.family($0).count } == [
        3, 6, 2, 15, 4, 4, 6, 2, 4, 1, 3, 7, 3, 3, 5, 3, 6, 2, 3, 3,
      ])
    #expect(ExactCase.all(of: "tandem").filter { $0.model.arrivals == nil }.map(\.id).count == 5)
    #expect(ExactCase.family("priority").filter(\.isPreemptive).map(\.id).count == 2)
  }

  /// Counted in the files.
  @Test(
    "Their 874 quantities are 717 of tallies, 39 of traces, 26 gains, 3 of cases of one size, and 89 that no simulator puts out"
  )
  func quantities() {
    let kinds = ExactCase.families.flatMap(ExactCase.family).flatMap(\.quantities.keys).map(QuantityKind.init)
    func count(_ kind: QuantityKind) -> Int { kinds.count { $0 == kind } }
    #expect(
      [count(.tally), count(.trace), count(.gain), count(.conditional), count(.none)] == [717, 39, 26, 3, 89])
  }

  @Test("What is left out of the usual run exists")
  func longRuns() {
    let all =
      ExactCase.families.flatMap(ExactCase.family) + ExactCase.family("transient")
      + ExactCase.family("infinite_server")
      + PublishedQueue.hard().compactMap(\.exact)
    for (id, names) in LongRuns.leftOut {
      let exact = all.first { $0.id == id }
      for name in names.keys { #expect(exact?.quantities[name] != nil, "\(id) \(name)") }
    }
  }
}
