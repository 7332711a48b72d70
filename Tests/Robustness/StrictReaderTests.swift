// SPDX-License-Identifier: GPL-3.0-or-later

import OutsideReaders
import Testing

@Suite("Strict readers")
struct StrictReaderTests {
  @Test("they tell what browsers and spreadsheets forgive")
  func faults() throws {
    let reader = try StrictReader.needed()
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let head = "<!doctype html><html lang=\"en\"><head><title>t</title></head><body>"
    for (name, text) in [
      ("good.html", head + "<p>a &lt; b</p></body></html>"),
      ("open.html", head + "<div><p>a</p></body></html>"),
      ("bare.html", "<p>a</p>"), ("control.html", head + "<p>a\u{1}</p></body></html>"),
      ("good.csv", "a,b\r\n\"1\r\n2\",3\r\n"), ("ragged.csv", "a,b\r\n1\r\n2,3\r\n"),
      ("quote.csv", "a,b\r\n\"1\"2,3\r\n"), ("empty.csv", ""),
    ] {
      try folder.write(text, to: name)
    }
    let names = [
      "good.html", "open.html", "bare.html", "control.html", "good.csv", "ragged.csv", "quote.csv",
      "empty.csv",
    ]
    let faults = try reader.faults(in: names.map { folder.url.appendingPathComponent($0) })
    #expect(faults.map(\.isEmpty) == [true, false, false, false, true, false, false, false])
    #expect(faults.count == names.count && faults[5] == ["row 2 has 1 fields and the first 2"])
  }
}
