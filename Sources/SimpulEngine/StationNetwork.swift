// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime

/// A program that is a pure queueing network: stations of officers who are always on duty and serve one file each,
/// first come, first served. It is compiled further, step by step for each case type, and runs several times as fast;
/// see `NetworkReplication`.
///
/// Anything beyond that (hours, absence, batches, blocks, patience and so on) needs `Replication`.
struct StationNetwork: Sendable {
  /// A visit of one case type to one activity.
  struct Step: BitwiseCopyable, Sendable {
    var element: UInt32
    var scope: UInt32
    var work: PlainSampler
    /// Index into `Program.samplers`; -1 for no work.
    var sampler: Int32
    var station: Int32
    var stream: Int32
    var activity: Int32
    /// Index of the activity in its procedure.
    var place: Int32
    var startsPromiseClock: Bool
    var stopsPromiseClock: Bool
    /// Index into `StationNetwork.choices`; without any the case goes on to `next`.
    var firstChoice: Int32
    var choiceCount: Int32
    /// Default target, coded as `Choice.next`.
    var next: Int32
    var returnTo: Int32
    var returnAtMost: Int32
    var returnProbability: Double
    /// Index of a first visit's draws among the early draws; -1 for draws made when needed.
    var workPlace: Int32 = -1
    var returnPlace: Int32 = -1
    var choicePlace: Int32 = -1
  }

  /// A draw made for every case of a stream at its arrival, since nearly all of them need it.
  struct EarlyDraw: BitwiseCopyable, Sendable {
    /// Scale of the exponential; 0 where only the random bits are kept.
    var sigma: Double
  }

  struct Choice: BitwiseCopyable, Sendable {
    /// Upper limit of the uniform.
    var below: Double
    /// A step; -2 and below as in `Jump`.
    var next: Int32
    var branch: Int32
  }

  struct Stream: BitwiseCopyable, Sendable {
    enum Pattern: UInt8, BitwiseCopyable, Sendable { case renewal, rate, instants }

    var id: UInt32
    var pattern: Pattern
    /// Interarrival time of a renewal stream.
    var gap: PlainSampler
    var gapSampler: Int32
    /// End of a renewal stream's windows that follow one another without a gap from the beginning; 0 for others.
    var openUntil: Microseconds
    /// Index into `windows`, `segments` or `instants`.
    var first: Int
    var count: Int
    var entry: Int32
    var promiseClockStartsOnArrival: Bool
    /// Index into `earlyDraws`.
    var firstEarlyDraw = 0
    var earlyDrawCount = 0
  }

  var steps: [Step] = []
  var choices: [Choice] = []
  var streams: [Stream] = []
  var windows: [OpenWindow] = []
  var segments: [RateSegment] = []
  var instants: [Microseconds] = []
  /// Largest number of activities in a procedure.
  var mostPlaces = 1
  var earlyDraws: [EarlyDraw] = []
  /// Addresses of each stream's early draws, without the case.
  var earlyAddresses: [[DrawAddress]] = []

  /// - Returns: nil when the program has anything that stations cannot do.
  init?(_ program: Program) {
    guard program.isStationNetwork else { return nil }
    for (index, activity) in program.activities.enumerated() {
      let procedure = program.procedures[activity.procedure]
      for place in 0..<procedure.streamCount {
        steps.append(step(of: index, for: procedure.firstStream + place, in: program))
      }
    }
    for stream in program.streams { append(stream, of: program) }
    for stream in streams.indices { planEarlyDraws(of: stream) }
    mostPlaces = max(1, program.procedures.map(\.activityCount).max() ?? 0)
  }

  private mutating func step(of index: Int, for stream: Int, in program: Program) -> Step {
    let activity = program.activities[index]
    let rule = program.rules[activity.firstRule + program.streams[stream].place]
    let firstChoice = choices.count
    for choice in program.choices[Int(rule.firstChoice)..<Int(rule.firstChoice + rule.choiceCount)] {
      choices.append(
        Choice(below: choice.below, next: target(choice.jump, stream, program), branch: choice.branch))
    }
    return Step(
      element: rule.element, scope: rule.scope,
      work: rule.work >= 0 ? program.samplers[Int(rule.work)].plain : .constant(0), sampler: rule.work,
      station: Int32(activity.homeActor), stream: Int32(stream), activity: Int32(index),
      place: Int32(activity.place), startsPromiseClock: rule.startsPromiseClock,
      stopsPromiseClock: rule.stopsPromiseClock,
      firstChoice: Int32(firstChoice), choiceCount: rule.choiceCount,
      next: target(activity.next, stream, program), returnTo: target(rule.returnTo, stream, program),
      returnAtMost: rule.returnAtMost, returnProbability: rule.returnProbability)
  }

