// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension Codecs {
  static let steps = Codec<[Step]>(
    shape: .named(.either(.section(.activity), .either(.section(.block), .section(.use)))),
    read: { reading, node in reading.steps(node) },
    write: { steps, _, writing in .written(steps.map { ($0.key, writing.step($0)) }) })
}

extension Writing {
  fileprivate func step(_ step: Step) -> FileNode {
    switch step {
    case .activity(let activity): self.activity(activity)
    case .parallel(let block):
      inside(.activity(procedure, block.key))
        .fields(block, from: ParallelBlock(key: block.key, branches: []), ParallelBlock.fields)
    }
  }

  func activity(_ activity: Activity) -> FileNode {
    inside(.activity(procedure, activity.key))
      .fields(activity, from: Activity(key: activity.key, performers: .teams([])), Activity.fields)
  }
}

extension Reading {
  mutating func steps(_ node: FileNode) -> [Step] {
    namedEntries(node).map { entry in
      guard entry.value[FieldKey.parallel] != nil else {
        return .activity(activity(entry.key, entry.value, .activity))
      }
      let block = ParallelBlock(key: entry.key, branches: [])
      let fields = fields(entry.value, .block)
      return .parallel(
        inside(.activity(procedure, entry.key), at: entry.value) { reading in
          fields.map { reading.element(block, $0, ParallelBlock.fields) } ?? block
        })
    }
  }

  /// An activity that cannot be read keeps its place, so that no more errors come of it.
  mutating func activity(_ key: Activity.Key, _ node: FileNode, _ section: FormatSection) -> Activity {
    var activity = Activity(key: key, performers: .teams([]))
    activity.document.generalSOP = uses.chain(node.path).last?.title
    guard let fields = fields(node, section) else { return activity }
    for setting in settings(fields, of: activity, procedure, at: node) { setting.apply(to: &activity) }
    for key in [FieldKey.after, FieldKey.to, FieldKey.atMost]
    where fields[FieldKey.returned] == nil && !isBroken(node.path + [FieldKey.returned]) {
      guard let orphan = fields[key] else { continue }
      fail(
        orphan.path, at: fields.keyPlace(key),
        "'\(key):' belongs to 'returned:', which is not there: write 'returned: 12%' or the like")
    }
    return activity
  }

  /// The actor first: a substitute needs to know for whom. And the share of returns: what else is said of them needs it.
  mutating func settings(
    _ fields: Fields, of activity: Activity, _ procedure: Procedure.Key, at node: FileNode
  ) -> [ActivitySetting] {
    inside(.activity(procedure, activity.key), at: node) {
      $0.settings(fields, Activity.fields, of: activity, first: [FieldKey.actor, FieldKey.returned])
    }
  }
}
