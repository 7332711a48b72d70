// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulFormats
import SimpulReport

/// What `promise` and `staff` have found: written to its folder first, and then printed.
struct PromiseAnswerOutput {
  /// The report.
  var text: (Style) -> String
  /// The findings.
  var json: String
  var table: ResultsFolder.File
  /// On which the runs were made.
  var platform: String

  func writeAndPrint(
    of file: ScenarioFile, to folder: ResultsFolder, options: PromiseOptions
  ) throws(Failure) {
    try folder.write(
      [
        ResultsFolder.File("summary.txt", text(.plain)), ResultsFolder.File("findings.json", json), table,
      ] + options.record(file, platform: platform))
    if options.running.json {
      Terminal.write(json)
    } else {
      Terminal.write(text(Terminal.isStyled ? .ansi : .plain))
      Terminal.write(
        Wording.writtenAnswer(folder.path, table: table.name, options.running.language.ofReport))
    }
  }
}
