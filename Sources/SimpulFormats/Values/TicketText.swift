// SPDX-License-Identifier: GPL-3.0-or-later

/// What late-comers do: `70% come next working day`, `all come next working day`, `all are lost`.
enum TicketText {
  /// The share that comes back.
  static func read(_ text: String) throws(Misreading) -> Double {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    let behind = words.count > 1 ? words[1].split(separator: " ").joined(separator: " ").lowercased() : ""
    let comesBack = [
      "", "come next working day", "come back", "come the next working day", "datang hari kerja berikutnya",
    ]
    let isLost = ["are lost", "lost", "tidak kembali"]
    guard let first = words.first, comesBack.contains(behind) || isLost.contains(behind) else {
      throw Misreading("'\(text)' does not say what they do: write '70% come next working day'")
    }
    let share = ["all", "semua"].contains(first) ? 1 : try ShareText.read(first)
    return isLost.contains(behind) ? 1 - share : share
  }

  static func write(_ share: Double) -> String { ShareText.exactly(share) + " come next working day" }
}
