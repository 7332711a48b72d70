// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite("verify on the command line")
struct VerifyCommandTests {
  @Test("A family of the whole suite: all its quantities, in text and in JSON")
  func family() throws {
    let office = try Office()
    defer { office.remove() }
    let text = try office.simpul(
      "verify", "--all", "--families", "calendars", "batching_gates", "--language", "en")
    #expect(text.code == 0, "\(text.errors)")
    #expect(text.output.contains("waits for the opening"))
    #expect(text.output.hasSuffix("All 15 quantities PASSED.\n"))
    let json = try office.simpul("verify", "--all", "--families", "calendars", "--json")
    #expect(json.code == 0)
    for name in ["\"family\": \"calendars\"", "\"name\": \"S1.Wq.var\"", "\"name\": \"S1.P_wait\""] {
      #expect(json.output.contains(name), "\(name)")
    }
  }

  @Test("A program that was moved has its suite with it")
  func moved() throws {
    let office = try Office()
    defer { office.remove() }
    let copy = office.folder.appendingPathComponent("elsewhere")
    try FileManager.default.copyItem(
      at: URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("simpul"), to: copy)
    let process = Process()
    process.executableURL = copy
    process.arguments = ["verify", "--all", "--families", "calendars"]
    process.currentDirectoryURL = office.folder
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("The help tells of the whole suite; a family without it, and one that is none, are refused")
  func help() throws {
    let office = try Office()
    defer { office.remove() }
    let help = try office.simpul("verify", "--help")
    #expect(help.code == 0 && help.output.contains("--all") && help.output.contains("mg1_two_class_fcfs"))
    #expect(try office.simpul("verify", "--families", "mm1").code == 64)
    #expect(try office.simpul("verify", "--all", "--families", "mm2").code == 64)
  }
}
