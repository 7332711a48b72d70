// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite("Event log as a file")
struct EventLogFileTests {
  private func unpacked(_ path: String) throws -> Data {
    let gunzip = Process()
    gunzip.executableURL = URL(fileURLWithPath: "/bin/gzip")
    gunzip.arguments = ["-dc", path]
    let output = Pipe()
    gunzip.standardOutput = output
    try gunzip.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    gunzip.waitUntilExit()
    #expect(gunzip.terminationStatus == 0)
    return data
  }

  private func run(_ office: Office, log: String, environment: [String: String]? = nil) throws -> (
    code: Int32, output: String, errors: String
  ) {
    try office.simpul(
      ["run", "ijin/as-is.yaml", "--replications", "2", "--replace", "--event-log", log],
      environment: environment)
  }

  private func files(_ office: Office) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: office.folder.path).filter { $0.contains("log") }
      .sorted()
  }

  @Test("a name in .gz compresses the same bytes, and twice the same run gives the same file")
  func compressed() throws {
    let office = try Office()
    defer { office.remove() }
    _ = try office.simpul("new", "ijin", "--language", "en")
    for log in ["log.csv", "log.csv.gz", "log2.csv.gz"] {
      let run = try run(office, log: log)
      #expect(run.code == 0, "\(run.errors)")
    }
    let plain = try Data(contentsOf: office.folder.appendingPathComponent("log.csv"))
    let packed = office.folder.appendingPathComponent("log.csv.gz")
    #expect(plain.count > 1000)
    #expect(try unpacked(packed.path) == plain)
    #expect(
      try Data(contentsOf: packed)
        == Data(contentsOf: office.folder.appendingPathComponent("log2.csv.gz")))
    #expect(try files(office) == ["log.csv", "log.csv.gz", "log2.csv.gz"])
  }

  @Test("without gzip a name in .gz is an error that says what to do, and nothing is left behind")
  func withoutGzip() throws {
    let office = try Office()
    defer { office.remove() }
    _ = try office.simpul("new", "ijin", "--language", "en")
    let run = try run(office, log: "log.csv.gz", environment: ["PATH": office.folder.path])
    #expect(run.code == 74)
    #expect(
      run.errors
        == "log.csv.gz could not be written: the program gzip, which compresses it, is not there. Install gzip, or give a name without .gz\n"
    )
    #expect(try files(office).isEmpty)
  }

  @Test("a gzip that fails is an error, and the file that was there stays as it was")
  func failingGzip() throws {
    let office = try Office()
    defer { office.remove() }
    _ = try office.simpul("new", "ijin", "--language", "en")
    try office.write("#!/bin/sh\nexit 3\n", to: "gzip")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: office.folder.appendingPathComponent("gzip").path)
    try office.write("earlier", to: "log.csv.gz")
    let run = try run(office, log: "log.csv.gz", environment: ["PATH": office.folder.path])
    #expect(run.code == 74)
    #expect(
      run.errors
        == "log.csv.gz could not be written: gzip ended with an error (3). Is the disk full?\n")
    #expect(try office.text("log.csv.gz") == "earlier")
    #expect(try files(office) == ["log.csv.gz"])
  }

  @Test("a place that takes no file is told before the run, a link is followed, and a device is written to")
  func places() throws {
    let office = try Office()
    defer { office.remove() }
    _ = try office.simpul("new", "ijin", "--language", "en")
    for place in ["nowhere/log.csv", "ijin"] {
      let run = try run(office, log: place)
      #expect(run.code == 74)
      #expect(
        run.errors
          == "\(place) could not be written: the place does not take files. Choose another place\n")
    }
    try FileManager.default.createSymbolicLink(
      atPath: office.folder.appendingPathComponent("link.csv").path, withDestinationPath: "log.csv")
    try office.write("earlier", to: "log.csv")
    #expect(try run(office, log: "link.csv").code == 0)
    #expect(try office.text("log.csv").hasPrefix("case_id,"))
    #expect(try run(office, log: "/dev/null").code == 0)
    var information = stat()
    #expect(stat("/dev/null", &information) == 0 && information.st_mode & S_IFMT == S_IFCHR)
  }
}
