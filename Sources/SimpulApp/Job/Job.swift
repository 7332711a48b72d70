// SPDX-License-Identifier: GPL-3.0-or-later

/// A question with the settings by which it is to be answered: all that a door has to make.
package struct Job<Asked: Question>: Sendable {
  package var question: Asked
  package var settings: JobSettings

  package init(_ question: Asked, _ settings: JobSettings) {
    self.question = question
    self.settings = settings
  }

  /// - Throws: why there is no answer; where the watch asks to end, that it was interrupted.
  package func run(_ watch: JobWatch = JobWatch()) throws(Failure) -> Outcome<Asked.Answer> {
    let outcome = try question.answer(settings, watch)
    watch.finish()
    return outcome
  }
}
