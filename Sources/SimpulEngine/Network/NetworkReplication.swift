// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulStatistics
import SimpulTime

/// One sample path of a station network: what `Replication` does, and the same tally to the last bit, in a fraction
/// of its instructions.
///
/// Each station updates its account once an event, each case carries its own sums, and nothing is looked up that can
/// be compiled.
package struct NetworkReplication: ~Copyable {
  let program: Program
  let steps: Store<StationNetwork.Step>
  let choices: Store<StationNetwork.Choice>
  let arrivalRules: Store<StationNetwork.Stream>
  let windows: Store<OpenWindow>
  let segments: Store<RateSegment>
  let instants: Store<Microseconds>
  var generator: AddressedGenerator

  // Time.
  let warmUp: Microseconds
  let end: Microseconds
  /// The present instant; -1 before the first event.
  var now: Microseconds = -1
  var events: EventList
  let firstArrival: Int
  private var isOver = false
  /// Next instant at which something is to be done beside the events; 0 when each instant may be the last.
  var nextMark: Microseconds
  var isWindowOver = false

  // Cases.
  var cases = Store<NetworkCase>()
  var freeCases = Store<Int32>()
  /// Ledger of each case: waiting since the promise clock started by station; visits and returns by place of the
  /// activity; the early draws: work, and the bits of uniforms.
  var ledgers = Store<Int64>()
  let ledgerStride: Int
  let firstCounter: Int
  let firstEarlyDraw: Int
  let earlyDraws: Store<StationNetwork.EarlyDraw>
  /// Draws: a group for each stream's cases, then one for the interarrival times.
  var table: DrawTable

  // Stations, one an actor.
  var stations: Store<Station>
  /// Case in service, by officer.
  var occupants: Store<Int32>
  /// Free officers, one bit each; every station has words of its own.
  var freeOfficers: Store<UInt64>
  /// Stations at which something may start when the instant is over.
  var pending = Store<Int32>()
  var streams: Store<StreamState>

  // Accounts.
  var eventCount = 0
  var stepSums: Store<StepSums>
  /// Squared waits by activity.
  var squaredWaits: Store<Double>
  /// Number of times each choice was taken.
  var choicesTaken: Store<Int>
  var streamSums: Store<NetworkStreamSums>
  /// Waiting in the measured interval by stream, then by station.
  var spanWaiting: Store<Int128>
  let hasPromises: Bool
  var spanTimes: [ValueStore]
  /// Buffered completion times, and their streams.
  var latestTimes = Store<Microseconds>()
  var latestStreams = Store<Int32>()
  static let timesKeptBack = 4096
  /// Cases by stream, then by outcome.
  var endedOtherwise: Store<Int>
  /// Time at each queue length, by station.
  var histograms: Store<Microseconds>
  var office = PresenceAccount()
  var presentAtDayEnd: [Int] = []
  var unfinishedMeasuredCases = 0
  var stoppedAt: Microseconds = 0
  /// Activity that a case has visited too often; -1 while there is none.
  var endlessActivity = -1
  /// Integral of each station's queue when the middle and when the last third of the window began.
  var queuesBeforeMiddleThird: [Int128] = []
  var queuesBeforeLastThird: [Int128] = []
  var frozenStations: [Station] = []
  var frozenHistograms: [Microseconds] = []

  /// - Returns: nil where the program is no network of stations.
  package init?(_ program: Program, key: DrawKey) {
    guard let network = program.network else { return nil }
    self.init(network, of: program, key: key)
  }

  /// Ready to run; nothing has happened yet.
  init(_ network: StationNetwork, of program: Program, key: DrawKey) {
    self.program = program
    steps = Store(network.steps)
    choices = Store(network.choices)
    arrivalRules = Store(network.streams)
    windows = Store(network.windows)
    segments = Store(network.segments)
    instants = Store(network.instants)
    generator = AddressedGenerator(key: key)
    warmUp = program.warmUp
    end = program.end
    hasPromises = program.streams.contains { $0.promise != nil }
    firstArrival = program.officerCount
    events = EventList(slots: program.officerCount + program.streams.count)
    nextMark = program.warmUp
    firstCounter = program.actors.count
    firstEarlyDraw = firstCounter + 2 * network.mostPlaces
    ledgerStride = firstEarlyDraw + (network.streams.map(\.earlyDrawCount).max() ?? 0)
    earlyDraws = Store(network.earlyDraws)
    table = DrawTable(
      key: key,
      groups: network.earlyAddresses
        + network.streams.map {
          [DrawAddress(entity: 0, element: 0, visit: 0, purpose: .arrival, scope: $0.id)]
        })
    occupants = Store(repeating: -1, count: program.officerCount)
    stations = Store(minimumCapacity: program.actors.count)
    freeOfficers = Store(minimumCapacity: program.actors.count)
    for actor in program.actors {
      stations.append(
        Station(
          free: actor.officers, firstOfficer: actor.firstOfficer, firstWord: freeOfficers.count,
          firstWordWithFree: freeOfficers.count))
      for first in stride(from: 0, to: actor.officers, by: 64) {
        let count = min(64, actor.officers - first)
        freeOfficers.append(count == 64 ? .max : 1 << UInt64(count) - 1)
      }
    }
    streams = Store(repeating: StreamState(), count: program.streams.count)
    stepSums = Store(repeating: StepSums(), count: network.steps.count)
    squaredWaits = Store(repeating: 0, count: program.activities.count)
    choicesTaken = Store(repeating: 0, count: network.choices.count)
    streamSums = Store(repeating: NetworkStreamSums(), count: program.streams.count)
    spanWaiting = Store(repeating: 0, count: program.streams.count * program.actors.count)
    spanTimes = program.streams.map { _ in ValueStore() }
    endedOtherwise = Store(repeating: 0, count: program.streams.count * program.outcomes.count)
    histograms = Store(repeating: 0, count: program.actors.count * Accounts.histogramBins)
    for stream in program.streams.indices { scheduleNextArrival(in: stream) }
  }

  /// Handles about so many events.
  ///
  /// - Returns: whether there is more to come.
  package mutating func advance(events count: Int) -> Bool {
    let enough = eventCount + count
    while eventCount < enough { if !handleNext() { return false } }
    isOver = endlessActivity >= 0
    return !isOver
  }

  /// The endless case that has ended the run early, if any.
  var endlessCase: EndlessCase? { endlessActivity >= 0 ? EndlessCase(at: endlessActivity, of: program) : nil }

  /// Part of the study simulated, from 0 to 1.
  var progress: Double { isOver ? 1 : max(0, min(1, Double(now) / Double(program.end))) }

  /// - Returns: false when the run is over, and nothing has happened.
  @inline(__always) mutating func handleNext() -> Bool {
    if isOver { return false }
    let (time, slot) = events.earliest
    if time != now {
      if time >= nextMark, !passMarks(until: time) { return false }
      now = time
    }
    eventCount += 1
    if slot < firstArrival { complete(by: slot) } else { handleArrival(in: slot - firstArrival) }
    return true
  }

  /// - Returns: false when the run is over.
  @inline(never) private mutating func passMarks(until time: Microseconds) -> Bool {
    if time >= program.cap || (time >= program.end && unfinishedMeasuredCases == 0) {
      isOver = true
      passMarksOfWindow(until: program.end)
      stoppedAt = unfinishedMeasuredCases > 0 ? program.cap : max(now, program.end)
      countUnfinishedCases()
      storeLatestTimes()
      return false
    }
    passMarksOfWindow(until: time)
    return true
  }
}
