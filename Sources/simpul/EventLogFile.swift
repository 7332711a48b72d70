// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import SimpulEngine

/// Where an event log is written; compressed by the program `gzip` where the name ends in `.gz`.
///
/// A file stands in its place only when it is whole: until then it is written beside it. A device or a pipe is written
/// to at once.
struct EventLogFile: ByteSink {
  private let path: String
  /// What the path leads to in the end: a link stays a link.
  private let place: String
  /// Nil where the bytes go to their place at once.
  private let unfinishedPath: String?
  private let file: FileHandle
  private var compressor: Compressor?

  /// - Throws: where nothing can be written there, or `gzip` is needed and missing.
  init(path: String) throws(Failure) {
    self.path = path
    var information = stat()
    let exists = stat(path, &information) == 0
    let isWrittenAtOnce = exists && information.st_mode & S_IFMT != S_IFREG
    place = isWrittenAtOnce ? path : URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    if exists, information.st_mode & S_IFMT == S_IFDIR { throw .writing(path, errorNumber: EISDIR) }
    unfinishedPath = isWrittenAtOnce ? nil : "\(place).\(getpid()).part"
    let flags = O_WRONLY | O_CLOEXEC | (isWrittenAtOnce ? 0 : O_CREAT | O_TRUNC)
    let descriptor = open(unfinishedPath ?? place, flags, 0o666)
    guard descriptor >= 0 else { throw .writing(path, errorNumber: errno) }
    file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard path.lowercased().hasSuffix(".gz") else { return }
    do throws(Failure) {
      compressor = try Compressor(for: path, output: file)
    } catch {
      discard()
      throw error
    }
  }

  mutating func write(_ bytes: RawSpan) throws(Failure) {
    let descriptor = (compressor?.input ?? file).fileDescriptor
    let errorNumber = bytes.withUnsafeBytes { bytes -> Int32 in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
        if count < 0, errno != EINTR { return errno }
        written += max(0, count)
      }
      return 0
    }
    guard errorNumber != 0 else { return }
    try compressor?.finish(path)
    throw .writing(path, errorNumber: errorNumber)
  }

  /// Everything has been written: the file gets its name.
  mutating func finish() throws(Failure) {
    try compressor?.finish(path)
    guard let unfinishedPath else { return }
    do {
      try file.close()
    } catch {
      throw .writing(path, error)
    }
    if rename(unfinishedPath, place) != 0 { throw .writing(path, errorNumber: errno) }
  }

  /// What was written so far goes away.
  func discard() {
    compressor?.stop()
    if let unfinishedPath { unlink(unfinishedPath) }
  }
}

/// The program `gzip`, at work on what is written to `input`.
private struct Compressor {
  let input: FileHandle
  private let process = Process()

  init(for path: String, output: FileHandle) throws(Failure) {
    guard let program = Compressor.program else {
      throw Failure(
        .cannotWrite,
        "\(path) could not be written: the program gzip, which compresses it, is not there. Install gzip, or give a name without .gz"
      )
    }
    let pipe = Pipe()
    input = pipe.fileHandleForWriting
    process.executableURL = URL(fileURLWithPath: program)
    // Neither name nor time in the header: the same run gives the same bytes.
    process.arguments = ["--no-name", "--fast", "--stdout"]
    process.standardInput = pipe
    process.standardOutput = output
    do {
      try process.run()
    } catch {
      throw Failure(.cannotWrite, "\(path) could not be written: \(program) does not run")
    }
    // A compressor that ends early is to be an error of writing, and not the end of this program.
    signal(SIGPIPE, SIG_IGN)
  }

  private static var program: String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { $0 + "/gzip" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  func finish(_ path: String) throws(Failure) {
    try? input.close()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw Failure(
        .cannotWrite,
        "\(path) could not be written: gzip ended with an error (\(process.terminationStatus)). Is the disk full?"
      )
    }
  }

  func stop() {
    try? input.close()
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
  }
}
