// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel

/// Expected size of one replication of a design: events, and the memory of the files in progress when it stops.
///
/// Computed by the traffic equations and the loads of the actors, before anything is run.
public struct RunExtent: Equatable, Sendable {
  public enum Source: Hashable, Sendable {
    /// Arrivals, by index of the procedure in the scenario, and of the stream in the procedure.
    case arrivals(procedure: Int, stream: Int)
    /// Other work, by index of the actor.
    case otherWork(actor: Int)
    /// Batch releases, by index of the procedure, and of the activity in it.
    case batchSchedule(procedure: Int, activity: Int)
    /// Beginnings and ends of duty, day by day.
    case days
  }

  public struct Part: Equatable, Sendable {
    public var source: Source
    /// Files, background tasks, batch releases, or beginnings and ends of duty in the study.
    public var count: Double
    /// Events that follow: one arrival, and a beginning and an end for each visit.
    public var events: Double
    /// Bytes of the files that nobody can have finished when the study ends.
    public var bytesUnderWay: Double
    /// Total waiting of all files where demand exceeds capacity, in microseconds.
    public var waitingMicroseconds = 0.0
  }

  /// Parts in the order of the scenario.
  public var parts: [Part]

  public var events: Double { parts.reduce(0) { $0 + $1.events } }
  public var bytesUnderWay: Double { parts.reduce(0) { $0 + $1.bytesUnderWay } }
  public var waitingMicroseconds: Double { parts.reduce(0) { $0 + $1.waitingMicroseconds } }

  /// - Complexity: that of ``Capacity/findings(of:)``.
  public init(_ program: Program, _ capacity: CapacityFindings) {
    let scenario = program.scenario
    let intake = program.expectedIntake
    // Arrays that double as they grow take twice their size for a moment.
    let bytes = 2 * Double(program.bytesOfCaseUnderWay)
    let heaviest = Dictionary(
      capacity.actors.map { ($0.actor, $0.limits.lowestLoad) }, uniquingKeysWith: { max($0, $1) })
    var parts: [Part] = []
    var place = 0
    for (index, procedure) in scenario.procedures.enumerated() {
      for (stream, arrivals) in procedure.arrivals.enumerated() {
        // Where cases take another route by the time used, the equations may know no end.
        let visits = Demand.visitsOnce(procedure, caseType: arrivals.key).map { $0.isFinite ? $0 : 1 }
        let load =
          zip(procedure.activities, visits).filter { $0.1 > 0 }
          .flatMap { $0.0.performers.actors.map { heaviest[$0] ?? 0 } }.max() ?? 0
        // Where some leave, the number that stay is unknown.
        let excess = capacity.isUpperBound ? 0 : max(0, 1 - 1 / load)
        let count = intake.cases[place]
        parts.append(
          Part(
            source: .arrivals(procedure: index, stream: stream), count: count,
            events: count * (1 + 2 * visits.reduce(0, +) * (1 - excess)),
            bytesUnderWay: count * excess * bytes,
            // On average half of the wait of the last one, and no longer than the run.
            waitingMicroseconds: count * max(1, visits.max() ?? 0) * Double(scenario.period.length)
              * (excess > 0 ? min(1.5, (load - 1) / 2) : 0)))
        place += 1
      }
    }
    parts += intake.tasks.map {
      Part(source: .otherWork(actor: $0.actor), count: $0.count, events: 3 * $0.count, bytesUnderWay: 0)
    }
    place = 0
    let batchSchedule = program.expectedReleases
    for (index, procedure) in scenario.procedures.enumerated() {
      for activity in procedure.activities.indices {
        if batchSchedule[place] > 0 {
          parts.append(
            Part(
              source: .batchSchedule(procedure: index, activity: activity), count: batchSchedule[place],
              events: batchSchedule[place], bytesUnderWay: 0))
        }
        place += 1
      }
    }
    let boundaries = Double(program.expectedDutyBoundaries)
    parts.append(Part(source: .days, count: boundaries, events: boundaries, bytesUnderWay: 0))
    self.parts = parts
  }
}
