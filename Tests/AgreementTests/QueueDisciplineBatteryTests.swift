// SPDX-License-Identifier: GPL-3.0-or-later

import ReferenceInterpreter
import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulTime
import Testing

/// What holds of a queue of whatever discipline. One that is added is in the battery, and does not compile until its rule is stated
/// here, apart from the program's.
@Suite("Every queue discipline")
struct QueueDisciplineBatteryTests {
  /// Comes so many minutes past 08:00, when the clerk is busy until 09:00.
  private struct File {
    var key: String
    var minute: Int
    /// In minutes.
    var work: Double
    /// In working hours.
    var promised: Double?
  }

  private static let files = [
    File(key: "a", minute: 10, work: 30, promised: 5), File(key: "b", minute: 20, work: 10),
    File(key: "c", minute: 30, work: 20, promised: 1), File(key: "d", minute: 40, work: 10, promised: 3),
    File(key: "e", minute: 50, work: 25),
  ]

  /// In which they are taken up; nil where chance decides.
  private func order(_ discipline: QueueDiscipline) -> [String]? {
    func ascending(_ number: (File) -> Double) -> [String] {
      Self.files.sorted { (number($0), $0.minute) < (number($1), $1.minute) }.map(\.key)
    }
    return switch discipline {
    case .firstCome: ascending { Double($0.minute) }
    case .lastCome: ascending { -Double($0.minute) }
    case .shortestWork: ascending(\.work)
    case .earliestDue: ascending { file in file.promised.map { Double(file.minute) + 60 * $0 } ?? .infinity }
    case .random: nil
    }
  }

  private func key(_ replication: Int) -> DrawKey {
    DrawKey(seed: 3, study: "disciplines", phase: .production, replication: UInt32(replication))
  }

  /// The files, one that keeps the clerk busy until 09:00, and perhaps an urgent one that comes last.
  private func morning(_ discipline: QueueDiscipline, isUrgent: Bool = false) -> (Scenario, [String]) {
    let day = TimelineScenario.date(2026, 1, 5)
    var files = [File(key: "first", minute: 1, work: 59)] + Self.files
    if isUrgent { files.append(File(key: "urgent", minute: 55, work: 40)) }
    let streams = files.map { file in
      let time = TimeOfDay(hour: 8, minute: file.minute)
      return ArrivalStream(
        key: file.key, pattern: .recorded(ArrivalLog(source: "log.csv", entries: [.init(day, time)])),
        precedence: file.key == "urgent" ? 1 : nil)
    }
    let promises = files.compactMap { file in
      file.promised.map { Promise(caseType: file.key, amount: $0, unit: .workingHours, counting: .byHours) }
    }
    let work = ByCaseType(files.map { ($0.key, DurationDistribution(.constant($0.work), .minutes)) })
    let scenario = TimelineScenario.scenario(
      first: day, days: 1, actors: [Actor(key: "clerk", queueDiscipline: discipline)],
      Procedure(
        arrivals: streams, promises: promises,
        steps: [.activity(Activity(key: "check", performers: .actor("clerk"), work: work))]))
    return (scenario, files.map(\.key))
  }

  private func started(_ morning: (scenario: Scenario, keys: [String]), replication: Int = 0) throws
    -> [String]
  {
    try EngineRun(morning.scenario, key: key(replication)).trace.filter { $0.kind == .start }
      .map { morning.keys[$0.stream] }
  }

  @Test("a queue of five is taken up by the rule", arguments: QueueDiscipline.allCases)
  func rule(_ discipline: QueueDiscipline) throws {
    let found = try started(morning(discipline))
    #expect(found.first == "first")
    if let order = order(discipline) {
      #expect(Array(found.dropFirst()) == order)
    } else {
      // Each of the five first in about a fifth of 500: the standard deviation is 8.9.
      let firsts = try (0..<500).map { try started(morning(discipline), replication: $0)[1] }
      for file in Self.files {
        let count = firsts.count { $0 == file.key }
        #expect(abs(count - 100) <= 40, "\(file.key): \(count)")
      }
    }
    #expect(Set(found) == Set(["first"] + Self.files.map(\.key)) && found.count == 6)
  }

  @Test("an urgent file goes before all others that wait", arguments: QueueDiscipline.allCases)
  func precedence(_ discipline: QueueDiscipline) throws {
    #expect(try started(morning(discipline, isUrgent: true)).prefix(2) == ["first", "urgent"])
  }

