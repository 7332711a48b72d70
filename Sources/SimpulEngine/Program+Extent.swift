// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// The expected size of a simulation, known before it runs.
extension Program {
  /// Expected arrivals in the study by stream of the scenario, served or not, and of other work, whose streams
  /// follow, the number of tasks. Where times between cases are drawn, their long-run number; of endless background
  /// tasks, as many as fit into all hours of duty.
  ///
  /// - Complexity: O(segments of all streams).
  public var expectedIntake: (cases: [Double], tasks: [(actor: Int, count: Double)]) {
    let counts = streams.map { stream -> Double in
      switch stream.pattern {
      case .rate(let segments):
        segments.reduce(0) { sum, segment in
          guard segment.start < end else { return sum }
          return sum
            + (segment.isInstant
              ? segment.expectedAtOnce : segment.rate * Double(min(segment.end, end) - segment.start))
        } * stream.groups.mean
      case .instants(let times): Double(times.count { $0 < end }) * stream.groups.mean
      case .population(let members, let gap, _, _):
        Double(members) * Double(end) / max(1, samplers[gap].mean * 1e6)
      case .renewal(let gap, let windows):
        windows.reduce(0.0) { $0 + Double(max(0, min($1.end, end) - $1.start)) }
          / max(1, samplers[gap].mean * 1e6) * stream.groups.mean
      case .endless: 0
      }
    }
    let tasks = streams.indices.dropFirst(ordinaryStreams).map { index in
      let activity = activities[Int(nodes[streams[index].task].activity)]
      let actor = activity.homeActor
      guard actors[actor].endlessStream == index else { return (actor: actor, count: counts[index]) }
      let mean = samplers[Int(rules[activity.firstRule].work)].mean * 1e6
      return (actor: actor, count: mean > 0 ? dutyTime(of: actor) / mean : .infinity)
    }
    return (Array(counts.prefix(ordinaryStreams)), tasks)
  }

  /// Officer time on duty in the study, absence apart, in microseconds.
  private func dutyTime(of actor: Int) -> Double {
    let time =
      actors[actor].duty?.reduce(0.0) { $0 + Double(max(0, min($1.end, end) - $1.start)) } ?? Double(end)
    return time * Double(actors[actor].officers)
  }

  /// Scheduled batch releases in the study, by activity of the scenario.
  public var expectedReleases: [Double] {
    batchSchedule.prefix(ordinaryActivities).map {
      Double($0.count) * Double(end) / Double(Microseconds.perDay)
    }
  }

  /// Beginnings and ends of duty, of all actors.
  public var expectedDutyBoundaries: Int { actors.reduce(0) { $0 + $1.boundaries.count } }

  /// Bytes of a case in progress: the case, its token and those of its branches, and their accounts.
  public var bytesOfCaseUnderWay: Int {
    let tokens = 1 + (blocks.map { Int($0.branchCount) }.max() ?? 0)
    let account = MemoryLayout<Microseconds>.stride * (LedgerLine.firstCell + 2 * cellCount)
    let token = MemoryLayout<Token>.stride + account + MemoryLayout<Int32>.stride * largestTeam
    let counters = MemoryLayout<Int32>.stride * (caseCounterStride + keptCount)
    let stops = hasDueDates ? 3 * MemoryLayout<Microseconds>.stride : 0
    return tokens * token + MemoryLayout<CaseRecord>.stride + counters + stops
  }
}
