// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("verify on the command line")
struct VerifyCommandTests {
  @Test(
    "The exact suite, which the program had once, is refused with the command that runs it",
    arguments: [["--all"], ["--all", "--families", "mm1", "priority"], ["--families", "mm1"]])
  func exactSuite(arguments: [String]) throws {
    let office = try Office()
    defer { office.remove() }
    let refused = try office.simpul(["verify"] + arguments)
    #expect(refused.code == 64 && refused.output.isEmpty)
    #expect(refused.errors.contains("swift test -c release --filter ExactSuite"), "\(refused.errors)")
    let help = try office.simpul("verify", "--help")
    #expect(help.code == 0 && !help.output.contains("--all") && !help.output.contains("--families"))
  }
}
