// SPDX-License-Identifier: GPL-3.0-or-later

/// Queue discipline: which file is next among those of one precedence.
///
/// The terms are those of queueing theory: FCFS, LCFS, SPT (shortest processing time), SIRO (service in random order)
/// and EDD (earliest due date), all non-preemptive.
public enum QueueDiscipline: Hashable, Sendable, CaseIterable, BitwiseCopyable {
  case firstCome
  /// The last arrival.
  case lastCome
  /// The least work.
  case shortestWork
  /// Any of them, with equal probability.
  case random
  /// The earliest due date; cases without a promise after all that have one.
  case earliestDue
}
