// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Queue precedences as numbers; the lower goes first.
extension CompiledStream {
  private static let unstated = Int32(ArrivalStream.lastPrecedence + 1)

  static func precedence(of stream: ArrivalStream) -> Int32 { stream.precedence.map(Int32.init) ?? unstated }

  static func precedence(of otherWork: OtherWork) -> Int32 {
    switch otherWork.place {
    case .beforeFiles, .interruptingFiles: 0
    case .amongFiles: unstated
    case .afterFiles: unstated + 1
    }
  }
}
