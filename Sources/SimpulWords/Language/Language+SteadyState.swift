// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulText

extension Language {
  /// What is not counted of a study of the steady state.
  package func steadyState(_ warmUp: WarmUpFindings) -> String {
    let length = wholeWeeksOrDays(Double(7 * warmUp.weeks) * 86_400)
    return say(
      "Keadaan tunak: \(length) pertama tidak dihitung; lamanya dari \(warmUp.pilotReplications) ulangan "
        + "percobaan (MSER-5, tiga kali lipat), sama untuk semua rancangan.",
      "Left out for the steady state: \(length) at the beginning, from \(warmUp.pilotReplications) pilot runs (three "
        + "times what MSER-5 gives), the same for all designs.")
  }
}
