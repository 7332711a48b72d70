// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulFormats

@Suite("Offices with values of their own")
struct OfficeScenariosTests {
  private func scenarios(
    _ table: String, of text: String = SampleFile.office, redesign: String? = nil
  ) throws(ScenarioErrors) -> OfficeScenarios {
    let base = try ScenarioFile.parse(text: text, path: "office.yaml")
    var design: ScenarioFile?
    if let redesign { design = try base.redesigned(redesign) }
    return try OfficeScenarios(
      base: base, redesign: design, table: OfficeTable.parse(text: table, path: "offices.csv"))
  }

  private func errors(_ table: String, of text: String = SampleFile.office) -> [String] {
    do throws(ScenarioErrors) {
      try scenarios(table, of: text).check()
      return []
    } catch {
      return error.errors.map(\.description)
    }
  }

  @Test("a table has a hundred thousand offices at most")
  func manyRows() {
    let rows = (1...100_001).map { "K\($0)\n" }.joined()
    let message = "the table has 100001 offices, more than 100000: share them out over several tables"
    #expect(
      OfficeTable.parse(text: "office\n" + rows, path: "o.csv").errors.map(\.description) == [
        "o.csv:100002:1: " + message
      ])
    let fewer = OfficeTable.parse(text: "office\n" + rows.dropLast(8), path: "o.csv")
    #expect(fewer.errors.isEmpty)
    #expect(fewer.offices.count == 100_000)
  }

  @Test("an office is the scenario with the values of its row written into the file")
  func values() throws {
    let offices = try scenarios(
      """
      office;arrivals > warga;actors > Petugas;actors > Lurah > absent;# remark;activities > sign > rounds
      A;;;;as it is;
      B;25 per day;3;10% of days;;11.00
      C;7,5 per day;;;;
      """)
    #expect(offices.table.offices.map(\.name) == ["A", "B", "C"])
    #expect(try offices.files(of: 0).base.scenario == offices.base.scenario)
    let written = SampleFile.office
      .replacing("18 per day | assumed 10-30", with: "25 per day").replacing("Petugas: 2", with: "Petugas: 3")
      .replacing("40% of days", with: "10% of days").replacing("09.00 14.00", with: "11.00")
    #expect(try offices.files(of: 1).base.scenario == SampleFile.scenario(written))
    let comma = SampleFile.office.replacing("18 per day | assumed 10-30", with: "7.5 per day")
    #expect(try offices.files(of: 2).base.scenario.procedures == SampleFile.scenario(comma).procedures)
  }

  @Test("a value may be a parameter of a general SOP where it is used")
  func generalSOP() throws {
    let text = """
      simpul: 1
      title: Surat
      period: 2026-01-05 to 2026-06-30, starts empty
      hours: always
      arrivals:
        surat: every exponential mean 60 min
      actors:
        Petugas: 2
      general:
        Mencatat:
          parameters: { siapa: required, lama: 5 min }
          activities:
            record: { actor: <siapa>, work: <lama> }
      activities:
        first: { use: Mencatat, with: { siapa: Petugas, lama: 20 min } }
      """
    let offices = try scenarios("office,activities > first > with > lama\nA,35 min\n", of: text)
    let written = try ScenarioFile.parse(text: text.replacing("20 min", with: "35 min"), path: "office.yaml")
    #expect(try offices.files(of: 0).base.scenario.procedures == written.scenario.procedures)
    #expect(
      errors("office,activities > first > with > lama\nA,slow\n", of: text)[0].hasPrefix(
        "offices.csv:2:3: office 'A', 'activities > first > with > lama': 'slow'"))
  }

  @Test("a redesign is made of each office, and what it sets stands in all of them")
  func redesign() throws {
    let redesign = """
      simpul: 1
      base: office.yaml
      title: Petugas ditambah
      changes:
        more: { set: { actors: { Petugas: { officers: 4 } } } }
      """
    let offices = try scenarios(
      "office,actors > Petugas,arrivals > warga\nA,1,9 per day\n", redesign: redesign)
    let files = try offices.files(of: 0)
    #expect(files.base.scenario.actor("Petugas")?.officers == 1)
    #expect(files.redesign?.scenario.actor("Petugas")?.officers == 4)
    #expect(files.redesign?.scenario.procedures[0].arrivals == files.base.scenario.procedures[0].arrivals)
  }

  @Test(
    "a heading that leads nowhere is told with the nearest that does, all at once and with what is wrong in rows"
  )
  func unknownPaths() {
    #expect(
      errors(
        """
        office,arivals > warga,actors > Lurah > absnet,actors > Petugas > officers,actors > Lurah,actors / Lurah,actors > Petugas,actors > Petugas
        A,,,,,,,
        A,,,,,,,
        ,1,,,,,,
        B,1
        """) == [
          "offices.csv:1:8: the scenario has no value 'arivals > warga'; did you mean 'arrivals > warga'?",
          "offices.csv:1:24: the scenario has no value 'actors > Lurah > absnet'; did you mean 'actors > Lurah > absent'?",
          "offices.csv:1:48: there is nothing below 'actors > Petugas', which is the plain value '2' in the scenario: write "
            + "'actors > Petugas' for the whole value",
          "offices.csv:1:76: 'actors > Lurah' holds several values: name one of them, such as 'actors > Lurah > officers', "
            + "'actors > Lurah > absent'",
          "offices.csv:1:91: the scenario has no value 'actors / Lurah'; keys stand apart by ' > '; there is 'simpul', "
            + "'title', 'period', 'hours', 'promise', 'arrivals', 'actors', 'activities'",
          "offices.csv:1:123: 'actors > Petugas' is a heading twice, in columns 106 and 123 of line 1: leave one of them",
          "offices.csv:3:1: the office 'A' stands twice, in line 2 and in line 3: give each office a name of its own",
          "offices.csv:4:1: this line has no name of an office: write one in the first cell",
          "offices.csv:5:1: this line has 2 cells and the heading 8: leave the cells that have no value empty, and put a text "
            + "with a separator in quotes",
        ])
  }

  @Test("a value that the scenario cannot have is told at its cell, with its office and its heading")
  func badValues() {
    #expect(
      errors(
        """
        office,actors > Lurah > absent,promise > to
        A,135% of days,
        B,,stamp
        """) == [
          "offices.csv:2:3: office 'A', 'actors > Lurah > absent': '135%' is more than 100%: a share lies between 0% and 100%",
          "offices.csv:3:4: office 'B', 'promise > to': "
            + "activity 'stamp' is not defined; there are 'check', 'verify' and 'sign'",
        ])
  }

  @Test("what a value makes of those around it is told at its cell, unless it may be another's of the row")
  func around() {
    let text = SampleFile.office.replacing(
      "warga: 18 per day | assumed 10-30", with: "warga: { per day: 18, between: 08.00-12.00 }")
    let message = "3000000000000 arrivals are more than one in every thousandth of a second: write fewer"
    #expect(
      errors(
        "office,arrivals > warga > between,actors > Petugas,arrivals > warga > per day\nA,,3,3000000000000\n",
        of: text) == ["offices.csv:2:6: office 'A', 'arrivals > warga > per day': \(message)"])
    let either = errors(
      "office,arrivals > warga > between,arrivals > warga > per day\nA,08.00-13.00,3000000000000\n", of: text)
    #expect(either.count == 1 && either[0].hasPrefix("office.yaml:"))
    #expect(either[0].hasSuffix(": \(message) (with the values of office 'A', offices.csv:2)"))
  }

  @Test("a table without offices, without headings or with another first column")
  func emptiness() {
    #expect(
      errors("") == [
        "offices.csv:1:1: the table is empty: write 'office' and the paths of values in the first line, then a line an office"
      ])
    #expect(
      errors("office,actors > Petugas\n") == [
        "offices.csv:1:1: there are headings and no offices: write a line an office"
      ])
    #expect(
      errors("kecamatan,actors > Petugas\nA,1\n") == [
        "offices.csv:1:1: the first column holds the names of the offices, and its heading is 'kecamatan': write 'office'"
      ])
    #expect(errors("kantor;actors > Petugas;\nA;1;\n") == [])
  }

  @Test("of thousands of errors as many are told as anybody reads")
  func manyErrors() {
    let rows = (1...500).map { "s\($0),never\n" }.joined()
    let errors = errors("office,actors > Lurah > absent\n" + rows)
    #expect(errors.count == 51)
    #expect(errors.contains("more than 50 errors: the others are told when these are mended"))
  }
}

extension ScenarioFile {
  /// A redesign of this file, as if its text stood beside.
  fileprivate func redesigned(_ text: String) throws(ScenarioErrors) -> ScenarioFile {
    try ScenarioFile.parse(
      YAMLTree(text, file: "to-be.yaml").root!, errors: [], text: text, path: "to-be.yaml", chain: [],
      base: self)
  }
}
