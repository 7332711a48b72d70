// SPDX-License-Identifier: GPL-3.0-or-later

/// What runs in an instant.
enum SmallStudy {
  static func scenario(title: String = "Surat", work: String) -> String {
    """
    simpul: 1
    title: \(title)
    period: 2026-01-05 for 1 weeks, starts empty
    hours: perpres-21-2023
    promise: { within: 2 working days, from: check, to: check, target: 90% }
    arrivals: { warga: { per day: 4 } }
    actors: { Petugas: 1 }
    activities:
      check: { actor: Petugas, work: \(work) }

    """
  }

  static let offices = "office;arrivals > warga > per day\nA;3\nB;5\nC;4\n"
}
