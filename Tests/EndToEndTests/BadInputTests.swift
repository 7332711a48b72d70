// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// What a user may hand to the program by mistake, or on purpose: a message that says what to do, the exit code for
/// scripts, never a trap, and never a result. What is wrong inside of a scenario is tested where it is read.
@Suite("Bad input at the command line")
struct BadInputTests {
  /// Every command that reads a scenario says the same.
  private func expect(
    _ code: Int32, _ message: String, of path: String, in office: Office,
    _ place: Testing.SourceLocation = #_sourceLocation
  ) throws {
    for command in ["check", "run"] {
      let end = try office.simpul(command, path)
      #expect(end.code == code, sourceLocation: place)
      #expect(end.errors == message + "\n", sourceLocation: place)
      #expect(end.output == "", sourceLocation: place)
    }
    #expect(
      !FileManager.default.fileExists(atPath: office.folder.appendingPathComponent("Results").path),
      sourceLocation: place)
  }

  @Test("No such file")
  func missing() throws {
    let office = try Office()
    defer { office.remove() }
    try expect(66, "none.yaml: there is no such file", of: "none.yaml", in: office)
  }

  @Test("An empty file")
  func empty() throws {
    let office = try Office()
    defer { office.remove() }
    try office.write("", to: "empty.yaml")
    try expect(
      65, "empty.yaml:1:1: the file is empty: 'simpul new' writes one to begin with", of: "empty.yaml",
      in: office)
  }

  @Test("Not UTF-8")
  func encoding() throws {
    let office = try Office()
    defer { office.remove() }
    try office.write(Data("simpul: 1\ntitle: caf".utf8) + [0xE9] + Data("\n".utf8), to: "latin1.yaml")
    try expect(
      65,
      "latin1.yaml:2:11: the text is not UTF-8 from here on: save the file with the encoding UTF-8",
      of: "latin1.yaml", in: office)
  }

  @Test("50 MB")
  func large() throws {
    let office = try Office()
    defer { office.remove() }
    try office.write(Data(repeating: UInt8(ascii: "#"), count: 50 << 20), to: "large.yaml")
    try expect(
      66, "large.yaml: the file has 50 MB, and a scenario at most 5 MB: is it the right file?",
      of: "large.yaml",
      in: office)
  }

  @Test("An alias bomb")
  func bomb() throws {
    let office = try Office()
    defer { office.remove() }
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      text += "a\(level): &a\(level) ["
      text += Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
    }
    try office.write(text, to: "bomb.yaml")
    try expect(
      65,
      "bomb.yaml:1:5: anchors (&) and aliases (*) are not read: write the value out wherever it is used, "
        + "or put it in quotes", of: "bomb.yaml", in: office)
  }

  @Test("A folder in place of a file")
  func folder() throws {
    let office = try Office()
    defer { office.remove() }
    try FileManager.default.createDirectory(
      at: office.folder.appendingPathComponent("study"), withIntermediateDirectories: true)
    try expect(66, "study: this is a folder: name a file in it", of: "study", in: office)
  }

  @Test("A redesign that stands on itself")
  func selfBase() throws {
    let office = try Office()
    defer { office.remove() }
    try office.write(
      "simpul: 1\nbase: to-be.yaml\ntitle: round\nchanges: { more: { add officers: { head: 1 } } }\n",
      to: "to-be.yaml")
    try expect(
      65, "to-be.yaml:2:7: the base is this file itself: name the file with the design as it is today",
      of: "to-be.yaml", in: office)
  }

  @Test(
    "A results folder that cannot be written",
    arguments: [
      (
        "/proc/result",
        "/proc/result could not be written: the place does not take files. Choose another place"
      ),
      ("/dev/null/result", "/dev/null/result cannot be: /dev/null is a file; choose another --output"),
    ])
  func unwritable(path: String, message: String) throws {
    let office = try Office()
    defer { office.remove() }
    _ = try office.simpul("new", "ijin")
    let end = try office.simpul("run", "ijin/as-is.yaml", "--replications", "2", "--output", path)
    #expect(end.code == 74)
    #expect(end.output == "")
    #expect(end.errors == message + "\n")
  }

  @Test("An option that is not there, and a number that is none")
  func usage() throws {
    let office = try Office()
    defer { office.remove() }
    _ = try office.simpul("new", "ijin")
    for arguments in [
      ["--precison", "1%"], ["--replications", "many"], ["--replications", "0"], ["--threads", "-1"],
    ] {
      let end = try office.simpul("run", "ijin/as-is.yaml", arguments[0], arguments[1])
      #expect(end.code == 64, "\(arguments)")
      #expect(end.errors.hasPrefix("Error: "), "\(arguments)")
    }
  }
}
