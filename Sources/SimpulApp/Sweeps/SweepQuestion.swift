// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulFormats
import SimpulSweep

/// One scenario in many offices, each with values of its own; with a redesign, what that changes in each.
package struct SweepQuestion: Question {
  package var path: String
  /// The path of the table of offices.
  package var table: String
  /// The path of a redesign; nil for none.
  package var redesign: String?
  package var replications = 30
  /// How many actors are given one more officer in turn; nil for all.
  package var relievedActors: Int?
  /// The part of the offices that is run.
  package var shard = SweepShard.whole

  package init(_ path: String, over table: String) {
    self.path = path
    self.table = table
  }

  /// - Note: `replaces` begins anew, even where an earlier sweep could be gone on with.
  package func answer(_ settings: JobSettings, _ watch: JobWatch) throws(Failure) -> Outcome<SweepJournal> {
    let base = try Failure.read(path, limits: settings.limits)
    var changed: ScenarioFile?
    if let redesign { changed = try Failure.read(redesign, limits: settings.limits) }
    return try SweepRun(
      offices: offices(base, changed, settings.limits),
      settings: SweepSettings(
        seed: settings.seed, replications: replications, confidence: settings.confidence,
        relievedActors: relievedActors, threads: settings.threads), shard: shard,
      output: settings.output ?? DesignNames.folder(of: [path], run: folder), isFresh: settings.replaces,
      command: settings.command, language: settings.language, watch: watch
    ).outcome()
  }

  private var folder: String { shard.isWhole ? "sweep" : "sweep-\(shard.number)-of-\(shard.count)" }

  private func offices(
    _ base: ScenarioFile, _ redesign: ScenarioFile?, _ limits: RunLimits
  ) throws(Failure) -> OfficeScenarios {
    do throws(ScenarioErrors) {
      var scenarios = try OfficeScenarios(
        base: base, redesign: redesign, table: OfficeTable.read(path: table))
      scenarios.problems = { limits.problems(of: $0) }
      try scenarios.check()
      return scenarios
    } catch { throw Failure(error) }
  }
}
