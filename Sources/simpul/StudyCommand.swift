// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import SimpulAnalysis
import SimpulApp
import SimpulExperiment
import SimpulFormats
import SimpulModel
import SimpulRandom
import SimpulRender
import SimpulText
import SimpulWords

/// What `run` and `compare` have in common: read, run, write, print.
struct StudyCommand {
  var options: StudyOptions
  /// As typed, for the record.
  var command: String

  enum Kind: String {
    case run, compare
  }

  /// - Parameter beforehand: what is done when all is found to be in order, before the study runs.
  func run(
    _ paths: [String], place: ResultPlace, kind: Kind,
    beforehand: ([ScenarioFile]) throws(Failure) -> Void = { _ throws(Failure) in }
  ) throws(Failure) {
    var files: [ScenarioFile] = []
    for path in paths { files.append(try Failure.read(path, limits: options.running.runLimits)) }
    if kind == .compare { try StudyCommand.checkOrder(of: files, paths) }
    let provenance = Provenance(
      version: Version.current, platform: PlatformFingerprint.current, seed: options.running.seed,
      command: command,
      files: zip(paths, files).map {
        Provenance.File(
          name: ($0 as NSString).lastPathComponent, hash: Fingerprint(of: $1.text).hexadecimal)
      })
    let record = ResultRecord(provenance, kind: kind.rawValue, study: files[0].scenario.title)
    try place.check(record, inputs: files.inputPaths)
    try beforehand(files)
    let result = try study(files, paths)
    let findings = result.findings
    let language = options.running.language.ofReport
    let readBack = files.enumerated().map { number, file in
      ReadBack.text(
        file.scenario, capacity: findings.designs[number].capacity, ranges: file.statedRanges,
        language: language, style: .plain)
    }.joined(separator: "\n\n")
    func printed(_ style: Style) -> String {
      kind == .compare
        ? TerminalReport.compare(findings, language: language, style: style)
        : TerminalReport.run(findings, language: language, style: style)
    }
    try place.deliver(
      outputs(
        result, summary: printed(.plain), readBack: readBack, provenance: provenance, language: language)
        + InputCopies.files(of: files),
      record)

    if options.running.json {
      try Terminal.write(FindingsJSON.text(findings))
    } else {
      try Terminal.write(printed(Terminal.isStyled ? .ansi : .plain))
      try Terminal.write("\n" + Wording.written(place.path, language))
    }
  }

  private func study(_ files: [ScenarioFile], _ paths: [String]) throws(Failure) -> StudyResult {
    let names = StudyCommand.names(of: paths)
    let designs = zip(names, files).map { name, file in
      StudyDesign(name: name, scenario: file.scenario, redesign: file.redesign)
    }
    let settings = StudySettings(
      experiment: ExperimentSettings(
        seed: options.running.seed, replications: options.replications, precision: options.precision?.share,
        threads: options.running.threads, confidence: options.running.confidence.share,
        study: designs[0].scenario.title),
      smallestDifference: options.smallestDifference, version: Version.current)
    let bar = ProgressBar(options.running.language.ofReport)
    defer { bar.hide() }
    do throws(StudyError) {
      return try Study.run(
        designs, settings: settings,
        variation: options.sensitivity ? StudyVariations(files: files, names: names).variation : nil,
        progress: { bar.show($0, $1) }, isCancelled: { Interrupt.wasAsked })
    } catch {
      throw Failure(error, in: zip(names, files).map { ($0, $1) })
    }
  }

  /// What all others are compared with comes first: not a redesign whose base is among the others.
  private static func checkOrder(of files: [ScenarioFile], _ paths: [String]) throws(Failure) {
    guard let first = files.first, case .redesign(_, let base) = first.content else { return }
    let baseFile = FileIdentity(of: base.path)
    for (place, path) in paths.enumerated().dropFirst() where FileIdentity(of: path) == baseFile {
      let order = [path] + paths.enumerated().filter { $0.offset != place }.map(\.element)
      throw Failure(
        .usage,
        "'\(paths[0])' is a redesign of '\(path)', and what is there today comes first. Write: simpul compare "
          + order.map(\.quotedForShell).joined(separator: " "))
    }
  }

  private func outputs(
    _ result: StudyResult, summary: String, readBack: String, provenance: Provenance, language: Language
  ) -> [ResultFile] {
    let findings = result.findings
    return [
      ResultFile("memo.txt", Memo.text(findings, language: language)),
      ResultFile("summary.txt", summary + "\n"),
      ResultFile(
        "report.html",
        HTMLReport.page(findings, language: language, provenance: provenance, readBack: readBack)),
      ResultFile("findings.json", FindingsJSON.text(findings)),
      ResultFile("actors.csv", ActorsCSV.text(findings)),
      ResultFile("activities.csv", ActivitiesCSV.text(findings)),
      ResultFile("replications.csv", ReplicationsCSV.text(result.replications)),
      ResultFile("understood.txt", readBack),
    ]
  }

  /// A short name for each design: its file's name, with the folder's where two are the same.
  static func names(of paths: [String]) -> [String] {
    let paths = paths.map(TerminalText.line)
    let stems = paths.map { (($0 as NSString).lastPathComponent as NSString).deletingPathExtension }
    return paths.indices.map { index in
      guard stems.filter({ $0 == stems[index] }).count > 1 else { return stems[index] }
      let folder = ((paths[index] as NSString).deletingLastPathComponent as NSString).lastPathComponent
      let name = folder.isEmpty ? stems[index] : folder + "/" + stems[index]
      let twin = paths[..<index].filter { $0 == paths[index] }.count
      return twin > 0 ? name + " (\(twin + 1))" : name
    }
  }

  /// `Results/<study>/<run>`, with the study's name from the folder of the first file.
  static func defaultFolder(_ paths: [String], run: String) -> String {
    let url = URL(fileURLWithPath: paths[0]).standardizedFileURL
    return "Results/\(url.deletingLastPathComponent().lastPathComponent)/\(run)"
  }
}

extension ScenarioFile {
  var redesign: Redesign? {
    if case .redesign(let redesign, _) = content { redesign } else { nil }
  }

  /// What was read for it: the files that it is based on, and records, too.
  fileprivate var inputPaths: [String] {
    var paths = [path] + recordedFiles.map(\.path)
    if case .redesign(_, let base) = content { paths += base.inputPaths }
    return paths
  }
}

extension [ScenarioFile] {
  /// What was read for them.
  var inputPaths: [String] { flatMap(\.inputPaths) }
}
