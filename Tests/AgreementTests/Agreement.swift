// SPDX-License-Identifier: GPL-3.0-or-later

import ReferenceInterpreter
import SimpulEngine
import SimpulModel
import SimpulRandom

/// Everything in which engine and reference differ on one generated scenario.
struct Agreement {
  let seed: UInt64
  let differences: [String]

  init(seed: UInt64) throws {
    self.seed = seed
    let scenario = ScenarioGenerator.scenario(seed: seed)
    let key = DrawKey(seed: seed, study: "agreement", phase: .production, replication: 0)
    let reference = try ReferenceInterpreter.run(scenario, key: key)
    let engine = try EngineRun(scenario, key: key)
    var differences = Agreement.firstDifference(reference.trace, engine.trace)
    let recount = try Recount(engine.trace, of: scenario, key: key)
    differences += recount.violations.map(\.description)
    differences += TallyComparison(recount, engine.tally).differences
    self.differences = differences
  }

  /// The first record in which two traces differ, with those before and behind it.
  static func firstDifference(_ reference: [TraceRecord], _ engine: [TraceRecord]) -> [String] {
    let length = min(reference.count, engine.count)
    let index = (0..<length).first { reference[$0] != engine[$0] } ?? length
    guard index < max(reference.count, engine.count) else { return [] }
    var lines = ["traces differ from record \(index) on"]
    lines += reference[max(0, index - 5)..<index].map { "  both      \($0.line)" }
    lines += reference.dropFirst(index).prefix(5).map { "  reference \($0.line)" }
    lines += engine.dropFirst(index).prefix(5).map { "  engine    \($0.line)" }
    return [lines.joined(separator: "\n")]
  }
}

extension TraceRecord {
  fileprivate var line: String {
    let day = time / .perDay
    let seconds = (time % .perDay).seconds
    let clock =
      "\(Int(seconds / 3600)):\(Int(seconds / 60) % 60):\(seconds.truncatingRemainder(dividingBy: 60))"
    let place = activity.map { " at \($0) visit \(visit)" } ?? ""
    let team =
      officers.isEmpty ? "" : " by " + officers.map { "\($0.actor).\($0.number)" }.joined(separator: " ")
    let waits = waited.isEmpty ? "" : " waited \(waited)"
    return
      "day \(day) \(clock) \(kind) \(stream).\(ordinal)\(place)\(team)\(waits)\(outcome.map { " " + $0 } ?? "")"
  }
}
