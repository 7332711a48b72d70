// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulRender
import SimpulVerification

/// Whether this computer gives the answers of models that are known exactly.
package struct VerificationQuestion: Question {
  /// Whether the closed forms are run.
  package var runsClosedForms: Bool
  /// What is run of the exact suite.
  package var families: [ExactFamily]

  package init(runsClosedForms: Bool = true, families: [ExactFamily] = []) {
    self.runsClosedForms = runsClosedForms
    self.families = families
  }

  package func answer(
    _ settings: JobSettings, _ watch: JobWatch
  ) throws(Failure) -> Outcome<VerificationFindings> {
    let findings: VerificationFindings
    do throws(StudyError) {
      findings = try Verification.run(
        seed: settings.seed, threads: settings.threads, version: Version.current,
        cases: runsClosedForms ? nil : [], families: families, progress: watch.report,
        isCancelled: watch.isCancelled)
    } catch {
      throw Failure(error, in: [])
    }
    return Outcome(
      answer: findings,
      text: { [language = settings.language] in
        VerificationReport.text(findings, language: language, style: $0)
      }, json: VerificationReport.json(findings))
  }
}
