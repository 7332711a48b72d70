// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulRender
import SimpulSweep
import SimpulText
import SimpulWords

/// What the command line itself says beside the reports.
enum ClosingLines {
  static func written(_ path: String, _ language: Language) -> String {
    switch language {
    case .indonesian: "Ditulis: \(path)/report.html (dan summary.txt, findings.json, *.csv)"
    case .english: "Written: \(path)/report.html (and summary.txt, findings.json, *.csv)"
    }
  }

  static func writtenAnswer(_ path: String, table: String, _ language: Language) -> String {
    switch language {
    case .indonesian: "Ditulis: \(path)/summary.txt (dan findings.json, \(table))"
    case .english: "Written: \(path)/summary.txt (and findings.json, \(table))"
    }
  }

  static func writtenSelection(_ path: String, _ language: Language) -> String {
    switch language {
    case .indonesian: "Ditulis: \(path)/summary.txt (dan best.json, replications.csv)"
    case .english: "Written: \(path)/summary.txt (and best.json, replications.csv)"
    }
  }

  static func writtenSweep(_ path: String, _ language: Language) -> String {
    switch language {
    case .indonesian: "Ditulis: \(path)/report.html (dan summary.txt, sweep.json, offices-results.csv)"
    case .english: "Written: \(path)/report.html (and summary.txt, sweep.json, offices-results.csv)"
    }
  }

  static func writtenShard(_ path: String, _ shard: SweepShard, _ language: Language) -> String {
    let merge = "simpul merge \(path) … --output all"
    return switch language {
    case .indonesian: "Bagian \(shard) selesai: \(path). Bila semua bagian ada: \(merge)"
    case .english: "Shard \(shard) is finished: \(path). When all shards are there: \(merge)"
    }
  }

  static func goesOn(_ count: Int, of all: Int, _ language: Language) -> String {
    switch language {
    case .indonesian: "\(count) dari \(all) kantor sudah selesai dan dipakai kembali"
    case .english: "\(count) of \(all) offices \(count == 1 ? "is" : "are") finished already and kept"
    }
  }

  static func stopped(_ count: Int, of all: Int, _ language: Language) -> String {
    switch language {
    case .indonesian:
      "dihentikan; \(count) dari \(all) kantor sudah selesai dan tersimpan: perintah yang sama melanjutkannya"
    case .english:
      "stopped; \(count) of \(all) offices \(count == 1 ? "is" : "are") finished and kept: the same command goes on from there"
    }
  }
}
