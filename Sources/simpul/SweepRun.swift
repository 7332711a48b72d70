// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulAnalysis
import SimpulApp
import SimpulExperiment
import SimpulFormats
import SimpulModel
import SimpulRandom
import SimpulRender
import SimpulSweep
import SimpulWords

/// A sweep from its files to its folder: what is there already is kept, the rest is run and written down office by office.
struct SweepRun {
  var offices: OfficeScenarios
  var settings: SweepSettings
  var shard: SweepShard
  /// For the results.
  var output: String
  var isFresh: Bool
  var language: Language

  func run() throws {
    let record = record
    guard !record.offices.isEmpty else {
      throw Failure(
        .usage, "--shard \(shard) has no office: the table has \(record.officeCount), so choose fewer shards")
    }
    let folder = SweepFolder(
      output, ResultRecord(record, command: CommandLine.arguments.recorded))
    try folder.check(
      inputs: ([offices.base] + [offices.redesign].compactMap { $0 }).inputPaths + [offices.table.path])
    var lock = try folder.lock()
    try run(record, in: folder, &lock)
    _ = consume lock
  }

  private func run(_ record: SweepRecord, in folder: SweepFolder, _ lock: inout FolderLock?) throws {
    var known = isFresh ? nil : try folder.journal()
    if let journal = known { try checkThatItGoesOn(journal.record, as: record, in: folder) }
    if known == nil { try folder.begin(record, &lock) }
    try runMissing(known, record, in: folder)
    known = try folder.journal()
    guard let known else { throw Failure(.cannotWrite, "\(folder.journalPath) is gone") }
    try folder.finish(known, shard.isWhole ? SweepOutputs(known, language: language).files : [])
    try Terminal.write(
      shard.isWhole
        ? SweepOutputs(known, language: language).summary + "\n" + Wording.writtenSweep(folder.path, language)
        : Wording.writtenShard(folder.path, shard, language))
  }

  private var record: SweepRecord {
    let names = offices.table.offices.map(\.name)
    return SweepRecord(
      version: Version.current, platform: PlatformFingerprint.current, settings: settings,
      scenario: file(offices.base), redesign: offices.redesign.map(file),
      table: Provenance.File(
        name: lastName(offices.table.path), hash: Fingerprint(of: offices.table.text).hexadecimal),
      title: offices.base.scenario.title, redesignTitle: offices.redesign?.title,
      agency: offices.base.scenario.agency, period: offices.base.scenario.period, officeCount: names.count,
      shard: shard,
      offices: shard.places(among: names.count).map { names[$0] })
  }

  /// A redesign of a redesign depends on both, and every design on the records that it draws from or replays.
  private func file(_ file: ScenarioFile) -> Provenance.File {
    let scenario = file.scenario
    let logs = scenario.arrivalLogs
    let records = scenario.recordedValues
    var text = file.text
    if !records.isEmpty || !logs.isEmpty { text += "\(records) \(logs)" }
    var next = file
    while case .redesign(_, let base) = next.content, case .redesign = base.content {
      text += base.text
      next = base
    }
    return Provenance.File(name: lastName(file.path), hash: Fingerprint(of: text).hexadecimal)
  }

  private func lastName(_ path: String) -> String { (path as NSString).lastPathComponent }

  private func checkThatItGoesOn(
    _ known: SweepRecord, as record: SweepRecord, in folder: SweepFolder
  ) throws(Failure) {
    var differences = known.differences(from: record)
    if known.shard.number != record.shard.number, known.shard.count == record.shard.count {
      differences.append("the shard differs: \(known.shard) and \(record.shard)")
    }
    guard !differences.isEmpty else { return }
    throw Failure(
      .cannotWrite,
      "\(folder.path) holds another sweep (there, and here):\n"
        + differences.map { "  \($0)\n" }.joined()
        + "add --fresh to begin anew in its place, or choose another --output")
  }

  private func runMissing(_ known: SweepJournal?, _ record: SweepRecord, in folder: SweepFolder) throws {
    let done = Set(known?.results.map(\.office) ?? [])
    let names = offices.table.offices
    let places = shard.places(among: names.count).filter { !done.contains(names[$0].name) }
    if !done.isEmpty { Terminal.writeError(Wording.goesOn(done.count, of: record.offices.count, language)) }
    guard !places.isEmpty else { return }
    let lines = try known.map { try SweepJournal.Lines(continuing: $0) } ?? SweepJournal.Lines(record)
    let journal = try folder.appending(to: known)
    defer { try? journal.close() }
    let bar = ProgressBar(language)
    defer { bar.hide() }
    do {
      try Sweep.run(
        places, settings: settings, office: { [offices] in try offices.office(at: $0) },
        finished: { _, result in try journal.write(contentsOf: lines.line(result)) },
        progress: { bar.show(.offices, $0) }, isCancelled: { Interrupt.wasAsked })
    } catch StudyError.cancelled {
      bar.hide()
      let count = try folder.journal()?.results.count ?? 0
      throw Failure(.interrupted, Wording.stopped(count, of: record.offices.count, language))
    } catch let failure as OfficeFailure {
      guard let problem = failure.problem else { throw Failure(failure.error, in: []) }
      throw Failure(offices.errors(for: problem, ofOffice: failure.office))
    } catch let error as StudyError {
      throw Failure(error, in: [])
    } catch let error as ScenarioErrors {
      throw Failure(error)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure.journalWriting(folder.journalPath, error)
    }
  }
}

extension OfficeScenarios {
  fileprivate func office(at place: Int) throws(ScenarioErrors) -> SweepOffice {
    let files = try files(of: place)
    return SweepOffice(
      name: table.offices[place].name, asIs: files.base.scenario, redesign: files.redesign?.scenario)
  }
}

extension ScenarioFile {
  /// Of a redesign.
  fileprivate var title: String { scenario.title }
}
