// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

@testable import SimpulAnalysis

/// A small study written by hand: a clerk checks, the head signs and is often away.
package enum Letter {
  package static let hostile = "<script>alert('x')</script> & \"Kasi\""
  package static let formula = "=HYPERLINK(\"a\",\"b\")"

  package static func minutes(_ value: Double) -> ByCaseType<DurationDistribution> {
    ByCaseType(DurationDistribution(.constant(value), .minutes))
  }

  package static func period(_ year: Int) -> StudyPeriod {
    let first = CivilDate(year: year, month: 1, day: 5) ?? CivilDate(dayNumber: 0)
    return StudyPeriod(first: first, last: first.advanced(byDays: 27))
  }

  package static func scenario(year: Int = 2026, clerk: String = "Petugas", rows: [Activity]? = nil)
    -> Scenario
  {
    Scenario(
      title: "Surat keterangan", agency: "Kecamatan Contoh", period: period(year),
      officeCalendar: "perpres-21-2023",
      actors: [
        Actor(key: "Pemohon", kind: .applicant),
        Actor(key: clerk, officers: 2),
        Actor(
          key: "Camat", absence: Absence(share: 0.4, spell: .triangular(least: 1, likely: 2, most: 4)),
          isSinglePost: true),
      ],
      procedures: [
        Procedure(
          arrivals: [ArrivalStream(key: "warga", pattern: .rate(count: 16, per: .day))],
          promises: [
            Promise(amount: 60, unit: .workingMinutes, counting: .byHours, from: "submit", target: 0.9)
          ],
          steps: (rows ?? self.rows(clerk: clerk)).map(Step.activity))
      ],
      numbers: [
        Parameter(
          path: ["actors", "Camat", "absent"], text: "40%", basis: .assumed, range: "20%-60%", note: nil),
        Parameter(path: ["promise"], text: "60 working minutes", basis: .sop, range: nil, note: nil),
      ])
  }

  package static func rows(clerk: String) -> [Activity] {
    [
      Activity(key: "submit", name: "Mengajukan surat", performers: .applicant("Pemohon")),
      Activity(
        key: "check", name: "Memeriksa berkas", performers: .actor(clerk), work: minutes(5),
        returned: Return(
          probability: ByCaseType(0.12), delay: ByCaseType(DurationDistribution(.constant(7), .days)),
          to: "submit")),
      Activity(
        key: "sign", name: "Menandatangani", row: "3a", performers: .actor("Camat"), work: minutes(2),
        batchSchedule: [TimeOfDay(hour: 9), TimeOfDay(hour: 14)]),
      Activity(key: "hand over", name: "Menyerahkan", performers: .actor(clerk), work: minutes(2)),
    ]
  }

  package static func interval(_ estimate: Double, _ lower: Double, _ upper: Double) -> Interval {
    Interval(estimate: estimate, lower: lower, upper: upper, confidence: 0.95)
  }

  package static func around(_ value: Double) -> Interval { interval(value, 0.9 * value, 1.1 * value) }

  package static func span(_ seconds: Double) -> Span {
    Span(workingSeconds: around(seconds), clockSeconds: around(3 * seconds))
  }

  package static func waiting(_ seconds: Double, _ cause: WaitingCause) -> WaitingFindings {
    WaitingFindings(
      total: span(seconds),
      byCause: WaitingCause.allCases.map {
        CauseFindings(cause: $0, time: span($0 == cause ? seconds : 0))
      },
      mainCause: seconds > 0 ? cause : nil)
  }

  package static func times(mean: Double) -> TimeFindings {
    TimeFindings(
      meanSeconds: .interval(around(mean)), medianSeconds: .interval(around(0.8 * mean)),
      ninetiethPercentileSeconds: .interval(around(2 * mean)),
      ninetyFifthPercentileSeconds: .refused(.tooFewCasesBeyond(average: 3, required: 5)),
      curve: (1...99).map {
        TimeFindings.CurvePoint(seconds: mean * Double($0) / 40, share: Double($0) / 100)
      })
  }
}
