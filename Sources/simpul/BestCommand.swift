// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import SimpulAnalysis
import SimpulApp
import SimpulExperiment
import SimpulFormats
import SimpulRandom
import SimpulRender
import SimpulWords

struct BestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "best",
    abstract: "Picks the best of several designs, with a stated confidence, in as few runs as that takes.",
    discussion: """
      All designs are run on the same luck; whichever is shown to be worse is
      run no further (Kim and Nelson 2001). What is picked is the best, or
      within --indifference of the best, with --confidence.

      simpul best as-is.yaml to-be-1.yaml to-be-2.yaml
      simpul best as-is.yaml to-be-1.yaml --measure mean --indifference "30 min"
      """)

  @Argument(help: "The designs; scenarios and redesigns.")
  var files: [String]

  @Option(
    help:
      "What is to be best: promise, mean, p90 or cost; the promise where all have the same, else the mean.")
  var measure: BestMeasure?

  @Option(
    help: """
      A difference too small to matter: so many points of the promise (1%), a share of the first design's mean (2%), \
      working time (30 min), or an amount of money. 1% for the promise, else 2%.
      """)
  var indifference: String?

  @Option(help: "Runs of each design before the first may be out.")
  var replications = 30

  @Option(help: "Runs of a design at most; what is not decided then is said to be so.")
  var most = 1000

  @OptionGroup var running: RunningOptions

  func validate() throws {
    if files.count < 2 { throw ValidationError("give two files or more: the designs to choose from") }
    if replications < 10 || replications > 100_000 {
      throw ValidationError("--replications must be from 10 to 100000")
    }
    if most < replications || most > 1_000_000 {
      throw ValidationError("--most must be from --replications to 1000000")
    }
    if running.confidence.share <= 0.5 {
      throw ValidationError("--confidence must be above 50%, and at most 99.99%, such as 95%")
    }
    _ = try indifferenceWanted()
  }

  func run() throws {
    let place = ResultPlace(
      running.output ?? StudyCommand.defaultFolder(files, run: "best"), replaces: running.replace)
    var read: [ScenarioFile] = []
    for path in files { read.append(try Failure.read(path, limits: running.runLimits)) }
    let record = record(read)
    try place.check(record, inputs: read.inputPaths)
    let result = try selection(read)
    try place.deliver(outputs(result) + InputCopies.files(of: read), record)
    try Terminal.write(
      running.json
        ? SelectionReport.json(result.findings)
        : SelectionReport.text(
          result.findings, language: running.language.ofReport, style: Terminal.isStyled ? .ansi : .plain)
          + "\n\n" + Wording.writtenSelection(place.path, running.language.ofReport))
  }

  private func selection(_ read: [ScenarioFile]) throws -> SelectionResult {
    let designs = zip(StudyCommand.names(of: files), read).map { name, file in
      StudyDesign(name: name, scenario: file.scenario, redesign: file.redesign)
    }
    let settings = SelectionSettings(
      experiment: ExperimentSettings(
        seed: running.seed, replications: replications, maximumReplications: most, threads: running.threads,
        confidence: running.confidence.share, study: designs[0].scenario.title),
      measure: measure?.measure, indifference: try indifferenceWanted(), version: Version.current)
    let bar = ProgressBar(running.language.ofReport)
    defer { bar.hide() }
    do throws(SelectionError) {
      return try Selection.run(
        designs, settings: settings, progress: { bar.show($0, $1) }, isCancelled: { Interrupt.wasAsked })
    } catch {
      switch error {
      case .study(let error):
        throw Failure(error, in: designs.map(\.name).enumerated().map { ($1, read[$0]) })
      case .refused(let refusal): throw Failure(.badScenario, refusal.text)
      }
    }
  }

  /// A share, a length of time or an amount; nil where none was given.
  private func indifferenceWanted() throws -> Indifference? {
    guard let indifference else { return nil }
    if indifference.hasSuffix("%") {
      guard let share = Precision(argument: indifference)?.share else {
        throw ValidationError("--indifference must be more than 0% and less than 100%")
      }
      return .share(share)
    }
    if measure == .cost, let amount = Double(indifference), amount > 0 { return .amount(amount) }
    do throws(TypedDuration.Problem) {
      let duration = try TypedDuration(indifference)
      return .time(duration.amount, duration.unit)
    } catch {
      throw ValidationError("--indifference: \(error); or a share, such as 2%")
    }
  }

  private func record(_ read: [ScenarioFile]) -> ResultRecord {
    let provenance = Provenance(
      version: Version.current, platform: PlatformFingerprint.current, seed: running.seed,
      command: CommandLine.arguments.recorded,
      files: zip(files, read).map {
        Provenance.File(
          name: ($0 as NSString).lastPathComponent, hash: Fingerprint(of: $1.text).hexadecimal)
      })
    return ResultRecord(provenance, kind: "best", study: read[0].scenario.title)
  }

  private func outputs(_ result: SelectionResult) -> [ResultFile] {
    [
      ResultFile(
        "summary.txt",
        SelectionReport.text(result.findings, language: running.language.ofReport, style: .plain) + "\n"),
      ResultFile("best.json", SelectionReport.json(result.findings)),
      ResultFile("replications.csv", SelectionReport.csv(result.rows)),
    ]
  }
}

/// The measures by which designs can be picked, as they are typed.
enum BestMeasure: String, ExpressibleByArgument, CaseIterable {
  case promise, mean, p90, cost

  var measure: Measure {
    switch self {
    case .promise: .promiseKept
    case .mean: .meanTime
    case .p90: .ninetiethPercentileTime
    case .cost: .cost
    }
  }
}
