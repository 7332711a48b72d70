// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine

/// Why an experiment gave no result.
public enum ExperimentError: Error, Equatable, Sendable {
  case cancelled
  /// The settings ask for fewer than one replication, more than there are addresses for, or no confidence between 0
  /// and 1.
  case invalidSettings
  case endlessCase(EndlessCase)
}
