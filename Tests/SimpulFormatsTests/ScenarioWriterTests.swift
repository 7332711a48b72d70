// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import ReferenceInterpreter
import SimpulDistributions
import SimpulFormats
import SimpulTime
import Testing

@testable import SimpulModel

/// What is written reads back equal.
struct ScenarioWriterTests {
  /// A number without the path at which it stands in some file.
  private func told(_ number: Parameter) -> String {
    let place = number.place.map { "\($0)" } ?? "nowhere"
    return "\(place): \(number.text) | \(number.basis) \(number.range ?? "") | \(number.note ?? "")"
  }

  private func withoutNumbers(_ scenario: Scenario) -> Scenario {
    var result = scenario
    result.numbers = []
    return result
  }

  private func readBack(_ scenario: Scenario, beside path: String) throws -> Scenario {
    let text = ScenarioWriter(scenario).text
    do {
      return try ScenarioFile.parse(text: text, path: path).scenario
    } catch {
      Issue.record("\(error)\n\(text)")
      throw error
    }
  }

  private func expectEqual(_ back: Scenario, _ scenario: Scenario, _ name: String) {
    let (one, other) = (withoutNumbers(back), withoutNumbers(scenario))
    guard one != other else { return }
    #expect(one.calendars == other.calendars, "\(name)")
    #expect(one.actors == other.actors, "\(name)")
    for (mine, theirs) in zip(one.procedures, other.procedures) {
      #expect(mine.arrivals == theirs.arrivals, "\(name)")
      #expect(mine.promises == theirs.promises, "\(name)")
      #expect(mine.attributes == theirs.attributes, "\(name)")
      for (row, wanted) in zip(mine.activities, theirs.activities) { #expect(row == wanted, "\(name)") }
    }
    Issue.record("\(name): another scenario is read back\n\(ScenarioWriter(scenario).text)")
  }

  @Test("every design of the studies reads back equal, and its numbers with where they come from")
  func studies() throws {
    let files = try StudyFiles.all()
    #expect(files.count > 80)
    for file in files {
      let folder = (file.path as NSString).deletingLastPathComponent
      let back = try readBack(file.scenario, beside: folder + "/written.yaml")
      expectEqual(back, file.scenario, file.path)
      // What a redesign's base states of a value that a change has changed is not true any more.
      guard case .scenario = file.content else { continue }
      let told = Set(back.numbers.map(told))
      let lost = file.scenario.numbers.filter { !told.contains(self.told($0)) }
      #expect(lost.isEmpty && back.numbers.count == file.scenario.numbers.count, "\(file.path)")
    }
  }

  @Test("every redesign of the studies reads back equal, with its numbers")
  func redesigns() throws {
    var looked = 0
    for file in try StudyFiles.all() {
      guard case .redesign(let redesign, let base) = file.content else { continue }
      looked += 1
      let writer = ScenarioWriter(
        redesign, of: base.scenario, makes: file.scenario, baseFile: (base.path as NSString).lastPathComponent
      )
      let path = (file.path as NSString).deletingLastPathComponent + "/written.yaml"
      do {
        let back = try ScenarioFile.parse(text: writer.text, path: path)
        guard case .redesign(let read, _) = back.content else {
          Issue.record("no redesign is read back: \(writer.text)")
          continue
        }
        #expect(read.title == redesign.title && read.changes.map(\.key) == redesign.changes.map(\.key))
        for (one, other) in zip(read.changes, redesign.changes) {
          #expect(one.name == other.name && one.owner == other.owner && one.requires == other.requires)
          #expect(one.verbs == other.verbs, "\(file.path): \(one.key)\n\(writer.text)")
          let told = Set(one.numbers.map(told))
          let lost = other.numbers.filter { !told.contains(self.told($0)) }
          #expect(lost.isEmpty, "\(file.path): \(one.key)")
        }
      } catch {
        Issue.record("\(file.path): \(error)\n\(writer.text)")
      }
    }
    #expect(looked > 20)
  }

  /// Debug builds look at some of them.
  private static var scenarioCount: Int {
    #if DEBUG
      80
    #else
      2_000
    #endif
  }

  @Test("two thousand generated scenarios read back equal", arguments: 0..<8)
  func generated(part: Int) throws {
    for seed in stride(from: part, to: Self.scenarioCount, by: 8) {
      var scenario = ScenarioGenerator.scenario(seed: UInt64(seed))
      scenario.keepWhatFilesSay()
      let folder = try TemporaryFolder()
      for file in ScenarioWriter(scenario).recordedFiles { try folder.write(file.name, file.text) }
      let back = try readBack(scenario, beside: folder.path + "/written.yaml")
      expectEqual(back, scenario, "seed \(seed)")
    }
  }

  @Test("numbers with as many digits as it takes, and shares of which no percentage is exact")
  func digits() throws {
    let third = 1.0 / 3
    var file = Scenario(
      title: "Digits: \"one\", #2\u{201C}", agency: "Dinas, kota",
      period: StudyPeriod(
        first: CivilDate(dayNumber: 20_454), length: 7 * .perDay + 90 * .perMinute + 7),
      actors: [Actor(key: "Camat")],
      procedures: [
        Procedure(
          arrivals: [ArrivalStream(key: "warga", pattern: .rate(count: third, per: .day))],
          steps: [
            .activity(
              Activity(
                key: "sign", performers: .actor("Camat"),
                work: ByCaseType(
                  DurationDistribution(.triangular(least: third, likely: 1.275, most: 1e3 / 7), .minutes)),
                skipped: ByCaseType(third),
                returned: Return(probability: ByCaseType(ReturnShares([0.7 * third, 1e-7])))))
          ])
      ])
    file.actors[0].closing = .finishes(withinSeconds: 100 * third)
    file.actors[0].absence = Absence(
      share: third * third, spell: .lognormal(mean: third, standardDeviation: 2 / 3))
    expectEqual(try readBack(file, beside: "digits.yaml"), file, "digits")
  }

  @Test("recorded values that no file holds are written beside it")
  func recorded() throws {
    let folder = try TemporaryFolder()
    var scenario = ScenarioGenerator.scenario(seed: 3)
    scenario.actors[0].kind = .officers
    scenario.actors[0].otherWork = OtherWork(
      tasksPerDay: 2, task: DurationDistribution(.empirical([1, 2.5, 1.0 / 3]), .minutes))
    let writer = ScenarioWriter(scenario)
    #expect(writer.recordedFiles.contains { $0.text == "1\n2.5\n0.3333333333333333\n" })
    for file in writer.recordedFiles { try folder.write(file.name, file.text) }
    let back = try ScenarioFile.parse(text: writer.text, path: folder.path + "/written.yaml").scenario
    #expect(back.actors[0].otherWork == scenario.actors[0].otherWork)
  }
}

extension Scenario {
  /// Of several ways of meaning the same, that which files have.
  fileprivate mutating func keepWhatFilesSay() {
    for actor in actors.indices {
      actors[actor].hours.shortenWholeDays()
      if let task = actors[actor].otherWork?.task { actors[actor].otherWork?.task = task.withShares }
    }
    for index in calendars.calendars.indices {
      for day in Weekday.allCases { calendars.calendars[index].week[day]?.shortenWholeDays() }
    }
    for index in procedures.indices {
      procedures[index].nameFirstActivity()
      for stream in procedures[index].arrivals.indices {
        let later = procedures[index].arrivals[stream]
        if let after = later.withdrawal?.after {
          procedures[index].arrivals[stream].withdrawal?.after = after.withShares
        }
        if let after = later.resubmission?.after {
          procedures[index].arrivals[stream].resubmission?.after = after.withShares
        }
        switch later.pattern {
        case .renewal(let gap): procedures[index].arrivals[stream].pattern = .renewal(gap.withShares)
        case .population(let members, let gap):
          procedures[index].arrivals[stream].pattern = .population(members: members, gap: gap.withShares)
        case .recorded(var log):
          // A file holds one log.
          log.source = "log-\(index)-\(stream).csv"
          procedures[index].arrivals[stream].pattern = .recorded(log)
        case .rate, .dates: break
        }
        // A key stands once.
        var seen: Set<DateRange> = []
        procedures[index].arrivals[stream].seasons.removeAll { !seen.insert($0.dates).inserted }
        // Shares of hours say it alone.
        if !procedures[index].arrivals[stream].hourShares.isEmpty {
          procedures[index].arrivals[stream].between = nil
        }
      }
      procedures[index].steps = procedures[index].steps.map(\.withShares)
    }
  }
}

extension [TimeRange] {
  /// A span of 24 hours has no two ends.
  fileprivate mutating func shortenWholeDays() {
    for index in indices where self[index].end.sinceMidnight - self[index].start.sinceMidnight >= .perDay {
      self[index].end = TimeOfDay(sinceMidnight: self[index].end.sinceMidnight - 30 * .perMinute)
    }
  }
}

extension Actor.Hours {
  fileprivate mutating func shortenWholeDays() {
    guard case .ranges(var ranges) = self else { return }
    ranges.shortenWholeDays()
    self = .ranges(ranges)
  }
}

extension Step {
  /// With weights of mixtures that add up to 1.
  fileprivate var withShares: Step {
    switch self {
    case .parallel(var block):
      for branch in block.branches.indices {
        block.branches[branch].steps = block.branches[branch].steps.map(\.withShares)
      }
      return .parallel(block)
    case .activity(var activity):
      activity.work = activity.work?.map(\.withShares)
      activity.wait = activity.wait?.map(\.withShares)
      activity.patience = activity.patience?.map(\.withShares)
      activity.setUp = activity.setUp?.map(\.withShares)
      let delay = activity.returned?.delay?.map(\.withShares)
      activity.returned?.delay = delay
      return .activity(activity)
    }
  }
}

extension DurationDistribution {
  fileprivate var withShares: DurationDistribution {
    guard case .mixture(var parts) = distribution else { return self }
    let total = parts.reduce(0) { $0 + $1.weight }
    for index in parts.indices { parts[index].weight /= total }
    var result = self
    result.distribution = .mixture(parts)
    return result
  }
}

extension Procedure {
  /// A file that names the activities of a backlog names them all.
  fileprivate mutating func nameFirstActivity() {
    guard let first = activities.first?.key else { return }
    // No file can say that some are at a first activity in a parallel block, and others elsewhere.
    let isInBlock = if case .parallel = steps.first { true } else { false }
    for index in arrivals.indices where arrivals[index].backlog.count > 1 {
      if isInBlock {
        arrivals[index].backlog.removeAll { $0.activity == nil }
        continue
      }
      for place in arrivals[index].backlog.indices where arrivals[index].backlog[place].activity == nil {
        arrivals[index].backlog[place].activity = first
      }
      if arrivals[index].backlog.count == 2,
        arrivals[index].backlog[0].activity == arrivals[index].backlog[1].activity
      {
        arrivals[index].backlog.removeLast()
      }
    }
  }
}
