// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What stands at a path; links are not followed.
public struct FileEntry: Equatable, Sendable {
  public enum Kind: Equatable, Sendable { case file, folder, link, other }

  public var kind: Kind
  /// In bytes, of a file.
  public var size: Int
  /// Of the file system, and within it: what takes the place of something has others.
  public var device: UInt64
  public var number: UInt64
}

/// What the operating system refused.
public struct FileProblem: Error, Equatable, Sendable {
  public var path: String
  /// As in `errno`.
  public var errorNumber: Int32

  public init(path: String, errorNumber: Int32) {
    self.path = path
    self.errorNumber = errorNumber
  }
}

/// The steps by which results reach a disk, each of which happens or does not: so tests can make any of them fail, or be
/// the last.
public protocol FileOperations: Sendable {
  /// Nil where nothing stands there.
  func entry(at path: String) throws(FileProblem) -> FileEntry?
  /// Without `.` and `..`, in order.
  func names(in folder: String) throws(FileProblem) -> [String]
  func contents(of file: String) throws(FileProblem) -> Data
  func isWritable(_ folder: String) -> Bool
  /// Nil where another process holds it.
  func lock(_ folder: String) throws(FileProblem) -> FolderLock?

  /// With all folders that it stands in.
  func makeFolder(_ path: String) throws(FileProblem)
  /// A new file: one that is there already is a problem.
  ///
  /// - Parameter isSynced: whether it is to outlive a power cut that follows.
  func write(_ contents: Data, to path: String, isSynced: Bool) throws(FileProblem)
  /// A folder takes the place of nothing, or of an empty folder.
  func rename(_ path: String, to place: String) throws(FileProblem)
  /// In one step; `EINVAL`, `ENOSYS` or `EOPNOTSUPP` where the file system has no such step.
  func exchange(_ path: String, with other: String) throws(FileProblem)
  func removeFile(_ path: String) throws(FileProblem)
  /// Of an empty one.
  func removeFolder(_ path: String) throws(FileProblem)
}
