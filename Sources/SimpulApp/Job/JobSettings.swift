// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulText
import SimpulWords

/// How a question is answered, whichever it is.
package struct JobSettings: Equatable, Sendable {
  /// Of all random numbers.
  package var seed: UInt64
  /// The nominal probability that an interval holds the truth.
  package var confidence: Double
  /// Nil for one a core; the answer does not depend on it.
  package var threads: Int?
  /// Beyond which a scenario is refused.
  package var limits: RunLimits
  package var language: Language
  /// The folder of the result; one in `Results` where nil.
  package var output: String?
  /// Whether an earlier result may be replaced, whichever it is.
  package var replaces: Bool
  /// What was asked, as typed, for the record.
  package var command: String

  package init(
    seed: UInt64 = 1, confidence: Double = 0.95, threads: Int? = nil, limits: RunLimits = RunLimits(),
    language: Language = .indonesian, output: String? = nil, replaces: Bool = false,
    command: String = "simpul"
  ) {
    self.seed = seed
    self.confidence = confidence
    self.threads = threads
    self.limits = limits
    self.language = language
    self.output = output
    self.replaces = replaces
    self.command = command
  }
}