  /// Three days without a night, with work for 0.85 of the officers.
  private func busy(_ discipline: QueueDiscipline, officers: Int) -> Scenario {
    func stream(_ key: String, precedence: Int? = nil) -> ArrivalStream {
      ArrivalStream(
        key: key,
        pattern: .renewal(DurationDistribution(.exponential(mean: 40 / Double(officers)), .minutes)),
        precedence: precedence)
    }
    return TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: 3, calendar: .always,
      actors: [Actor(key: "clerk", officers: officers, queueDiscipline: discipline)],
      Procedure(
        arrivals: [stream("plain"), stream("other")],
        promises: [Promise(caseType: "plain", amount: 5, unit: .hours, counting: .byHours)],
        steps: [
          .activity(
            Activity(
              key: "check", performers: .actor("clerk"),
              work: ByCaseType(DurationDistribution(.exponential(mean: 17), .minutes))))
        ]))
  }

  @Test("engine and reference interpreter agree", arguments: QueueDiscipline.allCases, [1, 2])
  func agreement(_ discipline: QueueDiscipline, officers: Int) throws {
    let scenario = busy(discipline, officers: officers)
    for replication in 0..<3 {
      let reference = try ReferenceInterpreter.run(scenario, key: key(replication)).trace
      #expect(
        Agreement.firstDifference(reference, try EngineRun(scenario, key: key(replication)).trace) == [])
    }
  }

  @Test("nobody is idle while a file waits", arguments: QueueDiscipline.allCases, [1, 2])
  func workConservation(_ discipline: QueueDiscipline, officers: Int) throws {
    var (waiting, working, waited) = (0, 0, 0)
    let trace = try EngineRun(busy(discipline, officers: officers), key: key(0)).trace
    for (place, record) in trace.enumerated() {
      switch record.kind {
      case .enable: waiting += 1
      case .start: (waiting, working) = (waiting - 1, working + 1)
      case .release: working -= 1
      default: break
      }
      // What happens at one instant is over.
      guard place + 1 == trace.count || trace[place + 1].time > record.time else { continue }
      #expect(waiting == 0 || working == officers, "at \(record.time)")
      if waiting > 0 { waited += 1 }
    }
    #expect(waited > 50)
  }

  /// The work that is there does not depend on the order in which it is done.
  @Test("one clerk is busy at the same times, whatever the order", arguments: QueueDiscipline.allCases)
  func busyPeriods(_ discipline: QueueDiscipline) throws {
    /// The instants at which he begins and ends to be busy; one file may follow the other at once.
    func periods(_ discipline: QueueDiscipline) throws -> [Microseconds] {
      let trace = try EngineRun(busy(discipline, officers: 1), key: key(0)).trace
      var bounds: [Microseconds] = []
      for record in trace where record.time < 3 * .perDay {
        guard record.kind == .start || record.kind == .release else { continue }
        if bounds.last == record.time { bounds.removeLast() } else { bounds.append(record.time) }
      }
      return bounds
    }
    let found = try periods(discipline)
    #expect(found.count > 20)
    #expect(try found == periods(.firstCome))
  }

  @Test(
    "every file that comes is taken up once and ends, or is there still", arguments: QueueDiscipline.allCases)
  func conservation(_ discipline: QueueDiscipline) throws {
    struct Case: Hashable {
      var stream: Int
      var ordinal: Int
    }
    let run = try EngineRun(busy(discipline, officers: 2), key: key(0))
    func cases(_ kind: TraceRecord.Kind) -> [Case] {
      run.trace.filter { $0.kind == kind }.map { Case(stream: $0.stream, ordinal: $0.ordinal) }
    }
    let (came, started, ended) = (cases(.arrive), cases(.start), cases(.end))
    #expect(Set(came).count == came.count && Set(started).count == started.count)
    #expect(Set(ended).count == ended.count && ended.count > 300)
    #expect(Set(came).isSuperset(of: started) && Set(started).isSuperset(of: ended))
    let office = run.tally.office
    #expect(office.came - office.left == office.presentAtEnd - office.presentAtStart)
    #expect(office.came == run.trace.count { $0.kind == .arrive && $0.time < 3 * .perDay })
  }
}
