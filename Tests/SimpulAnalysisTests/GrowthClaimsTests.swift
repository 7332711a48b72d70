// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulStatistics
import SimpulTime
import Testing

@testable import SimpulAnalysis

/// What is said of 52 weeks is held against a run that is ten times as long.
@Suite("That all can keep up, and that a pile grows, is false of one office in twenty at most")
struct GrowthClaimsTests {
  static let offices = CapacityOffice.isSlow ? 300 : 5

  /// Two or three stages of different rules one behind the other, with a pattern of the week, and loads from 60 % to 130 %.
  private static func office(_ seed: UInt64) throws -> CapacityOffice {
    var numbers = TestNumbers(seed: 7_000 + seed)
    var office = CapacityOffice(actors: [], hours: [TimeRange(8, 0, 12, 0), TimeRange(13, 0, 16, 0)])
    let stages = numbers.whole(1...2)
    for stage in 0..<stages {
      let kind = numbers.pick(CapacityKind.allCases)
      let part = kind.office(seed &* 10 &+ UInt64(stage))
      func renamed(_ key: String) -> String { "\(stage)\(key)" }
      for var actor in part.actors {
        actor.key = renamed(actor.key)
        office.actors.append(actor)
      }
      for case .activity(var activity) in part.steps {
        activity.key = renamed(activity.key)
        activity.name = activity.key
        guard case .teams(let teams) = activity.performers else { continue }
        activity.performers = .teams(
          teams.map { $0.map { Requirement(renamed($0.actor), officers: $0.officers) } })
        activity.substitutions = activity.substitutions.map {
          Substitution(
            principal: renamed($0.principal), substitute: renamed($0.substitute), fromDay: $0.fromDay)
        }
        office.steps.append(.activity(activity))
      }
    }
    let factors = Weekday.allCases.map { day in
      ArrivalStream.WeekdayFactor(day: day, factor: numbers.uniform(0.5, 1.5))
    }
    office.weekdayFactors = factors
    let capacity = Capacity.findings(of: try Program(compiling: office.scenario(weeks: 52)))
    let most = capacity.actors.map(\.load).max() ?? 1
    office.casesPerDay *= numbers.uniform(0.6, 1.3) / most
    return office
  }

  private static func stability(
    _ office: CapacityOffice, weeks: Int, replications: Int, seed: UInt64
  ) throws -> StabilityFindings {
    let scenario = office.scenario(weeks: weeks)
    let program = try Program(compiling: scenario)
    let capacity = Capacity.findings(of: program)
    let growth = try Experiment.run(
      designs: [program],
      settings: ExperimentSettings(seed: seed, replications: replications, study: "growth \(weeks)"),
      reduce: { [queues = capacity.queues] in Stability.growth(of: $0, queues, scenario.period) }
    ).values[0]
    return Stability.findings(capacity, growth: growth, designs: 1)
  }

  @Test("of generated offices")
  func claims() throws {
    var (keeping, falselyKeeping, growing, falselyGrowing) = (0, 0, 0, 0)
    var told: [String] = []
    for seed in 1...UInt64(GrowthClaimsTests.offices) {
      let office = try GrowthClaimsTests.office(seed)
      let said = try GrowthClaimsTests.stability(office, weeks: 52, replications: 10, seed: seed)
      let truth = try GrowthClaimsTests.stability(office, weeks: 520, replications: 4, seed: seed + 100_000)
      // By the long run alone, whatever the hours say.
      let grows = truth.queues.map { queue in
        (queue.growthPerWeek?.estimate ?? 0) > 0.004 * queue.intakePerWeek
      }
      if said.allKeepUp {
        keeping += 1
        if grows.contains(true) {
          falselyKeeping += 1
          told.append("office \(seed): all can keep up, \(said), \(truth)")
        }
      }
      if !said.growing.isEmpty {
        growing += 1
        if zip(said.queues, grows).contains(where: { $0.0.isGrowing && !$0.1 }) {
          falselyGrowing += 1
          told.append("office \(seed): grows, \(said), \(truth)")
        }
      }
    }
    let offices = Double(GrowthClaimsTests.offices)
    print(
      "growth: \(GrowthClaimsTests.offices) offices, all can keep up \(keeping) (false \(falselyKeeping)), "
        + "grows \(growing) (false \(falselyGrowing))")
    #expect(Double(falselyKeeping) <= 0.05 * offices, "\(told)")
    #expect(Double(falselyGrowing) <= 0.05 * offices, "\(told)")
    #expect(Double(keeping + growing) >= 0.7 * offices)
  }
}
