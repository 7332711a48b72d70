// SPDX-License-Identifier: GPL-3.0-or-later

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
  ///   - cases: those of `VerificationCase.all()` where nil.
  ///   - threads: nil for one a core.
  public static func run(
    seed: UInt64 = 1, threads: Int? = nil, version: String = "", cases: [VerificationCase]? = nil,
    progress: (StudyPhase, Progress) -> Void = { _, _ in }, isCancelled: () -> Bool = { false }
  ) throws(StudyError) -> VerificationFindings {
    let cases = if let cases { cases } else { try VerificationCase.all() }
    let started = ContinuousClock.now
    var found: [VerificationFindings.Case] = []
    for (place, verified) in cases.enumerated() {
      let settings = ExperimentSettings(
        seed: seed, replications: replications, precision: PassRule.power,
        maximumReplications: mostReplications, threads: threads, study: verified.subject.rawValue)
      found.append(
        try verify(
          verified, settings,
          progress: {
            progress(
              .verification,
              Progress(
                finishedRuns: Double(place) + $0.share, plannedRuns: cases.count,
                elapsedSeconds: started.duration(to: .now) / .seconds(1)))
          }, isCancelled: isCancelled))
    }
    return VerificationFindings(
      version: version, platform: PlatformFingerprint.current, seed: seed, cases: found,
      bits: try BitChecks(seed: seed, cases: cases).results(isCancelled: isCancelled))
  }

  private struct Observed: Sendable {
    var estimates: [Double]
    var identities: PathIdentities
  }

  private static func verify(
    _ verified: VerificationCase, _ settings: ExperimentSettings, progress: (Progress) -> Void,
    isCancelled: () -> Bool
  ) throws(StudyError) -> VerificationFindings.Case {
    let program = try Runner.program(verified.scenario, name: verified.subject.rawValue)
    let samples: [Observed]
    do throws(ExperimentError) {
      samples = try Experiment.run(
        designs: [program], settings: settings,
        reduce: { Observed(estimates: verified.estimates($0), identities: PathIdentities($0)) },
        isPrecise: { rules(verified, $0[0]).allSatisfy(\.isPowerful) }, progress: progress,
        isCancelled: isCancelled
      ).values[0]
    } catch {
      throw StudyError(error)
    }
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
