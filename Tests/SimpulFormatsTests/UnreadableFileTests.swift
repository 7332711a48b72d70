// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulModel
import Testing

@testable import SimpulFormats

@Suite("A file that cannot be read is told with its place and what to write instead")
struct UnreadableFileTests {
  // MARK: The file itself

  @Test("no such file")
  func noSuchFile() throws {
    let folder = try TemporaryFolder()
    #expect(folder.errors("as-is.yaml") == "as-is.yaml: there is no such file")
    do throws(ScenarioErrors) {
      _ = try ScenarioFile.read(path: folder.path + "/as-is.yaml")
      Issue.record("it was read")
    } catch {
      #expect(error.errors.map(\.kind) == [.noSuchFile])
    }
  }

  @Test("a link that leads nowhere, or back to itself", arguments: ["gone.yaml", "as-is.yaml"])
  func brokenLink(destination: String) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/as-is.yaml", withDestinationPath: destination)
    #expect(
      folder.errors("as-is.yaml") == "as-is.yaml: this is a link that leads nowhere: name the file itself")
  }

  @Test("a folder")
  func folder() throws {
    let folder = try TemporaryFolder()
    #expect(folder.errors(".") == ".: this is a folder: name a file in it")
  }

  @Test("an empty file, and one with remarks only", arguments: ["", "\n\n", "# nothing yet\n", "---\n"])
  func empty(text: String) {
    #expect(SampleFile.errors(text) == ["1:1: the file is empty: 'simpul new' writes one to begin with"])
  }

  @Test("not UTF-8")
  func encoding() throws {
    let folder = try TemporaryFolder()
    try folder.write("latin.yaml", Data("simpul: 1\ntitle: Caf".utf8) + Data([0xE9, 0x0A]))
    try folder.write("wide.yaml", Data([0xFF, 0xFE, 0x73, 0x00]))
    #expect(
      folder.errors("latin.yaml")
        == "latin.yaml:2:11: the text is not UTF-8 from here on: save the file with the encoding UTF-8")
    #expect(
      folder.errors("wide.yaml")
        == "wide.yaml:1:1: the text is not UTF-8 from here on: save the file with the encoding UTF-8")
  }

  @Test("50 MB")
  func large() throws {
    let folder = try TemporaryFolder()
    try folder.write("big.yaml", "")
    try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path + "/big.yaml")).truncate(
      atOffset: 52_428_800)
    #expect(
      folder.errors("big.yaml")
        == "big.yaml: the file has 50 MB, and a scenario at most 5 MB: is it the right file?")
  }

  @Test("a text of more than 5 MB is not read either")
  func largeText() {
    let text = String(repeating: "# remark\n", count: 600_000)
    #expect(
      SampleFile.errors(text) == [
        "office.yaml: the file has 6 MB, and a scenario at most 5 MB: is it the right file?"
      ])
  }

  // MARK: YAML

  @Test(
    "no YAML",
    arguments: [
      (
        "title: Surat pengantar", "title: a: b",
        "2:9: not YAML: a colon and a space begin a value, and none can stand here: put the text in quotes, or look at "
          + "the indentation"
      ),
      (
        "title: Surat pengantar", "title: \"Surat",
        "17:1: not YAML: a quotation mark is not closed"
      ),
      (
        "title: Surat pengantar", "title: @surat",
        "2:8: not YAML: a value cannot begin with this character: put the text in quotes"
      ),
      (
        "rounds: 09.00 14.00 }", "rounds: 09.00 14.00",
        "17:1: not YAML: a { is not closed, or a comma is missing between two keys"
      ),
      (
        "  Petugas: 2", " Petugas: 2",
        "10:2: not YAML: the indentation does not fit the lines above, or a bracket or quotation mark is not closed"
      ),
      (
        "title: Surat pengantar", "title",
        "3:1: not YAML: a line needs a key, a colon and a value: 'work: 15 min'"
      ),
    ])
  func yaml(task: String, other: String, message: String) {
    #expect(SampleFile.errors(SampleFile.office(task, becomes: other)) == [message])
  }

  @Test("two documents")
  func documents() {
    #expect(
      SampleFile.errors(SampleFile.office + "---\nsimpul: 1\n") == [
        "17:1: not YAML: a line '---' begins another document: one file holds one design"
      ])
  }

  @Test("no keys at all", arguments: ["- a\n- b\n", "hello\n"])
  func noMapping(text: String) {
    #expect(
      SampleFile.errors(text) == [
        "1:1: the file takes keys and values of a scenario: 'simpul:', 'title:', 'agency:', 'source:' …"
      ])
  }

  @Test(
    "characters that look right and are not",
    arguments: [
      ("  Petugas: 2", "\tPetugas: 2", "10:1: a tab: write spaces"),
      (
        "title: Surat pengantar", "title: “Surat pengantar”",
        "2:8: a curly quotation mark (“): write a straight one (\")"
      ),
      (
        "title: Surat pengantar", "title: ‘Surat pengantar’",
        "2:8: a curly quotation mark (‘): write a straight one (')"
      ),
      ("Petugas: 2", "Petugas:\u{A0}2", "10:11: a non-breaking space: write an ordinary space"),
      ("title: Surat pengantar", "title: Surat\u{7}", "2:13: a control character (code 7): delete it"),
      ("title: Surat pengantar", "title: Surat\u{0}", "2:13: a control character (code 0): delete it"),
    ])
  func characters(task: String, other: String, message: String) {
    #expect(SampleFile.errors(SampleFile.office(task, becomes: other)) == [message])
  }

  @Test(
    "in remarks and in quotes they are left alone",
    arguments: [
      ("title: Surat pengantar", "title: Surat pengantar\t# “remark”\twith a tab"),
      ("title: Surat pengantar", "title: 'Jum’at “baru”'"),
      ("title: Surat pengantar", "title: Jum’at"),
    ])
  func harmless(task: String, other: String) {
    let errors = SampleFile.errors(SampleFile.office(task, becomes: other))
    #expect(errors == (other.contains("\t") ? ["2:23: a tab: write spaces"] : []))
  }

  @Test(
    "a comma in braces",
    arguments: [
      (
        "{ actor: Petugas, work: 3/5/10 min,", "{ actor: Petugas, work: triangular(3, 5, 10 min),",
        "14:34: a comma inside { } ends the value: write 3/5/10 min, not triangular(3, 5, 10 min)"
      ),
      (
        "{ actor: Lurah, work: 1/2/3 min",
        "{ name: Meneliti, mengoreksi, memaraf, actor: Lurah, work: 1/2/3 min",
        "16:17: a comma inside { } ends the value: put the text in quotes: \"Meneliti, mengoreksi, memaraf\""
      ),
      (
        "work: 1/2/3 min", "work: 1,5 h",
        "16:31: a comma inside { } ends the value: write 1.5 h, not 1,5 h"
      ),
      (
        "work: 1/2/3 min", "work: { warga: uniform(1, 3 min) }",
        "16:40: a comma inside { } ends the value: write 1-3 min, not uniform(1, 3 min)"
      ),
    ])
  func commas(task: String, other: String, message: String) {
    #expect(SampleFile.errors(SampleFile.office(task, becomes: other)) == [message])
  }

  @Test(
    "a key that stands twice",
    arguments: [
      (
        "title: Surat pengantar", "title: Surat pengantar\ntitle: Lagi",
        ["3:1: 'title:' stands twice, on line 2 and on line 3: leave one of them"]
      ),
      (
        "  sign: {", "  check: { actor: Lurah }\n  sign: {",
        ["16:3: 'check:' stands twice, on line 14 and on line 16: leave one of them"]
      ),
      (
        "{ actor: Lurah,", "{ actor: Lurah, actor: Petugas,",
        ["16:25: 'actor:' stands twice, both on line 16: leave one of them"]
      ),
      (
        "  Petugas: 2", "  Petugas: 2\n  Petugas: 3\n  Petugas: 4",
        [
          "12:3: 'Petugas:' stands twice, on line 10 and on line 12: leave one of them",
          "12:3: 'Petugas:' stands twice, on line 11 and on line 12: leave one of them",
        ]
      ),
    ])
  func duplicates(task: String, other: String, messages: [String]) {
    #expect(SampleFile.errors(SampleFile.office(task, becomes: other)) == messages)
  }

  @Test("an alias bomb is not even parsed")
  func aliases() {
    var bomb = "a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
    for (letter, before) in zip("bcdefghij", "abcdefghi") {
      bomb +=
        "\(letter): &\(letter) [" + Array(repeating: "*\(before)", count: 9).joined(separator: ", ") + "]\n"
    }
    #expect(
      SampleFile.errors(bomb) == [
        "1:4: anchors (&) and aliases (*) are not read: write the value out wherever it is used, or put it in quotes"
      ])
  }

  @Test("brackets and indentation that go deeper than any scenario")
  func deep() {
    #expect(
      SampleFile.errors("a: " + String(repeating: "[", count: 50_000)) == [
        "1:104: brackets stand more than 100 deep: no scenario needs that"
      ])
    let steps = (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(
      SampleFile.errors(steps) == [
        "401:401: the line begins more than 400 columns from the left: no scenario needs that"
      ])
  }
}
