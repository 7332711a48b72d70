// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension Reading {
  /// One promise, or one for each case type.
  mutating func promises(_ node: FileNode?) -> [Promise] {
    guard let node else { return [] }
    guard let entries = node.entries else { return promise(within: node, caseType: nil).map { [$0] } ?? [] }
    let keys = FormatSection.promise.keys.map(\.name)
    let isOne = entries.contains { keys.contains($0.key) }
    if isOne { return promise(node, caseType: nil).map { [$0] } ?? [] }
    return namedEntries(node).compactMap { entry in
      let caseType = entry.key == Reading.othersKey ? nil : entry.key
      return entry.value.entries == nil
        ? promise(within: entry.value, caseType: caseType) : promise(entry.value, caseType: caseType)
    }
  }

  private mutating func promise(within node: FileNode, caseType: String?) -> Promise? {
    guard let (amount, unit) = value(node, listing: .always, DurationText.readConstant) else { return nil }
    return Promise(caseType: caseType, amount: amount, unit: unit, counting: .usual(of: unit))
  }

  private mutating func promise(_ node: FileNode, caseType: String?) -> Promise? {
    guard let fields = fields(node, .promise) else { return nil }
    let within = fields[FieldKey.within].flatMap { promise(within: $0, caseType: caseType) }
    let from = name(fields[FieldKey.from])
    let to = name(fields[FieldKey.to])
    let target = value(fields[FieldKey.target], listing: .always, ShareText.read)
    let counting = value(fields[FieldKey.counted]) { (text: String) throws(Misreading) -> Promise.Counting in
      switch text {
      case "by date": return .byDate
      case "by hours": return .byHours
      default: throw Misreading("'\(text)': write 'by date' or 'by hours'")
      }
    }
    let deadline = fields[FieldKey.deemedApproved].flatMap {
      Reading.isNone($0) ? nil : value($0, listing: .always, DurationText.readConstant)
    }
    guard var promise = within else { return nil }
    promise.deemedApproval = deadline.map { Promise.Deadline($0.amount, $0.unit) }
    promise.from = from
    promise.to = to
    promise.target = target
    promise.counting = counting ?? promise.counting
    return promise
  }
}
