// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulRandom

/// One replication of the engine with its trace.
struct EngineRun {
  let trace: [TraceRecord]
  let tally: Tally
  let missingSets: [[Int]]

  init(_ scenario: Scenario, key: DrawKey) throws {
    let program = try Program(compiling: scenario)
    missingSets = program.missingSets
    var replication = Replication(program, key: key, tracing: true)
    replication.run()
    trace = replication.sortedTrace
    tally = replication.finish()
  }
}
