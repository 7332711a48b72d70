// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulReport

/// What the command line itself says beside the reports.
enum Wording {
  static func written(_ path: String, _ language: Language) -> String {
    switch language {
    case .indonesian: "Ditulis: \(path)/report.html (dan summary.txt, findings.json, *.csv)"
    case .english: "Written: \(path)/report.html (and summary.txt, findings.json, *.csv)"
    }
  }
}
