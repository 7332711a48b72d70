// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime

/// When something comes in again that was outside the office.
struct ComingHours: Sendable {
  /// A part of the open hours of a date, with how many come in each microsecond of it.
  private struct Part: Hashable, Sendable {
    var span: Span
    var rate: Double
    var mass: Double { rate * Double(span.length) }
  }

  private let office: Office
  /// By stream and calendar date, in order of time.
  private let parts: [[[Part]]]

  init(_ office: Office, _ plan: Plan) {
    self.office = office
    let comings = Comings(office: office, plan: plan)
    parts = plan.streams.indices.map { stream in
      let segments = comings.expected(stream)
      return (0..<office.days).map { day in
        let open = office.hours.spans(day: day)
        let own = segments.filter { Office.day(of: $0.span.start) == day }.flatMap { segment in
          open.map { Part(span: $0.cut(to: segment.span), rate: segment.rate) }
        }.filter { $0.span.length > 0 }
        return own.isEmpty ? open.map { Part(span: $0, rate: 1) } : own
      }
    }
  }

  /// When a file is back: where calendar days are over while the office is closed, at an hour at which the cases of its
  /// stream come, else at the next opening.
  ///
  /// - Parameter address: of purpose `comingHour`.
  func instant(
    after length: Microseconds, _ duration: DurationDistribution?, from start: Microseconds, stream: Int,
    at address: DrawAddress, _ draws: Draws
  ) -> Microseconds {
    let isWorkingTime = duration?.unit.isWorkingTime ?? false
    let end = isWorkingTime && length > 0 ? office.hours.instant(after: length, from: start) : start + length
    guard duration?.unit == .days, duration?.returnHour == .asApplicantsCome, length > 0 else {
      return office.hours.opening(atOrAfter: end)
    }
    if office.hours.isOpen(at: end) { return end }
    let u = draws.uniform(at: address)
    for day in Office.day(of: end)..<max(office.days, Office.day(of: end)) {
      if let hour = hour(on: day, from: end, stream: stream, u) { return hour }
    }
    return .max
  }

  /// The inverse of the expected comings of a date behind an instant; nil where there are none.
  private func hour(on day: Int, from start: Microseconds, stream: Int, _ u: Double) -> Microseconds? {
    let left = parts[stream][day].map {
      Part(span: Span(max($0.span.start, start), $0.span.end), rate: $0.rate)
    }.filter { $0.span.length > 0 }
    guard let last = left.last else { return nil }
    let x = u * left.reduce(0) { $0 + $1.mass }
    var before = 0.0
    for part in left {
      let after = before + part.mass
      if x < after || part == last {
        return min(
          part.span.start + Microseconds(((x - before) / part.rate).rounded()), part.span.end - 1)
      }
      before = after
    }
    return nil
  }

  /// When a member of a population asks, or asks again, time having passed since `start`.
  func request(
    _ stream: Int, ordinal: Int, from start: Microseconds, _ plan: Plan, draws: inout Draws
  ) throws -> Coming? {
    guard case .population(_, let gap) = plan.streams[stream].arrivals?.pattern else { return nil }
    func address(_ purpose: DrawPurpose) -> DrawAddress {
      DrawAddress(
        entity: UInt32(ordinal), element: 0, visit: 0, purpose: purpose, scope: plan.streams[stream].hash)
    }
    let length = try draws.duration(gap, workingDay: office.meanOpenDay, at: address(.arrival))
    let time = instant(
      after: length, gap, from: start, stream: stream, at: address(.comingHour), draws)
    return Coming(time: time, stream: stream, ordinal: ordinal)
  }
}
