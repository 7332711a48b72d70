// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulText

extension Language {
  /// A check of all designs with a mark: `all can keep up ✓`, `… ✗ (to-be)`, and without either of them of which it
  /// cannot be determined; nil where no design was checked.
  package func checked(_ check: CheckResult.Check, _ designs: [(name: String, outcome: CheckResult.Outcome)])
    -> String?
  {
    if designs.isEmpty { return nil }
    func names(_ outcome: CheckResult.Outcome) -> [String] {
      designs.filter { $0.outcome == outcome }.map(\.name)
    }
    let (failed, untold) = (names(.failed), names(.cannotBeTold))
    if failed.isEmpty, untold.isEmpty { return word(check) + " ✓" }
    let cross = failed.isEmpty ? "" : " ✗ (\(list(failed)))"
    let open =
      untold.isEmpty
      ? ""
      : (failed.isEmpty ? ": " : "; ")
        + say("tidak dapat dipastikan (\(list(untold)))", "cannot be determined (\(list(untold)))")
    return word(check) + cross + open
  }
}
