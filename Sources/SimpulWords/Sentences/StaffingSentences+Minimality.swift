// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis

extension StaffingSentences {
  /// Whether something cheaper would do as well.
  package var minimality: String? {
    guard let minimality = findings.minimality else { return nil }
    // Mere substitutes are left as they are.
    let areAllTried = findings.mereSubstitutes.isEmpty
    let any = areAllTried ? say("mana pun", "any actor") : say("mana pun yang lain", "any other actor")
    if minimality.cheaper.isEmpty {
      let every =
        areAllTried
        ? say("setiap pelaksana", "every actor") : say("setiap pelaksana yang lain", "every other actor")
      return say(
        "Lebih sedikit tidak mungkin: \(every) hanya sebanyak yang diperlukan satu kegiatan sekaligus.",
        "Fewer are not possible: \(every) has only as many officers as one activity needs at a time.")
    }
    let open = minimality.cheaper.filter { !$0.isRefuted }
    if open.isEmpty {
      let isAllFewer = minimality.cheaper.allSatisfy { isOneFewer($0.trial.staffing) }
      return isAllFewer
        ? say(
          "TIDAK DAPAT DIKURANGI: dengan satu petugas kurang pada pelaksana \(any) janji itu tidak ditepati (keyakinan "
            + "\(confidence)).",
          "MINIMAL: with one officer fewer at \(any) it is not kept (\(confidence) confidence).")
        : say(
          "TERMURAH di antara yang dicoba: dengan satu petugas kurang pada pelaksana \(any), dan dengan setiap susunan lebih "
            + "murah di sekitarnya (sampai dua petugas lebih atau kurang), janji itu tidak ditepati (keyakinan \(confidence)); "
            + "dianggap lebih banyak petugas tidak pernah merugikan.",
          "CHEAPEST OF THOSE TRIED: with one officer fewer at \(any), and with every cheaper choice around (up to two officers more or "
            + "fewer), it is not kept (\(confidence) confidence); more officers are taken never to do harm.")
    }
    let list = open.prefix(3).map { seen($0.trial) }.joined(separator: "; ")
    let rest = open.count > 3 ? say("; dan \(open.count - 3) lagi", "; and \(open.count - 3) more") : ""
    return say(
      "Bahwa tidak dapat lebih murah TIDAK TERBUKTI: \(list)\(rest).",
      "NOT SHOWN TO BE MINIMAL: \(list)\(rest).")
  }

  private func isOneFewer(_ staffing: Staffing) -> Bool {
    guard case .certified(let trial) = findings.verdict else { return false }
    let differences = zip(trial.staffing.officers, staffing.officers).map { $0 - $1 }
    return differences.filter { $0 != 0 } == [1]
  }
}
