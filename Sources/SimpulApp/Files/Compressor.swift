// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The program `gzip`, at work on what is written to `input`.
struct Compressor {
  /// A descriptor to write to.
  let input: Int32
  private let process: pid_t

  /// - Parameters:
  ///   - path: as the user named it.
  ///   - output: a descriptor to which what is compressed goes.
  init(for path: String, output: Int32) throws(Failure) {
    guard let program = Compressor.program else {
      throw Failure(
        .cannotWrite,
        "\(path) could not be written: the program gzip, which compresses it, is not there. Install gzip, or give a name without .gz"
      )
    }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .writing(path, errorNumber: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let (process, errorNumber) = Compressor.start(program, input: ends[0], output: output)
    close(ends[0])
    guard errorNumber == 0 else {
      close(ends[1])
      throw Failure(.cannotWrite, "\(path) could not be written: \(program) does not run")
    }
    (input, self.process) = (ends[1], process)
    // A compressor that ends early is to be an error of writing, and not the end of this program.
    signal(SIGPIPE, SIG_IGN)
  }

  private static var program: String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { $0 + "/gzip" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func start(
    _ program: String, input: Int32, output: Int32
  ) -> (process: pid_t, errorNumber: Int32) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // In a group of its own: Ctrl-C at the terminal is for this program to answer.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    // Neither name nor time in the header: the same run gives the same bytes.
    let words = ([program, "--no-name", "--fast", "--stdout"] as [String]).map { strdup($0) }
    let environment = ProcessInfo.processInfo.environment.map { strdup("\($0)=\($1)") }
    defer { for text in words + environment { free(text) } }
    var process: pid_t = 0
    let errorNumber = posix_spawn(
      &process, program, &actions, &attributes, words + [nil], environment + [nil])
    return (process, errorNumber)
  }

  /// - Throws: where not all was compressed.
  func finish(_ path: String) throws(Failure) {
    close(input)
    let status = wait()
    guard status != 0 else { return }
    // By waitpid: the code in the second byte, or the signal in the first.
    let code = status & 0x7F == 0 ? status >> 8 & 0xFF : status & 0x7F
    throw Failure(
      .cannotWrite, "\(path) could not be written: gzip ended with an error (\(code)). Is the disk full?")
  }

  func stop() {
    kill(process, SIGTERM)
    close(input)
    _ = wait()
  }

  private func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }
}
