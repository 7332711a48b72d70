// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// What is decided by the verdict, of a whole study.
struct SensitivityVerdict: Equatable {
  private let outcome: SensitivityOutcome

  init(_ outcome: SensitivityOutcome) { self.outcome = outcome }

  /// The parts that are another way in `other`. A verdict that has only become undecided is another one, too; of two
  /// sets of bottlenecks it is enough that they share an actor.
  func turned(in other: SensitivityVerdict) -> [VerdictPart] {
    var parts: [VerdictPart] = []
    for (position, (here, there)) in zip(outcome.designs, other.outcome.designs).enumerated() {
      if here.target != there.target { parts.append(.target(design: position)) }
      if here.change?.verdict != there.change?.verdict { parts.append(.comparison(design: position)) }
      if let one = here.bottleneck, let two = there.bottleneck, !SensitivityVerdict.agree(one, two) {
        parts.append(.bottleneck)
      }
    }
    return parts
  }

  private static func agree(_ one: BottleneckSet, _ two: BottleneckSet) -> Bool {
    one.actors.isEmpty && two.actors.isEmpty || one.actors.contains(where: two.actors.contains)
  }
}
