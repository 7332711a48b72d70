// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulExperiment

/// One line on standard error that shows how far a long run is, and goes away when it is over.
final class ProgressBar {
  private let label: String
  private var isShown = false
  /// A run that is over before needs no bar.
  private static let patienceSeconds = 1.0

  init(_ label: String) { self.label = label }

  func show(_ progress: Progress) {
    guard Terminal.showsProgress, progress.elapsedSeconds > ProgressBar.patienceSeconds else { return }
    isShown = true
    let width = 30
    let full = Int((Double(width) * progress.share).rounded(.down))
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    let rest = progress.estimatedRestSeconds.map { "  \(Int($0.rounded(.up))) s" } ?? ""
    Terminal.writeErrorRaw("\r\u{1B}[K\(label) \(bar) \(Int(progress.share * 100)) %\(rest)")
  }

  func hide() {
    if isShown { Terminal.writeErrorRaw("\r\u{1B}[K") }
    isShown = false
  }
}
