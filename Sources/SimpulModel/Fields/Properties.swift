// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions

// Fields of files that are parts of a value in the model.
extension Actor {
  /// Long-run share of rostered days absent; nil removes the absence.
  package var absenceShare: Double? {
    get { absence?.share }
    set { absence = newValue.map { Absence(share: $0, spell: absenceSpell) } }
  }

  /// Rostered days of a spell of absence; without a share an absence of 0 %.
  package var absenceSpell: Distribution {
    get { absence?.spell ?? .constant(1) }
    set { absence = Absence(share: absence?.share ?? 0, spell: newValue) }
  }
}

extension Activity {
  /// Shares sent back; nil removes the return with all its fields.
  package var returnShares: ByCaseType<ReturnShares>? {
    get { returned?.probability }
    set {
      guard let newValue else {
        returned = nil
        return
      }
      returned?.probability = newValue
      returned = returned ?? Return(probability: newValue)
    }
  }

  // Parts of a return have no effect where there is none.
  package var returnDelay: ByCaseType<DurationDistribution>? {
    get { returned?.delay }
    set { returned?.delay = newValue }
  }

  package var returnsTo: Activity.Key? {
    get { returned?.to }
    set { returned?.to = newValue }
  }

  package var mostReturns: Int? {
    get { returned?.atMost }
    set { returned?.atMost = newValue }
  }
}
