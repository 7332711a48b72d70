// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulRender
import SimpulVerification
import SimpulWords

/// Whether this computer gives the answers of models that are known exactly.
package struct VerificationQuestion: Question {
  package init() {}

  package func answer(
    _ settings: JobSettings, _ watch: JobWatch
  ) throws(Failure) -> Outcome<VerificationFindings> {
    let findings: VerificationFindings
    do throws(StudyError) {
      findings = try Verification.run(
        seed: settings.seed, threads: settings.threads, version: Version.current, progress: watch.report,
        isCancelled: watch.isCancelled)
    } catch { throw Failure(error, in: []) }
    return Outcome(
      answer: findings,
      text: VerificationDocument(findings: findings, language: settings.language).document.text,
      json: FindingsJSON.text(findings))
  }
}
