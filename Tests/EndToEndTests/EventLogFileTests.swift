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

  @Test("L8: what a killed run left unfinished is taken away by the next one, and nothing else is")
  func killed() throws {
    let office = try Office()
    defer { office.remove() }
    _ = try office.simpul("new", "ijin", "--language", "en")
    // A compressor that begins and then takes nothing, so that the run waits for it.
    try office.write(
      "#!/bin/sh\nprintf '\\037\\213\\010'\n: > begun\nwhile [ ! -e over ]; do sleep 0.02; done\n",
      to: "gzip")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: office.folder.appendingPathComponent("gzip").path)
    let command = "$SIMPUL run ijin/as-is.yaml --replications 2 --replace --event-log log.csv.gz > /dev/null"
    // The compressor lives until `over` is there, and holds what it writes to.
    let killed = try office.shell(
      """
      PATH=$PWD:$PATH \(command) & until [ -e begun ]; do sleep 0.02; done; kill -KILL $!; wait $!
      echo $? > code; ls | grep log > left; \(command) && ls | grep log > kept; touch over
      until flock --nonblock log.csv.gz.*.part true; do sleep 0.02; done
      """)
    #expect(try killed.code == 0 && office.text("code") == "137\n", "\(killed.errors)")
    let left = try office.text("left").split(separator: "\n").map(String.init)
    #expect(left.count == 1 && left[0].wholeMatch(of: #/log\.csv\.gz\.[0-9]+\.part/#) != nil, "\(left)")
    #expect(try office.text("kept") == "log.csv.gz\n\(left[0])\n")
    #expect(try run(office, log: "log.csv").code == 0)
    #expect(try files(office) == ["log.csv", "log.csv.gz"] + left)
    #expect(try run(office, log: "log.csv.gz").code == 0)
    #expect(try files(office) == ["log.csv", "log.csv.gz"])
    // As plain logs are left, at any instant; and what only bears such a name.
    let log = try Data(contentsOf: office.folder.appendingPathComponent("log.csv"))
    for (number, count) in [0, 5, 1_000].enumerated() {
      try office.write(log.prefix(count), to: "log.csv.99999\(number).part")
    }
    let kept = ["log.csv.7.part", "log.csv.copy.part", "log.csv.part"]
    try office.write("mine", to: kept[0])
    for name in kept.dropFirst() { try office.write(log, to: name) }
    #expect(try run(office, log: "log.csv").code == 0)
    #expect(try files(office) == ["log.csv"] + kept[..<1] + [kept[1], "log.csv.gz", kept[2]])
  }

  @Test("a place that takes no file is told before the run, a link is followed, and a device is written to")
  func places() throws {
    let office = try Office()
    defer { office.remove() }
    _ = try office.simpul("new", "ijin", "--language", "en")
    for (place, what) in [
      (
        "nowhere/log.csv",
        "the folder nowhere does not exist. Make it first: mkdir -p nowhere, or choose another place"
      ), ("ijin", "that is a folder. Add the name of a file, or choose another place"),
    ] {
      let run = try run(office, log: place)
      #expect(run.code == 74)
      #expect(run.errors == "\(place) could not be written: \(what)\n")
      #expect(!FileManager.default.fileExists(atPath: office.folder.appendingPathComponent("Results").path))
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
