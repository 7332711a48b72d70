// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulAnalysis
import SimpulApp
import SimpulFormats
import SimpulRender
import SimpulWords

struct PromiseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promise",
    abstract: "Says whether a promise is kept, and which is the shortest that can be made.",
    discussion: """
      simpul promise as-is.yaml                                        the promise of the file
      simpul promise as-is.yaml --within '3 working days' --share 90%  another one
      """)

  @OptionGroup var options: PromiseOptions

  func run() throws {
    let file = try Failure.read(options.file, limits: options.running.runLimits)
    let types = try options.types(file.scenario)
    let place = options.place("promise")
    let record = options.record(file, kind: "promise")
    try place.check(record, inputs: [file].inputPaths)
    let findings = try findings(file, types)
    try options.deliver(
      FindingsJSON.text(findings), table: ResultFile("curve.csv", PromiseCurveCSV.text(findings)),
      of: file, record, to: place
    ) { PromiseReport.text(findings, language: options.running.language.ofReport, style: $0) }
  }

  private func findings(
    _ file: ScenarioFile, _ types: [PromisedCaseType]
  ) throws(Failure) -> PromiseStudyFindings {
    let bar = ProgressBar(options.running.language.ofReport)
    defer { bar.hide() }
    do throws(StudyError) {
      return try PromiseStudy.run(
        file.scenario, types: types, settings: options.settings(file.scenario),
        progress: { bar.show($0, $1) }, isCancelled: { Interrupt.wasAsked })
    } catch {
      throw Failure(error, in: [(file.scenario.title, file)])
    }
  }
}
