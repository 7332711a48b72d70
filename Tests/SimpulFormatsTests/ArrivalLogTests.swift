// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulModel
import SimpulTime
import Testing

@testable import SimpulFormats

@Suite("Logs of arrivals in CSV files")
struct ArrivalLogTests {
  private let folder: TemporaryFolder
  private let monday = CivilDate(year: 2026, month: 1, day: 5)

  init() throws { folder = try TemporaryFolder() }

  private func read(_ text: String) throws(Misreading) -> ArrivalLog {
    try RecordedValues(folder: folder.path).readLog(text)
  }

  @Test("with a header or without, with seconds, minutes or the date alone")
  func times() throws {
    let date = try #require(monday)
    try folder.write("log.csv", "masuk\n2026-01-05 08:31:20\n2026-01-05T09.05\n2026-01-05\n")
    try folder.write("bare.csv", "2026-01-05 08:31\n")
    #expect(
      try read("log.csv")
        == ArrivalLog(
          source: "log.csv",
          entries: [
            .init(date, TimeOfDay(sinceMidnight: (8 * 3_600 + 31 * 60 + 20) * 1_000_000)),
            .init(date, TimeOfDay(hour: 9, minute: 5)), .init(date),
          ]))
    #expect(try read("bare.csv").entries == [.init(date, TimeOfDay(hour: 8, minute: 31))])
  }

  @Test("one of several columns, whose name may have blanks")
  func column() throws {
    try folder.write("register.csv", "no;tanggal masuk\n1;2026-01-05 10:00\n")
    #expect(try read("register.csv column tanggal masuk").entries.count == 1)
  }

  @Test(
    "what cannot be read is told with its row",
    arguments: [
      ("masuk\n2026-01-05 08:31\n05/01/2026\n", "3", "05/01/2026"),
      ("masuk\n2026-01-05 25:31\n", "2", "2026-01-05 25:31"),
      ("masuk\n2026-01-05 08:31:61\n", "2", "2026-01-05 08:31:61"),
      ("masuk\n2026-01-05T08:31Z\n", "2", "2026-01-05T08:31Z"),
      // No heading.
      ("2026-02-30 08:00\n2026-03-02 08:00\n", "1", "2026-02-30 08:00"), ("25:61\n", "1", "25:61"),
    ])
  func wrong(text: String, row: String, cell: String) throws {
    try folder.write("log.csv", text)
    #expect(
      throws: Misreading(
        "row \(row) of 'log.csv' holds '\(cell)' and no time of arrival: write local time such as 2026-01-05 08:31, or "
          + "the date alone")
    ) { try read("log.csv") }
  }

  @Test("a log without anybody, and one that is not there")
  func empty() throws {
    try folder.write("log.csv", "masuk\n")
    #expect(throws: Misreading("'log.csv' holds no arrivals: write one a line")) { try read("log.csv") }
    #expect(
      throws: Misreading(
        "there is no file 'none.csv' that can be read: its name counts from the folder of this file")
    ) { try read("none.csv") }
    #expect(
      throws: Misreading(
        "write the file and, if it has several, the column: register.csv column tanggal masuk")
    ) { try read("column x") }
  }

  @Test("a scenario with a log beside it")
  func file() throws {
    var rows = ["masuk"]
    for day in 10...30 { rows += ["2026-01-\(day) 08:00", "2026-01-\(day) 09:30"] }
    try folder.write("log.csv", rows.joined(separator: "\n"))
    let text = SampleFile.office("18 per day | assumed 10-30", becomes: "{ log: log.csv | measured | 2026 }")
      .replacing("2026-01-05 to 2026-06-30", with: "2026-01-10 to 2026-01-30")
    try folder.write("office.yaml", text)
    let stream = try ScenarioFile.read(path: folder.path + "/office.yaml").scenario.procedures[0].arrivals[0]
    guard case .recorded(let log) = stream.pattern else {
      Issue.record("\(stream.pattern)")
      return
    }
    #expect(log.entries.count == 42)
    try folder.write(
      "office.yaml",
      text.replacing("{ log: log.csv", with: "{ between: 08.00-12.00, per day: 5, log: log.csv"))
    #expect(folder.errors("office.yaml").contains("'log:' and 'per day:' both say how many come"))
  }
}
