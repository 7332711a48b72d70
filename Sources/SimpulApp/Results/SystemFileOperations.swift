// SPDX-License-Identifier: GPL-3.0-or-later

import CRename
import Foundation
import Glibc

/// Those of the operating system.
public struct SystemFileOperations: FileOperations {
  public init() {}

  public func entry(at path: String) throws(FileProblem) -> FileEntry? {
    var information = stat()
    guard lstat(path, &information) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw FileProblem(path: path, errorNumber: errno)
    }
    let kind: FileEntry.Kind =
      switch information.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    return FileEntry(
      kind: kind, size: Int(information.st_size), device: UInt64(information.st_dev),
      number: UInt64(information.st_ino))
  }

  public func names(in folder: String) throws(FileProblem) -> [String] {
    guard let stream = opendir(folder) else { throw FileProblem(path: folder, errorNumber: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  public func contents(of file: String) throws(FileProblem) -> Data {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileProblem(path: file, errorNumber: errno) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do { return try handle.readToEnd() ?? Data() } catch { throw FileProblem(path: file, errorNumber: EIO) }
  }

  public func isWritable(_ folder: String) -> Bool { access(folder, W_OK | X_OK) == 0 }

  public func lock(_ folder: String) throws(FileProblem) -> FolderLock? { try FolderLock(folder) }

  public func makeFolder(_ path: String) throws(FileProblem) {
    guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    let problem = FileProblem(path: path, errorNumber: errno)
    let parent = (path as NSString).deletingLastPathComponent
    guard problem.errorNumber == ENOENT, !parent.isEmpty, parent != path else { throw problem }
    try makeFolder(parent)
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw FileProblem(path: path, errorNumber: errno)
    }
  }

  public func write(_ contents: Data, to path: String, isSynced: Bool) throws(FileProblem) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileProblem(path: path, errorNumber: errno) }
    let errorNumber = contents.withUnsafeBytes { bytes -> Int32 in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = UnsafeRawBufferPointer(rebasing: rest).withMemoryRebound(to: UInt8.self) {
          Glibc.write(descriptor, $0.baseAddress, $0.count)
        }
        if count < 0, errno != EINTR { return errno }
        rest = rest.dropFirst(max(0, count))
      }
      return isSynced && fsync(descriptor) != 0 ? errno : 0
    }
    // Some file systems say only now that there was no room.
    let isClosed = close(descriptor) == 0
    if errorNumber != 0 { throw FileProblem(path: path, errorNumber: errorNumber) }
    if !isClosed { throw FileProblem(path: path, errorNumber: errno) }
  }

  public func rename(_ path: String, to place: String) throws(FileProblem) {
    guard Glibc.rename(path, place) == 0 else { throw FileProblem(path: place, errorNumber: errno) }
  }

  public func exchange(_ path: String, with other: String) throws(FileProblem) {
    let errorNumber = simpul_exchange(path, other)
    guard errorNumber == 0 else { throw FileProblem(path: other, errorNumber: errorNumber) }
  }

  public func removeFile(_ path: String) throws(FileProblem) {
    guard unlink(path) == 0 else { throw FileProblem(path: path, errorNumber: errno) }
  }

  public func removeFolder(_ path: String) throws(FileProblem) {
    guard rmdir(path) == 0 else { throw FileProblem(path: path, errorNumber: errno) }
  }
}
