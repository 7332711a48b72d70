// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulAnalysis
import SimpulEngine
import SimpulFormats
import SimpulRandom
import SimpulRender

/// The first replication of a study's first design, to be written as an event log.
struct EventLogOrder {
  var path: String
  var designs: JobDesigns

  func write(isCancelled: () -> Bool) throws(Failure) {
    try checkThatItIsNotInTheResult()
    let file = designs.files[0]
    let program: Program
    do throws(CompilationProblem) { program = try Program(compiling: file.scenario) } catch {
      throw Failure(.badScenario, "\(file.path): \(error)")
    }
    let place = try EventLogFile(
      path: path, replaces: designs.settings.replaces, inputs: InputFiles([file].inputPaths))
    var csv = EventLogCSV(of: EventLogNames(of: program), to: place)
    do throws(Failure) {
      try write(program, to: &csv, isCancelled: isCancelled)
      try csv.output.finish()
    } catch {
      csv.output.discard()
      throw error
    }
  }

  private func write(
    _ program: Program, to csv: inout EventLogCSV<EventLogFile>, isCancelled: () -> Bool
  ) throws(Failure) {
    var replication = Replication(
      program, key: designs.experiment(replications: 1).key(ofReplication: 0), tracing: true)
    var log = EventLog(of: program)
    var goesOn = true
    while goesOn {
      goesOn = replication.advance(events: 4096)
      log.take(from: &replication)
      if !goesOn { log.close() }
      try log.write(to: &csv)
      if let endless = replication.endlessCase { throw designs.failure(.endlessCase(endless)) }
      if isCancelled() { throw designs.failure(.cancelled) }
    }
  }

  /// An event log in a result would be something that Simpul did not put there.
  private func checkThatItIsNotInTheResult() throws(Failure) {
    let place = designs.place.path
    let parent = URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent().path
    guard let identity = FileIdentity(of: place), FileIdentity(of: parent) == identity else { return }
    throw Failure(
      .cannotWrite,
      "\(path) would lie in \(place), which holds nothing but results: choose another --event-log")
  }
}
