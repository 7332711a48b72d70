// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// One row of the procedure.
public struct ActivityFindings: Equatable, Sendable {
  public var procedure: Procedure.Key
  public var activity: Activity.Key
  public var name: String
  /// As the document numbers it; nil for a row without a number of its own.
  public var row: String?
  /// In the order of preference; substitutes are not among them.
  public var actors: [Actor.Key]
  public var isApplicants: Bool
  /// For each case of the procedure that arrived.
  public var visitsPerCase: Interval?
  /// Time worked in a visit, in seconds.
  public var workSeconds: Interval?
  /// In a visit.
  public var waiting: WaitingFindings
  /// For each case of the procedure that arrived; not only on the critical path.
  public var waitingPerCase: Span
  /// Stated waits in a visit.
  public var otherWait: Span
  /// Visits that started later than they were enabled.
  public var shareThatWaited: ShareEstimate
  /// Visits after which the file was sent back; nil where nothing is.
  public var returned: ShareEstimate?
  public var branches: [BranchShare]

  public init(
    procedure: Procedure.Key, activity: Activity.Key, name: String, row: String?, actors: [Actor.Key],
    isApplicants: Bool, visitsPerCase: Interval?, workSeconds: Interval?, waiting: WaitingFindings,
    waitingPerCase: Span, otherWait: Span, shareThatWaited: ShareEstimate, returned: ShareEstimate?,
    branches: [BranchShare]
  ) {
    self.procedure = procedure
    self.activity = activity
    self.name = name
    self.row = row
    self.actors = actors
    self.isApplicants = isApplicants
    self.visitsPerCase = visitsPerCase
    self.workSeconds = workSeconds
    self.waiting = waiting
    self.waitingPerCase = waitingPerCase
    self.otherWait = otherWait
    self.shareThatWaited = shareThatWaited
    self.returned = returned
    self.branches = branches
  }

  public struct BranchShare: Equatable, Sendable {
    public var name: String
    public var share: ShareEstimate

    public init(name: String, share: ShareEstimate) {
      self.name = name
      self.share = share
    }
  }
}
