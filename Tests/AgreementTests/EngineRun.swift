// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulRandom

/// One replication of the engine with its trace.
struct EngineRun {
  let trace: [TraceRecord]
  let tally: Tally

  init(_ scenario: Scenario, key: DrawKey) throws {
    var replication = Replication(try Program(compiling: scenario), key: key, tracing: true)
    replication.run()
    trace = replication.sortedTrace
    tally = replication.finish()
  }
}
