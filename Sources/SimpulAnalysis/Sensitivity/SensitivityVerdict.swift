// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// The verdict of a whole study.
struct SensitivityVerdict: Equatable {
  private let outcome: SensitivityOutcome

  init(_ outcome: SensitivityOutcome) { self.outcome = outcome }

  /// The parts that differ in `other`. A verdict that has only become undecided differs, too; two sets of bottlenecks
  /// agree if they share an actor.
  func turned(in other: SensitivityVerdict) -> [VerdictPart] {
    var parts: [VerdictPart] = []
    for (position, (here, there)) in zip(outcome.designs, other.outcome.designs).enumerated() {
      if here.target != there.target, !SensitivityVerdict.isBetterThanReached(here, there) {
        parts.append(.target(design: position))
      }
      if here.change?.verdict != there.change?.verdict { parts.append(.comparison(design: position)) }
      if let one = here.bottleneck, let two = there.bottleneck, !SensitivityVerdict.agree(one, two) {
        parts.append(.bottleneck)
      }
    }
    return parts
  }

  /// Whether all are in time, though the replications may then be too few to be sure of the target: no worse than to
  /// be sure of it while some are late.
  private static func isBetterThanReached(
    _ here: SensitivityOutcome.Design, _ there: SensitivityOutcome.Design
  ) -> Bool { here.target == .reached && there.target == .undecided && there.kept?.share == 1 }

  private static func agree(_ one: BottleneckSet, _ two: BottleneckSet) -> Bool {
    one.actors.isEmpty && two.actors.isEmpty || one.actors.contains(where: two.actors.contains)
  }
}
