// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A process that was waited for.
struct FinishedProcess {
  /// Its exit code; above 128 where a signal ended it.
  let code: Int32
  let output: String
  let errors: String

  /// - Parameters:
  ///   - path: of the program.
  ///   - seconds: after which it is killed.
  init(_ path: String, _ arguments: [String], input: Data = Data(), seconds: Int = 600) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("simpul-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (asked, out, err) = (
      folder.appendingPathComponent("in"), folder.appendingPathComponent("out"),
      folder.appendingPathComponent("err")
    )
    for (file, contents) in [(asked, input), (out, Data()), (err, Data())] { try contents.write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
    process.arguments = ["--kill-after", "5", "\(seconds)", path] + arguments
    process.standardInput = try FileHandle(forReadingFrom: asked)
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    code = process.terminationStatus + (process.terminationReason == .exit ? 0 : 128)
    output = String(decoding: try Data(contentsOf: out), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: err), as: UTF8.self)
  }
}

/// Programs by the names that a shell would find them under.
enum Executable {
  static func all(named name: String) -> [String] {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .filter { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
