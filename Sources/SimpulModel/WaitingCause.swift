// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a file waits: exactly one cause at every instant, the first that holds (Semantics, "Causes of waiting").
public enum WaitingCause: Int, CaseIterable, Hashable, Sendable, Codable {
  /// The batch has not been released.
  case batching
  /// No qualified officer is on duty.
  case offDuty
  /// A policy hold, or a full room: it would not fit before closing, say.
  case held
  /// A qualified officer is busy with work that was enabled later.
  case priority
  /// All qualified officers are busy.
  case contention
}

extension WaitingCause {
  /// Decodes a name; or a number, as in the journals of sweeps.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let cause: WaitingCause?
    if let name = try? container.decode(String.self) {
      cause = WaitingCause.allCases.first { "\($0)" == name }
    } else {
      cause = WaitingCause(rawValue: try container.decode(Int.self))
    }
    guard let cause else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "there is no such cause of waiting")
    }
    self = cause
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode("\(self)")
  }
}
