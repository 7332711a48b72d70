// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulApp

extension ParsableCommand {
  /// Has a job done, with a bar that shows how far it is.
  func outcome<Asked: Question>(
    of question: Asked, _ settings: JobSettings
  ) throws(Failure) -> Outcome<Asked.Answer> {
    let bar = ProgressBar(settings.language)
    defer { bar.hide() }
    return try Job(question, settings).run(
      JobWatch(
        progress: bar.show,
        note: {
          bar.hide()
          Terminal.writeError($0)
        }, isCancelled: { Interrupt.wasAsked }))
  }

  /// Has a job done, and prints its answer.
  func answer(_ question: some Question, _ settings: JobSettings, asJSON: Bool = false) throws(Failure) {
    let outcome = try outcome(of: question, settings)
    if asJSON, let json = outcome.json { return try Terminal.write(json) }
    try Terminal.write(outcome.text(Terminal.style))
    if !outcome.closing.isEmpty { try Terminal.write(outcome.closing) }
  }
}
