// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulFormats

@Suite("What stands behind a number")
struct ProvenanceTests {
  @Test("a bare number is assumed, without a range")
  func bare() throws {
    let provenance = try Provenance("12%")
    #expect(provenance.value == "12%" && provenance.basis == .assumed)
    #expect(provenance.range == nil && provenance.note == nil && !provenance.isStated)
  }

  @Test("basis, range and note")
  func all() throws {
    let provenance = try Provenance("12% | assumed 5%-25% | agenda 2026 | lembar 2")
    #expect(provenance.value == "12%" && provenance.basis == .assumed && provenance.isStated)
    #expect(provenance.range == "5%-25%" && provenance.note == "agenda 2026 | lembar 2")
  }

  @Test(
    "words for the basis",
    arguments: [
      ("sop", Parameter.Basis.sop), ("measured", .measured), ("estimated", .estimated),
      ("assumed", .assumed),
      ("terukur", .measured), ("perkiraan", .estimated), ("asumsi", .assumed), ("SOP", .sop),
    ])
  func words(word: String, basis: Parameter.Basis) throws {
    #expect(try Provenance("5 min | \(word)").basis == basis)
  }

  @Test(
    "no provenance",
    arguments: [
      ("12% |", "nothing stands behind '|': write sop, measured, estimated or assumed"),
      (
        "12% | guessed",
        "'guessed' does not say where the number comes from: write sop, measured, estimated or assumed; a "
          + "note comes behind another '|'"
      ),
      (
        "12% | assumed 25%-5%",
        "the range '25%-5%' is not one: write 'assumed 5%-25%', the lower end first; a note comes behind another '|'"
      ),
      (
        "12% | measured SP 2025",
        "the range 'SP 2025' is not one: write 'assumed 5%-25%', the lower end first; a note comes behind another '|'"
      ),
    ])
  func mistakes(text: String, message: String) {
    #expect(throws: Misreading(message)) { try Provenance(text) }
  }
}
