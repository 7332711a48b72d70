// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulFormats

@Suite("Characters that no file holds are told with their place")
struct TextFaultsOfFilesTests {
  private static let control = "there is a control character (U+001B) in this text: delete it"
  private static let direction =
    "there is a character in this text that turns the direction of writing (U+202E): delete it"
  private static let lineEnd =
    "there is a line end in this text, and names and titles stand on one line: write a space instead"

  @Test(
    "in titles, keys, names and notes alike",
    arguments: [
      ("title: Surat pengantar", #"title: "Surat \e[2J""#, "2:8: \(control)"),
      ("title: Surat pengantar", #"title: "Surat\u202E""#, "2:8: \(direction)"),
      ("title: Surat pengantar", #"title: "Surat\npengantar""#, "2:8: \(lineEnd)"),
      ("title: Surat pengantar", #"title: "Surat\Ppengantar""#, "2:8: \(lineEnd)"),
      ("  warga: 18", #"  "war\ega": 18"#, "7:3: \(control)"),
      ("  warga: 18", #"  "war\nga": 18"#, "7:3: \(lineEnd)"),
      ("  Pemohon:", #"  "Pemo\u202Ehon":"#, "9:3: \(direction)"),
      ("18 per day | assumed 10-30", #""18 per day | assumed 10-30 | tamu\e""#, "7:10: \(control)"),
      ("{ actor: Lurah,", #"{ name: "tanda\ntangan", actor: Lurah,"#, "16:17: \(lineEnd)"),
      ("{ actor: Lurah,", #"{ needs: "berkas\e", actor: Lurah,"#, "16:18: \(control)"),
      ("{ actor: Lurah,", "{ decision: { \"a\\nb\": rest }, actor: Lurah,", "16:23: \(lineEnd)"),
    ])
  func faults(task: String, other: String, error: String) {
    let errors = SampleFile.errors(SampleFile.office(task, becomes: other))
    #expect(errors.contains(error), "\(errors)")
  }

  @Test("names of more than a thousand characters are refused at their place, as keys and as values")
  func length() {
    let long = String(repeating: "x", count: 1_001)
    let words =
      "this text has 1001 characters, and names and titles have at most 1000: shorten it, and put what is long into 'remarks:'"
    for (task, other, place) in [
      ("title: Surat pengantar", "title: \(long)", "2:8"), ("  Pemohon:", "  \(long):", "9:3"),
      ("{ actor: Lurah,", "{ name: \(long), actor: Lurah,", "16:17"),
    ] {
      let errors = SampleFile.errors(SampleFile.office(task, becomes: other))
      #expect(errors.contains("\(place): \(words)"), "\(errors)")
    }
    let remarks = SampleFile.office("{ actor: Lurah,", becomes: "{ remarks: \(long), actor: Lurah,")
    #expect(SampleFile.errors(remarks) == [])
  }

  @Test("requirements, outputs, remarks and notes keep their lines, however these end")
  func lines() throws {
    let text = SampleFile.office(
      "{ actor: Lurah,",
      becomes: #"{ needs: "KTP\nKK", output: "Surat\r\nTembusan", remarks: "satu\Ldua", actor: Lurah,"#)
    let file = try ScenarioFile.parse(
      text: text.replacing("18 per day | assumed 10-30", with: #""18 per day | assumed 10-30 | buku\ntamu""#),
      path: "office.yaml")
    let sign = try #require(file.scenario.procedures[0].activities.first { $0.key == "sign" })
    #expect(sign.document.needs == "KTP\nKK")
    #expect(sign.document.output == "Surat\nTembusan")
    #expect(sign.document.remarks == "satu\ndua")
    #expect(file.statedNumbers.first { $0.path == ["arrivals", "warga"] }?.note == "buku\ntamu")
  }

  @Test("an error shows what it quotes, and cuts what nobody reads")
  func quoting() {
    let key = SampleFile.errors(SampleFile.office("title:", becomes: #""ti\e[2Jtel":"#))
    #expect(key.contains { $0.hasPrefix("2:1: 'ti\\u{1B}[2Jtel:' is not a key of a scenario") }, "\(key)")
    let number = SampleFile.errors(
      SampleFile.office("18 per day", becomes: String(repeating: "9", count: 100_000) + " per dya"))
    #expect(!number.isEmpty && number.allSatisfy { $0.unicodeScalars.count < 1_600 })
    let place = SourcePlace(file: "a\u{1B}[2Jb.yaml", line: 2, column: 3)
    #expect("\(place)" == "a\\u{1B}[2Jb.yaml:2:3")
  }

  @Test("text of a starter comes back as it was put in, but for what no file may hold")
  func starter() throws {
    for title in ["Surat \"\u{301}x\\\u{301}", "a: b", "# c", "it's\u{600}\"", "{x}"] {
      let text = "simpul: 1\ntitle: \(YAMLText.value(title))\n"
      let tree = YAMLTree(text, file: "t.yaml")
      #expect(tree.errors.isEmpty)
      let read = try #require(tree.root?["title"]?.text)
      #expect(read.utf8.elementsEqual(title.utf8), "\(text)")
    }
    #expect(YAMLText.value("a\u{1B}\nb") == "\"a  b\"")
  }
}

@Suite("Characters that no table of offices holds")
struct TextFaultsOfTablesTests {
  private func errors(_ table: String) throws -> [String] {
    let base = try ScenarioFile.parse(text: SampleFile.office, path: "office.yaml")
    do throws(ScenarioErrors) {
      try OfficeScenarios(
        base: base, redesign: nil, table: OfficeTable.parse(text: table, path: "o.csv")
      ).check()
      return []
    } catch {
      return error.errors.map(\.description)
    }
  }

  @Test("are told with the office and the column")
  func cells() throws {
    let control = "there is a control character (U+001B) in this text: delete it"
    #expect(
      try errors("office,arrivals > warga\nA\u{1B}[2JB,12 per day\n\"a\nb\",\nC,12 per day\u{1B}\n") == [
        "o.csv:2:1: office 'A\\u{1B}[2JB', 'office': \(control)",
        "o.csv:3:1: office 'a\\u{A}b', 'office': there is a line end in this text, and names and titles stand on one "
          + "line: write a space instead",
        "o.csv:5:3: office 'C', 'arrivals > warga': \(control)",
      ])
    #expect(
      try errors("office,title\nA,\"x\ny\"\n") == [
        "o.csv:2:3: office 'A', 'title': there is a line end in this text, and names and titles stand on one line: "
          + "write a space instead"
      ])
    #expect(
      try errors("office,arri\u{202E}vals\nA,1\n").contains(
        "o.csv:1:8: heading 'arri\\u{202E}vals': there is a character in this text that turns the direction of writing "
          + "(U+202E): delete it"))
    let long = String(repeating: "x", count: 1_001)
    #expect(try errors("office\n\(long)\n").contains { $0.contains("has 1001 characters") })
  }

  @Test("a mark behind a separator, a quotation mark or a line end leaves it what it is")
  func scalars() {
    let rows = SeparatedText("office,\u{301}b\n\u{301}x,\"a\"\"\u{301},\"\u{301}\n", file: "t.csv").rows
    let cells = rows.map { $0.map { Array($0.text.unicodeScalars.map(\.value)) } }
    #expect(
      cells == [
        [Array("office".unicodeScalars.map(\.value)), [0x301, 0x62]],
        [[0x301, 0x78], [0x61, 0x22, 0x301, 0x2C, 0x301]],
      ])
  }
}
