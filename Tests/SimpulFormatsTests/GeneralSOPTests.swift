// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulText
import Testing

@testable import SimpulFormats

@Suite("General SOPs")
struct GeneralSOPTests {
  private static let head = """
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
  private func scenario(_ text: String) throws -> Scenario {
    var scenario = try SampleFile.scenario(Self.head + text)
    for procedure in scenario.procedures.indices {
      scenario.procedures[procedure].steps = scenario.procedures[procedure].steps.map(plain)
    }
    for number in scenario.numbers.indices { scenario.numbers[number].writtenAt = nil }
    return scenario
  }

  private func plain(_ step: Step) -> Step {
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

  private func expectEqual(_ used: String, _ written: String) throws {
    let (used, written) = try (scenario(used), scenario(written))
    #expect(used.procedures == written.procedures)
    #expect(used.numbers == written.numbers)
    #expect(used == written)
  }

  private func activities(_ text: String) throws -> [Activity] {
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

  // MARK: Where numbers come from

  @Test("a number is listed once, where it is written, however many rows it stands in")
  func numbers() throws {
    let numbers = try SampleFile.scenario(
      Self.head + """
        general:
          Catat:
            parameters: { lama: 3 min | measured | agenda, bagian: 5% | assumed 2%-9% }
            activities:
              write: { actor: Kasi, work: <lama>, wait: 1 hours, decision: { Ulang: <bagian> to write, Lain: rest } }
              stamp: { actor: Kasi, work: <lama> }
        arrivals: { warga: 5 per day | sop }
        activities:
          a: { use: Catat, with: { lama: 4 min | sop } }
          b: { use: Catat }
        """
    ).numbers.filter { $0.path[0] != "actors" }
    let told = numbers.asWritten.map {
      "\(($0.writtenAt ?? $0.path).joined(separator: "/")) \($0.text) \($0.basis) \($0.range ?? "-") \($0.note ?? "-")"
    }
    #expect(
      told == [
        "arrivals/warga 5 per day sop - -",
        "activities/a/with/lama 4 min sop - -",
        "general/Catat/activities/write/wait 1 hours assumed - -",
        "general/Catat/parameters/bagian 5% to a/write assumed 2%-9% -",
        "general/Catat/parameters/lama 3 min measured - agenda",
      ])
    #expect(numbers.count == 9)
    #expect(numbers.last?.path == ["activities", "b/stamp", "work"])
  }

  // MARK: Rows

  @Test("a use that is one row of the document has its rows counted with letters")
  func rowNumbers() throws {
    let text = """
      general:
        Catat:
          activities:
            write: { actor: Kasi, work: 1 min }
            both: { parallel: { x: { one: { actor: Kasi, work: 1 min } }, y: { two: { actor: Petugas, row: none, work: 1 min } } } }
            stamp: { actor: Kasi, work: 1 min }
        Satu: { activities: { only: { actor: Kasi, work: 1 min } } }
      arrivals: { warga: 5 per day }
      activities:
        first: { actor: Kasi, work: 1 min }
        a: { use: Catat, row: 4 }
        b: { use: Satu, row: 7a }
        c: { use: Catat, row: 8a }
        d: { use: Satu, row: none }
        e: { use: Catat }
      """
    let scenario = try SampleFile.scenario(Self.head + text)
    #expect(
      scenario.procedures[0].documentRows.map(\.number) == [
        "1", "4a", "4b", nil, "4c", "7a", "8a.1", "8a.2", nil, "8a.3", nil, "9", "10", nil, "11",
      ])
    #expect(scenario.procedures[0].activities.map(\.document.generalSOP).prefix(2) == [nil, "Catat"])
  }

  @Test("behind z the letters are doubled")
  func letters() {
    let rows = (1...28).map { index in
      FileNode.Entry(
        key: "\(index)", keyPlace: SourcePlace(file: "", line: 1, column: 1),
        value: FileNode(
          path: ["\(index)"], place: SourcePlace(file: "", line: 1, column: 1),
          content: .mapping([], isFlow: false)))
    }
    var number = rows[0].value
    number.content = .scalar("3", isPlain: true)
    let told = RowNumbers(number).numbered(number.holding(rows)).entries?.map { $0.value["row"]?.text } ?? []
    #expect(told[0] == "3a" && told[25] == "3z" && told[26] == "3aa" && told[27] == "3ab")
  }

  @Test("a promise ends with the last row of a use that has no other way out")
  func promise() throws {
    let scenario = try SampleFile.scenario(
      Self.head + """
        general:
          Catat: { activities: { write: { actor: Kasi, work: 1 min }, stamp: { actor: Kasi, work: 1 min } } }
        promise: { within: 1 working days, from: a, to: a }
        arrivals: { warga: 5 per day }
        activities:
          a: { use: Catat }
          b: { actor: Kasi, work: 1 min }
        """)
    #expect(scenario.procedures[0].promises[0].from == "a/write")
    #expect(scenario.procedures[0].promises[0].to == "a/stamp")
  }

  @Test("the keys of rows, and of what stands beside them, that name rows")
  func naming() {
    let naming: [FormatSection: [String: RowNaming]] = [
      .activity: [
        "to": .entry, "next": .target, "decision": .named(.outcome), "same officer as": .row,
        "draws as": .draws,
        "substitute": .section(.substitute),
      ],
      .branch: ["to": .target], .substitute: ["in": .row], .promise: ["from": .entry, "to": .end],
      .arrivals: ["backlog": .keys],
    ]
    for section in [FormatSection.activity, .branch, .substitute, .block, .promise, .arrivals] {
      for key in section.keys {
        #expect(key.naming == naming[section]?[key.name] ?? .nothing, "\(section): \(key.name)")
      }
    }
  }

  @Test("a general SOP that nobody uses changes nothing")
  func unused() throws {
    let general = "general: { Catat: { activities: { write: { actor: Kasi, work: 1 min } } } }\n"
    let plain = "arrivals: { warga: 5 per day }\nactivities: { sign: { actor: Camat, work: 1 min } }\n"
    #expect(
      try SampleFile.scenario(Self.head + general + plain) == SampleFile.scenario(Self.head + plain))
  }

  // MARK: Redesigns

  @Test("a redesign names rows of a use as they are called, one use at a time")
  func redesign() throws {
    let folder = try TemporaryFolder()
    let office = """
      general:
        Catat:
          parameters: { lama: 3 min | measured }
          activities: { write: { actor: Kasi, work: <lama> }, stamp: { actor: Kasi, work: 1 min } }
      arrivals: { warga: 5 per day }
      activities:
        a: { use: Catat }
        b: { use: Catat }
      """
    try folder.write("office.yaml", Self.head + office)
    let change = { (verbs: String) in
      "simpul: 1\nbase: office.yaml\ntitle: Usulan\nchanges:\n  faster: \(verbs)\n"
    }
    try folder.write(
      "to-be.yaml", change("{ set: { activities: { a/write: { work: 2 min | assumed } } }, drop: b/stamp }"))
    let scenario = try ScenarioFile.read(path: folder.path + "/to-be.yaml").scenario
    #expect(scenario.procedures[0].activities.map(\.key) == ["a/write", "a/stamp", "b/write"])
    #expect(
      scenario.procedures[0].activities.map(\.work)
        == [2, 1, 3].map {
          ByCaseType(DurationDistribution(.constant($0), .minutes))
        })
    #expect(
      scenario.numbers.asWritten.filter { $0.path[0] != "actors" }.map(\.text)
        == ["5 per day", "1 min", "3 min", "2 min"])
    try folder.write("whole.yaml", change("{ set: { activities: { a: { work: 2 min } } } }"))
    #expect(
      folder.errors("whole.yaml")
        == "whole.yaml:5:34: 'a' stands for several rows: name one of 'a/write' or 'a/stamp'")
    try folder.write(
      "use.yaml", change("{ add: { activities: { c: { use: Catat, place: after a/stamp } } } }"))
    #expect(
      folder.errors("use.yaml").contains(
        "'use:' is not a key of an activity; a change cannot use a general SOP: write its rows out, or let the base "
          + "use it"))
  }

  // MARK: Files to begin with

  @Test("the starter's general SOP can be used as it stands", arguments: Language.allCases)
  func starter(language: Language) throws {
    var lines = Starter.scenario(title: "Surat", language: language).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    let first = try #require(lines.firstIndex { $0 == "# general:" })
    for index in first...(first + 5) { lines[index] = String(lines[index].dropFirst(2)) }
    let use = try #require(lines.firstIndex { $0.contains("# outgoing: ") })
    lines[use] = lines[use].replacing("# ", with: "", maxReplacements: 1)
    let rows = try SampleFile.scenario(lines.joined(separator: "\n")).procedures[0].activities
    #expect(rows.suffix(2).map(\.key) == ["outgoing/record", "outgoing/file"])
    #expect(rows.last?.performers == .actor("Petugas"))
  }
}
