// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

extension Failure {
  /// Why a file or folder could not be written, and what to do about it.
  static func writing(_ path: String, _ error: any Error) -> Failure {
    let cause = (error as? CocoaError)?.underlying as? POSIXError
    if let cause, isOutOfDescriptors(cause.code.rawValue) { return outOfDescriptors(path) }
    return writing(path, (error as? CocoaError)?.code)
  }

  /// The same, from what the operating system reports.
  static func writing(_ path: String, errorNumber: Int32) -> Failure {
    if isOutOfDescriptors(errorNumber) { return outOfDescriptors(path) }
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

  private static func isOutOfDescriptors(_ errorNumber: Int32) -> Bool {
    errorNumber == EMFILE || errorNumber == ENFILE
  }

  private static func outOfDescriptors(_ path: String) -> Failure {
    Failure(.cannotWrite, "\(path) could not be written: too many files are open; 'ulimit -n' allows more")
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
