// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel

/// Results of one replication of one design for one case type: the raw data of every interval.
public struct ReplicationRow: Equatable, Sendable {
  public var design: String
  /// Number of the replication, from 1.
  public var replication: Int
  public var procedure: Procedure.Key
  public var caseType: String
  public var arrived: Int
  public var finished: Int
  public var censored: Int
  /// Promises kept; nil where no promise is stated.
  public var promiseKept: Int?
  public var promiseBroken: Int?
  public var undecidedWithClockStanding: Int?
  public var undecidedWithClockRunning: Int?
  /// Mean working time; nil where no case finished.
  public var meanWorkingSeconds: Double?
  public var meanClockSeconds: Double?
  public var meanWaitingSeconds: Double?
  public var returns: Int
  public var presentAtEnd: Int

  static func rows(_ run: DesignRun) -> [ReplicationRow] {
    run.tallies.enumerated().flatMap { replication, tally in
      zip(run.scenario.streams, tally.caseTypes).map { stream, type in
        func mean(_ sum: Int128) -> Double? {
          type.finished > 0 ? Double(sum) / Double(type.finished) / 1e6 : nil
        }
        let hasPromise = stream.procedure.promise(for: stream.stream.key) != nil
        return ReplicationRow(
          design: run.name, replication: replication + 1, procedure: stream.procedure.key,
          caseType: stream.stream.key, arrived: type.arrived, finished: type.finished,
          censored: type.censored, promiseKept: hasPromise ? type.promiseKept : nil,
          promiseBroken: hasPromise ? type.promiseBroken : nil,
          undecidedWithClockStanding: hasPromise ? type.undecidedWithClockStanding : nil,
          undecidedWithClockRunning: hasPromise ? type.undecidedWithClockRunning : nil,
          meanWorkingSeconds: mean(type.spanWorking), meanClockSeconds: mean(type.spanClock),
          meanWaitingSeconds: mean(type.waitingWorking.joined().reduce(0, +)), returns: type.returns,
          presentAtEnd: tally.office.presentAtEnd)
      }
    }
  }
}

extension Scenario {
  /// The case types in the order in which replications count them.
  package var streams: [(procedure: Procedure, stream: ArrivalStream)] {
    procedures.flatMap { procedure in procedure.arrivals.map { (procedure, $0) } }
  }
}
