// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulText

extension Language {
  /// What a reader calls a design: the first one is how it is now, and a single redesign what is proposed;
  /// several go by the names of their files.
  package func name(ofDesign position: Int, in findings: Findings) -> String {
    switch (position, findings.designs.count) {
    case (0, _): say("saat ini", "as it is")
    case (_, 2): say("usulan", "as proposed")
    default: findings.designs[position].name
    }
  }

  /// The title of a redesign behind a word that says that it is one: `new --to-be` begins titles with it.
  package func titleBehindWord(_ title: String) -> String {
    for word in ["Usulan:", "Proposal:"] where title.hasPrefix(word) {
      return String(title.dropFirst(word.count).drop { $0 == " " })
    }
    return title
  }
}
