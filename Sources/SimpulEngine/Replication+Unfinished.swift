// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Cases unfinished when the run stops (censored), and their promises.
extension Replication {
  /// A promise is broken if it would be were the case to complete its end now; else it is undecided.
  mutating func countUnfinishedCases() {
    let end = accounts.stoppedAt
    let workingAtEnd = officeClock.workingTime(at: end)
    for file in cases.indices
    where cases[file].isPresent && cases[file].isMeasured && cases[file].promiseClock != .complete {
      let stream = Int(cases[file].stream)
      accounts.caseTypes[stream].censored += 1
      guard let promise = program.streams[stream].promise else { continue }
      let token = openToken(of: Int(cases[file].token))
      if cases[file].promiseClock == .ahead {
        accounts.caseTypes[stream].undecidedWithClockStanding += 1
      } else if isBroken(promise.rule, file, token, at: end, working: workingAtEnd) {
        accounts.caseTypes[stream].promiseBroken += 1
      } else if isWithApplicant(token) {
        accounts.caseTypes[stream].undecidedWithClockStanding += 1
      } else {
        accounts.caseTypes[stream].undecidedWithClockRunning += 1
      }
    }
  }

  /// The token of a case; in a block the first of its branches that has not reached the join.
  private func openToken(of whole: Int) -> Int {
    var token = whole
    while tokens[token].phase == .split {
      var branch = tokens[token].firstBranch
      while branch >= 0, tokens[Int(branch)].phase == .joined { branch = tokens[Int(branch)].nextBranch }
      // A block ends with its last branch.
      guard branch >= 0 else { break }
      token = Int(branch)
    }
    return token
  }

  /// Whether the promise would be broken if the token completed its end at an instant, given the stops on its path
  /// and any in progress.
  private func isBroken(
    _ rule: CompiledPromise.Rule, _ file: Int, _ token: Int, at end: Microseconds, working: Microseconds
  ) -> Bool {
    var stopped: (clock: Microseconds, working: Microseconds, dates: Microseconds) = (0, 0, 0)
    if isWithApplicant(token) {
      let since = tokens[token].since
      stopped.clock = end - since
      stopped.working = working - tokens[token].sinceWorking
      stopped.dates = Microseconds(program.openDates(after: since, upTo: end))
    }
    var part = token
    while part >= 0 {
      let first = part * ledgerStride
      stopped.clock += ledgers[first + LedgerLine.stopped]
      stopped.working += ledgers[first + LedgerLine.stoppedWorking]
      stopped.dates += ledgers[first + LedgerLine.stoppedDates]
      part = Int(tokens[part].parent)
    }
    switch rule {
    case .openDates(let limit):
      let dates = Microseconds(program.openDates(after: cases[file].spanStart, upTo: end))
      return Double(dates - stopped.dates) > limit
    case .workingTime(let limit): return working - cases[file].spanStartWorking - stopped.working > limit
    case .clockTime(let limit): return end - cases[file].spanStart - stopped.clock > limit
    }
  }
}
