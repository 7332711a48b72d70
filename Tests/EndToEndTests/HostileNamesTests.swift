// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import HostileTexts
import Testing

/// Names that carry markup, formulas, cells and control characters, by the files of the attack that found them.
@Suite("Hostile names")
struct HostileNamesTests {
  private static let faults = Office.repository.appendingPathComponent("Tests/EndToEndTests/Faults/attack")

  private func office(with file: String) throws -> Office {
    let office = try Office()
    try office.write(Data(contentsOf: HostileNamesTests.faults.appendingPathComponent(file)), to: file)
    return office
  }

  private func hasControls(_ text: String) -> Bool {
    text.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || (0x7F..<0xA0).contains($0.value) }
  }

  @Test(
    "control characters and line ends are refused where they stand, and the terminal does not see them",
    arguments: [
      ("terminal-escape.yaml", 8, ":2:8: there is a control character (U+001B) in this text: delete it"),
      ("nul-name.yaml", 8, ":9:3: there is a control character (U+0000) in this text: delete it"),
      (
        "csv-newline.yaml", 3,
        ":8:3: there is a line end in this text, and names and titles stand on one line: write a space instead"
      ),
    ])
  func refused(file: String, count: Int, line: String) throws {
    let office = try office(with: file)
    defer { office.remove() }
    for command in ["check", "run"] {
      let end = try office.simpul(command, file)
      #expect(end.code == 65 && end.output == "")
      #expect(end.errors.contains("\(file)\(line)\n"), "\(end.errors)")
      #expect(end.errors.hasSuffix("\n\(count) errors\n") && !hasControls(end.errors))
    }
  }

  /// The first scalar that a spreadsheet would take for the beginning of a formula, where there is one.
  private func isFormula(_ cell: String) -> Bool {
    guard Double(cell) == nil else { return false }
    let first = cell.unicodeScalars.first { scalar in
      ![.format, .nonspacingMark, .spacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
    }
    return first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
  }

  private func expectWhole(_ table: String, in office: Office) throws {
    let rows = try #require(Scalars.cells(office.text(table)), "\(table)")
    #expect(rows.count > 1)
    #expect(rows.allSatisfy { $0.count == rows[0].count }, "\(table)")
    #expect(!rows.joined().contains(where: isFormula), "\(table)")
  }

  private func expectTame(_ page: String) {
    for element in ["<img", "<script", "<b>", "<a "] { #expect(!Scalars.contain(element, in: page)) }
    #expect(page.contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "))
  }

  @Test(
    "markup, cells and formulas stay text in the page, the tables and the event log",
    arguments: ["xss-prepend.yaml", "csv-prepend-formula.yaml", "csv-formula-combining.yaml"])
  func run(file: String) throws {
    let office = try office(with: file)
    defer { office.remove() }
    let run = try office.simpul(
      "run", file, "--replications", "2", "--no-sensitivity", "--output", "r", "--event-log", "log.csv")
    #expect(run.code == 0, "\(run.errors)")
    expectTame(try office.text("r/report.html"))
    for table in ["r/actors.csv", "r/activities.csv", "r/replications.csv", "log.csv"] {
      try expectWhole(table, in: office)
    }
  }

  @Test("everything that combines, as names of actors, activities and cases")
  func all() throws {
    let office = try Office()
    defer { office.remove() }
    let names = HostileTexts.names.map { name in
      var quoted = "\""
      for scalar in name.unicodeScalars {
        if scalar == "\"" { quoted += "\\" }
        quoted.unicodeScalars.append(scalar)
      }
      return quoted + "\""
    }
    try office.write(
      """
      simpul: 1
      title: \(names[0])
      period: 2026-01-05 for 1 weeks, starts empty
      hours: perpres-21-2023
      arrivals:
        \(names[1]): 6 per day
      actors:
      \(names.map { "  \($0): 2" }.joined(separator: "\n"))
      activities:
      \(names.map { "  \($0): { name: \($0), actor: \($0), work: 1 min }" }.joined(separator: "\n"))

      """, to: "all.yaml")
    let run = try office.simpul(
      "run", "all.yaml", "--replications", "2", "--no-sensitivity", "--output", "r", "--event-log", "log.csv")
    #expect(run.code == 0, "\(run.errors)")
    expectTame(try office.text("r/report.html"))
    for table in ["r/actors.csv", "r/activities.csv", "r/replications.csv", "log.csv"] {
      try expectWhole(table, in: office)
    }
    let cells = try #require(Scalars.cells(office.text("r/activities.csv"))).map { $0[3] }.dropFirst()
    #expect(cells.count == HostileTexts.names.count)
    for (cell, name) in zip(cells, HostileTexts.names) {
      // YAML takes a byte order mark before a value for none of it.
      let read = String(String.UnicodeScalarView(name.unicodeScalars.drop { $0 == "\u{FEFF}" }))
      #expect(Scalars.areSame(cell, read))
    }
  }

  @Test("names of offices: what is hidden is refused with the office and the column, and the rest stays text")
  func sweep() throws {
    let office = try office(with: "sweep-offices-injection.csv")
    defer { office.remove() }
    try office.write(
      """
      simpul: 1
      title: t
      period: 2026-01-05 for 2 weeks, starts empty
      hours: perpres-21-2023
      promise: { within: 1 working day, target: 90% }
      arrivals:
        case: { every: exponential mean 60 min }
      actors:
        p: 1
      activities:
        a: { actor: p, work: 10 min }

      """, to: "base.yaml")
    let refused = try office.simpul("sweep", "base.yaml", "--over", "sweep-offices-injection.csv")
    #expect(refused.code == 65 && !hasControls(refused.errors))
    #expect(
      refused.errors == """
        sweep-offices-injection.csv:4:1: office 'A\\u{1B}[2JB', 'office': there is a control character (U+001B) in this text: delete it
        sweep-offices-injection.csv:5:1: office 'a\\u{A}b', 'office': there is a line end in this text, and names and titles stand on one line: write a space instead
        2 errors

        """)
    let table = try office.text("sweep-offices-injection.csv")
      .replacing("A\u{1B}[2JB", with: "A").replacing("a\nb", with: "a b")
    try office.write(table, to: "offices.csv")
    let run = try office.simpul(
      "sweep", "base.yaml", "--over", "offices.csv", "--replications", "3", "--output", "s")
    #expect(run.code == 0, "\(run.errors)")
    expectTame(try office.text("s/report.html"))
    try expectWhole("s/offices-results.csv", in: office)
    let names = try #require(Scalars.cells(office.text("s/offices-results.csv"))).map { $0[0] }
    #expect(names.dropFirst() == [names[1], "'=1+1", "A", "a b", "x,\u{301}y"])
  }

  @Test("the name of a file is shown, and no name for a command to be pasted can end its quotes")
  func fileNames() throws {
    let office = try Office()
    defer { office.remove() }
    let missing = try office.simpul("check", "a\u{1B}[2Jb.yaml")
    #expect(missing.code == 66 && missing.errors == "a\\u{1B}[2Jb.yaml: there is no such file\n")
    let option = try office.simpul("check", "--a\u{1B}[2Jb")
    #expect(option.code == 64 && !hasControls(option.errors))
    let new = try office.simpul("new", "it's'\u{301} $(id)", "--title", "x")
    #expect(new.code == 0, "\(new.errors)")
    let command = try #require(new.output.split(separator: "next:    simpul ").last)
    let pasted = try office.shell("$SIMPUL " + command.split(separator: "\n")[0])
    #expect(pasted.code == 0, "\(pasted.errors)")
    let title = try office.simpul("new", "y", "--title", "a\u{1B}b")
    #expect(title.code == 64)
    #expect(
      title.errors
        == "the service's name, 'a\\u{1B}b': there is a control character (U+001B) in this text: delete it; --title gives it another one\n"
    )
  }
}
