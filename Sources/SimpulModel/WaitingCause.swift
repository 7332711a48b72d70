// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a file waits: exactly one at every instant, the first that holds (Semantics, "Causes of waiting").
public enum WaitingCause: Int, CaseIterable, Hashable, Sendable, Codable {
  /// Its batch has not been released: the round at which the pile is taken up has not come.
  case batching
  /// No qualified officer is on duty.
  case offDuty
  /// A rule keeps it, or a full room: it would not fit before closing, say.
  case held
  /// A qualified officer is busy with work that was enabled later.
  case priority
  /// All qualified officers are busy.
  case contention
}
