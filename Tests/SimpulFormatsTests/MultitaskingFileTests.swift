// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulFormats

@Suite("Open files in a file")
struct MultitaskingFileTests {
  @Test(
    "how many, and what each costs",
    arguments: [
      ("3", Multitasking(limit: 3)), ("3 losing 10%", Multitasking(limit: 3, lossPerFile: 0.1)),
      ("5 rugi 12,5%", Multitasking(limit: 5, lossPerFile: 0.125)), ("all", Multitasking(limit: nil)),
      ("semua", Multitasking(limit: nil)), ("all losing 5%", Multitasking(limit: nil, lossPerFile: 0.05)),
    ])
  func read(_ text: String, _ files: Multitasking) throws {
    #expect(try OfficersText.readMultitasking(text) == files)
  }

  @Test("in a whole file; 'none' is one after the other")
  func wholeFile() throws {
    for (value, files) in [
      ("3 losing 10% | assumed 5%-20%", Multitasking(limit: 3, lossPerFile: 0.1)), ("none", Multitasking.one),
    ] {
      let text = SampleFile.office(
        "Petugas: 2", becomes: "Petugas: { officers: 2, open files: \(value) }")
      #expect(try SampleFile.scenario(text).actor("Petugas")?.multitasking == files)
    }
  }

  @Test("what cannot be read is told with what to write")
  func misread() {
    #expect(
      throws: Misreading(
        "'many' does not say how many files are open at once: write '3', '3 losing 10%' or 'all'")
    ) { try OfficersText.readMultitasking("many") }
  }
}
