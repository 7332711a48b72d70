// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulText
import Testing

@testable import SimpulFormats

@Suite("General SOPs")
struct GeneralSOPTests {
  static let head = """
    simpul: 1
    title: Surat
    period: 2026-01-05 to 2026-06-30, starts empty
    hours: perpres-21-2023
    actors:
      Pemohon: applicant
      Petugas: 2
      Arsiparis: 2
      Kasi: 1
      Camat: 1

    """

  /// As read, but for what says that rows come from a general SOP.
  func scenario(_ text: String) throws -> Scenario {
    var scenario = try SampleFile.scenario(Self.head + text)
    for procedure in scenario.procedures.indices {
      scenario.procedures[procedure].steps = scenario.procedures[procedure].steps.map(plain)
    }
    for number in scenario.numbers.indices { scenario.numbers[number].writtenAt = nil }
    return scenario
  }

  func plain(_ step: Step) -> Step {
    switch step {
    case .activity(var activity):
      activity.document.generalSOP = nil
      return .activity(activity)
    case .parallel(var block):
      for branch in block.branches.indices {
        block.branches[branch].steps = block.branches[branch].steps.map(plain)
      }
      return .parallel(block)
    }
  }

  func expectEqual(_ used: String, _ written: String) throws {
    let (used, written) = try (scenario(used), scenario(written))
    #expect(used.procedures == written.procedures)
    #expect(used.numbers == written.numbers)
    #expect(used == written)
  }

  func activities(_ text: String) throws -> [Activity] {
    try SampleFile.scenario(Self.head + text).procedures[0].activities
  }

  // MARK: The same as written out

  @Test("rows with every way of naming one another are those written out by hand")
  func writtenOut() throws {
    try expectEqual(
      """
      general:
        Surat keluar:
          name: SOP Surat Keluar
          parameters: { pelaksana: required, lama: 3/5/10 min | assumed 2-15, salah: 5%, kembali: required, undian: required }
          activities:
            record: { name: Mencatat, actor: <pelaksana>, work: <lama>, same officer as: none }
            check:
              name: Memeriksa
              actor: Kasi
              work: { biasa: 5/8/10 min | measured | agenda, others: <lama> }
              returned: 4% | assumed 2%-10%
              after: 1/2/3 days
              to: record
              decision:
                Salah: <salah> to record
                Ditolak: { share: { biasa: 2%, khusus: 3% }, to: <kembali> }
                Tanpa arsip: 10% to out
                Selesai: 1% to done
                Lain: rest
            file: { actor: <pelaksana>, work: 2 min, same officer as: record, draws as: <undian>, next: out }
      promise: { within: 2 working days, from: outgoing, to: answer/file }
      arrivals:
        biasa: { per day: 10, backlog: { outgoing: 3, hear: 1 } }
        khusus: 2 per day
      activities:
        hear: { actor: Kasi, work: 5 min }
        outgoing: { use: Surat keluar, with: { pelaksana: Petugas, kembali: hear, undian: lama } }
        sign: { actor: Camat, work: 2 min, decision: { Ulang: 3% to outgoing, Lain: rest } }
        answer:
          use: Surat keluar
          with: { pelaksana: Arsiparis, lama: 4 min | sop, salah: 1% | measured, kembali: refused, undian: record }
      """,
      """
      promise: { within: 2 working days, from: outgoing/record, to: answer/file }
      arrivals:
        biasa: { per day: 10, backlog: { outgoing/record: 3, hear: 1 } }
        khusus: 2 per day
      activities:
        hear: { actor: Kasi, work: 5 min }
        outgoing/record:
          name: "Mencatat (SOP Surat Keluar, outgoing)"
          actor: Petugas
          work: 3/5/10 min | assumed 2-15
        outgoing/check:
          name: "Memeriksa (SOP Surat Keluar, outgoing)"
          actor: Kasi
          work: { biasa: 5/8/10 min | measured | agenda, others: 3/5/10 min | assumed 2-15 }
          returned: 4% | assumed 2%-10%
          after: 1/2/3 days
          to: outgoing/record
          decision:
            Salah: 5% to outgoing/record
            Ditolak: { share: { biasa: 2%, khusus: 3% }, to: hear }
            Tanpa arsip: 10% to sign
            Selesai: 1% to done
            Lain: rest
        outgoing/file:
          name: "file (SOP Surat Keluar, outgoing)"
          actor: Petugas
          work: 2 min
          same officer as: outgoing/record
          draws as: lama
          next: sign
        sign: { actor: Camat, work: 2 min, decision: { Ulang: 3% to outgoing/record, Lain: rest } }
        answer/record:
          name: "Mencatat (SOP Surat Keluar, answer)"
          actor: Arsiparis
          work: 4 min | sop
        answer/check:
          name: "Memeriksa (SOP Surat Keluar, answer)"
          actor: Kasi
          work: { biasa: 5/8/10 min | measured | agenda, others: 4 min | sop }
          returned: 4% | assumed 2%-10%
          after: 1/2/3 days
          to: answer/record
          decision:
            Salah: 1% to answer/record | measured
            Ditolak: { share: { biasa: 2%, khusus: 3% }, to: refused }
            Tanpa arsip: 10% to end as done
            Selesai: 1% to done
            Lain: rest
        answer/file:
          name: "file (SOP Surat Keluar, answer)"
          actor: Arsiparis
          work: 2 min
          same officer as: answer/record
          draws as: record
          next: done
      """)
  }

