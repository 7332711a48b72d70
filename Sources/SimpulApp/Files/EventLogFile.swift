// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulRender

/// Where an event log is written; compressed by the program `gzip` where the name ends in `.gz`.
///
/// A file stands in its place only when it is whole: until then it is written beside it. A device or a pipe is written
/// to at once.
struct EventLogFile: ByteSink {
  private let path: String
  /// What the path leads to in the end: a link stays a link.
  private let place: String
  private let replaces: Bool
  /// Nil where the bytes go to their place at once.
  private let unfinished: UnfinishedFile?
  private let file: Int32
  private var compressor: Compressor?
  private var isOpen = true

  /// - Parameters:
  ///   - replaces: whether a file that is there may be written over.
  ///   - inputs: what may not, whatever is asked.
  /// - Throws: where nothing can or may be written there, or `gzip` is needed and missing.
  init(path: String, replaces: Bool, inputs: InputFiles) throws(Failure) {
    (self.path, self.replaces) = (path, replaces)
    var information = stat()
    let exists = stat(path, &information) == 0
    let isWrittenAtOnce = exists && information.st_mode & S_IFMT != S_IFREG
    if exists, information.st_mode & S_IFMT == S_IFDIR { throw .writing(path, errorNumber: EISDIR) }
    if !isWrittenAtOnce {
      try inputs.checkThatNoneIs(at: path, "--event-log")
      if exists, !replaces { throw EventLogFile.isThere(path) }
    }
    place = isWrittenAtOnce ? path : URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    if isWrittenAtOnce {
      (unfinished, file) = (nil, open(place, O_WRONLY | O_CLOEXEC))
      guard file >= 0 else { throw .writing(path, errorNumber: errno) }
    } else {
      UnfinishedFile.removeAbandoned(beside: place, beginningWith: EventLogFile.beginnings)
      let unfinished = try EventLogFile.unfinished(path, beside: place)
      (self.unfinished, file) = (unfinished, unfinished.descriptor)
    }
    guard path.lowercased().hasSuffix(".gz") else { return }
    do throws(Failure) { compressor = try Compressor(for: path, output: file) } catch {
      discard()
      throw error
    }
  }

  /// Of an event log, and of one that is compressed.
  private static let beginnings: [[UInt8]] = [Array("case_id,case_type,".utf8), [0x1F, 0x8B, 0x08]]

  private static func unfinished(_ path: String, beside place: String) throws(Failure) -> UnfinishedFile {
    do throws(FileRefusal) { return try UnfinishedFile(beside: place) } catch {
      throw .writing(path, errorNumber: error.errorNumber)
    }
  }

  private static func isThere(_ path: String) -> Failure {
    Failure(
      .cannotWrite, "\(path) is there already: add --replace to write over it, or choose another --event-log")
  }

  mutating func write(_ bytes: RawSpan) throws(Failure) {
    let descriptor = compressor?.input ?? file
    let errorNumber = bytes.withUnsafeBytes { bytes -> Int32 in
      var rest = bytes
      while !rest.isEmpty {
        let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
        if count < 0, errno != EINTR { return errno }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(max(0, count)))
      }
      return 0
    }
    guard errorNumber != 0 else { return }
    try finishCompressing()
    throw .writing(path, errorNumber: errorNumber)
  }

  /// Everything has been written: the file gets its name.
  mutating func finish() throws(Failure) {
    try finishCompressing()
    isOpen = false
    guard close(file) == 0 || unfinished == nil else { throw .writing(path, errorNumber: errno) }
    guard let unfinished else { return }
    var information = stat()
    if !replaces, lstat(place, &information) == 0 { throw EventLogFile.isThere(path) }
    if let errorNumber = unfinished.moveToItsPlace() { throw .writing(path, errorNumber: errorNumber) }
  }

  /// What was written so far goes away.
  mutating func discard() {
    compressor?.stop()
    compressor = nil
    if isOpen { close(file) }
    isOpen = false
    unfinished?.remove()
  }

  private mutating func finishCompressing() throws(Failure) {
    let ending = compressor
    compressor = nil
    try ending?.finish(path)
  }
}
