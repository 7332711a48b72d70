// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

extension Promise {
  /// What a file states of a promise.
  static let fields: [Field<Promise>] = [
    Field(
      FieldKey.within, \.within, Codecs.promised, required: true, "The time that is promised.",
      "8 working days", "60 working minutes | sop"),
    Field(
      FieldKey.from, \.from, Codecs.name.naming(.entry).optional,
      "The activity at which the clock starts; the arrival when left out.", "check"),
    Field(
      FieldKey.to, \.to, Codecs.name.naming(.end).optional,
      "The activity at whose end the clock stops; the end of the case when left out.", "sign"),
    Field(
      FieldKey.target, \.target, Codecs.share.optional, "The share of cases for which it should be kept.",
      "90%"),
    Field(
      FieldKey.deemedApproved, \.deemedApproval, Codecs.promised.removable,
      "When a case that has not been decided on counts as approved, on the promise's clock; the promise is then broken.",
      "10 working days | sop", "none"),
    Field(
      FieldKey.counted, \.counting, Codecs.counting,
      "How the time is counted: 'by date' (the usual for working days) or 'by hours' (the usual for others).",
      "by date", "by hours"),
  ]

  /// The time that is promised, counted as is usual for its unit until somebody says otherwise.
  var within: Deadline {
    get { Deadline(amount, unit) }
    set { (amount, unit, counting) = (newValue.amount, newValue.unit, .usual(of: newValue.unit)) }
  }
}

extension Codecs {
  static let promises = Codec<[Promise]>(
    shape: .either(
      .scalar(.duration), .either(.section(.promise), .named(.either(.scalar(.duration), .section(.promise))))
    ), read: { reading, node in reading.promises(node) },
    write: { promises, _, writing in
      if promises.count == 1, promises[0].caseType == nil { return writing.promise(promises[0]) }
      return .named(promises.map { ($0.caseType ?? Reading.othersKey, writing.promise($0)) })
    })
}

extension Writing {
  /// In one value where it was stated in one.
  func promise(_ promise: Promise) -> FileNode? {
    let own = inside(.promise(procedure, promise.caseType))
    var usual = Promise(
      caseType: promise.caseType, amount: promise.amount, unit: promise.unit,
      counting: .usual(of: promise.unit))
    if own.isStated(whole: FieldKey.within), promise == usual {
      return Codecs.promised.write(promise.within, [], own)
    }
    usual.amount = 0
    return own.fields(promise, from: usual, Promise.fields)
  }
}

extension Reading {
  /// One promise, or one for each case type.
  mutating func promises(_ node: FileNode) -> [Promise] {
    let keys = FormatSection.promise.keys.map(\.name)
    guard let entries = node.entries, !entries.contains(where: { keys.contains($0.key) }) else {
      return promise(node, caseType: nil).map { [$0] } ?? []
    }
    return namedEntries(node).compactMap { entry in
      promise(entry.value, caseType: entry.key == Reading.othersKey ? nil : entry.key)
    }
  }

  private mutating func promise(_ node: FileNode, caseType: String?) -> Promise? {
    inside(.promise(procedure, caseType), at: node) { reading in
      var promise = Promise(caseType: caseType, amount: 0, unit: .workingDays, counting: .byDate)
      guard node.entries != nil else {
        guard let within = Codecs.promised.read(&reading, node) else { return nil }
        promise.within = within
        return promise
      }
      guard let fields = reading.fields(node, .promise) else { return nil }
      let order = [FieldKey.within, FieldKey.target, FieldKey.counted]
      let settings = reading.settings(fields, Promise.fields, of: promise, first: order)
      for setting in settings { setting.apply(to: &promise) }
      return settings.contains { $0.key == FieldKey.within } ? promise : nil
    }
  }
}
