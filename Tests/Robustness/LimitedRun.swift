// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The program in a child process that has 2 GB and so many seconds.
struct LimitedRun {
  enum Ending: Equatable {
    case exit(Int32)
    case signal(Int32)
    case hang
  }

  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let kilobytes = 2_000_000

  let ending: Ending
  let output: String
  let errors: String

  init(_ arguments: [String], in folder: URL, seconds: Int) throws {
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("simpul").path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments =
      ["-c", "ulimit -v \(LimitedRun.kilobytes); exec timeout -s KILL \(seconds) \"$0\" \"$@\"", program]
      + arguments
    process.currentDirectoryURL = folder
    let (out, err) = (folder.appendingPathComponent(".out"), folder.appendingPathComponent(".err"))
    for file in [out, err] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    output = String(decoding: try Data(contentsOf: out), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: err), as: UTF8.self)
    // `timeout -s KILL` ends with 137 where it had to kill, and passes on what the program died of above 128.
    let status = process.terminationStatus
    ending =
      process.terminationReason == .uncaughtSignal
      ? (status == 9 ? .hang : .signal(status))
      : status == 137 ? .hang : status > 128 ? .signal(status - 128) : .exit(status)
  }
}
