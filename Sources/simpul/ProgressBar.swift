// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulExperiment
import SimpulReport

/// One line on standard error that shows how far a long run is, and goes away when it is over.
final class ProgressBar {
  private let language: Language
  private var isShown = false
  private let started = ContinuousClock.now
  /// A run that is over before needs no bar.
  private static let patience = Duration.seconds(1)

  init(_ language: Language) { self.language = language }

  func show(_ phase: StudyPhase, _ progress: Progress) {
    guard Terminal.showsProgress, started.duration(to: .now) > ProgressBar.patience else { return }
    isShown = true
    let width = 30
    let full = Int((Double(width) * progress.share).rounded(.down))
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    let rest = progress.estimatedRestSeconds.map { "  \(Int($0.rounded(.up))) s" } ?? ""
    Terminal.writeErrorRaw("\r\u{1B}[K\(label(phase)) \(bar) \(Int(progress.share * 100)) %\(rest)")
  }

  func hide() {
    if isShown { Terminal.writeErrorRaw("\r\u{1B}[K") }
    isShown = false
  }

  private func label(_ phase: StudyPhase) -> String {
    switch (phase, language) {
    case (.designs, .indonesian): "menjalankan rancangan"
    case (.designs, .english): "running the designs "
    case (.bottleneck, .indonesian): "mencari simpul        "
    case (.bottleneck, .english): "finding the bottleneck"
    case (.changes, .indonesian): "tiap perubahan        "
    case (.changes, .english): "each change alone     "
    }
  }
}
