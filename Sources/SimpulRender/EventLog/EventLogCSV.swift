// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulText
import SimpulTime

/// An event log as CSV, written in pieces of `chunk` bytes; every name is quoted once, every date spelled once.
///
/// A line of headings, fields by RFC 4180, times local as ISO 8601 (`2026-01-05T08:00:00.000000`):
/// - `case_id`: case type and ordinal; the same citizen has the same one in every design. Pieces of other work are in
///   the log too (they keep officers busy), with the stream's name as their case type and no procedure.
/// - `activity`: its key; `end of case` in the row that says how a case of the scenario ended.
/// - `visit`, `part`: the number of the visit of the case from 1, and of the stretch in it. Work that is interrupted has a
///   stretch for each time at it, so that `ended` less `started`, added up, is the work.
/// - `resource`: who works on it, the actor's key and the officer's number from 1, several with a plus.
/// - `enabled`: since when the stretch could have begun: what lies between it and `started` is waiting.
/// - `started`, `ended`: empty where that did not happen. For the applicant's activities `started` is `enabled`. A wait
///   behind the officers' work is a stretch that nobody starts.
/// - `ended_by`: `complete` where the visit is over; `suspend` and `release` where it goes on in another stretch, later
///   or without the officers; `leave` where somebody gave up before work began, or found no room; `cancel` where what was
///   under way was given up, because the case ended otherwise or another branch left the block; `end` at the end of a
///   case, and `lost` where somebody without a ticket does not come back. Empty at the end of the run.
/// - `outcome`: how the case ended, in its last row.
/// - `period`: `warm-up`, `study`, or `after` where the run goes on to finish files, by `enabled`. A case counts in the
///   figures when its first row stands in `study` and it is not of the backlog.
package struct EventLogCSV<Output: ByteSink>: EventLogSink, ~Copyable {
  package var output: Output
  private var text: EventLogText
  private var buffer: TextBuffer

  /// - Parameter output: where the bytes go.
  package init(of names: EventLogNames, to output: consuming Output) {
    self.output = output
    text = EventLogText(of: names)
    buffer = TextBuffer(capacity: EventLogCSV.chunk + 4096)
    buffer.append(0, of: RepeatedTexts([EventLogText.headings]))
  }

  /// How many bytes are written at once.
  private static var chunk: Int { 1 << 18 }

  package mutating func write(_ row: EventLogRow, officers: ArraySlice<Int32>) throws(Output.Failure) {
    text.write(row, officers, to: &buffer)
    if buffer.count >= EventLogCSV.chunk { try flush() }
  }

  package mutating func finish() throws(Output.Failure) { try flush() }

  private mutating func flush() throws(Output.Failure) {
    try buffer.write(to: &output)
    buffer.removeAll()
  }
}
