// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis

extension Language {
  /// What is not counted of a study of the steady state.
  func steadyState(_ warmUp: WarmUpFindings) -> String {
    say(
      "Keadaan tunak: \(warmUp.weeks) minggu pertama tidak dihitung; lamanya dari \(warmUp.pilotReplications) ulangan "
        + "percobaan (MSER-5, tiga kali lipat), sama untuk semua rancangan.",
      "Steady state: the first \(warmUp.weeks) weeks are not counted; their number is from "
        + "\(warmUp.pilotReplications) pilot runs (three times what MSER-5 gives), the same for all designs.")
  }
}
