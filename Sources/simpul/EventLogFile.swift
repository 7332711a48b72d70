// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulEngine

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
  private let unfinishedPath: String?
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
    let opened =
      isWrittenAtOnce ? (nil, open(place, O_WRONLY | O_CLOEXEC)) : EventLogFile.opened(beside: place)
    (unfinishedPath, file) = opened
    guard file >= 0 else { throw .writing(path, errorNumber: errno) }
    guard path.lowercased().hasSuffix(".gz") else { return }
    do throws(Failure) {
      compressor = try Compressor(for: path, output: file)
    } catch {
      discard()
      throw error
    }
  }

  /// A new file beside a place; what a run that was killed left there stays.
  private static func opened(beside place: String) -> (path: String?, descriptor: Int32) {
    var number = 0
    while true {
      let path = number == 0 ? "\(place).\(getpid()).part" : "\(place).\(getpid())-\(number).part"
      let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_CREAT | O_EXCL, 0o666)
      if descriptor >= 0 || errno != EEXIST || number == 1_000 { return (path, descriptor) }
      number += 1
    }
  }

  private static func isThere(_ path: String) -> Failure {
    Failure(
      .cannotWrite,
      "\(path) is there already: add --replace to write over it, or choose another --event-log")
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
    guard close(file) == 0 || unfinishedPath == nil else { throw .writing(path, errorNumber: errno) }
    guard let unfinishedPath else { return }
    var information = stat()
    if !replaces, lstat(place, &information) == 0 { throw EventLogFile.isThere(path) }
    if rename(unfinishedPath, place) != 0 { throw .writing(path, errorNumber: errno) }
  }

  /// What was written so far goes away.
  mutating func discard() {
    compressor?.stop()
    compressor = nil
    if isOpen { close(file) }
    isOpen = false
    if let unfinishedPath { unlink(unfinishedPath) }
  }

  private mutating func finishCompressing() throws(Failure) {
    let ending = compressor
    compressor = nil
    try ending?.finish(path)
  }
}
