// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A new file beside the place that it will have when it is whole, with a name that ends in `.part`.
///
/// Its process keeps it locked. What is not locked was left by a run that is dead, and the next run that writes to the
/// same place takes it away.
package struct UnfinishedFile {
  private let path: String
  private let place: String
  /// What is written to.
  package let descriptor: Int32
  /// The same file once more, so that it stays locked until it stands in its place; -1 where it could not be had.
  private let lock: Int32

  /// - Parameter place: the path of a file, which nothing is written to yet.
  /// - Throws: what the operating system refused.
  package init(beside place: String) throws(FileRefusal) {
    self.place = place
    var number = 0
    while true {
      let path = number == 0 ? "\(place).\(getpid()).part" : "\(place).\(getpid())-\(number).part"
      let opened = open(path, O_WRONLY | O_CLOEXEC | O_CREAT | O_EXCL, 0o666)
      if opened >= 0, UnfinishedFile.isOurs(opened) {
        (self.path, descriptor) = (path, opened)
        lock = fcntl(opened, F_DUPFD_CLOEXEC, 0)
        return
      }
      guard opened >= 0 || errno == EEXIST, number < 1_000 else { throw FileRefusal(errorNumber: errno) }
      if opened >= 0 { close(opened) }
      number += 1
    }
  }

  /// Locks it; false where another run took it for one left behind.
  private static func isOurs(_ descriptor: Int32) -> Bool {
    // A file system without locks has none that are taken for left behind, either.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return errno != EWOULDBLOCK }
    var information = stat()
    return fstat(descriptor, &information) != 0 || information.st_nlink > 0
  }

  /// It is whole and closed: it gets its name.
  ///
  /// - Returns: the error number where that is refused; it is then still to be removed.
  package func moveToItsPlace() -> Int32? {
    guard rename(path, place) == 0 else { return errno }
    if lock >= 0 { close(lock) }
    return nil
  }

  package func remove() {
    unlink(path)
    if lock >= 0 { close(lock) }
  }

  // MARK: What dead runs left

  /// Takes away what dead runs left beside a place: by its name, because nobody holds it, and by how it begins.
  ///
  /// - Parameter beginnings: of what is written to the place; a part of one will do, or nothing at all.
  package static func removeAbandoned(beside place: String, beginningWith beginnings: [[UInt8]]) {
    let url = URL(fileURLWithPath: place)
    let folder = url.deletingLastPathComponent().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names.sorted() where isName(name, of: url.lastPathComponent) {
      let path = (folder as NSString).appendingPathComponent(name)
      let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      if isAbandoned(descriptor, beginnings) { unlink(path) }
    }
  }

  /// `log.csv.1234.part` or `log.csv.1234-1.part`.
  private static func isName(_ name: String, of file: String) -> Bool {
    guard name.hasPrefix(file + "."), name.hasSuffix(".part") else { return false }
    let process = name.dropFirst(file.count + 1).dropLast(".part".count)
    return process.wholeMatch(of: #/[0-9]+(-[0-9]+)?/#) != nil
  }

  private static func isAbandoned(_ descriptor: Int32, _ beginnings: [[UInt8]]) -> Bool {
    var information = stat()
    guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG,
      flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else { return false }
    var bytes = [UInt8](repeating: 0, count: beginnings.map(\.count).max() ?? 0)
    let count = read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { return false }
    return beginnings.contains { $0.prefix(count).elementsEqual(bytes.prefix(min(count, $0.count))) }
  }
}
