// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The program as a user runs it, in an empty folder.
struct Office {
  let folder: URL
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Folders of `Scenarios/` that hold a procedure as it is, in order.
  static let shippedStudies: [String] = {
    let scenarios = repository.appendingPathComponent("Scenarios")
    let found = FileManager.default.enumerator(atPath: scenarios.path)?.compactMap { $0 as? String } ?? []
    return found.filter { $0.hasSuffix("/as-is.yaml") }.map { String($0.dropLast("/as-is.yaml".count)) }
      .sorted()
  }()

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("simpul-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// - Returns: the exit code, standard output and standard error.
  func simpul(_ arguments: String...) throws -> (code: Int32, output: String, errors: String) {
    try simpul(arguments)
  }

  /// - Parameter environment: this process's own where nil.
  func simpul(_ arguments: [String], environment: [String: String]? = nil) throws -> (
    code: Int32, output: String, errors: String
  ) {
    let process = Process()
    if let environment { process.environment = environment }
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent().appendingPathComponent("simpul")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let out = folder.appendingPathComponent(".out")
    let err = folder.appendingPathComponent(".err")
    _ = FileManager.default.createFile(atPath: out.path, contents: nil)
    _ = FileManager.default.createFile(atPath: err.path, contents: nil)
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, try String(contentsOf: out, encoding: .utf8),
      try String(contentsOf: err, encoding: .utf8)
    )
  }

  /// A line for `sh`, in which `$SIMPUL` is the program; its streams are what the line makes of them.
  ///
  /// - Returns: the exit code, standard output and standard error.
  func shell(_ line: String) throws -> (code: Int32, output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", line]
    let program = URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent().appendingPathComponent("simpul")
    process.environment = ProcessInfo.processInfo.environment.merging(["SIMPUL": program.path]) { $1 }
    process.currentDirectoryURL = folder
    let (out, err) = (folder.appendingPathComponent(".out"), folder.appendingPathComponent(".err"))
    for place in [out, err] { _ = FileManager.default.createFile(atPath: place.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
      try String(contentsOf: out, encoding: .utf8), try String(contentsOf: err, encoding: .utf8)
    )
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  func write(_ data: Data, to path: String) throws {
    try data.write(to: folder.appendingPathComponent(path))
  }
}
