// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulStatistics

/// The warm-up of studies of the steady state.
enum WarmUp {
  /// The designs with their warm-up. Where one of them is to be studied in its steady state, pilot runs find it, with luck
  /// of their own, and it is the longest of all designs, for all of them; else nothing is run and nothing changes.
  static func settled(
    _ designs: [StudyDesign], settings: ExperimentSettings, progress: (Progress) -> Void,
    isCancelled: () -> Bool
  ) throws(StudyError) -> (designs: [StudyDesign], findings: WarmUpFindings?) {
    guard designs.contains(where: \.scenario.period.isSteady) else { return (designs, nil) }
    let beginnings = designs.map { $0.beginningAtOnce() }
    var programs: [Program] = []
    for design in beginnings {
      let program = try Runner.program(design.scenario, name: design.name)
      let overloaded = Capacity.findings(of: program).overloaded.map(\.actor)
      guard overloaded.isEmpty else {
        throw .notSteady(.overloaded(design: design.name, actors: overloaded))
      }
      programs.append(program)
    }
    let present = try pilot(programs, settings, progress, isCancelled)
    let series = zip(designs, present).map { design, runs in
      WarmUpRule.series(design.name, presentAtDayEnd: runs)
    }
    let weeks: Int
    do throws(WarmUpRefusal) {
      weeks = try WarmUpRule.weeks(series)
      for design in designs { try WarmUpRule.check(weeks, length: design.scenario.period.length) }
    } catch {
      throw .notSteady(error)
    }
    return (
      designs.map { $0.warming(weeks: weeks) },
      WarmUpFindings(weeks: weeks, pilotReplications: WarmUpRule.pilotReplications, designs: series)
    )
  }

  /// By design and replication: the number of cases present at the end of each day.
  private static func pilot(
    _ programs: [Program], _ settings: ExperimentSettings, _ progress: (Progress) -> Void,
    _ isCancelled: () -> Bool
  ) throws(StudyError) -> [[[Double]]] {
    var pilot = settings
    pilot.phase = .pilot
    pilot.replications = WarmUpRule.pilotReplications
    pilot.precision = nil
    do throws(ExperimentError) {
      return try Experiment.run(
        designs: programs, settings: pilot, reduce: { $0.office.presentAtDayEnd.map(Double.init) },
        progress: progress, isCancelled: isCancelled
      ).values
    } catch {
      throw StudyError(error)
    }
  }
}

extension StudyDesign {
  fileprivate func beginningAtOnce() -> StudyDesign { warming(weeks: 0) }

  fileprivate func warming(weeks: Int) -> StudyDesign {
    var design = self
    design.scenario.period.warmUp = Microseconds(7 * weeks) * .perDay
    return design
  }
}
