// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension Branch {
  /// What a file states of a branch whose share differs among case types: `{ share: { usaha: 5% }, to: withdrawn }`.
  static let fields: [Field<Branch>] = [
    Field(
      FieldKey.share, \.share, sharesOrRest, required: true, "The share of cases, or 'rest'.", "5%", "rest"),
    Field(
      FieldKey.to, \.target, Codecs.target, "Where they go; the next row when left out.", Target.withdrawn),
  ]

  private static let sharesOrRest = Codec<ByCaseType<Double>?>(
    shape: .byCaseType(.branch),
    read: { reading, node in
      let isRest = ["rest", "sisanya"].contains(node.text?.split(separator: " ").first.map(String.init))
      return isRest ? .some(nil) : Codecs.shares.optional.read(&reading, node)
    }, write: Codecs.shares.optional.write)

  /// - Parameter text: `5% to withdrawn`, `rest`.
  fileprivate init(name: String, _ text: String, _ targets: TargetText) throws(Misreading) {
    let read = try targets.readBranch(text)
    self.init(
      name: name, share: read.share.map { ByCaseType($0) }, condition: read.condition, target: read.target)
  }
}

extension Codecs {
  static let decision = Codec<[Branch]>(
    shape: .either(.scalar(.nothing), .named(.either(.scalar(.branch), .section(.branch)))),
    naming: .named(.outcome), read: { reading, node in reading.decision(node) },
    write: { branches, keys, writing in
      branches.isEmpty ? FileNode.none : .written(branches.map { ($0.name, writing.branch($0, at: keys)) })
    })
}

extension Writing {
  fileprivate func branch(_ branch: Branch, at keys: [String]) -> FileNode {
    let keys = keys + [branch.name]
    guard branch.share?.entries.isEmpty ?? true else {
      return below(keys).fields(branch, from: Branch(name: branch.name, share: nil), Branch.fields)
    }
    let share = branch.share?.common.map(ShareText.exactly) ?? "rest"
    return scalar(
      branch, at: keys, listing: branch.share == nil ? .whenStated : .always,
      write: { branch, context in context.names.targets.write(branch, share: share) },
      read: { (text: String, context: Reading.Context) throws(Misreading) in
        try Branch(name: branch.name, text, context.names.targets)
      })
  }
}

extension Reading {
  fileprivate mutating func decision(_ node: FileNode) -> [Branch]? {
    if Reading.isNone(node) { return [] }
    guard node.entries != nil else {
      fail(node, "a decision takes its outcomes by name: '{ Lengkap: rest, Tidak lengkap: 10% to check }'")
      return nil
    }
    let targets = context.names.targets
    return namedEntries(node).compactMap { entry in
      if entry.value.entries != nil { return branch(entry) }
      // Rules and rests are no numbers that somebody must have found out.
      let isShare = entry.value.text?.contains("%") ?? false
      return value(entry.value, listing: isShare ? .always : .whenStated) {
        (text: String) throws(Misreading) in try Branch(name: entry.key, text, targets)
      }
    }
  }

  private mutating func branch(_ entry: FileNode.Entry) -> Branch? {
    guard let fields = fields(entry.value, .branch) else { return nil }
    let usual = Branch(name: entry.key, share: nil)
    let settings = settings(fields, Branch.fields, of: usual, first: [FieldKey.to])
    guard settings.contains(where: { $0.key == FieldKey.share }) else { return nil }
    var branch = usual
    for setting in settings { setting.apply(to: &branch) }
    return branch
  }
}
