// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

extension Replication {
  /// The queue key of a token among those of one precedence: lower goes first, ties by instant of enabling. In random
  /// order it is drawn at the pick.
  mutating func queueKey(of token: Int, by discipline: QueueDiscipline) -> Microseconds {
    switch discipline {
    case .firstCome, .random: return 0
    case .lastCome: return -tokens[token].enabledAt
    case .shortestWork:
      let duration = tables.rules[Int(tokens[token].rule)].work
      return duration < 0 ? 0 : draw(duration, at: address(of: token, .work))
    case .earliestDue: return dueTime(of: Int(tokens[token].caseIndex))
    }
  }
}