  /// Target of a jump; a program's rules lie in the order of the steps here.
  private func target(_ jump: Jump, _ stream: Int, _ program: Program) -> Int32 {
    guard let node = jump.node else { return jump.code }
    let activity = program.activities[Int(program.nodes[node].activity)]
    return Int32(activity.firstRule + program.streams[stream].place)
  }

  /// Plans the draws of first visits on the main path, as far as their number is known beforehand.
  private mutating func planEarlyDraws(of stream: Int) {
    streams[stream].firstEarlyDraw = earlyDraws.count
    var addresses: [DrawAddress] = []
    var visited = Set<Int>()
    var next = Int(streams[stream].entry)
    while next >= 0, visited.insert(next).inserted, addresses.count < StationNetwork.mostEarlyDraws {
      let step = steps[next]
      func plan(_ purpose: DrawPurpose, sigma: Double) -> Int32 {
        earlyDraws.append(EarlyDraw(sigma: sigma))
        addresses.append(
          DrawAddress(entity: 0, element: step.element, visit: 0, purpose: purpose, scope: step.scope))
        return Int32(addresses.count - 1)
      }
      if step.sampler >= 0, case .exponential(let sigma) = step.work {
        steps[next].workPlace = plan(.work, sigma: sigma)
      }
      if step.returnProbability > 0 { steps[next].returnPlace = plan(.returned, sigma: 0) }
      if step.choiceCount > 0 { steps[next].choicePlace = plan(.routing, sigma: 0) }
      next = Int(mostTaken(after: step))
    }
    streams[stream].earlyDrawCount = addresses.count
    earlyAddresses.append(addresses)
  }

  private static let mostEarlyDraws = 64

  private func mostTaken(after step: Step) -> Int32 {
    var best = step.next
    var (share, before) = (0.0, 0.0)
    for choice in choices[Int(step.firstChoice)..<Int(step.firstChoice + step.choiceCount)] {
      let own = min(choice.below, 1) - before
      if own > share { (best, share) = (choice.next, own) }
      before = choice.below
    }
    return best
  }

  private mutating func append(_ stream: CompiledStream, of program: Program) {
    var compiled = Stream(
      id: stream.id, pattern: .instants, gap: .constant(0), gapSampler: 0, openUntil: 0,
      first: instants.count, count: 0,
      entry: target(program.procedures[stream.procedure].entry, streams.count, program),
      promiseClockStartsOnArrival: stream.promiseClockStartsOnArrival)
    switch stream.pattern {
    case .renewal(let gap, let windows):
      compiled.pattern = .renewal
      compiled.gap = program.samplers[gap].plain
      compiled.gapSampler = Int32(gap)
      compiled.first = self.windows.count
      compiled.count = windows.count
      let follow = zip(windows, windows.dropFirst()).allSatisfy { $0.end == $1.start }
      if follow, let first = windows.first, first.start == 0, let last = windows.last {
        compiled.openUntil = last.end
      }
      self.windows += windows
    case .rate(let segments):
      compiled.pattern = .rate
      compiled.first = self.segments.count
      compiled.count = segments.count
      self.segments += segments
    case .instants(let times):
      compiled.count = times.count
      instants += times
    case .population, .endless: break
    }
    streams.append(compiled)
  }
}

extension Program {
  /// Whether it is a pure queueing network.
  fileprivate var isStationNetwork: Bool {
    office == nil && !hasDueDates && !countsVisitsByType && keptCount == 0 && !watchesDays
      && procedures.allSatisfy { !$0.hasBlocks && !$0.isCutShort && $0.activityCount > 0 }
      && actors.allSatisfy { isStation($0) } && activities.allSatisfy { $0.isSimple && !$0.notesReleases }
      && rules.allSatisfy { isPlain($0) } && streams.allSatisfy { isPlain($0) }
  }

  private func isStation(_ actor: CompiledActor) -> Bool {
    !actor.isApplicant && actor.duty == nil && actor.absence == nil && !actor.hasOtherWork
      && actor.speeds.isEmpty && !actor.needsCauses && groups[actor.group].isSimple
  }

  private func isPlain(_ rule: VisitRule) -> Bool {
    rule.wait < 0 && rule.patience < 0 && rule.setUp < 0 && rule.skipProbability == 0
      && rule.returnShareCount == 0 && rule.returnDelay < 0 && rule.conditionCount == 0
  }

  private func isPlain(_ stream: CompiledStream) -> Bool {
    switch stream.pattern {
    case .population, .endless: return false
    case .rate, .renewal, .instants: break
    }
    return stream.tickets == nil && !stream.interrupts && stream.dayEffect < 0 && stream.noShow == 0
      && stream.backlog.isEmpty && stream.groups == .single && stream.withdrawal == nil
      && stream.resubmission == nil
  }
}
