// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// Estimates of one design.
public struct DesignFindings: Equatable, Sendable, Codable {
  /// A short name, unique in the study.
  public var name: String
  public var title: String
  public var scenario: Scenario
  /// The changes that make it of the first design; nil for the first.
  public var redesign: Redesign?
  public var capacity: CapacityFindings
  /// All case types together.
  public var overall: CaseTypeFindings
  /// Case types in the order of the scenario, procedure by procedure.
  public var caseTypes: [CaseTypeFindings]
  public var workInProcess: WorkInProcessFindings
  /// Actors in the order of the scenario, without applicants.
  public var actors: [ActorFindings]
  /// Activities in the order of the scenario, blocks opened.
  public var activities: [ActivityFindings]
  /// Bottleneck; nil where no interventions were asked for.
  public var bottleneck: BottleneckStatement?
  public var checks: [CheckResult]
  /// Whether queues grow.
  public var stability: StabilityFindings = StabilityFindings()

  /// Without the scenario and the redesign, whose files lie beside.
  private enum CodingKeys: String, CodingKey {
    case name, title, capacity, overall, caseTypes, workInProcess, actors, activities, bottleneck, checks,
      stability
  }
}

extension CodingUserInfoKey {
  /// The designs of a study, `[StudyDesign]`: what was run stands in no file of findings.
  package static let designs = CodingUserInfoKey(rawValue: "designs")
}

extension DesignFindings {
  /// - Throws: `DecodingError` where the design is not among the decoder's `CodingUserInfoKey.designs`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    let designs = CodingUserInfoKey.designs.flatMap { decoder.userInfo[$0] } as? [StudyDesign]
    guard let design = designs?.first(where: { [name] in $0.name == name }) else {
      throw DecodingError.dataCorruptedError(
        forKey: .name, in: container, debugDescription: "the design '\(name)' is not known")
    }
    scenario = design.scenario
    redesign = design.redesign
    title = try container.decode(String.self, forKey: .title)
    capacity = try container.decode(CapacityFindings.self, forKey: .capacity)
    overall = try container.decode(CaseTypeFindings.self, forKey: .overall)
    caseTypes = try container.decode([CaseTypeFindings].self, forKey: .caseTypes)
    workInProcess = try container.decode(WorkInProcessFindings.self, forKey: .workInProcess)
    actors = try container.decode([ActorFindings].self, forKey: .actors)
    activities = try container.decode([ActivityFindings].self, forKey: .activities)
    bottleneck = try container.decodeIfPresent(BottleneckStatement.self, forKey: .bottleneck)
    checks = try container.decode([CheckResult].self, forKey: .checks)
    stability = try container.decode(StabilityFindings.self, forKey: .stability)
  }
}

/// Work in process: the cases in the office.
public struct WorkInProcessFindings: Equatable, Sendable, Codable {
  /// Cases present at the start and at the end of the window.
  public var atStart: Interval?
  public var atEnd: Interval?
  /// Time average over the window.
  public var mean: Interval?
  /// Growth from the middle to the last third of the window, at the ends of days, for a week; nil in a window of less
  /// than three days.
  public var growthPerWeek: Interval?
  /// Maximum over all replications.
  public var maximum: Int
  /// Cases present at the end of each day of the window, averaged over replications.
  public var atDayEnd: [Double]
}
