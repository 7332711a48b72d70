// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulAnalysis
import SimpulApp
import SimpulFormats
import SimpulModel
import SimpulRender
import SimpulWords

struct StaffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff",
    abstract: "Finds the cheapest officers that keep a promise, and proves it on fresh luck.",
    discussion: """
      simpul staff as-is.yaml --within '3 working days' --share 90%
      Posts that exist once and applicants are never changed.
      """)

  @OptionGroup var options: PromiseOptions

  @Option(
    name: .customLong("most-replications"),
    help: "What takes more replications to tell apart is called too close.")
  var mostReplications = 1000

  func validate() throws {
    if mostReplications < 30 || mostReplications > 100_000 {
      throw ValidationError("--most-replications must be from 30 to 100000")
    }
  }

  func run() throws {
    let file = try Failure.read(options.file, limits: options.running.runLimits)
    guard !file.scenario.period.isSteady else {
      let problem = ModelProblem(
        path: [FieldKey.period],
        message:
          "the warm-up of each number of officers is not looked for: write 'warm-up 4 weeks' instead of "
          + "'steady'")
      throw Failure(file.errors(for: ModelProblems([problem])))
    }
    let types = try options.types(file.scenario)
    let place = options.place("staff")
    let record = options.record(file, kind: "staff")
    try place.check(record, inputs: [file].inputPaths)
    let findings = try findings(file, types)
    try options.deliver(
      FindingsJSON.text(findings), table: ResultFile("front.csv", StaffingFrontCSV.text(findings)),
      of: file, record, to: place
    ) { StaffingReport.text(findings, language: options.running.language.ofReport, style: $0) }
  }

  private func findings(
    _ file: ScenarioFile, _ types: [PromisedCaseType]
  ) throws(Failure) -> StaffingFindings {
    let bar = ProgressBar(options.running.language.ofReport)
    defer { bar.hide() }
    do throws(StudyError) {
      return try StaffStudy.run(
        file.scenario, types: types,
        settings: options.settings(file.scenario, mostReplications: mostReplications),
        progress: { bar.show($0, $1) }, isCancelled: { Interrupt.wasAsked })
    } catch {
      throw Failure(error, in: [(file.scenario.title, file)])
    }
  }
}
