// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulText
import Testing

@testable import SimpulAnalysis
@testable import SimpulWords

@Suite("Sentences about files that are undecided")
struct UndecidedSentencesTests {
  private let both = UndecidedCases(clockStanding: 28.5, clockRunning: 0.02)

  @Test("how many there are, and how they are counted")
  func counted() {
    #expect(
      Language.english.undecided(both)
        == "That share is of the files decided: 28.5 files a replication are undecided since their clock stands still (with "
        + "the applicant, or not begun) and are left out; less than 0.1 files a replication are undecided while their clock "
        + "runs; the limits hold both with all of them late and with all of them in time.")
    #expect(
      Language.indonesian.undecided(UndecidedCases(clockStanding: 240, clockRunning: 0), hasShare: false)
        == "240 berkas tiap ulangan belum diputuskan karena waktunya sedang berhenti (di pemohon, atau belum mulai dihitung) "
        + "dan tidak dihitung.")
    #expect(Language.english.undecided(nil) == nil)
    #expect(Language.english.undecided(UndecidedCases(clockStanding: 0, clockRunning: 0)) == nil)
  }

  @Test("what cannot be determined yet hangs on those whose clock runs")
  func hanging() {
    #expect(
      ProofReading.differences("UndecidedSentencesTests.hanging") {
        $0.hangsOn(UndecidedCases(clockStanding: 3, clockRunning: 12))
      } == [])
  }
}
