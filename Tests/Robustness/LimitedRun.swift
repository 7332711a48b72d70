// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The program in a child process that has 2 GB, or so many kilobytes, and so many seconds of a processor, so that a busy machine changes nothing.
struct LimitedRun {
  enum Ending: Equatable {
    case exit(Int32)
    case signal(Int32)
    case hang
  }

  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  /// For what sleeps for ever.
  private static let wallSeconds = 900

  let ending: Ending
  let output: String
  let errors: String

  init(_ arguments: [String], in folder: URL, seconds: Int, kilobytes: Int = 2_000_000) throws {
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("simpul").path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let limits =
      "ulimit -v \(kilobytes); ulimit -t \(seconds); MALLOC_ARENA_MAX=2; export MALLOC_ARENA_MAX"
    process.arguments = [
      "-c", limits + "; exec timeout -s KILL \(LimitedRun.wallSeconds) \"$0\" \"$@\"", program,
    ]
    process.arguments?.append(contentsOf: arguments)
    process.currentDirectoryURL = folder
    let (out, err) = (folder.appendingPathComponent(".out"), folder.appendingPathComponent(".err"))
    for file in [out, err] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    output = String(decoding: try Data(contentsOf: out), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: err), as: UTF8.self)
    // `timeout` passes on what the program died of, above 128: 24 is SIGXCPU, 9 what `timeout` itself sends.
    let status = process.terminationStatus
    let signal = process.terminationReason == .uncaughtSignal ? status : status - 128
    ending = signal <= 0 ? .exit(status) : [9, 24].contains(signal) ? .hang : .signal(signal)
  }
}
