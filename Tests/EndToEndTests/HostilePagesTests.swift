// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import HostileTexts
import OutsideReaders
import Testing

/// Pages as a browser takes them: nothing of what a writer chose is anything but text in them.
@Suite("Hostile texts in a browser")
struct HostilePagesTests {
  /// What stands in pages, of the kinds of places of the study; the others are kept for the forms of the SOP.
  private static let shown = [
    "title", "agency", "source", "calendar", "applicant", "actor", "general", "general name", "argument",
    "procedure", "case type", "attribute", "key", "row", "name", "sop", "note", "branch", "use name",
    "redesign", "change", "change name",
  ]
  /// So many marks stand in one study.
  private static let marksOfStudy = 8

  /// All pages of one study, each in a folder of its own.
  private func pages(of study: HostileStudy, language: String) throws -> (office: Office, pages: [URL]) {
    let office = try Office()
    try study.write(to: office)
    let (asIs, toBe) = study.fileNames
    let common = ["--replications", "2", "--language", language, "--output"]
    for arguments in [
      ["run", asIs, "--no-sensitivity"] + common + ["run"],
      ["compare", asIs, toBe, "--no-sensitivity"] + common + ["compare"],
      ["sweep", asIs, "--over", study.tableName, "--design", toBe] + common + ["sweep"],
    ] {
      let run = try office.simpul(arguments)
      try #require(run.code == 0, "\(run.errors)")
    }
    let pages = ["run", "compare", "sweep"].map {
      office.folder.appendingPathComponent("\($0)/report.html")
    }
    return (office, pages)
  }

  @Test("no page runs what stands in names, asks for it, or has an element that Simpul did not write")
  func pages() throws {
    let browser = try HeadlessBrowser.needed()
    let marks = JoiningScalars.texts
    #expect(marks.count >= 100)
    let studies = try stride(from: 0, to: marks.count, by: Self.marksOfStudy).map {
      try HostileStudy(marks: Array(marks[$0..<min($0 + Self.marksOfStudy, marks.count)]))
    }
    var offices: [Office] = []
    defer { for office in offices { office.remove() } }
    var (harmless, hostile): ([URL], [URL]) = ([], [])
    for language in ["id", "en"] {
      let plain = try pages(of: HostileStudy(marks: []), language: language)
      offices.append(plain.office)
      harmless += plain.pages
    }
    for (number, study) in studies.enumerated() {
      let found = try pages(of: study, language: number % 2 == 0 ? "id" : "en")
      offices.append(found.office)
      hostile += found.pages
    }
    let merge = try offices[2].simpul("merge", "sweep", "--output", "merge")
    try #require(merge.code == 0, "\(merge.errors)")
    hostile.append(offices[2].folder.appendingPathComponent("merge/report.html"))

    let strictly = harmless + hostile.prefix(12)
    for (page, faults) in zip(strictly, try StrictReader.needed().faults(in: strictly)) {
      #expect(faults == [], "\(page.path)")
    }
    let visits = try browser.visits(to: harmless + hostile, judging: Set(harmless))
    try #require(visits.count == harmless.count + hostile.count)
    let written = visits.prefix(harmless.count).reduce(into: Set<String>()) { $0.formUnion($1.names) }
    for (page, visit) in zip(harmless + hostile, visits) {
      #expect(visit.deeds == [], "\(page.path)")
      #expect(visit.names.subtracting(written) == [], "\(page.path)")
      #expect(visit.accessibility == [], "\(page.path)")
    }
    for (number, study) in studies.enumerated() {
      let compare = visits[harmless.count + 3 * number + 1].text
      for kind in Self.shown {
        let isThere = (0...1).contains { Scalars.contain(HostileStudy.tag(kind, $0), in: compare) }
        #expect(isThere, "\(kind) in the page of study \(number)")
      }
      // Whole, where it stands in a cell.
      for activity in 0..<Self.marksOfStudy {
        #expect(Scalars.contain(study.text("name", activity), in: compare), "name \(activity) of \(number)")
      }
      #expect(Scalars.contain(study.fileNames.asIs, in: compare))
      let sweep = visits[harmless.count + 3 * number + 2].text
      #expect(Scalars.contain(HostileStudy.tag("title"), in: sweep))
      #expect(Scalars.contain("<img src onerror=hit()>", in: sweep))
    }
  }

  @Test("the browser tells of what gets into a page, be it stopped there or not")
  func openDoors() throws {
    let browser = try HeadlessBrowser.needed()
    let office = try Office()
    defer { office.remove() }
    let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">"
    let body =
      "<p title=\"a\" onclick=\"hit()\">\(HostileTexts.markup("\u{600}"))<script>alert(1)</script><img src=x.png>"
    for (name, head) in [("open", ""), ("guarded", policy)] {
      try office.write(
        """
        <!doctype html><html lang="en"><head><meta charset="utf-8">\(head)<title>t</title></head>
        <body>\(body)</body></html>
        """, to: name + ".html")
    }
    let pages = ["open", "guarded"].map { office.folder.appendingPathComponent($0 + ".html") }
    let visits = try browser.visits(to: pages, judging: [pages[0]])
    for visit in visits {
      #expect(visit.names.isSuperset(of: ["script", "img", "img onerror", "p onclick", "p title"]))
      #expect(!visit.deeds.isEmpty)
    }
    #expect(visits[0].hits.count == 2 && visits[0].dialogs == ["1"])
    #expect(visits[0].requests.map { $0.hasSuffix("/x.png") } == [true])
    #expect(visits[0].accessibility.contains { $0.hasPrefix("image-alt: ") })
    #expect(visits[1].hits.isEmpty && visits[1].dialogs.isEmpty && visits[1].violations.count >= 2)
  }
}
