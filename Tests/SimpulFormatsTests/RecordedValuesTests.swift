// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulModel
import Testing

@testable import SimpulFormats

@Suite("Recorded times in CSV files")
struct RecordedValuesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ text: String) throws(Misreading) -> DurationDistribution {
    try DurationText(records: RecordedValues(folder: folder.path)).read(text)
  }

  private func message(_ text: String) -> String? {
    do throws(Misreading) {
      _ = try read(text)
      return nil
    } catch {
      return error.message
    }
  }

  @Test("one column, with a header or without")
  func oneColumn() throws {
    try folder.write("times.csv", "minutes\n3\n5.5\n\n10\n")
    try folder.write("bare.csv", "3\n5.5\n10")
    let expected = DurationDistribution(.empirical([3, 5.5, 10]), .minutes)
    #expect(try read("empirical times.csv min") == expected)
    #expect(try read("empirical bare.csv min") == expected)
  }

  @Test("a column by name; a semicolon leaves the comma to the decimals")
  func columns() throws {
    try folder.write("my log.csv", "nomor;\"lama\"\r\n1;2,5\r\n2;\"4\"\r\n")
    #expect(
      try read("empirical my log.csv column lama jam") == DurationDistribution(.empirical([2.5, 4]), .hours))
  }

  @Test("weeks scale recorded values too")
  func weeks() throws {
    try folder.write("weeks.csv", "1\n2\n")
    #expect(try read("empirical weeks.csv minggu") == DurationDistribution(.empirical([7, 14]), .days))
  }

  @Test("what is wrong with the file is told")
  func mistakes() throws {
    try folder.write("two.csv", "a,b\n1,2\n")
    try folder.write("bad.csv", "a\n1\nx\n")
    try folder.write("empty.csv", "")
    try folder.write("header.csv", "minutes\n")
    try folder.write("latin.csv", Data([0x63, 0xE9, 0x0A]))
    #expect(
      message("empirical none.csv min")
        == "there is no file 'none.csv' that can be read: its name counts from the folder of this file")
    #expect(
      message("empirical two.csv min")
        == "'two.csv' has several columns: write 'column' and the name of one behind the file")
    #expect(message("empirical two.csv column c min") == "'two.csv' has no column 'c'; there is a, b")
    #expect(
      message("empirical bad.csv min")
        == "row 3 of 'bad.csv' holds 'x' and no time: write a number that is 0 or more")
    #expect(message("empirical empty.csv min") == "'empty.csv' is empty: write one time a line")
    #expect(message("empirical header.csv min") == "'header.csv' holds no times: write one a line")
    #expect(message("empirical latin.csv min") == "'latin.csv' is not UTF-8: save it as CSV UTF-8")
    #expect(
      message("empirical min")
        == "write the file and, if it has several, the column: empirical times.csv column minutes min")
  }

  @Test(
    "a first row that looks like data is no heading, however it is miswritten",
    arguments: ["12 menit", "1e3", "NaN", "inf", "-3"])
  func firstRow(cell: String) throws {
    try folder.write("times.csv", "\"\(cell)\"\n3\n")
    let expected = "row 1 of 'times.csv' holds '\(cell)' and no time: write a number that is 0 or more"
    #expect(message("empirical times.csv min") == expected)
  }

  @Test("a table of more rows than anybody needs is refused")
  func tooManyRows() throws {
    try folder.write("times.csv", String(repeating: "1\n", count: RecordedValues.rowLimit))
    #expect(message("empirical times.csv min") == nil)
    try folder.write("times.csv", String(repeating: "1\n", count: RecordedValues.rowLimit + 1))
    #expect(
      message("empirical times.csv min")
        == "'times.csv' has 250001 rows, more than 250000: keep those that are needed, or a sample")
  }

  @Test("a scenario finds them beside its file")
  func scenario() throws {
    try folder.write("times.csv", "3\n5\n")
    try folder.write(
      "office.yaml", SampleFile.office("1/2/3 min", becomes: "empirical times.csv min | measured"))
    let file = try ScenarioFile.read(path: folder.path + "/office.yaml")
    let sign = try #require(file.scenario.procedures[0].activities.last)
    #expect(sign.work == ByCaseType(DurationDistribution(.empirical([3, 5]), .minutes)))
  }
}
