// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulTime

/// Officers who have several files open at once.
extension ReferenceInterpreter {
  mutating func beginWork(_ index: Int, _ officers: [Officer], _ work: Microseconds) {
    guard office.mostOpen(officers[0].actor) > 1 else {
      tokens[index].state = .worked(by: officers, until: now + work)
      return
    }
    divideTime(of: officers[0])
    tokens[index].left = work
    tokens[index].leftSince = now
    tokens[index].state = .worked(by: officers, until: .max)
    lookAhead(officers[0])
  }

  /// The files that an officer has open, in the order of queues.
  private func open(_ officer: Officer) -> [Int] {
    tokens.indices.filter { index in
      if case .worked(let officers, _) = tokens[index].state { officers == [officer] } else { false }
    }.sorted { isBefore(tokens[$0], tokens[$1]) }
  }

  /// Gives everything that an officer has open its part of the time since something was opened or closed.
  mutating func divideTime(of officer: Officer, finishing finished: Int? = nil) {
    guard office.mostOpen(officer.actor) > 1 else { return }
    let open = open(officer)
    for index in open {
      let passed = now - tokens[index].leftSince
      let part = office.part(of: passed, among: open.count, actor: officer.actor)
      let work = index == finished ? tokens[index].left : min(part, tokens[index].left)
      tokens[index].left -= work
      tokens[index].leftSince = now
      tokens[index].waited[WaitingCause.contention.rawValue] += passed - work
    }
  }

  /// When the next of them will be done.
  mutating func lookAhead(_ officer: Officer) {
    guard office.mostOpen(officer.actor) > 1 else { return }
    let open = open(officer)
    for index in open { tokens[index].state = .worked(by: [officer], until: .max) }
    guard let least = open.map({ tokens[$0].left }).min(),
      let first = open.first(where: { tokens[$0].left == least })
    else { return }
    let efficiency = office.efficiency(actor: officer.actor, open: open.count)
    let alone = efficiency == 1 ? least : Microseconds((Double(least) / efficiency).rounded(.up))
    tokens[first].state = .worked(by: [officer], until: now + Microseconds(open.count) * alone)
  }
}

extension Office {
  /// How many files an officer may have open.
  func mostOpen(_ actor: Int) -> Int { scenario.actors[actor].multitasking.limit ?? .max }

  func efficiency(actor: Int, open: Int) -> Double {
    var efficiency = 1.0
    for _ in 1..<max(1, open) { efficiency *= 1 - scenario.actors[actor].multitasking.lossPerFile }
    return efficiency
  }

  /// What each of some files gets of a time.
  func part(of time: Microseconds, among open: Int, actor: Int) -> Microseconds {
    let part = time / Microseconds(open)
    let efficiency = efficiency(actor: actor, open: open)
    return efficiency == 1 ? part : Microseconds((Double(part) * efficiency).rounded(.down))
  }
}
