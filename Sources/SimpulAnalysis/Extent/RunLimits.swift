// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulEngine
import SimpulExperiment
import SimpulModel

/// Limits of what one command may take, so that a typing error ends with a message instead of a machine that stands
/// still.
public struct RunLimits: Equatable, Sendable {
  /// Most expected events of one replication of one design; nil for no limit.
  public var events: Double?
  /// Most bytes of the files in progress, in all replications that run at once; nil for no limit.
  public var memory: Double?
  /// Replications that run at once; as many as there are cores unless stated otherwise.
  public var threads: Int

  public static let mostEvents = 1e9
  /// 2 GB.
  public static let mostMemory = 2e9
  /// Sums of waiting are counted in microseconds of 64 bits; half of that, since it is an estimate.
  private static let mostWaiting = Double(Int64.max) / 2

  public init(events: Double? = mostEvents, memory: Double? = mostMemory, threads: Int? = nil) {
    self.events = events
    self.memory = memory
    self.threads = threads ?? WorkQueue.coreCount
  }

  /// Problems of a scenario that its values alone do not show: loops that cases cannot leave, compilation problems,
  /// and runs that are too long or too large.
  ///
  /// - Complexity: that of compiling the scenario and of ``Capacity/findings(of:)``.
  public func problems(of scenario: Scenario) -> [ModelProblem] {
    let recurrence = Recurrence.problems(scenario)
    guard recurrence.isEmpty else { return recurrence }
    do throws(CompilationProblem) {
      let program = try Program(compiling: scenario)
      return problems(program, Capacity.findings(of: program))
    } catch { return [ModelProblem(path: error.path, message: error.description)] }
  }

  /// A problem at the value that makes a run too long or too large, with what was probably meant.
  public func problems(_ program: Program, _ capacity: CapacityFindings) -> [ModelProblem] {
    problems(RunExtent(program, capacity), program.scenario)
  }

  func problems(_ extent: RunExtent, _ scenario: Scenario) -> [ModelProblem] {
    /// A problem at the largest part of a quantity.
    func problem(
      _ quantity: (RunExtent.Part) -> Double, _ message: (RunExtent.Part) -> String
    ) -> [ModelProblem] {
      guard let worst = extent.parts.max(by: { quantity($0) < quantity($1) }) else { return [] }
      return [
        ModelProblem(
          path: scenario.path(of: worst.source), message: worst.described(in: scenario) + message(worst))
      ]
    }
    if let events, extent.events > events {
      return problem(\.events) {
        ", and a run of about \(Self.text(extent.events)) events, more than \(Self.text(events)): \($0.advice) "
          + "(--allow-long runs it all the same)"
      }
    }
    let bytes = extent.bytesUnderWay * Double(threads)
    if let memory, bytes > memory {
      return problem(\.bytesUnderWay) {
        ", far more than can be done: those that wait at the end take about \(Self.text(bytes / 1e9)) GB with "
          + "\(threads) at once, more than \(Self.text(memory / 1e9)) GB: \($0.advice) (--memory allows more)"
      }
    }
    if extent.waitingMicroseconds > RunLimits.mostWaiting {
      return problem(\.waitingMicroseconds) { _ in
        ", far more than can be done, and what they wait in all is more than can be counted: write fewer, or a shorter "
          + "period"
      }
    }
    return []
  }

  /// `3600000`, from 1e12 on `4e15`.
  static func text(_ number: Double) -> String {
    guard number.isFinite else { return "endlessly many" }
    if number < 100 { return "\((number * 10).rounded() / 10)" }
    if number < 1e12 { return "\(Int(number.rounded()))" }
    let exponent = log10(number).rounded(.down)
    return "\(Int((number / pow(10, exponent)).rounded()))e\(Int(exponent))"
  }
}

extension RunExtent.Part {
  fileprivate func described(in scenario: Scenario) -> String {
    let count = RunLimits.text(count)
    switch source {
    case .arrivals: return "this makes about \(count) cases in the study"
    case .otherWork(let actor):
      return "other work of '\(scenario.actors[actor].key)' makes about \(count) pieces in the study"
    case .batchSchedule: return "this makes about \(count) rounds in the study"
    case .days: return "the study has about \(count) beginnings and ends of duty"
    }
  }

  fileprivate var advice: String {
    switch source {
    case .arrivals: "was 'per year' meant instead of 'per day', or is a digit too many?"
    case .otherWork: "write fewer pieces a day, or longer ones"
    case .batchSchedule: "write fewer times of day"
    case .days: "write a shorter period"
    }
  }
}

extension Scenario {
  fileprivate func path(of source: RunExtent.Source) -> [String] {
    switch source {
    case .arrivals(let procedure, let stream):
      return procedures[procedure].path + [FieldKey.arrivals, procedures[procedure].arrivals[stream].key]
    case .otherWork(let actor): return [FieldKey.actors, actors[actor].key, FieldKey.otherWork]
    case .batchSchedule(let procedure, let activity):
      let procedure = procedures[procedure]
      return (procedure.path(of: procedure.activities[activity].key) ?? procedure.path) + [FieldKey.rounds]
    case .days: return [FieldKey.period]
    }
  }
}
