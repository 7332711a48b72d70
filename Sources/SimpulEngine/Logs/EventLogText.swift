// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulText
import SimpulTime

/// The rows of an event log as CSV: every name is quoted once, every date spelled once.
struct EventLogText {
  static let headings =
    "case_id,case_type,procedure,activity,visit,part,resource,enabled,started,ended,ended_by,outcome,period\r\n"

  private static let endOfCase = TextTable(["end of case,"])
  private static let periods = TextTable([",warm-up\r\n", ",study\r\n", ",after\r\n"])
  private static let endings = TextTable(
    EventLogRow.Ending.allCases.map { $0 == .none || $0 == .dropped ? "," : "\($0)," })

  private let firstDay: CivilDate
  private let warmUp: Microseconds
  private let end: Microseconds
  private let outcomes: TextTable
  /// By stream: the case up to its number, and what stands behind the number, up to the activity.
  private var cases = TextTable()
  private var backlogCases = TextTable()
  private var caseTypes = TextTable()
  private var activities = TextTable()
  /// By activity: who performs it before anyone has begun, which is known of the applicant's.
  private var performers = TextTable()
  /// By officer: as a field, as the beginning of one, and as a part behind others.
  private var officers = TextTable()
  private var firstOfCrew = TextTable()
  private var nextOfCrew = TextTable()
  /// By officer: whether a field with his name in it needs quotes.
  private var needsQuotes: [Bool] = []
  private var dates = TextTable()
  private let plus = TextTable([" + "])

  init(of program: Program) {
    firstDay = program.scenario.period.first
    (warmUp, end) = (program.warmUp, program.end)
    outcomes = TextTable(program.outcomes.map { CSVField($0).text })
    for stream in program.streams {
      let procedure = stream.procedure < 0 ? nil : program.scenario.procedures[stream.procedure].key
      let name = CSVField(stream.name + " ")
      let quote = name.needsQuotes ? "\"" : ""
      cases.append("\(quote)\(name.content)")
      backlogCases.append("\(quote)\(name.content)backlog ")
      caseTypes.append("\(quote),\(CSVField(stream.name).text),\(CSVField(procedure ?? "").text),")
    }
    for (activity, key) in zip(program.activities, program.activityKeys) {
      activities.append(CSVField(key).text + ",")
      performers.append(
        activity.isWithApplicant ? CSVField(program.actors[activity.homeActor].key).text : "")
    }
    for actor in program.actors {
      for number in 0..<actor.officers {
        let name = "\(actor.key) \(number + 1)"
        let field = CSVField(name)
        officers.append(field.text)
        firstOfCrew.append(field.content)
        nextOfCrew.append(CSVField(name, isWhole: false).content)
        needsQuotes.append(field.needsQuotes)
      }
    }
  }

  mutating func write(_ row: EventLogRow, crews: CrewList, to buffer: inout TextBuffer) {
    let stream = Int(row.stream)
    if row.ordinal < ArrivalStream.firstBacklogOrdinal {
      buffer.append(stream, of: cases)
      buffer.append(UInt64(row.ordinal) + 1)
    } else {
      buffer.append(stream, of: backlogCases)
      buffer.append(UInt64(row.ordinal - ArrivalStream.firstBacklogOrdinal) + 1)
    }
    buffer.append(stream, of: caseTypes)
    if row.activity == EventLogRow.noActivity {
      buffer.append(0, of: EventLogText.endOfCase)
    } else {
      buffer.append(Int(row.activity), of: activities)
    }
    if row.activity != EventLogRow.noActivity { buffer.append(UInt64(row.visit) + 1) }
    buffer.append(EventLogText.comma)
    if row.activity != EventLogRow.noActivity { buffer.append(UInt64(row.part) + 1) }
    buffer.append(EventLogText.comma)
    switch row.workers {
    case .none:
      if row.activity != EventLogRow.noActivity { buffer.append(Int(row.activity), of: performers) }
    case .one: buffer.append(Int(row.worker), of: officers)
    case .crew: write(crews[row.worker], to: &buffer)
    case .outcome: break
    }
    for time in [row.enabled, row.started, row.ended] {
      buffer.append(EventLogText.comma)
      if time != EventLogRow.notYet { writeTimestamp(time, to: &buffer) }
    }
    buffer.append(EventLogText.comma)
    buffer.append(Int(row.ending.rawValue), of: EventLogText.endings)
    if row.workers == .outcome { buffer.append(Int(row.worker), of: outcomes) }
    buffer.append(row.enabled < warmUp ? 0 : row.enabled < end ? 1 : 2, of: EventLogText.periods)
  }

  private func write(_ crew: ArraySlice<Int32>, to buffer: inout TextBuffer) {
    let isQuoted = crew.contains { needsQuotes[Int($0)] }
    if isQuoted { buffer.append(EventLogText.quote) }
    for place in crew.indices {
      if place > crew.startIndex {
        buffer.append(0, of: plus)
        buffer.append(Int(crew[place]), of: nextOfCrew)
      } else {
        buffer.append(Int(crew[place]), of: firstOfCrew)
      }
    }
    if isQuoted { buffer.append(EventLogText.quote) }
  }

  private mutating func writeTimestamp(_ time: Microseconds, to buffer: inout TextBuffer) {
    let day = Int(time / .perDay)
    while dates.count <= day { dates.append("\(firstDay.advanced(byDays: dates.count))T") }
    buffer.append(day, of: dates)
    buffer.appendTimeOfDay(UInt64(time - Microseconds(day) * .perDay))
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
}
