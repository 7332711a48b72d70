// SPDX-License-Identifier: GPL-3.0-or-later

/// A place in a procedure at which an activity is named.
struct Reference: Hashable {
  enum Role: Hashable {
    case promiseFrom, promiseTo
    case returnTo(Activity.Key)
    case next(Activity.Key)
    case sameOfficer(Activity.Key)
    case branch(String, of: Activity.Key)
  }

  var role: Role
  /// The activity named.
  var target: Activity.Key
  /// Keys from the top of the file.
  var path: [String]

  /// Whether it names an officer's activity and not a target of a case.
  var isOfOfficer: Bool { if case .sameOfficer = role { true } else { false } }
  var isReturn: Bool { if case .returnTo = role { true } else { false } }

  /// The role of the reference, as half a sentence.
  var meaning: String {
    switch role {
    case .promiseFrom: "the promise's clock starts there"
    case .promiseTo: "the promise's clock ends there"
    case .returnTo(let key): "'\(key)' sends files back to it"
    case .next(let key): "'\(key)' goes on to it"
    case .sameOfficer(let key): "'\(key)' is done by the same officer"
    case .branch(let name, let key): "branch '\(name)' of '\(key)' leads to it"
    }
  }
}

extension Procedure {
  /// Every place at which an activity is named, promises first, then in file order.
  func references(_ outline: ProcedureOutline) -> [Reference] {
    var result: [Reference] = []
    for promise in promises {
      let path = self.path(of: promise)
      if let from = promise.from {
        result.append(Reference(role: .promiseFrom, target: from, path: path + [FieldKey.from]))
      }
      if let to = promise.to {
        result.append(Reference(role: .promiseTo, target: to, path: path + [FieldKey.to]))
      }
    }
    for row in outline.rows { result += Procedure.references(of: row) }
    return result
  }

  /// Every place in a row at which an activity is named.
  static func references(of row: ProcedureOutline.Row) -> [Reference] {
    var result: [Reference] = []
    let key = row.activity.key
    if let to = row.activity.returned?.to {
      result.append(Reference(role: .returnTo(key), target: to, path: row.path + [FieldKey.to]))
    }
    for branch in row.activity.decision {
      guard case .activity(let target) = branch.target else { continue }
      result.append(
        Reference(
          role: .branch(branch.name, of: key), target: target,
          path: row.path + [FieldKey.decision, branch.name]))
    }
    if let same = row.activity.sameOfficerAs {
      result.append(
        Reference(role: .sameOfficer(key), target: same, path: row.path + [FieldKey.sameOfficerAs]))
    }
    if case .activity(let target) = row.activity.next {
      result.append(Reference(role: .next(key), target: target, path: row.path + [FieldKey.next]))
    }
    return result
  }

  func path(of promise: Promise) -> [String] {
    path + [FieldKey.promise] + (promise.caseType.map { [$0] } ?? [])
  }
}
