// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Python with the packages of `requirements.txt`, in `.build/venv`.
///
/// It is made by the first test that needs it, under a lock, and made anew where that file or Python has changed.
/// Whoever uses it holds the lock with others until the process ends, so that none takes it away under another.
struct PythonEnvironment {
  /// In the package's folder.
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let folder = sources.deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent(".build/venv")

  static let found = Result { () throws(MissingTool) in try PythonEnvironment() }

  private let interpreter: String

  private init() throws(MissingTool) {
    let folder = PythonEnvironment.folder
    guard let base = PythonEnvironment.base else { throw .python }
    let contents = try? String(
      contentsOf: PythonEnvironment.sources.appendingPathComponent("requirements.txt"), encoding: .utf8)
    guard let contents else { throw .packages("the file cannot be read") }
    let wanted = contents + "# in \(base.path), \(base.version)\n"
    interpreter = folder.appendingPathComponent("bin/python").path
    try? FileManager.default.createDirectory(
      at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
    let lock = open(folder.path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard lock >= 0 else { throw .packages("\(folder.path).lock cannot be written") }
    do throws(MissingTool) {
      flock(lock, LOCK_SH)
      while !PythonEnvironment.holds(wanted) {
        flock(lock, LOCK_EX)
        if !PythonEnvironment.holds(wanted) { try make(of: base.path, wanted) }
        flock(lock, LOCK_SH)
      }
    } catch {
      close(lock)
      throw error
    }
  }

  /// The Python that Debian's packages belong to, or else the first one that can make an environment.
  private static let base: (path: String, version: String)? = {
    for path in ["/usr/bin/python3"] + Executable.all(named: "python3") {
      let run = try? FinishedProcess(
        path, ["-I", "-c", "import sys, venv; from ensurepip import version; print(sys.version)"])
      if let run, run.code == 0 {
        return (path, run.output.split(separator: "\n").joined(separator: " "))
      }
    }
    return nil
  }()

  /// Written last, so that an environment that was begun and not finished has none.
  private static var stamp: URL { folder.appendingPathComponent("simpul-requirements.txt") }

  private static func holds(_ wanted: String) -> Bool {
    (try? String(contentsOf: stamp, encoding: .utf8)) == wanted
  }

  private func make(of base: String, _ wanted: String) throws(MissingTool) {
    let folder = PythonEnvironment.folder
    let requirements = PythonEnvironment.sources.appendingPathComponent("requirements.txt").path
    print("making \(folder.path) for the tests that need a browser or Python packages")
    do {
      if FileManager.default.fileExists(atPath: folder.path) {
        try FileManager.default.removeItem(at: folder)
      }
      for (program, arguments) in [
        (base, ["-I", "-m", "venv", folder.path]),
        (
          interpreter,
          [
            "-I", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input",
            "--retries", "2", "--require-hashes", "--only-binary", ":all:", "--requirement", requirements,
          ]
        ),
      ] {
        let run = try FinishedProcess(program, arguments)
        guard run.code == 0 else { throw MissingTool.packages(String(run.errors.suffix(500))) }
      }
      try Data(wanted.utf8).write(to: PythonEnvironment.stamp, options: .atomic)
    } catch let missing as MissingTool {
      throw missing
    } catch {
      throw .packages("\(error)")
    }
  }

  /// Runs a program that stands beside this file.
  ///
  /// - Parameter question: goes to its standard input as JSON.
  /// - Returns: what it writes to its standard output, read as JSON.
  func answer<Question: Encodable, Answer: Decodable>(
    of program: String, to question: Question
  ) throws -> Answer {
    let path = PythonEnvironment.sources.appendingPathComponent(program).path
    let run = try FinishedProcess(
      interpreter, ["-I", "-B", path], input: JSONEncoder().encode(question), seconds: 300)
    guard run.code == 0 else {
      throw FailedProgram(program: program, code: run.code, errors: String(run.errors.suffix(2_000)))
    }
    return try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
  }
}

/// A program of the tests that ended with an error.
struct FailedProgram: Error {
  var program: String
  var code: Int32
  var errors: String
}
