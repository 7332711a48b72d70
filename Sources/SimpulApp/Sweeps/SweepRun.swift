// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulAnalysis
import SimpulExperiment
import SimpulFormats
import SimpulModel
import SimpulRandom
import SimpulRender
import SimpulSweep
import SimpulText
import SimpulWords

/// A sweep from its files to its folder: what is there already is kept, the rest is run and written down office by office.
struct SweepRun {
  var offices: OfficeScenarios
  var settings: SweepSettings
  var shard: SweepShard
  /// For the results.
  var output: String
  var isFresh: Bool
  /// As typed, for the record.
  var command: String
  var language: Language
  let watch: JobWatch

  func outcome() throws(Failure) -> Outcome<SweepJournal> {
    let record = record
    guard !record.offices.isEmpty else {
      throw Failure(
        .usage, "--shard \(shard) has no office: the table has \(record.officeCount), so choose fewer shards")
    }
    let folder = SweepFolder(output, ResultRecord(record, command: command))
    try folder.check(
      inputs: ([offices.base] + [offices.redesign].compactMap { $0 }).inputPaths + [offices.table.path])
    var lock = try folder.lock()
    let outcome = try outcome(record, in: folder, &lock)
    _ = consume lock
    return outcome
  }

  private func outcome(
    _ record: SweepRecord, in folder: SweepFolder, _ lock: inout FolderLock?
  ) throws(Failure) -> Outcome<SweepJournal> {
    var known = isFresh ? nil : try folder.journal()
    if let journal = known { try checkThatItGoesOn(journal.record, as: record, in: folder) }
    if known == nil { try folder.begin(record, &lock, watch) }
    try runMissing(known, record, in: folder)
    known = try folder.journal()
    guard let known else { throw Failure(.cannotWrite, "\(folder.journalPath) is gone") }
    let outputs = shard.isWhole ? SweepOutputs(known, language: language) : nil
    let files = try folder.finish(known, outputs?.files ?? [], watch)
    guard let outputs else {
      let closing = ClosingLines.writtenShard(folder.path, shard, language)
      return Outcome(answer: known, files: files, text: { _ in closing })
    }
    return Outcome(
      answer: known, files: files, text: { _ in outputs.summary },
      closing: "\n" + ClosingLines.writtenSweep(folder.path, language))
  }

  private var record: SweepRecord {
    let names = offices.table.offices.map(\.name)
    return SweepRecord(
      version: Version.current, platform: PlatformFingerprint.current, settings: settings,
      scenario: file(offices.base), redesign: offices.redesign.map(file),
      table: Provenance.File(offices.table.path, text: offices.table.text),
      title: offices.base.scenario.title, redesignTitle: offices.redesign?.scenario.title,
      agency: offices.base.scenario.agency, period: offices.base.scenario.period, officeCount: names.count,
      shard: shard, offices: shard.places(among: names.count).map { names[$0] })
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
    return Provenance.File(file.path, text: text)
  }

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
      "\(folder.path) holds another sweep (there, and here):\n" + differences.map { "  \($0)\n" }.joined()
        + "add --fresh to begin anew in its place, or choose another --output")
  }

  private func runMissing(
    _ known: SweepJournal?, _ record: SweepRecord, in folder: SweepFolder
  ) throws(Failure) {
    let done = Set(known?.results.map(\.office) ?? [])
    let names = offices.table.offices
    let places = shard.places(among: names.count).filter { !done.contains(names[$0].name) }
    if !done.isEmpty { watch.note(ClosingLines.goesOn(done.count, of: record.offices.count, language)) }
    guard !places.isEmpty else { return }
    let journal = try folder.appending(to: known)
    defer { try? journal.close() }
    do {
      let lines = try known.map { try SweepJournal.Lines(continuing: $0) } ?? SweepJournal.Lines(record)
      try Sweep.run(
        places, settings: settings, office: { [offices] in try offices.office(at: $0) },
        finished: { _, result in try journal.write(contentsOf: lines.line(result)) },
        progress: { watch.report(.offices, $0) }, isCancelled: watch.isCancelled)
    } catch StudyError.cancelled {
      let count = try folder.journal()?.results.count ?? 0
      throw Failure(.interrupted, ClosingLines.stopped(count, of: record.offices.count, language))
    } catch let failure as OfficeFailure {
      guard let problem = failure.problem else { throw Failure(failure.error, in: []) }
      throw Failure(offices.errors(for: problem, ofOffice: failure.office))
    } catch let error as StudyError { throw Failure(error, in: []) } catch let error as ScenarioErrors {
      throw Failure(error)
    } catch let failure as Failure { throw failure } catch {
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