  @Test("in several procedures, with blocks, uses in branches, and general SOPs that use others")
  func nested() throws {
    try expectEqual(
      """
      general:
        Catat:
          parameters: [siapa, kembali]
          activities:
            write: { actor: <siapa>, work: 5 min, decision: { Tidak perlu: 10% to out, Kembali: 1% to <kembali>, Lain: rest } }
            stamp: { actor: <siapa>, work: 1 min }
        Kirim:
          parameters: { pengirim: required }
          activities:
            both:
              parallel:
                satu: { pack: { actor: <pengirim>, work: 2 min } }
                dua:
                  label: { use: Catat, with: { siapa: <pengirim>, kembali: more } }
                  more: { actor: Kasi, work: 1 min }
              needed: { satu: 50% }
            post: { use: Catat, with: { siapa: <pengirim>, kembali: both } }
      procedures:
        Pertama:
          arrivals: { warga: 5 per day }
          activities:
            a: { use: Kirim, with: { pengirim: Petugas } }
            b: { actor: Camat, work: 1 min }
        Kedua:
          arrivals: { warga: 5 per day }
          promise: { warga: { within: 1 working days, to: c/stamp } }
          activities:
            c: { use: Catat, name: Buku tamu, with: { siapa: Arsiparis, kembali: done } }
            b: { actor: Camat, work: 1 min }
      """,
      """
      procedures:
        Pertama:
          arrivals: { warga: 5 per day }
          activities:
            a/both:
              parallel:
                satu: { a/pack: { name: pack (Kirim), actor: Petugas, work: 2 min } }
                dua:
                  a/label/write:
                    name: "write (Catat, a/label)"
                    actor: Petugas
                    work: 5 min
                    decision: { Tidak perlu: 10% to a/more, Kembali: 1% to a/more, Lain: rest }
                  a/label/stamp: { name: "stamp (Catat, a/label)", actor: Petugas, work: 1 min }
                  a/more: { name: more (Kirim), actor: Kasi, work: 1 min }
              needed: { satu: 50% }
            a/post/write:
              name: "write (Catat, a/post)"
              actor: Petugas
              work: 5 min
              decision: { Tidak perlu: 10% to b, Kembali: 1% to a/both, Lain: rest }
            a/post/stamp: { name: "stamp (Catat, a/post)", actor: Petugas, work: 1 min }
            b: { actor: Camat, work: 1 min }
        Kedua:
          arrivals: { warga: 5 per day }
          promise: { warga: { within: 1 working days, to: c/stamp } }
          activities:
            c/write:
              name: write (Buku tamu)
              actor: Arsiparis
              work: 5 min
              decision: { Tidak perlu: 10% to b, Kembali: 1% to done, Lain: rest }
            c/stamp: { name: stamp (Buku tamu), actor: Arsiparis, work: 1 min }
            b: { actor: Camat, work: 1 min }
      """)
  }

