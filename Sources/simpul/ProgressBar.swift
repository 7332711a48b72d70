// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulApp
import SimpulText
import SimpulWords

/// One line on standard error that shows how far a long run is, and goes away when it is over.
final class ProgressBar {
  private let language: Language
  private var isShown = false
  /// A run that is over before needs no bar.
  private static let patience = 1.0

  init(_ language: Language) { self.language = language }

  func show(_ progress: JobProgress) {
    guard Terminal.showsProgress, progress.elapsedSeconds > ProgressBar.patience else { return }
    isShown = true
    let width = 30
    let full = Int((Double(width) * progress.share).rounded(.down))
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    let rest = progress.estimatedRestSeconds.map { "  " + ProgressBar.length($0) } ?? ""
    Terminal.drawProgress("\r\u{1B}[K\(label(progress.phase)) \(bar) \(Int(progress.share * 100)) %\(rest)")
  }

  /// `45 s`, `12 min`, `3 h 20 min`.
  static func length(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    if whole < 120 { return "\(whole) s" }
    let minutes = (whole + 59) / 60
    return minutes < 120 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }

  func hide() {
    if isShown { Terminal.drawProgress("\r\u{1B}[K") }
    isShown = false
  }

  private func label(_ phase: StudyPhase) -> String {
    switch (phase, language) {
    case (.pilot, .indonesian): "ulangan percobaan    "
    case (.pilot, .english): "pilot runs           "
    case (.designs, .indonesian): "menjalankan rancangan"
    case (.designs, .english): "running the designs "
    case (.bottleneck, .indonesian): "mencari simpul        "
    case (.bottleneck, .english): "finding the bottleneck"
    case (.changes, .indonesian): "tiap perubahan        "
    case (.changes, .english): "each change alone     "
    case (.sensitivity, .indonesian): "mengubah asumsi       "
    case (.sensitivity, .english): "varying assumptions   "
    case (.dataUncertainty, .indonesian): "menguji data rekaman  "
    case (.dataUncertainty, .english): "redrawing the records "
    case (.offices, .indonesian): "menjalankan kantor    "
    case (.offices, .english): "running the offices   "
    case (.deadlines, .indonesian): "mencoba tenggat       "
    case (.deadlines, .english): "trying deadlines      "
    case (.staffing, .indonesian): "mencoba jumlah petugas"
    case (.staffing, .english): "trying officers       "
    case (.verification, .indonesian): "menguji diri          "
    case (.verification, .english): "testing itself        "
    }
  }
}
