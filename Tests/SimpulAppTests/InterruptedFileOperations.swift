// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization

@testable import SimpulApp

/// Steps on the real file system, one of which goes wrong.
final class InterruptedFileOperations: FileOperations {
  enum Interruption: Sendable {
    case none
    /// The step of this number, counted from 0, is refused, and the others are done.
    case once(Int)
    /// It and all after it are refused.
    case from(Int)
    /// The program is killed in it: what it writes is half written, and nothing is done or seen after it.
    case killed(Int)
  }

  private let interruption: Interruption
  private let canExchange: Bool
  private let system = SystemFileOperations()
  private let count = Atomic<Int>(0)

  init(_ interruption: Interruption, canExchange: Bool) {
    self.interruption = interruption
    self.canExchange = canExchange
  }

  /// How many steps there were that change anything.
  var steps: Int { count.load(ordering: .relaxed) }

  private func look(_ path: String) throws(FileProblem) {
    if case .killed(let step) = interruption, steps > step {
      throw FileProblem(path: path, errorNumber: EINTR)
    }
  }

  /// - Parameter half: what is done of a step in which the program is killed.
  private func step(_ path: String, half: () -> Void = {}) throws(FileProblem) {
    let number = count.add(1, ordering: .relaxed).oldValue
    switch interruption {
    case .once(number): throw FileProblem(path: path, errorNumber: EACCES)
    case .from(let first) where number >= first: throw FileProblem(path: path, errorNumber: EACCES)
    case .killed(let last) where number >= last:
      if number == last { half() }
      throw FileProblem(path: path, errorNumber: EINTR)
    default: break
    }
  }

  func entry(at path: String) throws(FileProblem) -> FileEntry? {
    try look(path)
    return try system.entry(at: path)
  }

  func names(in folder: String) throws(FileProblem) -> [String] {
    try look(folder)
    return try system.names(in: folder)
  }

  func contents(of file: String) throws(FileProblem) -> Data {
    try look(file)
    return try system.contents(of: file)
  }

  func isWritable(_ folder: String) -> Bool { system.isWritable(folder) }

  func lock(_ folder: String) throws(FileProblem) -> FolderLock? {
    try look(folder)
    return try system.lock(folder)
  }

  func makeFolder(_ path: String) throws(FileProblem) {
    try step(path)
    try system.makeFolder(path)
  }

  func write(_ contents: Data, to path: String, isSynced: Bool) throws(FileProblem) {
    try step(path) { try? system.write(contents.prefix(contents.count / 2), to: path, isSynced: false) }
    try system.write(contents, to: path, isSynced: isSynced)
  }

  func rename(_ path: String, to place: String) throws(FileProblem) {
    try step(place)
    try system.rename(path, to: place)
  }

  func exchange(_ path: String, with other: String) throws(FileProblem) {
    guard canExchange else { throw FileProblem(path: other, errorNumber: EINVAL) }
    try step(other)
    try system.exchange(path, with: other)
  }

  func removeFile(_ path: String) throws(FileProblem) {
    try step(path)
    try system.removeFile(path)
  }

  func removeFolder(_ path: String) throws(FileProblem) {
    try step(path)
    try system.removeFolder(path)
  }
}
