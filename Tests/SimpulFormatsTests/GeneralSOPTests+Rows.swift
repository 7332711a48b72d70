// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulText
import Testing

@testable import SimpulFormats

/// The rows of a use: their numbers and names, where their numbers come from, and redesigns of them.
extension GeneralSOPTests {
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
