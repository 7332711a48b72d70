// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// A rule of the office that reduces an actor's capacity, or leaves it undetermined.
public enum CapacityRule: Hashable, Sendable, Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case onlyWhatIsInHand, onlyWhatFits, wholeTeams, commonHours, busiestOfficer, keptFreeForTeams,
      sharedWork, sameOfficer, gettingReady
  }

  /// After the end of duty only work in progress is finished.
  case onlyWhatIsInHand
  /// Nothing is begun that would not be finished before duty ends.
  case onlyWhatFits
  /// A number of officers work together each time, so that some may be left over.
  case wholeTeams(of: Int)
  /// All or some of the work is done together with these, in the hours in which all are present.
  case commonHours(with: [Actor.Key])
  /// Each officer has a queue of his own: the busiest one decides.
  case busiestOfficer
  /// Officers are reserved for a team until it is complete.
  case keptFreeForTeams
  /// Others may take the same work, or some of it.
  case sharedWork
  /// Files wait for the officer who had them before.
  case sameOfficer
  /// The number of set-ups depends on the order of the files.
  case gettingReady
}

/// What the hours alone show of an actor, before any run.
public enum CapacityVerdict: Hashable, Sendable {
  /// Offered work exceeds the greatest capacity that the rules allow.
  case overloaded
  /// Offered work is below the least capacity.
  case keepsUp
  /// Offered work lies between the two, or depends on who does what.
  case runDecides
}
