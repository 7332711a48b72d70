// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulText
import SimpulTime

/// The rows of an event log as CSV: every name is quoted once, every date spelled once.
struct EventLogText {
  static let headings =
    "case_id,case_type,procedure,activity,visit,part,resource,enabled,started,ended,ended_by,outcome,period\r\n"

  private static let endOfCase = RepeatedTexts(["end of case,"])
  private static let periods = RepeatedTexts([",warm-up\r\n", ",study\r\n", ",after\r\n"])
  private static let endings = RepeatedTexts(
    EventLogRow.Ending.allCases.map { $0 == .none || $0 == .dropped ? "," : "\($0)," })

  private let firstDay: CivilDate
  private let study: Range<Microseconds>
  private let outcomes: RepeatedTexts
  /// By stream: the case up to its number, and what stands behind the number, up to the activity.
  private var cases = RepeatedTexts()
  private var backlogCases = RepeatedTexts()
  private var caseTypes = RepeatedTexts()
  private var activities = RepeatedTexts()
  /// By activity: who performs it before anyone has begun, which is known of the applicant's.
  private var performers = RepeatedTexts()
  /// By officer: as a field, as the beginning of one, and as a part behind others.
  private var officers = RepeatedTexts()
  private var firstOfCrew = RepeatedTexts()
  private var nextOfCrew = RepeatedTexts()
  /// By officer: whether a field with his name in it needs quotes.
  private var needsQuotes: [Bool] = []
  private var dates = RepeatedTexts()
  private let plus = RepeatedTexts([" + "])

  init(of names: EventLogNames) {
    (firstDay, study) = (names.firstDay, names.study)
    outcomes = RepeatedTexts(names.outcomes.map { CSVField($0).text })
    for stream in names.streams {
      let name = CSVField(stream.name + " ")
      let quote = name.needsQuotes ? "\"" : ""
      cases.append("\(quote)\(name.content)")
      backlogCases.append("\(quote)\(name.content)backlog ")
      caseTypes.append("\(quote),\(CSVField(stream.name).text),\(CSVField(stream.procedure ?? "").text),")
    }
    for activity in names.activities {
      activities.append(CSVField(activity.key).text + ",")
      performers.append(activity.applicant.map { CSVField($0).text } ?? "")
    }
    for name in names.officers {
      let field = CSVField(name)
      officers.append(field.text)
      firstOfCrew.append(field.content)
      nextOfCrew.append(CSVField(name, isWhole: false).content)
      needsQuotes.append(field.needsQuotes)
    }
  }

  mutating func write(_ row: EventLogRow, _ assigned: ArraySlice<Int32>, to buffer: inout TextBuffer) {
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
    case .none: if row.activity != EventLogRow.noActivity { buffer.append(Int(row.activity), of: performers) }
    case .one: buffer.append(Int(row.worker), of: officers)
    case .several: write(assigned, to: &buffer)
    case .outcome: break
    }
    for time in [row.enabled, row.started, row.ended] {
      buffer.append(EventLogText.comma)
      if time != EventLogRow.notYet { writeTimestamp(time, to: &buffer) }
    }
    buffer.append(EventLogText.comma)
    buffer.append(Int(row.ending.rawValue), of: EventLogText.endings)
    if row.workers == .outcome { buffer.append(Int(row.worker), of: outcomes) }
    let period = row.enabled < study.lowerBound ? 0 : row.enabled < study.upperBound ? 1 : 2
    buffer.append(period, of: EventLogText.periods)
  }

  private func write(_ assigned: ArraySlice<Int32>, to buffer: inout TextBuffer) {
    let isQuoted = assigned.contains { needsQuotes[Int($0)] }
    if isQuoted { buffer.append(EventLogText.quote) }
    for place in assigned.indices {
      if place > assigned.startIndex {
        buffer.append(0, of: plus)
        buffer.append(Int(assigned[place]), of: nextOfCrew)
      } else {
        buffer.append(Int(assigned[place]), of: firstOfCrew)
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
