// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import ExactSuite

/// Nothing of the exact suite falls by the wayside unnoticed.
@Suite("Exact suite: completeness")
struct ExactSuiteCompletenessTests {
  private static let cases = ExactFamily.casesOfAll

  /// Counted in the files.
  @Test("All cases are there, but for the five of blocking: files always find room on the next desk")
  func number() {
    #expect(
      ExactFamily.allCases.map { $0.cases.count } == [
        3, 6, 2, 15, 4, 4, 6, 2, 4, 1, 3, 7, 3, 3, 5, 3, 6, 2, 3, 3, 7, 5, 3,
      ])
    #expect(ExactFamily.allCases.reduce(0) { $0 + $1.allCasesOfFile.count } == 105)
    #expect(ExactFamily.tandem.allCasesOfFile.filter { $0.model.arrivals == nil }.count == 5)
    #expect(ExactFamily.priority.cases.filter(\.isPreemptive).count == 2)
    #expect(Set(Self.cases.map(\.id)).count == 100)
  }

  /// Counted in the files: 89 quantities are no output of a simulator, or what others of their case say.
  @Test("From which experiment each of their 1,037 quantities is read")
  func examinations() {
    let found = Self.cases.flatMap { exact in exact.quantities.keys.map { exact.examination(of: $0) } }
    #expect(found.count == 1_037)
    #expect(
      ExactExamination.allCases.map { examination in found.count { $0 == examination } }
        == [717, 39, 26, 3, 3, 60, 44, 6, 50])
    #expect(found.count { $0 == nil } == 89)
  }

  @Test("Every quantity of every case is compared, or it is said why not", arguments: [false, true])
  func excused(includingLongRuns: Bool) {
    for exact in Self.cases {
      let compared = ExactExamination.allCases.flatMap {
        exact.wanted($0, includingLongRuns: includingLongRuns).map(\.name)
      }
      let leftOut = exact.quantities.keys.filter {
        exact.reasonToLeaveOut($0, includingLongRuns: includingLongRuns) != nil
      }
      let added = ["siro.Wq", "siro.util"]
      let all = (compared + leftOut).filter { !added.contains($0) }
      #expect(all.sorted() == exact.quantities.keys.sorted(), "\(exact.id)")
      #expect(!compared.isEmpty, "\(exact.id)")
    }
  }

  /// 948 that are outputs; in random order two more in each of three cases.
  @Test("So many quantities are compared in the usual run, each in one experiment")
  func compared() {
    let takeTooLong = LongRuns.leftOut.filter { $0.key != "ozl_c4" }.reduce(0) { $0 + $1.value.count }
    let compared = ExactExamination.allCases.flatMap { examination in
      Self.cases.flatMap { $0.wanted(examination, includingLongRuns: false) }
    }
    #expect(compared.count == 1_037 - 89 + 6 - 1 - takeTooLong)
    let examinations = Set(ExaminedCase.all.map(\.testDescription))
    #expect(examinations.count == ExaminedCase.all.count)
  }

  @Test("What is left out of the usual run exists")
  func longRuns() {
    let all = Self.cases + PublishedQueue.hard().compactMap(\.exact)
    for (id, names) in LongRuns.leftOut {
      let exact = all.first { $0.id == id }
      for name in names.keys { #expect(exact?.quantities[name] != nil, "\(id) \(name)") }
    }
  }
}
