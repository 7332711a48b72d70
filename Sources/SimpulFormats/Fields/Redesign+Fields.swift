// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension Redesign {
  /// What a file states of a redesign, besides its base.
  static let fields: [Field<Redesign>] = [
    Field(
      FieldKey.title, \.title, Codecs.line, required: true, "What the redesign is called.",
      "Tanda tangan langsung"),
    Field(
      FieldKey.changes, \.changes, Codecs.changes, required: true,
      "The changes by name, applied from top to bottom.",
      "{ no rounds: { set: { activities: { sign: { rounds: none } } } } }"),
  ]
}

extension Change {
  /// What a file states of a change, besides its verbs.
  static let fields: [Field<Change>] = [
    Field(FieldKey.name, \.name, Codecs.line, "What it is called in the report.", "Sekcam menandatangani"),
    Field(
      FieldKey.owner, \.owner, Codecs.line.optional, "Who has to bring it about, and by which document.",
      "Bagian Organisasi"),
    Field(
      FieldKey.requires, \.requires, Codecs.names, "Changes without which this one cannot be made.",
      "no rounds"),
  ]
}

extension Codecs {
  fileprivate static let changes = Codec<[Change]>.named(
    .section(.change), read: { reading, entry in reading.change(entry.key, entry.value) },
    write: { change, _, writing in (change.key, writing.change(change)) })
}

extension Writing {
  /// A file of a redesign.
  ///
  /// - Parameter base: the name of the file that it changes.
  func redesign(_ redesign: Redesign, base: String) -> FileNode {
    fields(redesign, from: Redesign(title: "", changes: []), Redesign.fields).below(
      FileNode.version + [FileNode.Entry(written: FieldKey.base, FileNode(written: base))])
  }

  func change(_ change: Change) -> FileNode {
    let usual = Change(key: change.key, verbs: [])
    var groups: [(field: VerbField, nodes: [FileNode])] = []
    for verb in change.verbs {
      guard let (field, node) = VerbField.written(verb, VerbField.all, self) else { continue }
      if let last = groups.last, last.field.key.name == field.key.name {
        groups[groups.count - 1].nodes.append(node)
      } else {
        groups.append((field, [node]))
      }
    }
    let verbs = groups.map { FileNode.Entry(written: $0.field.key.name, $0.field.together($0.nodes)) }
    return FileNode(
      written: .mapping(Change.fields.flatMap { $0.write(change, usual, self) } + verbs, isFlow: false))
  }
}

extension Reading {
  /// The changes to a base.
  mutating func redesign(_ fields: Fields, base: Scenario) -> Redesign {
    self.base = base
    context.names = redesignNames(fields[FieldKey.changes], base: base)
    procedure = base.procedures.first?.key ?? procedure
    return element(Redesign(title: "", changes: []), fields, Redesign.fields, first: [FieldKey.title])
  }

  /// The names of the base and those that the changes bring.
  private func redesignNames(_ node: FileNode?, base: Scenario) -> KnownNames {
    var actors = base.actors
    var activities = KnownNames(of: base).targets.activities
    for change in node?.entries ?? [] {
      for addition in change.value[FieldKey.add].map(several) ?? [] {
        for entry in addition[FieldKey.actors]?.entries ?? [] {
          let isApplicant = entry.value.text?.lowercased() == "applicant"
          actors.append(Actor(key: entry.key, kind: isApplicant ? .applicant : .officers))
        }
        activities.formUnion((addition[FieldKey.activities]?.entries ?? []).map(\.key))
      }
      for merge in change.value[FieldKey.merge].map(several) ?? [] {
        if let into = merge[FieldKey.into]?.text { activities.insert(into) }
      }
    }
    return KnownNames(actors: actors, activities: activities)
  }

  mutating func change(_ key: Change.Key, _ node: FileNode) -> Change {
    _ = takeNumbers()
    guard let fields = fields(node, .change) else { return Change(key: key, verbs: []) }
    var change = element(Change(key: key, verbs: []), fields, Change.fields)
    change.verbs = verbs(fields, VerbField.all)
    let verbs = VerbField.all.map(\.key.name)
    if !fields.entries.contains(where: { verbs.contains($0.key) }), !isBroken(node.path) {
      fail(
        node,
        "the change '\(key)' changes nothing: write one of set, add, drop, merge, move, parallel, substitute")
    }
    change.numbers = takeNumbers()
    return change
  }
}
