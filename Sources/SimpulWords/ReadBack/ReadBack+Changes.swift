// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel

extension ReadBack {
  /// A redesign as it is read: what it changes in its base, row by row, with the load of its actors and what a reviewer would
  /// ask of it and not of the base.
  public static func changes(
    _ scenario: Scenario, capacity: CapacityFindings, ranges: [StatedRange] = [], base: Scenario,
    baseCapacity: CapacityFindings, language: Language, style: Style
  ) -> String {
    let text = ReadBackText(
      scenario: scenario, capacity: capacity, ranges: ranges, language: language, style: style)
    let before = ReadBackText(
      scenario: base, capacity: baseCapacity, ranges: [], language: language, style: style)
    return text.changes(since: before).joined(separator: "\n")
  }
}

extension ReadBackText {
  func changes(since base: ReadBackText) -> [String] {
    let changed =
      rowChanges(since: base) + lineChanges(since: base) + actorChanges(since: base)
    let known = Set(base.questions)
    let asked = questions.filter { !known.contains($0) }
    return [
      style.bold(
        scenario.title + ": "
          + say(
            "terbaca sebagai perubahan berikut terhadap '\(base.scenario.title)'.",
            "read as the following changes to '\(base.scenario.title)'.")), "",
    ]
      + (changed.isEmpty ? ["  " + say("tidak ada yang berubah", "nothing changes")] : changed) + load
      + triedRanges
      + (asked.isEmpty ? [] : ["", style.bold("  " + say("tanya", "ask"))] + asked)
      + [
        "  " + say("tidak ada kesalahan", "no errors"),
        "  "
          + say(
            "seluruh prosedur: tambahkan --all", "the whole procedure: add --all"),
      ]
  }

  // MARK: Rows

  private struct PlacedRow {
    var row: DocumentRow
    var reading: RowReading?
    var label: String
  }

  private func placedRows() -> [(key: String, row: PlacedRow)] {
    scenario.procedures.flatMap { procedure in
      let flow = FlowReading(procedure)
      return procedure.documentRows.map { row in
        (
          procedure.key + "\u{0}" + row.activity.key,
          PlacedRow(row: row, reading: flow[row.activity.key], label: place(of: row, in: procedure))
        )
      }
    }
  }

  private func rowChanges(since base: ReadBackText) -> [String] {
    let (before, after) = (base.placedRows(), placedRows())
    let old = Dictionary(before.map { ($0.key, $0.row) }, uniquingKeysWith: { first, _ in first })
    let new = Set(after.map(\.key))
    let dropped = before.filter { !new.contains($0.key) }.map {
      say("hapus   ", "drop    ") + "\($0.row.label) \($0.row.row.activity.name)"
    }
    let others = after.flatMap { key, row -> [String] in
      guard let earlier = old[key] else {
        let cells = cells(of: row).map { "\($0.name) \($0.value)" }
        return [
          say("tambah  ", "add     ") + "\(row.label) \(row.row.activity.name): "
            + cells.joined(separator: "; ")
        ]
      }
      let parts = differences(base.cells(of: earlier), cells(of: row))
      guard !parts.isEmpty else { return [] }
      let label =
        earlier.label == row.label
        ? row.label : "\(row.label) " + say("(semula \(earlier.label))", "(was \(earlier.label))")
      return [say("ubah    ", "change  ") + "\(label) \(row.row.activity.name)"]
        + parts.map { "          " + $0 }
    }
    return (dropped + others).map { "  " + $0 }
  }

  private struct Cell: Equatable {
    var name: String
    var value: String
  }

  /// What is said of a row, with rows by their keys, since their numbers may change.
  private func cells(of row: PlacedRow) -> [Cell] {
    let activity = row.row.activity
    let branch =
      row.row.branches.joined(separator: " / ")
      + row.row.needed.map { say(", perlu bagi ", ", needed by ") + shares($0) }.joined()
    let then = row.reading.map { self.then(activity, $0, [:]) } ?? []
    return [
      Cell(name: say("nama", "name"), value: activity.name),
      Cell(name: say("siapa", "who"), value: who(activity) + keptOfficer(activity) + keptFree(activity)),
      Cell(name: say("dikerjakan", "work"), value: times(activity.work)),
      Cell(name: say("cabang", "branch"), value: branch),
      Cell(name: say("lalu", "then"), value: then.joined(separator: "; ")),
      Cell(name: say("waktu baku", "standard time"), value: activity.document.standardTime ?? ""),
      Cell(name: say("kelengkapan", "needs"), value: activity.document.needs ?? ""),
      Cell(name: say("keluaran", "output"), value: activity.document.output ?? ""),
      Cell(name: say("keterangan", "remarks"), value: activity.document.remarks ?? ""),
    ].filter { !$0.value.isEmpty }
  }

  private func differences(_ before: [Cell], _ after: [Cell]) -> [String] {
    let names = (before + after).map(\.name).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return names.compactMap { name in
      let old = before.first { $0.name == name }?.value ?? "–"
      let new = after.first { $0.name == name }?.value ?? "–"
      guard old != new else { return nil }
      let (gone, come) = ReadBackText.apart(old, new)
      return fromTo(name, gone, come)
    }
  }

  /// What is said in one and not in the other, without what both begin and end with.
  private static func apart(_ old: String, _ new: String) -> (old: String, new: String) {
    var before = old.split(separator: "; ")[...]
    var after = new.split(separator: "; ")[...]
    while let first = before.first, first == after.first {
      before.removeFirst()
      after.removeFirst()
    }
    while let last = before.last, last == after.last {
      before.removeLast()
      after.removeLast()
    }
    let (gone, come) = (before.joined(separator: "; "), after.joined(separator: "; "))
    return (gone.isEmpty ? "–" : gone, come.isEmpty ? "–" : come)
  }

  private func fromTo(_ name: String, _ old: String, _ new: String) -> String {
    say("\(name): semula \(old) — menjadi \(new)", "\(name): from \(old) — to \(new)")
  }

  // MARK: Around the rows

  /// Who comes, what is promised, the hours and the period.
  private func lineChanges(since base: ReadBackText) -> [String] {
    func lines(_ text: ReadBackText) -> [String] {
      text.scenario.procedures.flatMap { procedure in
        (procedure.arrivals.map(text.arrival) + text.attributes(procedure)
          + procedure.promises.map { text.promise($0, procedure, numbered: false) })
      } + text.hours.filter { !$0.isEmpty }
    }
    return replaced(lines(base), lines(self))
  }

  private func replaced(_ before: [String], _ after: [String]) -> [String] {
    let gone = before.filter { !after.contains($0) }.map { say("semula  ", "from    ") + $0.trimmed }
    let come = after.filter { !before.contains($0) }.map { say("menjadi ", "to      ") + $0.trimmed }
    return (gone + come).map { "  " + $0 }
  }

  private func actorChanges(since base: ReadBackText) -> [String] {
    func lines(_ text: ReadBackText) -> [String] {
      text.scenario.actors.filter { $0.kind == .officers }.map { actor in
        var alone = text
        alone.scenario.actors = [actor]
        let told = alone.actors.first?.trimmed ?? say("petugas ", "actor   ") + actor.key
        return told + " (\(actor.officers) " + say("petugas)", actor.officers == 1 ? "officer)" : "officers)")
      }
    }
    return replaced(lines(base), lines(self))
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " })
  }
}
