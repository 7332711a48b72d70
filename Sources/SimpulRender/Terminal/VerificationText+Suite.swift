// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulVerification
import SimpulWords

// The exact suite: a line for each family, all of what fails, and what was not compared.
extension VerificationText {
  var suite: [[String]] {
    [families, failures, notCompared].filter { !$0.isEmpty }
  }

  private var families: [String] {
    var table = TextTable(columns: [
      TextTable.Column(say("RANGKAIAN UJI EKSAK", "EXACT SUITE")),
      TextTable.Column(say("model", "models"), .trailing),
      TextTable.Column(say("besaran", "quantities"), .trailing),
      TextTable.Column(say("terjauh", "farthest"), .trailing), TextTable.Column(""),
      TextTable.Column(say("pada", "at")),
    ])
    table.rows = findings.suite.map { family in
      let farthest = family.farthest
      return [
        language.word(family.family), language.count(family.cases.count),
        language.count(family.cases.reduce(0) { $0 + $1.quantities.count }),
        farthest.map { language.percent($0.quantity.shareOfAllowed, digits: 0) } ?? "–",
        mark(family.isPassed), farthest.map { "\($0.id) \($0.quantity.name)" } ?? "",
      ]
    }
    return table.lines(style) + [
      "  "
        + say(
          "Terjauh: simpangan dari nilai eksak dibanding yang diizinkan. Pada seluruh rangkaian kira-kira satu dari seratus "
            + "benih gagal pada suatu besaran meskipun semuanya benar.",
          "Farthest: the distance from the exact value as a share of what is allowed. In the whole suite about one seed in a "
            + "hundred fails somewhere even where all is right.")
    ]
  }

  private var failures: [String] {
    var table = TextTable(columns: [
      TextTable.Column(say("TIDAK LULUS", "FAILED")), TextTable.Column(say("besaran", "quantity")),
      TextTable.Column(say("eksak", "exact"), .trailing),
      TextTable.Column(say("simulasi", "simulated"), .trailing),
      TextTable.Column("± 95 %", .trailing), TextTable.Column("z", .trailing),
      TextTable.Column(say("sebab", "reason")),
    ])
    table.rows = findings.suite.flatMap(\.cases).filter { !$0.isPassed }.flatMap { failed in
      failed.quantities.isEmpty
        ? [[failed.id, say("tidak ada yang dibandingkan", "nothing was compared")]]
        : failed.quantities.filter { !$0.isPassed }.map { [failed.id] + cells($0) }
    }
    return table.rows.isEmpty ? [] : table.lines(style)
  }

  private func cells(_ found: VerificationFindings.SuiteQuantity) -> [String] {
    [
      found.name, figure(found.exact), figure(found.estimate), figure(found.halfWidth),
      found.standardErrors.map { language.signed($0) { language.number($0, digits: 2) } } ?? "–",
      reason(found),
    ]
  }

  private func reason(_ failed: VerificationFindings.SuiteQuantity) -> String {
    if failed.shareOfAllowed > 1 {
      return say("terlalu jauh dari nilai eksak", "too far from the exact value")
    }
    return failed.estimate.isFinite
      ? say("selangnya terlalu lebar", "its interval is too wide") : say("tidak terukur", "not measured")
  }

  private var notCompared: [String] {
    let reasons = findings.suite.flatMap(\.cases).flatMap(\.leftOut).map(\.reason)
    let models = findings.suite.reduce(0) { $0 + $1.notModelled.count }
    let counts: [(count: Int, what: String)] = [
      (
        reasons.count { $0 == .noOutput },
        say(
          "besaran yang tidak dikeluarkan simulasi mana pun (turunan, batas, varians asimtotik)",
          "quantities that no simulation puts out (derivatives, bounds, asymptotic variances)")
      ),
      (
        reasons.count { $0 == .saidByOthers },
        say("besaran yang sudah dinyatakan besaran lain", "quantities that others say, too")
      ),
      (
        reasons.count { $0 == .tooRare },
        say("peluang di bawah sepersejuta", "probabilities below one in a million")
      ),
      (
        reasons.count { $0.takesTooLong },
        say(
          "besaran yang selang ± 2 %-nya memerlukan jutaan berkas",
          "quantities of which an interval of ± 2 % takes millions of cases")
      ),
      (
        models,
        say(
          "model yang mejanya menahan berkas bila meja berikutnya penuh, yang tidak dikenal Simpul",
          "models in which a full desk holds up the one before it, which Simpul does not know")
      ),
    ]
    let told = counts.filter { $0.count > 0 }.map { "  \(language.count($0.count)) \($0.what)" }
    return told.isEmpty ? [] : [style.bold(say("TIDAK DIBANDINGKAN", "NOT COMPARED"))] + told
  }
}

extension VerificationFindings.Family {
  /// The quantity that is farthest from its exact value, measured by what is allowed, and the case it is of.
  fileprivate var farthest: (id: String, quantity: VerificationFindings.SuiteQuantity)? {
    cases.flatMap { own in own.quantities.map { (id: own.id, quantity: $0) } }
      .max { $0.quantity.rank < $1.quantity.rank }
  }
}

extension VerificationFindings.SuiteQuantity {
  /// What was not measured is farther than all that was.
  fileprivate var rank: Double { shareOfAllowed.isNaN ? .infinity : shareOfAllowed }
}

extension VerificationFindings.LeftOut.Reason {
  fileprivate var takesTooLong: Bool { if case .takesTooLong = self { true } else { false } }
}
