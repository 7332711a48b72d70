// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// What was found about one design.
public struct DesignFindings: Equatable, Sendable {
  /// A short name, unique in the study.
  public var name: String
  public var title: String
  public var scenario: Scenario
  /// The changes that make it of the first design; nil for the first.
  public var redesign: Redesign?
  public var capacity: CapacityFindings
  /// All case types together.
  public var overall: CaseTypeFindings
  /// In the order of the scenario, procedure by procedure.
  public var caseTypes: [CaseTypeFindings]
  public var pile: PileFindings
  /// In the order of the scenario, without applicants.
  public var actors: [ActorFindings]
  /// In the order of the scenario, blocks opened.
  public var activities: [ActivityFindings]
  /// Nil where no interventions were asked for.
  public var bottleneck: BottleneckStatement?
  public var checks: [CheckResult]
  /// Whether queues grow or are kept up with.
  public var stability: StabilityFindings

  public init(
    name: String, title: String, scenario: Scenario, redesign: Redesign?, capacity: CapacityFindings,
    overall: CaseTypeFindings, caseTypes: [CaseTypeFindings], pile: PileFindings,
    actors: [ActorFindings], activities: [ActivityFindings], bottleneck: BottleneckStatement?,
    checks: [CheckResult], stability: StabilityFindings = StabilityFindings()
  ) {
    self.name = name
    self.title = title
    self.scenario = scenario
    self.redesign = redesign
    self.capacity = capacity
    self.overall = overall
    self.caseTypes = caseTypes
    self.pile = pile
    self.actors = actors
    self.activities = activities
    self.bottleneck = bottleneck
    self.checks = checks
    self.stability = stability
  }
}

/// The cases in the office.
public struct PileFindings: Equatable, Sendable {
  /// Present at the start and at the end of the window.
  public var atStart: Interval?
  public var atEnd: Interval?
  /// Over the window, on average over all time.
  public var mean: Interval?
  /// How many more were there at the ends of days in the last third of the window than in the middle one, for a week; nil in a
  /// window of less than three days.
  public var growthPerWeek: Interval?
  /// The greatest of all replications.
  public var maximum: Int
  /// Present at the end of each day of the window, averaged over replications.
  public var atDayEnd: [Double]

  public init(
    atStart: Interval?, atEnd: Interval?, mean: Interval?, growthPerWeek: Interval?, maximum: Int,
    atDayEnd: [Double]
  ) {
    self.atStart = atStart
    self.atEnd = atEnd
    self.mean = mean
    self.growthPerWeek = growthPerWeek
    self.maximum = maximum
    self.atDayEnd = atDayEnd
  }
}
