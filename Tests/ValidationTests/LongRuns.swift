// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Quantities that only a run of more than 25 million cases estimates to the 2 % that the pass rule asks for. They are
/// left out of the usual run, which has to end within minutes; nothing is tested with a wider tolerance instead.
///
/// `SIMPUL_LONG=1` runs them too.
enum LongRuns {
  static let isAskedFor = ProcessInfo.processInfo.environment["SIMPUL_LONG"] != nil

  /// By case: its quantities that are left out, and how many cases (in millions) a half-width of 2 % takes.
  static let leftOut: [String: [String: Int]] = [
    "mm1_lam0.9_mu1": ["S1.N.var": 31, "S1.W.var": 33, "S1.Wq.var": 33],
    "mm1_lam0.95_mu1": [
      "S1.N.var": 176, "S1.W.var": 180, "S1.Wq.var": 181, "S1.Wq.q90": 28, "case.cycle.q90": 26,
      "case.cycle.q95": 44, "case.cycle.q99": 77,
    ],
    "mmc_lam9_mu1_c10": ["S1.Wq.var": 42],
    "mmc_lam95_mu1_c100": [
      "S1.Lq": 36, "S1.Wq": 35, "S1.Wq.q90": 26, "S1.Wq.q95": 37, "S1.Wq.q99": 88, "S1.Wq.var": 239,
    ],
    "gm1_gamma_cv2": ["S1.W.var": 28, "S1.Wq.var": 28],
    "mmc_lam4_mu1_c5": ["S1.Wq.var": 30],
    // In each of three designs, and seven visits a case.
    "sop6_rework": [
      "sens.Analis.gain_10pct_faster": 56, "sens.Analis.gain_plus_one": 38, "sens.Loket.gain_plus_one": 53,
      "sens.Loket.gain_10pct_faster": 35,
    ],
    // At a load of 0.977.
    "ozl_c4": ["S1.L": 70, "S1.Lq": 70, "S1.W": 70, "S1.Wq": 70],
  ]

  static func includes(_ quantity: String, of id: String) -> Bool {
    isAskedFor || leftOut[id]?[quantity] == nil
  }
}
