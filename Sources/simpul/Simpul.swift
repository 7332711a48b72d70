// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import SimpulApp

@main struct Simpul: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simpul",
    abstract: "Finds where files wait in the procedure of a public office, and what a redesign would change.",
    discussion: """
      Start with:  simpul demo
      Then:        simpul new my-service        writes a scenario to fill in
                   simpul check my-service/as-is.yaml
                   simpul run my-service/as-is.yaml
                   simpul compare my-service/as-is.yaml my-service/to-be.yaml
      """, version: Version.current,
    subcommands: [
      DemoCommand.self, NewCommand.self, CheckCommand.self, RunCommand.self, CompareCommand.self,
      BestCommand.self, PromiseCommand.self, StaffCommand.self, SweepCommand.self, MergeCommand.self,
      VerifyCommand.self, SchemaCommand.self,
    ])

  static func main() {
    StandardStream.occupyPlaces()
    Interrupt.listen()
    do {
      try OpenFiles.checkThatThereIsRoom()
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure { end(failure) } catch { end(error) }
  }

  private static func end(_ failure: Failure) -> Never {
    Terminal.writeError(failure.message)
    Foundation.exit(failure.code.rawValue)
  }

  /// Help that was asked for, words on the command line that cannot be read, or an exit code.
  private static func end(_ error: any Error) -> Never {
    let (code, message) = (exitCode(for: error), fullMessage(for: error))
    if !message.isEmpty, code.isSuccess {
      do throws(Failure) { try Terminal.write(message) } catch { end(error) }
    } else if !message.isEmpty {
      Terminal.writeError(message)
    }
    Foundation.exit(code.rawValue)
  }
}
