// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulAnalysis
import SimpulExperiment
import SimpulFormats
import SimpulModel
import SimpulReport

/// What `promise` and `staff` have in common.
struct PromiseOptions: ParsableArguments {
  @Argument(help: "The scenario's file.")
  var file: String

  @Option(
    help: "The time that is promised, such as '3 working days'; the file's promise where none is given.",
    transform: PromisedTime.read)
  var within: Promise.Deadline?

  @Option(help: "For how many files it is to be kept, such as 90%; the promise's target, else 90%.")
  var share: KeptShare?

  @Option(help: "Only the promise of this case type.")
  var type: String?

  @Option(help: "The number from which all luck is drawn.")
  var seed: UInt64 = 1

  @Option(help: "How often each choice is run at least, each time with other luck.")
  var replications = 30

  @Option(help: "How sure every claim is meant to be, such as 95%.")
  var confidence = Confidence(share: 0.95)

  @Option(help: "How many cores to use; all of them where none is given. The results do not depend on it.")
  var threads: Int?

  @Option(help: "The folder for the results; Results/<study>/<file>-promise or -staff where none is given.")
  var output: String?

  @Flag(help: "Writes over an earlier result in that folder.")
  var replace = false

  @Flag(help: "Prints the findings as JSON instead of text.")
  var json = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if replications < 2 || replications > 100_000 {
      throw ValidationError("--replications must be from 2 to 100000")
    }
    if confidence.share < 0.8 {
      throw ValidationError("--confidence must be from 80% to 99.99%, such as 95%")
    }
    if let threads, threads < 1 { throw ValidationError("--threads must be 1 or more") }
  }

  func settings(_ scenario: Scenario, mostReplications: Int = 1000) -> StudySettings {
    StudySettings(
      experiment: ExperimentSettings(
        seed: seed, replications: replications, maximumReplications: max(mostReplications, replications),
        threads: threads, confidence: confidence.share, study: scenario.title),
      version: Version.current)
  }

  func types(_ scenario: Scenario) throws(Failure) -> [PromisedCaseType] {
    do throws(PromiseProblem) {
      return try scenario.promisedCaseTypes(
        PromiseQuestion(within: within, share: share?.share, caseType: type))
    } catch {
      throw Failure(.usage, "\(file): \(error)")
    }
  }

  func folder(_ run: String) -> ResultsFolder {
    let stem = StudyCommand.names(of: [file])[0]
    return ResultsFolder(
      path: output ?? StudyCommand.defaultFolder([file], run: "\(stem)-\(run)"), replaces: replace)
  }

  /// What was run, for the record, and the files themselves.
  func record(_ scenario: ScenarioFile, platform: String) -> [ResultsFolder.File] {
    let files = scenario.chain
    let provenance = Provenance(
      version: Version.current, platform: platform, seed: seed, command: CommandLine.arguments.recorded,
      files: files.map { Provenance.File(name: $0.name, hash: StableText.hash($0.text)) })
    return [ResultsFolder.File("run.json", provenance.json)]
      + files.map { ResultsFolder.File($0.name, $0.text) }
  }
}

/// A share of files written as `90%` or `0.9`.
struct KeptShare: ExpressibleByArgument {
  var share: Double

  init?(argument: String) {
    guard let share = shareBetweenNoneAndAll(argument) else { return nil }
    self.share = share
  }
}