  @Test("out of a block of its own, and into one")
  func blocks() throws {
    try expectEqual(
      """
      general:
        Nilai:
          activities:
            both:
              parallel:
                satu: { pack: { actor: Petugas, work: 2 min, cancels: branches, decision: { Batal: 5% to out, Lain: rest } } }
                dua: { read: { actor: Kasi, work: 2 min } }
      arrivals: { warga: 5 per day }
      activities:
        a: { use: Nilai }
        b: { actor: Camat, work: 1 min, decision: { Ulang: 5% to a, Lain: rest } }
      """,
      """
      arrivals: { warga: 5 per day }
      activities:
        a/both:
          parallel:
            satu:
              a/pack:
                name: pack (Nilai)
                actor: Petugas
                work: 2 min
                cancels: branches
                decision: { Batal: 5% to b, Lain: rest }
            dua: { a/read: { name: read (Nilai), actor: Kasi, work: 2 min } }
        b: { actor: Camat, work: 1 min, decision: { Ulang: 5% to a/both, Lain: rest } }
      """)
  }

  @Test("where a number comes from may be a parameter too")
  func origins() throws {
    let numbers = try SampleFile.scenario(
      Self.head + """
        general:
          Catat:
            parameters: { lama: 3, asal: assumed, rentang: 2-5 }
            activities:
              write: { actor: Kasi, work: <lama> min | <asal> <rentang> | <asal> }
              stamp: { actor: Kasi, work: <lama>/5/<lama>0 min | measured }
        arrivals: { warga: 5 per day }
        activities: { a: { use: Catat, with: { asal: estimated } } }
        """
    ).numbers.suffix(2)
    #expect(numbers.map(\.text) == ["3 min", "3/5/30 min"])
    #expect(numbers.map(\.basis) == [.estimated, .measured])
    #expect(numbers.map(\.range) == ["2-5", nil])
    #expect(numbers.map(\.note) == ["estimated", nil])
    #expect(numbers.map(\.writtenAt) == [["general", "Catat", "parameters", "lama"], nil])
  }

  // MARK: Parameters

  @Test("a parameter stands for whole mappings, and within texts")
  func values() throws {
    let rows = try activities(
      """
      general:
        Periksa:
          parameters: { siapa: wajib, lama: required, keputusan: required, jam: required, putaran: required, syarat: usia < 5 }
          activities:
            check:
              name: Memeriksa <syarat>
              actor: 2 <siapa>
              work: <lama>
              wait: exponential mean <jam> hours
              rounds: <putaran>
              decision: <keputusan>
      arrivals: { warga: 5 per day, usaha: 5 per day }
      activities:
        first:
          use: Periksa
          with:
            siapa: Petugas
            lama: { warga: 5 min, usaha: 10 min }
            jam: 3
            keputusan: { Ulang: 5% to first, Lain: rest }
            putaran: [09.00, 14.00]
      """)
    let check = try #require(rows.first)
    #expect(check.key == "first/check" && check.name == "Memeriksa usia < 5 (Periksa)")
    #expect(check.performers == .teams([[Requirement("Petugas", officers: 2)]]))
    #expect(
      check.work
        == ByCaseType(
          [
            ("warga", DurationDistribution(.constant(5), .minutes)),
            ("usaha", DurationDistribution(.constant(10), .minutes)),
          ], common: nil))
    #expect(check.wait == ByCaseType(DurationDistribution(.exponential(mean: 3), .hours)))
    #expect(check.batchSchedule.times.count == 2)
    #expect(check.decision.first?.target == .activity("first/check"))
  }

  @Test(
    "parameters are written in four ways",
    arguments: [
      "[siapa, lama]", "{ siapa: required, lama: wajib }", "{ siapa, lama: 7 min }",
      "\n      siapa:\n      lama: required",
    ])
  func parameters(_ parameters: String) throws {
    let rows = try activities(
      """
      general:
        Catat:
          parameters: \(parameters)
          activities: { write: { actor: <siapa>, work: <lama> } }
      arrivals: { warga: 5 per day }
      activities: { a: { use: Catat, with: { siapa: Kasi, lama: 5 min } } }
      """)
    #expect(rows[0].performers == .actor("Kasi"))
    #expect(rows[0].work == ByCaseType(DurationDistribution(.constant(5), .minutes)))
  }
}
