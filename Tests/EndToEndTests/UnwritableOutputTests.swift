// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Output that is closed, full or read by nobody: one line and the exit code 74, and results on disk stay whole.
@Suite("Output that cannot be written")
struct UnwritableOutputTests {
  private static let full = "standard output could not be written: the disk is full\n"
  private static let closed = "standard output could not be written: it is closed\n"

  private func office() throws -> Office {
    let office = try Office()
    _ = try office.simpul("new", "ijin", "--language", "en")
    return office
  }

  @Test(
    "one line says so, and the code is 74",
    arguments: [
      ("check ijin/as-is.yaml >/dev/full", full), ("check ijin/as-is.yaml >&-", closed),
      ("check ijin/as-is.yaml 1</dev/null", closed), ("schema >/dev/full", full), ("schema >&-", closed),
      ("--help >/dev/full", full), ("help run >&-", closed), ("run --help >/dev/full", full),
      ("--version >/dev/full", full), ("new other >/dev/full", full),
      ("check ijin/as-is.yaml >/dev/full 2>&-", ""), ("check ijin/as-is.yaml <&- >&- 2>&-", ""),
    ])
  func output(line: String, errors: String) throws {
    let office = try office()
    defer { office.remove() }
    let end = try office.shell("$SIMPUL " + line)
    #expect(end.code == 74)
    #expect(end.errors == errors)
  }

  @Test(
    "where errors cannot be determined, their code tells them",
    arguments: [
      ("check none.yaml 2>&-", 66), ("check none.yaml 2>/dev/full", 66), ("check none.yaml 1>&- 2>&-", 66),
      ("--no-such-option 2>/dev/full", 64), ("check ijin/as-is.yaml >/dev/null 2>&-", 0),
    ] as [(String, Int32)])
  func errors(line: String, code: Int32) throws {
    let office = try office()
    defer { office.remove() }
    #expect(try office.shell("$SIMPUL " + line).code == code)
  }

  @Test("a reader that goes away ends the program as it ends others")
  func pipe() throws {
    let office = try office()
    defer { office.remove() }
    let end = try office.shell("{ $SIMPUL schema; echo $? >code; } | head -c 1")
    #expect(end.output == "{")
    #expect(["141\n", "74\n"].contains(try office.text("code")))
  }

  @Test("results are whole and the same, whatever becomes of the streams")
  func results() throws {
    let office = try office()
    defer { office.remove() }
    let run = "$SIMPUL run ijin/as-is.yaml --replications 2 --no-sensitivity --output"
    #expect(try office.shell("\(run) a").code == 0)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: office.folder.appendingPathComponent("a").path)
    for (place, streams) in [">&-", ">/dev/full", ">&- 2>&-", "<&- >&- 2>&-"].enumerated() {
      #expect(try office.shell("\(run) r\(place) \(streams)").code == 74)
      for name in names where !["run.json", "report.html", "inputs"].contains(name) {
        #expect(try office.text("r\(place)/\(name)") == office.text("a/\(name)"), "\(name) \(streams)")
      }
      #expect(try office.text("r\(place)/report.html").hasSuffix("</html>\n"))
    }
  }

  @Test(
    "hardly more files than the streams: a result or one line, and never a trap",
    arguments: [4, 5, 8, 15, 24])
  func descriptors(limit: Int) throws {
    let office = try office()
    defer { office.remove() }
    for log in ["", "--event-log log.csv", "--event-log log.csv.gz"] {
      let end = try office.shell(
        "ulimit -n \(limit); $SIMPUL run ijin/as-is.yaml --replications 2 --no-sensitivity --replace \(log)")
      if end.code == 0, limit > 12 { continue }
      #expect(end.code == 74, "\(log)")
      #expect(
        end.errors
          == "fewer than 12 files more can be open at once, and Simpul may need that many: 'ulimit -n 256' allows more\n"
      )
    }
  }
}
