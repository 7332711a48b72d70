// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulAnalysis
import SimpulApp
import SimpulExperiment
import SimpulFormats
import SimpulModel
import SimpulRandom
import SimpulRender
import SimpulWords

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

  @Option(help: "How often each choice is run at least, each time with other luck.")
  var replications = 30

  @OptionGroup var running: RunningOptions

  func validate() throws {
    if replications < 2 || replications > 100_000 {
      throw ValidationError("--replications must be from 2 to 100000")
    }
    if running.confidence.share < 0.8 {
      throw ValidationError("--confidence must be from 80% to 99.99%, such as 95%")
    }
  }

  func settings(_ scenario: Scenario, mostReplications: Int = 1000) -> StudySettings {
    StudySettings(
      experiment: ExperimentSettings(
        seed: running.seed, replications: replications,
        maximumReplications: max(mostReplications, replications),
        threads: running.threads, confidence: running.confidence.share, study: scenario.title),
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

  func place(_ run: String) -> ResultPlace {
    let stem = StudyCommand.names(of: [file])[0]
    return ResultPlace(
      running.output ?? StudyCommand.defaultFolder([file], run: "\(stem)-\(run)" + asked),
      replaces: running.replace)
  }

  /// Each question has a folder of its own, unless it is told otherwise.
  private var asked: String {
    func plain(_ number: Double) -> String { number == number.rounded() ? "\(Int(number))" : "\(number)" }
    let parts = [
      within.map { plain($0.amount) + " \($0.unit)" }, share.map { plain(100 * $0.share) + " percent" }, type,
    ].compactMap { $0 }
    let words = parts.joined(separator: " ").split { !$0.isLetter && !$0.isNumber && $0 != "." }
    return words.map { "-" + $0 }.joined()
  }

  /// Writes what was found to its folder, and prints it.
  ///
  /// - Parameter table: what is to be opened in a spreadsheet.
  func deliver(
    _ json: String, table: ResultFile, of file: ScenarioFile, _ record: ResultRecord, to place: ResultPlace,
    text: (Style) -> String
  ) throws(Failure) {
    try place.deliver(
      [ResultFile("summary.txt", text(.plain)), ResultFile("findings.json", json), table]
        + InputCopies.files(of: [file]),
      record)
    if running.json { return try Terminal.write(json) }
    try Terminal.write(text(Terminal.isStyled ? .ansi : .plain))
    try Terminal.write(Wording.writtenAnswer(place.path, table: table.name, running.language.ofReport))
  }

  /// What is run, for the record.
  func record(_ scenario: ScenarioFile, kind: String) -> ResultRecord {
    let files = scenario.chain
    let provenance = Provenance(
      version: Version.current, platform: PlatformFingerprint.current, seed: running.seed,
      command: CommandLine.arguments.recorded,
      files: files.map { Provenance.File(name: $0.name, hash: Fingerprint(of: $0.text).hexadecimal) })
    return ResultRecord(provenance, kind: kind, study: scenario.scenario.title)
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
