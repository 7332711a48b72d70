// SPDX-License-Identifier: GPL-3.0-or-later

extension WorkingCalendar {
  /// The working hours of civil servants by Peraturan Presiden 21/2023: 37 h 30 min a week without breaks,
  /// Monday to Friday from 07.30, break 60 minutes and on Friday 90; in Ramadan 32 h 30 min from 08.00, break
  /// 30 minutes and on Friday 60. With the national holidays and joint leave of 2025 and 2026.
  ///
  /// The decree states weekly sums, the first hour and the breaks; where in the day the breaks lie is the
  /// usual practice. Religious dates of 2026 (Ramadan too) may be moved by a Keputusan Menteri Agama.
  public static let perpres21of2023 = WorkingCalendar(
    key: "perpres-21-2023",
    week: Week(hours: [
      ordinaryDay, ordinaryDay, ordinaryDay, ordinaryDay,
      [TimeRange(7, 30, 11, 30), TimeRange(13, 0, 16, 30)], nil, nil,
    ]),
    periods: [
      ramadan(from: (2025, 3, 1), to: (2025, 3, 30)), ramadan(from: (2026, 2, 19), to: (2026, 3, 19)),
    ], closed: (holidays2025 + holidays2026).map { DateRange(first: $0, last: $0) })

  private static let ordinaryDay = [TimeRange(7, 30, 12, 0), TimeRange(13, 0, 16, 0)]

  private static func ramadan(from first: (Int, Int, Int), to last: (Int, Int, Int)) -> Period {
    let day = [TimeRange(8, 0, 12, 0), TimeRange(12, 30, 15, 0)]
    let friday = [TimeRange(8, 0, 12, 0), TimeRange(13, 0, 15, 30)]
    return Period(
      name: "Ramadan", dates: DateRange(first: date(first), last: date(last)),
      week: Week(hours: [day, day, day, day, friday, nil, nil]))
  }

  /// National holidays and joint leave of 2025: SKB 3 Menteri 1017/2024, 2/2024, 2/2024 as changed by SKB
  /// 933/2025, 1/2025, 3/2025.
  public static let holidays2025 = nationalHolidays2025 + jointLeave2025

  /// National holidays and joint leave of 2026: SKB 3 Menteri 1497/2025, 2/2025, 5/2025.
  public static let holidays2026 = nationalHolidays2026 + jointLeave2026

  public static let nationalHolidays2025 = dates(
    in: 2025,
    [
      (1, 1), (1, 27), (1, 29), (3, 29), (3, 31), (4, 1), (4, 18), (4, 20), (5, 1), (5, 12), (5, 29),
      (6, 1), (6, 6), (6, 27), (8, 17), (9, 5), (12, 25),
    ])

  public static let jointLeave2025 = dates(
    in: 2025,
    [
      (1, 28), (3, 28), (4, 2), (4, 3), (4, 4), (4, 7), (5, 13), (5, 30), (6, 9), (8, 18), (12, 26),
    ])

  public static let nationalHolidays2026 = dates(
    in: 2026,
    [
      (1, 1), (1, 16), (2, 17), (3, 19), (3, 21), (3, 22), (4, 3), (4, 5), (5, 1), (5, 14), (5, 27),
      (5, 31), (6, 1), (6, 16), (8, 17), (8, 25), (12, 25),
    ])

  public static let jointLeave2026 = dates(
    in: 2026,
    [
      (2, 16), (3, 18), (3, 20), (3, 23), (3, 24), (5, 15), (5, 28), (12, 24),
    ])

  private static func dates(in year: Int, _ days: [(month: Int, day: Int)]) -> [CivilDate] {
    days.compactMap { CivilDate(year: year, month: $0.month, day: $0.day) }
  }

  private static func date(_ parts: (Int, Int, Int)) -> CivilDate {
    CivilDate(year: parts.0, month: parts.1, day: parts.2) ?? CivilDate(dayNumber: 0)
  }
}
