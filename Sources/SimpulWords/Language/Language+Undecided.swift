// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulText

/// Files for which it is undecided when a run stops whether their promise is kept.
extension Language {
  /// What hangs on files whose clock runs, behind "cannot be determined yet": `it hangs on 12 files a replication …`.
  package func hangsOn(_ undecided: UndecidedCases?) -> String {
    let count = undecided.map { files($0.clockRunning) }
    return say(
      "itu bergantung pada \(count ?? "") berkas tiap ulangan yang belum selesai dan waktunya masih berjalan",
      "it hangs on \(count ?? "") files a replication that are unfinished while their clock runs")
  }

  /// How many there are, and how they are counted; nil where there are none.
  ///
  /// - Parameter hasShare: whether some are decided, of which a share stands before this sentence.
  func undecided(_ undecided: UndecidedCases?, hasShare: Bool = true) -> String? {
    guard let undecided, undecided.all > 0 else { return nil }
    var parts: [String] = []
    if undecided.clockStanding > 0 {
      let count = files(undecided.clockStanding)
      parts.append(
        say(
          "\(count) berkas tiap ulangan belum diputuskan karena waktunya sedang berhenti (di pemohon, atau belum mulai "
            + "dihitung) dan tidak dihitung",
          "\(count) files a replication are undecided since their clock stands still (with the applicant, or not begun) and "
            + "are left out"))
    }
    if undecided.clockRunning > 0 {
      let count = files(undecided.clockRunning)
      parts.append(
        say(
          "\(count) berkas tiap ulangan belum diputuskan sedangkan waktunya masih berjalan; batas-batasnya berlaku baik bila "
            + "semuanya terlambat maupun bila semuanya tepat waktu",
          "\(count) files a replication are undecided while their clock runs; the limits hold both with all of them late and "
            + "with all of them in time"))
    }
    let list = parts.joined(separator: "; ")
    return hasShare
      ? say("Bagian itu dari berkas yang sudah diputuskan: ", "That share is of the files decided: ") + list
        + "." : list.prefix(1).uppercased() + list.dropFirst() + "."
  }

  /// Of files on average: `28.5`, and no 0 where there are some.
  private func files(_ count: Double) -> String {
    count < 0.05
      ? say("kurang dari ", "less than ") + number(0.1) : number(count, digits: count < 100 ? 1 : 0)
  }
}
