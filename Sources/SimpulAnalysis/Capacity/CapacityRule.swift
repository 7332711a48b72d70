// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// A rule of the office that takes capacity from an actor's hours, or leaves open how much there is.
public enum CapacityRule: Hashable, Sendable {
  /// Behind the end of duty only what is in hand is finished.
  case onlyWhatIsInHand
  /// Nothing is begun that would not be finished before duty ends.
  case onlyWhatFits
  /// So many officers work together each time, so that some may be left over.
  case wholeTeams(of: Int)
  /// All or some of the work is done together with these, in the hours in which all are there.
  case commonHours(with: [Actor.Key])
  /// Each officer has a queue of his own: the one with the most files decides.
  case busiestOfficer
  /// Officers are kept free for a team until it is complete.
  case keptFreeForTeams
  /// Others may take the same work, or some of it.
  case sharedWork
  /// Files wait for the officer who had them before.
  case sameOfficer
  /// How often somebody gets ready hangs on the order of the files.
  case gettingReady
}

/// What the hours alone say of an actor, before any run.
public enum CapacityVerdict: Hashable, Sendable {
  /// More comes than can be done at the greatest capacity that the rules allow.
  case overloaded
  /// Less comes than can be done at the least.
  case keepsUp
  /// What comes lies between the two, or depends on who takes what.
  case runDecides
}
