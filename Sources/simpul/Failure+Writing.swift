// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

extension Failure {
  /// Why a file or folder could not be written, and what to do about it.
  static func writing(_ path: String, _ error: any Error) -> Failure {
    let what =
      switch (error as? CocoaError)?.code {
      case .fileWriteNoPermission, .fileWriteVolumeReadOnly: "you have no permission to write there"
      case .fileWriteOutOfSpace: "the disk is full"
      case .fileWriteInvalidFileName: "the name is not allowed, or too long"
      default: "the place does not take files"
      }
    return Failure(.cannotWrite, "\(path) could not be written: \(what). Choose another place")
  }
}
