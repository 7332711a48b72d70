// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import Testing

@testable import SimpulReport

extension Letter {
  static func page(_ findings: Findings, _ language: Language, readBack: String = "") -> String {
    HTMLReport.page(
      findings, language: language,
      provenance: Provenance(version: "0.1", platform: "p", seed: 1, command: "simpul", files: []),
      readBack: readBack)
  }
}

@Suite("The report as one page")
struct HTMLReportTests {
  @Test("Names cannot bring markup with them", arguments: Language.allCases)
  func escaping(language: Language) {
    let findings = Letter.run(clerk: Letter.hostile, activityName: Letter.hostile)
    let readBack = ReadBack.text(
      findings.designs[0].scenario, capacity: findings.designs[0].capacity, language: language, style: .plain)
    let page = Letter.page(findings, language, readBack: readBack + Letter.hostile)
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;"))
  }

  @Test("Nothing is fetched", arguments: Language.allCases)
  func selfContained(language: Language) {
    let page = Letter.page(Letter.better, language)
    for text in ["http:", "https:", "src=", "@import", "<link", "url(//", "<script"] {
      #expect(!page.contains(text), "\(text)")
    }
  }

  @Test("At most four figures, each with a title and a description", arguments: Language.allCases)
  func figures(language: Language) {
    let page = Letter.page(Letter.better, language)
    #expect((1...4).contains(page.split(separator: "<figure>").count - 1))
    let pictures = page.split(separator: "<svg ").count - 1
    #expect(pictures >= 2)
    #expect(page.split(separator: "<title>").count - 1 == pictures + 1)
    #expect(page.split(separator: "<desc>").count - 1 == pictures)
  }

  @Test("The language is declared, the verdict comes before everything else")
  func order() throws {
    let page = Letter.page(Letter.better, .indonesian)
    #expect(page.contains("<html lang=\"id\">"))
    let verdict = try #require(page.range(of: "semula 1,4 %"))
    let procedure = try #require(page.range(of: "<h2>Prosedur</h2>"))
    #expect(verdict.lowerBound < procedure.lowerBound)
    #expect(page.contains("@page { size: A4"))
  }

  @Test("The bottleneck is hatched and carries a word")
  func bottleneck() {
    #expect(Letter.page(Letter.run(), .english).contains("◀ BOTTLENECK ▶"))
    #expect(Letter.page(Letter.run(), .indonesian).contains("◀ SIMPUL ▶"))
    #expect(Letter.page(Letter.run(), .english).contains("fill=\"url(#hatch)\""))
  }

  @Test("Assumed numbers stand before those of the document")
  func assumptions() throws {
    let page = Letter.page(Letter.run(), .english)
    let assumed = try #require(page.range(of: "<td>actors › Camat › absent</td>"))
    let stated = try #require(page.range(of: "<td>promise</td>"))
    #expect(assumed.lowerBound < stated.lowerBound)
  }
}
