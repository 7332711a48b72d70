// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel

// By what an actor, or several together, were relieved. Where work takes several officers at a time that is a team, and there may
// be officers over today, so that it takes fewer than a whole one to make it.
extension Sentences {
  /// `One more officer there`, at the head of a sentence.
  package func oneMoreThere(_ gain: ActorGain?, in scenario: Scenario) -> String {
    guard let gain else { return say("Satu petugas lagi di sana", "One more officer there") }
    if gain.actors.isJoint, gain.officersAdded == gain.actors.actors.count {
      return say("Satu petugas lagi pada masing-masing", "One more officer of each")
    }
    return team(gain, in: scenario).map {
      say("Satu regu lagi di sana (\($0))", "One more team there (\($0))")
    } ?? say("Satu petugas lagi di sana", "One more officer there")
  }

  /// `one more officer`, in the middle of one.
  package func oneMore(_ gain: ActorGain, in scenario: Scenario) -> String {
    team(gain, in: scenario).map { say("satu regu lagi (\($0))", "one more team (\($0))") }
      ?? say("satu petugas lagi", "one more officer")
  }

  /// What one more team takes: `3 officers`, or `of 3, for which 1 more officer is enough`; nil where it is one officer.
  private func team(_ gain: ActorGain, in scenario: Scenario) -> String? {
    let added = gain.officersAdded
    let size = scenario.officersOfTeam(gain.actors).reduce(0) { $0 + $1.officers }
    if added < size {
      let officers = language.counted(added, "", "more officer")
      return say(
        "berisi \(size), untuk itu cukup ditambah \(added) petugas",
        "of \(size), for which \(officers) \(added == 1 ? "is" : "are") enough")
    }
    return added > 1 ? language.counted(added, "petugas", "officer") : nil
  }
}
