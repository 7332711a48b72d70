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
  /// How long one case takes on two cores, about; nothing depends on it but the time left that is shown.
  private static let secondsPerCase = 1.0

  /// - Parameters:
  ///   - threads: nil for one a core.
  ///   - cases: models with closed formulas; those of `VerificationCase.all()` where nil.
  ///   - families: what is run of the exact suite.
  public static func run(
    seed: UInt64 = 1, threads: Int? = nil, version: String = "", cases: [VerificationCase]? = nil,
    families: [ExactFamily] = [],
    progress: @escaping (StudyPhase, Progress) -> Void = { _, _ in },
    isCancelled: @escaping () -> Bool = { false }
  ) throws(StudyError) -> VerificationFindings {
    let cases = if let cases { cases } else { try VerificationCase.all() }
    let runner = ExactRunner(seed: seed, threads: threads, isCancelled: isCancelled)
    return try run(
      cases, suite: ExactSuite.cases(of: families), by: runner, version: version, progress: progress)
  }

  static func run(
    _ cases: [VerificationCase], suite: [ExactCase], by runner: ExactRunner, version: String = "",
    progress: @escaping (StudyPhase, Progress) -> Void = { _, _ in }
  ) throws(StudyError) -> VerificationFindings {
    let started = ContinuousClock.now
    let ofCases = Double(cases.count) * secondsPerCase
    let ofSuite = ExactSuite.seconds(of: suite)
    func tell(_ done: Double) {
      progress(
        .verification,
        Progress(
          finishedRuns: done / (ofCases + ofSuite), plannedRuns: 1,
          elapsedSeconds: started.duration(to: .now) / .seconds(1)))
    }
    var found: [VerificationFindings.Case] = []
    for (place, verified) in cases.enumerated() {
      var own = runner
      own.progress = { tell((Double(place) + $0) * secondsPerCase) }
      found.append(try verify(verified, by: own))
    }
    let bits =
      cases.isEmpty
      ? [] : try BitChecks(seed: runner.seed, cases: cases).results(isCancelled: runner.isCancelled)
    var ofFamilies = runner
    ofFamilies.progress = { tell(ofCases + $0 * ofSuite) }
    return VerificationFindings(
      version: version, platform: PlatformFingerprint.current, seed: runner.seed, cases: found, bits: bits,
      suite: try ExactSuite.findings(suite, by: ofFamilies))
  }

  private struct Observed: Sendable {
    var estimates: [Double]
    var identities: PathIdentities
  }

  private static func verify(
    _ verified: VerificationCase, by runner: ExactRunner
  ) throws(StudyError) -> VerificationFindings.Case {
    let settings = ExperimentSettings(
      seed: runner.seed, replications: replications, precision: PassRule.power,
      maximumReplications: mostReplications, threads: runner.threads, study: verified.subject.rawValue)
    let program = try Runner.program(verified.scenario, name: verified.subject.rawValue)
    let samples: [Observed]
    do throws(ExperimentError) {
      samples = try Experiment.run(
        designs: [program], settings: settings,
        reduce: { Observed(estimates: verified.estimates($0), identities: PathIdentities($0)) },
        isPrecise: { rules(verified, $0[0]).allSatisfy(\.isPowerful) },
        progress: { runner.progress($0.share) }, isCancelled: runner.isCancelled
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
