// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

extension Failure {
  /// Why a file or folder could not be written, and what to do about it.
  static func writing(_ path: String, _ error: any Error) -> Failure {
    let cause = (error as? CocoaError)?.underlying as? POSIXError
    if let cause, let failure = inPlace(path, cause.code.rawValue) { return failure }
    return writing(path, (error as? CocoaError)?.code)
  }

  /// The same, from what the operating system reports.
  static func writing(_ path: String, errorNumber: Int32) -> Failure {
    if let failure = inPlace(path, errorNumber) { return failure }
    let code: CocoaError.Code? =
      switch errorNumber {
      case EACCES, EPERM: .fileWriteNoPermission
      case EROFS: .fileWriteVolumeReadOnly
      case ENOSPC, EDQUOT: .fileWriteOutOfSpace
      case ENAMETOOLONG, EINVAL: .fileWriteInvalidFileName
      default: nil
      }
    return writing(path, code)
  }

  /// Where another place is not all that can be done about it; nil for all other causes.
  private static func inPlace(_ path: String, _ errorNumber: Int32) -> Failure? {
    func failure(_ what: String) -> Failure { Failure(.cannotWrite, "\(path) could not be written: \(what)") }
    switch errorNumber {
    case EMFILE, ENFILE: return failure("too many files are open; 'ulimit -n' allows more")
    case ENOENT:
      let folder = (path as NSString).deletingLastPathComponent
      guard !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) else { return nil }
      return failure(
        "the folder \(folder) does not exist. Make it first: mkdir -p \(folder.quotedForShell), or choose another place"
      )
    case EISDIR: return failure("that is a folder. Add the name of a file, or choose another place")
    default: return nil
    }
  }

  private static func writing(_ path: String, _ code: CocoaError.Code?) -> Failure {
    let what =
      switch code {
      case .fileWriteNoPermission, .fileWriteVolumeReadOnly: "you have no permission to write there"
      case .fileWriteOutOfSpace: "the disk is full"
      case .fileWriteInvalidFileName: "the name is not allowed, or too long"
      default: "the place does not take files"
      }
    return Failure(.cannotWrite, "\(path) could not be written: \(what). Choose another place")
  }
}
