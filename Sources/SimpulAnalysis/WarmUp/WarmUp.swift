// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulStatistics
import SimpulTime

/// The warm-up of studies of the steady state.
enum WarmUp {
  /// The designs with their warm-up. Where one of them is to be studied in its steady state, pilot runs find it, with
  /// random numbers of their own, and it is the longest of all designs, for all of them; else nothing is run and
  /// nothing changes.
  static func settled(
    _ designs: [StudyDesign], settings: ExperimentSettings, progress: (Progress) -> Void,
    isCancelled: () -> Bool
  ) throws(StudyError) -> (designs: [StudyDesign], findings: WarmUpFindings?) {
    guard designs.contains(where: \.scenario.period.isSteady) else { return (designs, nil) }
    let beginnings = designs.map { $0.beginningAtOnce() }
    var programs: [Program] = []
    var capacities: [CapacityFindings] = []
    for design in beginnings {
      let program = try Runner.program(design.scenario, name: design.name)
      let capacity = Capacity.findings(of: program)
      try check(Stability.findings(capacity), design)
      programs.append(program)
      capacities.append(capacity)
    }
    let pilots = try pilot(programs, capacities.map(\.queues), settings, progress, isCancelled)
    for (place, design) in beginnings.enumerated() {
      try check(
        Stability.findings(
          capacities[place], growth: pilots[place].map(\.growth), designs: beginnings.count), design)
    }
    let series = zip(designs, pilots).map { design, runs in
      WarmUpRule.series(design.name, presentAtDayEnd: runs.map(\.presentAtDayEnd))
    }
    let weeks: Int
    do throws(WarmUpRefusal) {
      weeks = try WarmUpRule.weeks(series)
      for design in designs { try WarmUpRule.check(weeks, length: design.scenario.period.length) }
    } catch { throw .notSteady(error) }
    return (
      designs.map { $0.warming(weeks: weeks) },
      WarmUpFindings(weeks: weeks, pilotReplications: WarmUpRule.pilotReplications, designs: series)
    )
  }

  static func plan(_ designs: [StudyDesign]) -> [PlannedPhase] {
    designs.contains(where: \.scenario.period.isSteady)
      ? [PlannedPhase(.pilot, runs: designs.count * WarmUpRule.pilotReplications)] : []
  }

  /// Checks that no queue grows, as there is no steady state then.
  private static func check(_ stability: StabilityFindings, _ design: StudyDesign) throws(StudyError) {
    guard stability.growing.isEmpty else {
      throw .notSteady(.overloaded(design: design.name, actors: stability.growing))
    }
  }

  /// Pilot runs by design and replication.
  private static func pilot(
    _ programs: [Program], _ queues: [[QueueGroup]], _ settings: ExperimentSettings,
    _ progress: (Progress) -> Void, _ isCancelled: () -> Bool
  ) throws(StudyError) -> [[PilotRun]] {
    var pilot = settings
    pilot.phase = .pilot
    pilot.replications = WarmUpRule.pilotReplications
    pilot.precision = nil
    do throws(ExperimentError) {
      let tallies = try Experiment.run(
        designs: programs, settings: pilot, reduce: { $0.withoutDistributions }, progress: progress,
        isCancelled: isCancelled
      ).values
      return zip(zip(programs, queues), tallies).map { design, tallies in
        tallies.map { tally in
          PilotRun(
            presentAtDayEnd: tally.office.presentAtDayEnd.map(Double.init),
            growth: Stability.growth(of: tally, design.1, design.0.scenario.period))
        }
      }
    } catch { throw StudyError(error) }
  }
}

/// Results of one pilot run.
private struct PilotRun {
  /// The number of cases present at the end of each day.
  var presentAtDayEnd: [Double]
  /// Growth of each queue, in files a week.
  var growth: [Double]
}

extension StudyDesign {
  fileprivate func beginningAtOnce() -> StudyDesign { warming(weeks: 0) }

  fileprivate func warming(weeks: Int) -> StudyDesign {
    var design = self
    design.scenario.period.warmUp = Microseconds(7 * weeks) * .perDay
    return design
  }
}
