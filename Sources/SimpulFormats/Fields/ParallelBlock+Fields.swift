// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension ParallelBlock {
  /// What a file states of a block.
  static let fields: [Field<ParallelBlock>] = [
    Field(
      FieldKey.parallel, sides, .named(Codecs.steps.shape), required: true,
      "Branches by name that run at the same time; the case goes on when all are finished."),
    Field(
      FieldKey.needed, sides, .named(.byCaseType(.share)),
      "The share of cases that need a branch, by its name; all where nothing is said.",
      "{ lingkungan: 40% | assumed 20%-60% }"),
  ]

  private static let sides = FieldGroup<ParallelBlock, [Branch]>(
    keys: [FieldKey.parallel, FieldKey.needed], property: \.branches,
    read: { reading, fields in
      let branches = fields[FieldKey.parallel]
      let needed = reading.needed(fields[FieldKey.needed], branches: branches?.entries?.map(\.key) ?? [])
      return reading.namedEntries(branches).map { branch in
        Branch(name: branch.key, needed: needed[branch.key], steps: reading.steps(branch.value))
      }
    },
    write: { branches, writing in
      [
        (FieldKey.parallel, .named(branches.map { ($0.name, Codecs.steps.write($0.steps, [], writing)) })),
        (
          FieldKey.needed,
          .named(
            branches.map { branch in
              let keys = [FieldKey.needed, branch.name]
              return (branch.name, branch.needed.flatMap { Codecs.shares.write($0, keys, writing) })
            })
        ),
      ]
    })
}

extension Reading {
  /// By branch of a block.
  fileprivate mutating func needed(_ node: FileNode?, branches: [String]) -> [String: ByCaseType<Double>] {
    var shares: [String: ByCaseType<Double>] = [:]
    for entry in namedEntries(node) {
      guard branches.contains(entry.key) else {
        let hint = Spelling.nearest(to: entry.key, among: branches).map { "; did you mean '\($0)'?" } ?? ""
        fail(entry.value, "'\(entry.key)' is not a branch of this block" + hint)
        continue
      }
      shares[entry.key] = Codecs.shares.read(&self, entry.value)
    }
    return shares
  }
}
