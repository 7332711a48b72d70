// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

@main
struct Simpul: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simpul",
    abstract: "Finds where files wait in the procedure of a public office, and what a redesign would change.",
    discussion: """
      Start with:  simpul demo
      Then:        simpul new my-service        writes a scenario to fill in
                   simpul check my-service/as-is.yaml
                   simpul run my-service/as-is.yaml
                   simpul compare my-service/as-is.yaml my-service/to-be.yaml
      """,
    version: Version.current,
    subcommands: [
      DemoCommand.self, NewCommand.self, CheckCommand.self, RunCommand.self, CompareCommand.self,
      BestCommand.self, PromiseCommand.self, StaffCommand.self, SweepCommand.self, MergeCommand.self,
      VerifyCommand.self, SchemaCommand.self,
    ])

  static func main() {
    Interrupt.listen()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      Terminal.writeError(failure.message)
      exit(withError: ExitCode(failure.code.rawValue))
    } catch {
      exit(withError: error)
    }
  }
}

enum Version {
  static let current = "0.1.0"
}
