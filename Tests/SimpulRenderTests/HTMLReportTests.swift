// SPDX-License-Identifier: GPL-3.0-or-later

import HostileTexts
import LetterStudy
import SimpulModel
import SimpulText
import Testing

@testable import SimpulAnalysis
@testable import SimpulRender
@testable import SimpulWords

extension Letter {
  static func page(_ findings: Findings, _ language: Language, readBack: String = "") -> String {
    HTMLReport.page(
      StudyDocument(findings: findings, language: language),
      provenance: Provenance(version: "0.1", platform: "p", seed: 1, command: "simpul", files: []),
      readBack: readBack)
  }
}

@Suite("The report as one page")
struct HTMLReportTests {
  @Test("Names cannot bring markup with them", arguments: Language.allCases)
  func escaping(language: Language) {
    let findings = Letter.run(clerk: Letter.hostile, activityName: Letter.hostile)
    let readBack = ReadBackDocument(
      findings.designs[0].scenario, capacity: findings.designs[0].capacity, language: language
    ).document.text(.plain)
    let page = Letter.page(findings, language, readBack: readBack + Letter.hostile)
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;"))
  }

  /// Of all elements, as a browser finds them.
  private func elements(_ page: String) -> Set<String> {
    var names: Set<String> = []
    for part in page.unicodeScalars.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      let name = part.prefix {
        ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
      }
      names.insert(String(name))
    }
    return names
  }

  @Test("No sign hides in a Character: names of every kind bring no element with them")
  func hidden() {
    let own = elements(Letter.page(Letter.run(clerk: "Petugas", activityName: "x"), .english))
    for name in HostileTexts.names {
      let page = Letter.page(Letter.run(clerk: name, activityName: name), .english, readBack: name)
      #expect(elements(page).subtracting(own).isEmpty)
      #expect(Scalars.contain("<pre>" + Markup.escaped(name) + "</pre>", in: page))
    }
  }

  @Test("A browser is told to show the page and to do nothing else, before anything stands in it")
  func policy() throws {
    let page = Letter.page(Letter.better, .english)
    let policy = try #require(
      page.range(of: "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "))
    let style = try #require(page.range(of: "<style>"))
    #expect(policy.lowerBound < style.lowerBound)
    #expect(page.split(separator: "Content-Security-Policy").count == 2)
    // What the policy would stop.
    #expect(page.firstMatch(of: #/ on[a-z]+=|javascript:|<base|<form|<object|<iframe|<embed/#) == nil)
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
    let pictures = page.split(separator: "role=\"img\"").count - 1
    #expect(pictures >= 2)
    #expect(page.split(separator: "<title>").count - 1 == pictures + 1)
    #expect(page.split(separator: "<desc>").count - 1 == pictures)
  }

  @Test("The language is declared, the verdict comes before everything else")
  func order() throws {
    let page = Letter.page(Letter.better, .indonesian)
    #expect(page.contains("<html lang=\"id\">"))
    let verdict = try #require(page.range(of: "semula 1,4\u{A0}%"))
    let procedure = try #require(page.range(of: "<h2>Prosedur</h2>"))
    #expect(verdict.lowerBound < procedure.lowerBound)
    #expect(page.contains("@page { size: A4"))
  }

  @Test("The bottleneck is hatched and carries a word, in the picture and in the table")
  func bottleneck() {
    for (language, word) in [(Language.english, "BOTTLENECK"), (.indonesian, "SIMPUL")] {
      let page = Letter.page(Letter.run(), language)
      #expect(page.contains(">\(word)</text>"))
      #expect(page.contains("<span class=\"mark\">\(word)</span>"))
      #expect(page.contains("fill=\"url(#hatch)\""))
      #expect(page.contains("<pattern id=\"hatch\""))
    }
  }

  @Test("Sections stand in their order; every identifier stands once", arguments: Language.allCases)
  func sections(language: Language) throws {
    let effect = ChangeEffect(
      promiseShare: Letter.interval(0.474, 0.46, 0.49), promiseAfter: nil,
      meanSeconds: Letter.interval(-9000, -9600, -8400), meanSecondsAfter: nil)
    let page = Letter.page(
      Letter.comparison(
        .better, Letter.interval(-25_380, -27_060, -23_700),
        changes: [
          ChangeContribution(
            change: "no rounds", name: "tanpa jadwal", alone: effect, madeWith: [], takenAway: nil,
            goneWith: [], shareOfPromiseGain: 0.7, shareOfMeanGain: 0.3, isHarmful: false)
        ]), language)
    let names =
      language == .english
      ? [
        "class=\"verdict\"", "<figure>", "<h2>The procedure", "<h2>As it is and as proposed", "<h2>Actors",
        "<h2>Activities", "<h2>What each change did", "<h2>Assumptions", "<h2>How to read", "<h2>Provenance",
      ]
      : [
        "class=\"verdict\"", "<figure>", "<h2>Prosedur", "<h2>Saat ini dan usulan", "<h2>Pelaksana",
        "<h2>Kegiatan", "<h2>Apa yang dihasilkan", "<h2>Asumsi", "<h2>Cara membaca", "<h2>Asal laporan",
      ]
    let places = try names.map { try #require(page.range(of: $0)?.lowerBound, "\($0)") }
    #expect(places == places.sorted())
    let identifiers = page.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(identifiers).count == identifiers.count)
    #expect(page.contains("lang=\"\(language.rawValue)\""))
  }

  @Test("The same bytes each time, and no number is torn from its unit", arguments: Language.allCases)
  func bytes(language: Language) {
    let page = Letter.page(Letter.better, language)
    #expect(page == Letter.page(Letter.better, language))
    #expect(page.contains("\u{A0}%"))
    let torn = page.matches(of: #/[0-9] (%|h|min|points|poin|jam|menit)[^a-z]/#).map { String($0.0) }
    #expect(torn.isEmpty, "\(torn)")
  }

  @Test("Assumed numbers stand before those of the document")
  func assumptions() throws {
    let page = Letter.page(Letter.run(), .english)
    let assumed = try #require(page.range(of: "<td>Camat: absent</td>"))
    let stated = try #require(page.range(of: "<td>promise</td>"))
    #expect(assumed.lowerBound < stated.lowerBound)
  }
}
