// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulText

extension Language {
  /// What is known of a case that takes a branch.
  package func condition(_ condition: Branch.Condition) -> String {
    switch condition {
    case .visit(let first): say("mulai kunjungan ke-\(first)", "from visit \(first)")
    case .above(let name, let limit): say("\(name) di atas \(plain(limit))", "\(name) above \(plain(limit))")
    case .below(let name, let limit): say("\(name) di bawah \(plain(limit))", "\(name) below \(plain(limit))")
    case .timeUsed(let amount, let unit):
      say("setelah ", "after ") + self.amount(amount, unit)
        + say(" menurut jam janji", " on the promise's clock")
    }
  }

  /// `30 %`, `30 %, then 10 %`
  package func returnShares(_ shares: ReturnShares) -> String {
    shares.shares.map { statedPercent($0) }.joined(separator: say(", lalu ", ", then "))
  }
}
