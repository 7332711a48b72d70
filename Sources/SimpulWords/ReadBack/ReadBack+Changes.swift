// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulText

extension ReadBackDocument {
  /// A redesign as it is read: what it changes in its base, row by row, with the load of its actors and what a reviewer would
  /// ask of it and not of the base.
  package func changes(since base: ReadBackDocument) -> Document {
    let changed = rowChanges(since: base) + entryChanges(since: base) + actorChanges(since: base)
    let known = Set(base.questions)
    let asked = questions.filter { !known.contains($0) }
    let heading = say(
      "terbaca sebagai perubahan berikut terhadap '\(base.scenario.title)'.",
      "read as the following changes to '\(base.scenario.title)'.")
    var sections: [[Document.Block]] = [
      [.heading("\(scenario.title): \(heading)", level: 1)],
      [changed.isEmpty ? .paragraphs([say("tidak ada yang berubah", "nothing changes")]) : .entries(changed)],
    ]
    sections += [[.entries(load)], triedRanges, asked.isEmpty ? [] : [.points(askWord, asked)]].filter {
      !$0.isEmpty
    }
    sections[sections.count - 1].append(
      .paragraphs([noErrors, say("seluruh prosedur: tambahkan --all", "the whole procedure: add --all")]))
    return Document(title: scenario.title, sections)
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

  private func rowChanges(since base: ReadBackDocument) -> [Entry] {
    let (before, after) = (base.placedRows(), placedRows())
    let old = Dictionary(before.map { ($0.key, $0.row) }, uniquingKeysWith: { first, _ in first })
    let new = Set(after.map(\.key))
    let dropped = before.filter { !new.contains($0.key) }.map {
      Entry(say("hapus", "drop"), "\($0.row.label) \($0.row.row.activity.name)")
    }
    let others = after.compactMap { key, row -> Entry? in
      guard let earlier = old[key] else {
        let cells = cells(of: row).map { "\($0.name) \($0.value)" }
        return Entry(
          say("tambah", "add"), "\(row.label) \(row.row.activity.name): " + cells.joined(separator: "; "))
      }
      let parts = differences(base.cells(of: earlier), cells(of: row))
      guard !parts.isEmpty else { return nil }
      let label =
        earlier.label == row.label
        ? row.label : "\(row.label) " + say("(semula \(earlier.label))", "(was \(earlier.label))")
      return Entry(say("ubah", "change"), "\(label) \(row.row.activity.name)", details: parts)
    }
    return dropped + others
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
      let (gone, come) = ReadBackDocument.apart(old, new)
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
  private func entryChanges(since base: ReadBackDocument) -> [Entry] {
    func entries(_ text: ReadBackDocument) -> [Entry] {
      text.scenario.procedures.flatMap { text.entries(of: $0, numbered: false) } + text.hours
    }
    return replaced(entries(base), entries(self))
  }

  private func replaced(_ before: [Entry], _ after: [Entry]) -> [Entry] {
    before.filter { !after.contains($0) }.map { $0.behind(say("semula", "from")) }
      + after.filter { !before.contains($0) }.map { $0.behind(say("menjadi", "to")) }
  }

  private func actorChanges(since base: ReadBackDocument) -> [Entry] {
    func entries(_ text: ReadBackDocument) -> [Entry] {
      text.scenario.actors.filter { $0.kind == .officers }.map { actor in
        var alone = text
        alone.scenario.actors = [actor]
        var told = alone.actors.first ?? Entry(say("petugas", "actor"), actor.key)
        told.text += " (\(actor.officers) " + say("petugas)", actor.officers == 1 ? "officer)" : "officers)")
        return told
      }
    }
    return replaced(entries(base), entries(self))
  }
}
