// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulModel
import SimpulRender
import SimpulText
import Testing

@testable import SimpulAnalysis
@testable import SimpulWords

@Suite("Ranges read back as the values that will be tried")
struct StatedRangeTests {
  private func number(_ path: [String], _ text: String, _ range: String) -> Parameter {
    Parameter(path: path, text: text, basis: .assumed, range: range)
  }

  private func lines(_ range: StatedRange, _ language: Language) -> [String] {
    ReadBackDocument(
      Letter.scenario(), capacity: Letter.capacity("Petugas", camatHours: 20), ranges: [range],
      language: language
    ).document.text(.plain).split(separator: "\n").map { String($0.drop { $0 == " " }) }
  }

  @Test("a range behind three values is told as the values at both of its ends, with the unit once")
  func bounds() {
    let range = StatedRange(
      number(["activities", "teknis", "work"], "45/60/120 menit", "22.5-240"),
      trial: StatedRange.Trial(lower: "22.5/30/60 menit", upper: "90/120/240 menit"))
    #expect(
      lines(range, .indonesian).contains(
        "teknis: dikerjakan, 45/60/120 menit: dicoba dari 22,5/30/60 sampai 90/120/240 menit"))
    #expect(
      lines(range, .english).contains("teknis: work, 45/60/120 min: tried from 22.5/30/60 to 90/120/240 min"))
    #expect(lines(range, .english).contains("ranges that will be tried"))
  }

  @Test("a range behind a number of pieces is told of that number")
  func count() {
    let range = StatedRange(
      number(["actors", "Camat", "other work"], "10 per day of 2.5/5/12 min", "5-20"),
      trial: StatedRange.Trial(lower: "5 per day of 2.5/5/12 min", upper: "20 per day of 2.5/5/12 min"))
    #expect(
      lines(range, .indonesian).contains(
        "Camat: pekerjaan lain, 10 per hari, masing-masing 2,5/5/12 menit: dicoba dari 5 sampai 20 per hari, "
          + "masing-masing 2,5/5/12 menit"))
  }

  @Test("a range that leaves no room is asked about, with what to write where the middle was meant")
  func noRoom() {
    let range = StatedRange(
      number(["activities", "sign", "work"], "1/2/5 min", "1-5"),
      trial: StatedRange.Trial(
        lower: "1/2/5 min", upper: "1/2/5 min", hasRoomBelow: false, hasRoomAbove: false,
        forTheMiddle: "0.5-12.5"))
    #expect(
      lines(range, .indonesian).contains(
        "sign: dikerjakan, 1/2/5 menit: rentang 1-5 berakhir di tempat nilainya berakhir, jadi tidak ada yang lebih kecil "
          + "atau lebih besar yang dicoba. Bila rentang itu untuk nilai tengahnya, tulis 0,5-12,5."))
    #expect(
      lines(range, .english).contains(
        "sign: work, 1/2/5 min: the range 1-5 ends where the values end, so that nothing smaller or larger is tried. If the "
          + "range was meant for the middle value, write 0.5-12.5."))
    var oneSide = range
    oneSide.trial?.hasRoomAbove = true
    oneSide.trial?.forTheMiddle = nil
    #expect(
      lines(oneSide, .english).contains(
        "sign: work, 1/2/5 min: the range 1-5 ends where the values end, so that nothing smaller is tried. Write a wider "
          + "range."))
    var open = range
    open.trial?.hasRoomBelow = true
    open.trial?.hasRoomAbove = true
    #expect(!lines(open, .english).contains { $0.contains("ends where") })
  }

  @Test("what is not tried is told with the reason")
  func notTried() {
    let hours = StatedRange(
      number(["activities", "sign", "rounds"], "09.00 14.00", "08.00-15.30"), trial: nil)
    #expect(
      lines(hours, .indonesian).contains(
        "sign: jadwal, 09.00 14.00: rentang 08.00-15.30 tidak dicoba, karena bukan satu angka yang dapat digeser"
      ))
    let promise = StatedRange(
      number(["promise", "within"], "2 working days", "1-3"),
      trial: StatedRange.Trial(lower: "1 working days", upper: "3 working days"), isDecision: true)
    #expect(
      lines(promise, .english).contains(
        "promise, deadline, 2 working days: the range 1-3 is not tried, since a promise is decided"))
    let share = StatedRange(
      number(["arrivals", "warga", "hours", "08.00-10.00"], "33%", "20%-50%"),
      trial: StatedRange.Trial(lower: nil, upper: nil))
    #expect(
      lines(share, .english).contains(
        "warga: by hour, 08.00-10.00, 33 %: either end of the range 20 %-50 % cannot be tried alone"))
    var half = share
    half.trial?.lower = "20%"
    #expect(
      lines(half, .indonesian).contains(
        "warga: menurut jam, 08.00-10.00, 33 %: ujung atas rentang 20 %-50 % tidak dapat dicoba sendiri; yang lain dicoba "
          + "dengan 20 %"))
  }

  @Test(
    "values of a file in the words of the report",
    arguments: [
      ("23.1% of days", "23,1 % hari kerja", "23.1 % of days"),
      ("33.75/67.5/135 menit", "33,75/67,5/135 menit", "33.75/67.5/135 min"),
      ("7,5 jam", "7,5 jam", "7.5 h"), ("13.00-14.30", "13.00-14.30", "13.00-14.30"),
      ("mon 08.00-09.00", "mon 08.00-09.00", "mon 08.00-09.00"), ("12.50", "12.50", "12.50"),
      ("20% then 6.5%", "20 % lalu 6,5 %", "20 % then 6.5 %"),
      ("lognormal mean 4.5 sd 3 h", "lognormal rata-rata 4,5 sd 3 jam", "lognormal mean 4.5 sd 3 h"),
      ("2026-03-25..2026-04-10", "2026-03-25..2026-04-10", "2026-03-25..2026-04-10"),
      (
        "5 files or oldest 10 working days", "5 berkas atau tertua 10 hari kerja",
        "5 files or oldest 10 working days"
      ),
      ("3 hari kerja", "3 hari kerja", "3 working days"), ("5%-25%", "5 %-25 %", "5 %-25 %"),
      ("16", "16", "16"),
    ])
  func words(text: String, indonesian: String, english: String) {
    #expect(Language.indonesian.stated(text) == indonesian)
    #expect(Language.english.stated(text) == english)
  }

  @Test(
    "places in words",
    arguments: [
      (["actors", "Kepala Dinas", "absent"], "Kepala Dinas: tidak masuk"),
      (["actors", "Petugas"], "Petugas: jumlah petugas"),
      (["actors", "Petugas", "officers"], "Petugas: jumlah petugas"),
      (["arrivals", "warga"], "warga"), (["arrivals", "warga", "per day"], "warga: per hari"),
      (["procedures", "KTP", "activities", "work", "work"], "KTP › work: dikerjakan"),
      (["changes", "lengkap", "set", "activities", "periksa", "returned"], "lengkap › periksa: kembali"),
      (["activities", "review", "returned", "besar"], "review: kembali, besar"), (["promise"], "janji"),
      (["changes", "tambah", "add officers", "Petugas"], "tambah › Petugas: tambahan petugas"),
    ])
  func places(path: [String], expected: String) {
    #expect(Language.indonesian.place(number(path, "1", "0-2")) == expected)
  }
}
