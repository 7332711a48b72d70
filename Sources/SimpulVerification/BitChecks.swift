// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulRandom

/// What must be the same to the last bit on every machine, or for every number of threads.
struct BitChecks {
  let seed: UInt64
  let cases: [VerificationCase]

  func results(isCancelled: () -> Bool) throws(StudyError) -> [VerificationFindings.BitCheck] {
    [knownAnswers, vectorDraws, try threads(isCancelled)]
  }

  /// Those that come with Random123 (Salmon, Moraes, Dror & Shaw 2011), for ten rounds: of nothing, of all ones, and of
  /// the digits of pi.
  private var knownAnswers: VerificationFindings.BitCheck {
    let ones = UInt32.max
    let answers: [(counter: SIMD4<UInt32>, key: SIMD2<UInt32>, words: SIMD4<UInt32>)] = [
      (.zero, .zero, SIMD4(0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8)),
      (
        SIMD4(repeating: ones), SIMD2(repeating: ones),
        SIMD4(0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD)
      ),
      (
        SIMD4(0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344), SIMD2(0xA409_3822, 0x299F_31D0),
        SIMD4(0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1)
      ),
    ]
    return VerificationFindings.BitCheck(
      check: .knownAnswers, compared: answers.count,
      isPassed: answers.allSatisfy { Philox4x32.block(counter: $0.counter, key: $0.key) == $0.words })
  }

  private var vectorDraws: VerificationFindings.BitCheck {
    let key = DrawKey(seed: seed, study: "verification", phase: .production, replication: 0)
    func address(_ entity: UInt32) -> DrawAddress {
      DrawAddress(entity: entity, element: 0xFFFF_FFFF, visit: 3, purpose: .work, scope: 0xFEDC_BA98)
    }
    var generator = AddressedGenerator(key: key)
    var compared = 0
    var isSame = true
    for width in DrawTable.vectorWidths {
      var table = DrawTable(key: key, groups: [[address(0)]], vectorWidth: width)
      for entity in 0..<1_000 as Range<UInt32> {
        let ahead = AddressedGenerator.uniform(ofBits: table[table.place(of: entity, in: 0)])
        isSame = isSame && ahead == generator.uniform(at: address(entity))
        compared += 1
      }
    }
    return VerificationFindings.BitCheck(check: .vectorDraws, compared: compared, isPassed: isSame)
  }

  /// On a tenth of each model, whole tallies.
  private func threads(_ isCancelled: () -> Bool) throws(StudyError) -> VerificationFindings.BitCheck {
    var programs: [Program] = []
    for verified in cases {
      var scenario = verified.scenario
      scenario.period.length /= 10
      scenario.period.warmUp /= 10
      programs.append(try Runner.program(scenario, name: scenario.title))
    }
    func tallies(_ threads: Int) throws(StudyError) -> ExperimentResult<Tally> {
      do throws(ExperimentError) {
        return try Experiment.run(
          designs: programs,
          settings: ExperimentSettings(seed: seed, replications: 3, threads: threads, study: "verification"),
          isCancelled: isCancelled)
      } catch { throw StudyError(error) }
    }
    let one = try tallies(1)
    return VerificationFindings.BitCheck(
      check: .threads, compared: 3 * programs.count, isPassed: try tallies(2) == one)
  }
}
