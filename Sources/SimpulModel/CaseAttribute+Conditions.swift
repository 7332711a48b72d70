// SPDX-License-Identifier: GPL-3.0-or-later

extension CaseAttribute {
  /// The parts of its range within which the same conditions hold: each excludes the upper end of the part before and
  /// includes its own.
  public func parts(of conditions: [Branch.Condition]) -> [(upTo: Double, holds: Set<Branch.Condition>)] {
    let own = conditions.filter { $0.attribute == name }
    let limits = Set(own.compactMap(\.limit)).sorted()
    return (limits + [.infinity]).enumerated().map { place, limit in
      let holds = own.filter { condition in
        guard let bound = condition.limit else { return false }
        return if case .above = condition { place > 0 && limits[place - 1] >= bound } else { limit <= bound }
      }
      return (limit, Set(holds))
    }
  }
}

extension Branch.Condition {
  /// The attribute tested; nil for a condition on something else.
  var attribute: CaseAttribute.Name? {
    switch self {
    case .above(let name, _), .below(let name, _): name
    case .visit, .timeUsed: nil
    }
  }

  /// The number at which it changes.
  fileprivate var limit: Double? {
    switch self {
    case .above(_, let limit): limit
    case .below(_, let limit): limit.nextDown
    case .visit, .timeUsed: nil
    }
  }
}

extension Procedure {
  /// Every condition of a decision, in the order of the file.
  public var conditions: [Branch.Condition] { activities.flatMap(\.decision).compactMap(\.condition) }

  /// The conditions that hold in the end for a case that continues for long, for every kind of case: those on visits
  /// do; those on the time used do, unless the promise clock has stopped; those on attributes as the attributes are.
  var settledConditions: [Set<Branch.Condition>] {
    let conditions = conditions
    let visits = conditions.filter { if case .visit = $0 { true } else { false } }
    let times = conditions.filter { if case .timeUsed = $0 { true } else { false } }
    var settled = times.isEmpty ? [Set(visits)] : [Set(visits), Set(visits + times)]
    for attribute in attributes where conditions.contains(where: { $0.attribute == attribute.name }) {
      let parts = attribute.parts(of: conditions)
      settled = settled.flatMap { holds in parts.map { holds.union($0.holds) } }
    }
    return settled
  }
}
