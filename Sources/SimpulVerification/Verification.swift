// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulRandom
import SimpulStatistics

/// The self-test: models with exact answers are run on this machine and held against them.
public enum Verification {
  static let replications = 30
  static let mostReplications = 300

  /// - Parameters:
  ///   - threads: nil for one a core.
  ///   - cases: models with closed formulas; those of `VerificationCase.all()` where nil.
  public static func run(
    seed: UInt64 = 1, threads: Int? = nil, version: String = "", cases: [VerificationCase]? = nil,
    progress: @escaping (StudyPhase, Progress) -> Void = { _, _ in },
    isCancelled: @escaping () -> Bool = { false }
  ) throws(StudyError) -> VerificationFindings {
    let started = ContinuousClock.now
    let cases = if let cases { cases } else { try VerificationCase.all() }
    var found: [VerificationFindings.Case] = []
    for (place, verified) in cases.enumerated() {
      let settings = ExperimentSettings(
        seed: seed, replications: replications, precision: PassRule.power,
        maximumReplications: mostReplications, threads: threads, study: verified.subject.rawValue)
      let own = try verify(
        verified, settings,
        progress: { share in
          progress(
            .verification,
            Progress(
              finishedRuns: (Double(place) + share) / Double(cases.count), plannedRuns: 1,
              elapsedSeconds: started.duration(to: .now) / .seconds(1)))
        }, isCancelled: isCancelled)
      found.append(own)
    }
    return VerificationFindings(
      programVersion: version, platform: PlatformFingerprint.current, seed: seed, cases: found,
      bits: try BitChecks(seed: seed, cases: cases).results(isCancelled: isCancelled))
  }

  private struct Observed: Sendable {
    var estimates: [Double]
    var identities: PathIdentities
  }

  private static func verify(
    _ verified: VerificationCase, _ settings: ExperimentSettings, progress: (Double) -> Void,
    isCancelled: () -> Bool
  ) throws(StudyError) -> VerificationFindings.Case {
    let program = try Runner.program(verified.scenario, name: verified.subject.rawValue)
    let samples: [Observed]
    do throws(ExperimentError) {
      samples = try Experiment.run(
        designs: [program], settings: settings,
        reduce: { Observed(estimates: verified.estimates($0), identities: PathIdentities($0)) },
        isPrecise: { rules(verified, $0[0]).allSatisfy(\.isPowerful) },
        progress: { progress($0.share) }, isCancelled: isCancelled
      ).values[0]
    } catch { throw StudyError(error) }
    var identities = PathIdentities()
    for sample in samples { identities.merge(sample.identities) }
    return VerificationFindings.Case(
      subject: verified.subject, replications: samples.count,
      quantities: zip(verified.answers, rules(verified, samples)).map {
        VerificationFindings.Quantity($0.quantity, $1)
      }, checks: identities.results)
  }

  private static func rules(_ verified: VerificationCase, _ samples: [Observed]) -> [PassRule] {
    verified.answers.enumerated().map { place, answer in
      PassRule(samples.map { $0.estimates[place] }, value: answer.exact)
    }
  }
}
