// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulExperiment
import SimpulFormats
import SimpulModel
import SimpulRandom

/// A question about designs: their files are read, the place of the result is checked before anything runs, and the result is
/// put there whole.
package protocol DesignQuestion: Question {
  /// The files of the designs, the first one first.
  var paths: [String] { get }
  /// As in `run.json`: the command that asks this.
  var kind: String { get }
  /// What its results are called in the folder of the study.
  var folder: String { get }

  /// - Throws: what cannot be asked of these files.
  func check(_ files: [ScenarioFile]) throws(Failure)
  /// What is recorded of what was read.
  func provenance(of files: [ScenarioFile]) -> [Provenance.File]
  func answer(of designs: JobDesigns, _ watch: JobWatch) throws(Failure) -> Answer
  /// What is written and printed of an answer; copies of the inputs are added.
  func outcome(_ answer: Answer, of designs: JobDesigns) throws(Failure) -> Outcome<Answer>
}

extension DesignQuestion {
  package func check(_ files: [ScenarioFile]) throws(Failure) {}

  package func provenance(of files: [ScenarioFile]) -> [Provenance.File] {
    zip(paths, files).map { Provenance.File($0, text: $1.text) }
  }

  package func answer(_ settings: JobSettings, _ watch: JobWatch) throws(Failure) -> Outcome<Answer> {
    var files: [ScenarioFile] = []
    for path in paths { files.append(try Failure.read(path, limits: settings.limits)) }
    try check(files)
    let designs = JobDesigns(
      files: files, names: DesignNames.of(paths), settings: settings,
      provenance: Provenance(
        version: Version.current, platform: PlatformFingerprint.current, seed: settings.seed,
        command: settings.command, files: provenance(of: files)),
      place: ResultPlace(
        settings.output ?? DesignNames.folder(of: paths, run: folder), replaces: settings.replaces))
    let record = ResultRecord(designs.provenance, kind: kind, study: designs.title)
    try designs.place.check(record, inputs: files.inputPaths)
    var outcome = try outcome(answer(of: designs, watch), of: designs)
    outcome.files += InputCopies.files(of: files)
    try designs.place.deliver(outcome.files, record, watch)
    return outcome
  }
}
