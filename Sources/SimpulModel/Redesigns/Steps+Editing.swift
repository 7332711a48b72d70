// SPDX-License-Identifier: GPL-3.0-or-later

/// Editing of rows and blocks by key, at any depth. The first step with a key is meant.
extension [Step] {
  /// Keys of rows and blocks, outer before inner.
  var allKeys: [Activity.Key] {
    flatMap { step -> [Activity.Key] in
      switch step {
      case .activity(let activity): [activity.key]
      case .parallel(let block): [block.key] + block.branches.flatMap(\.steps.allKeys)
      }
    }
  }

  /// Replaces a step by others.
  /// - Returns: the replaced one, nil when there is none with the key.
  @discardableResult mutating func replace(_ key: Activity.Key, with steps: [Step]) -> Step? {
    for index in indices {
      if self[index].key == key {
        let replaced = self[index]
        replaceSubrange(index...index, with: steps)
        return replaced
      }
      guard case .parallel(var block) = self[index] else { continue }
      for branch in block.branches.indices {
        if let replaced = block.branches[branch].steps.replace(key, with: steps) {
          self[index] = .parallel(block)
          return replaced
        }
      }
    }
    return nil
  }

  /// Removes a step. Branches that become empty go too, and a block with one branch left becomes the rows of that
  /// branch.
  mutating func remove(_ key: Activity.Key) -> Step? {
    guard let removed = replace(key, with: []) else { return nil }
    self = flatMap(Self.withoutEmptyBranches)
    return removed
  }

  private static func withoutEmptyBranches(_ step: Step) -> [Step] {
    guard case .parallel(var block) = step else { return [step] }
    let count = block.branches.count
    block.branches = block.branches.map { branch in
      ParallelBlock.Branch(name: branch.name, steps: branch.steps.flatMap(withoutEmptyBranches))
    }
    block.branches.removeAll(where: \.steps.isEmpty)
    // One that was written with a single branch is reported by the checks.
    return block.branches.count < 2 && block.branches.count < count
      ? block.branches.flatMap(\.steps) : [.parallel(block)]
  }

  /// - Returns: whether the anchor was found.
  mutating func insert(_ step: Step, _ position: Position) -> Bool {
    guard let anchor = find(position.anchor) else { return false }
    switch position {
    case .before: replace(position.anchor, with: [step, anchor])
    case .after: replace(position.anchor, with: [anchor, step])
    }
    return true
  }

  func find(_ key: Activity.Key) -> Step? {
    for step in self {
      if step.key == key { return step }
      guard case .parallel(let block) = step else { continue }
      for branch in block.branches { if let found = branch.steps.find(key) { return found } }
    }
    return nil
  }
}

extension Position {
  /// The row or block next to which it is placed.
  public var anchor: Activity.Key {
    switch self {
    case .before(let key), .after(let key): key
    }
  }
}
