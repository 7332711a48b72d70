// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulAnalysis

/// How long and how large a run may be before it is refused.
struct LimitOptions: ParsableArguments {
  @Flag(help: "Also runs what is expected to take more than 1,000,000,000 events in one replication.")
  var allowLong = false

  @Option(help: "How much memory files under way may take, in GB.") var memory = RunLimits.mostMemory / 1e9

  func validate() throws {
    if !(memory > 0 && memory.isFinite) { throw ValidationError("--memory must be more than 0, such as 4") }
  }

  func runLimits(threads: Int?) -> RunLimits {
    RunLimits(events: allowLong ? nil : RunLimits.mostEvents, memory: memory * 1e9, threads: threads)
  }
}
