// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

extension Replication {
  /// The key of a token in a queue of a discipline, among those of one precedence: lower goes first, and of equal ones those that
  /// were enabled first. In random order it is drawn when one is taken up.
  mutating func turn(of token: Int, by discipline: QueueDiscipline) -> Microseconds {
    switch discipline {
    case .firstCome, .random: return 0
    case .lastCome: return -tokens[token].enabledAt
    case .shortestWork:
      let law = tables.rules[Int(tokens[token].rule)].work
      return law < 0 ? 0 : draw(law, at: address(of: token, .work))
    case .earliestDue: return dueTime(of: Int(tokens[token].caseIndex))
    }
  }
}
