// SPDX-License-Identifier: GPL-3.0-or-later

/// Which of the files on a desk is taken up next, among those of one precedence.
///
/// The terms are those of queueing theory: FCFS, LCFS, SPT (shortest processing time), SIRO (service in random order)
/// and EDD (earliest due date), all without interrupting work that has begun.
public enum QueueDiscipline: Hashable, Sendable, CaseIterable, BitwiseCopyable {
  case firstCome
  /// The one that came last: the top of the pile.
  case lastCome
  /// The one that takes the least work.
  case shortestWork
  /// Any of them, all as likely.
  case random
  /// The one whose promise is broken first; cases without a promise behind all that have one.
  case earliestDue
}
