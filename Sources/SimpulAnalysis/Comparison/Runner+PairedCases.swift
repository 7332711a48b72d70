// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulExperiment
import SimpulModel

extension Runner {
  /// Paired cases by scenario, which is made, compiled, run and released before the next: an office of many actors
  /// has as many scenarios, each as large as itself.
  func pairedCases(of scenarios: some Collection<Scenario>) throws(StudyError) -> [PairedCases] {
    let threads = settings.threads ?? WorkQueue.coreCount
    // Enough runs at a time that no thread waits long for the others.
    let atOnce = max(1, 4 * threads / max(1, settings.replications))
    let started = ContinuousClock.now
    var found: [PairedCases] = []
    var rest = scenarios[...]
    while !rest.isEmpty {
      let batch = Array(rest.prefix(atOnce))
      rest = rest.dropFirst(atOnce)
      let before = Double(found.count * settings.replications)
      var part = self
      part.progress = { [progress] in
        progress(
          Progress(
            finishedRuns: before + $0.finishedRuns, plannedRuns: scenarios.count * settings.replications,
            elapsedSeconds: started.duration(to: .now) / .seconds(1)))
      }
      found += zip(batch, try part.run(batch)).map { PairedCases($0, $1) }
    }
    return found
  }
}
