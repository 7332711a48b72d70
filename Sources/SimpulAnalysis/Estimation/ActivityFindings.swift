// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// One row of the procedure.
public struct ActivityFindings: Equatable, Sendable, Codable {
  public var procedure: Procedure.Key
  public var activity: Activity.Key
  public var name: String
  /// The document's row number; nil for a row without one.
  public var row: String?
  /// Actors in the order of preference; substitutes are not among them.
  public var actors: [Actor.Key]
  public var isApplicants: Bool
  /// Visits for each case of the procedure that arrived.
  public var visitsPerCase: Interval?
  /// Time worked in a visit, in seconds.
  public var workSeconds: Interval?
  /// Waiting in a visit.
  public var waiting: WaitingFindings
  /// Waiting for each case of the procedure that arrived; not only on the critical path.
  public var waitingPerCase: Span
  /// Stated waits in a visit.
  public var otherWait: Span
  /// Visits that started later than they were enabled.
  public var shareThatWaited: ShareEstimate
  /// Visits after which the file was sent back; nil where nothing is.
  public var returned: ShareEstimate?
  public var branches: [BranchShare]

  public struct BranchShare: Equatable, Sendable, Codable {
    public var name: String
    public var share: ShareEstimate
  }
}
