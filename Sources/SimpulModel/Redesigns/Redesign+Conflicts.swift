// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

extension Redesign {
  /// Conflicting changes: they set the same field differently, or one removes what the other works on. Where one
  /// requires the other, the later one holds and there is no conflict.
  ///
  /// - Complexity: O(effects²) in the number of effects of the changes.
  public func conflicts() -> [ModelProblem] {
    let effects = changes.map { $0.verbs.flatMap(\.effects) }
    var result: [ModelProblem] = []
    for later in changes.indices {
      for earlier in 0..<later where !areLinked(earlier, later) {
        var told: Set<Part> = []
        for effect in effects[later] {
          for other in effects[earlier] {
            guard let part = effect.conflict(with: other), told.insert(part).inserted else { continue }
            result.append(
              ModelProblem(
                path: [FieldKey.changes, changes[later].key] + effect.path,
                message: message(effect, other, later: changes[later].key, earlier: changes[earlier].key)))
          }
        }
      }
    }
    return result
  }

  private func areLinked(_ one: Int, _ other: Int) -> Bool {
    withRequired([one]).contains(other) || withRequired([other]).contains(one)
  }

  private func message(_ effect: Effect, _ other: Effect, later: Change.Key, earlier: Change.Key) -> String {
    let advice = "make them one change, or let one of them require the other"
    switch (effect.isRemoval, other.isRemoval) {
    case (true, true):
      return "changes '\(earlier)' and '\(later)' both take '\(effect.part.thing)' away: \(advice)"
    case (true, false):
      return "change '\(later)' takes '\(effect.part.thing)' away, and '\(earlier)' changes it: \(advice)"
    case (false, true):
      return "change '\(earlier)' takes '\(effect.part.thing)' away, and '\(later)' changes it: \(advice)"
    case (false, false):
      return "changes '\(earlier)' and '\(later)' say different things of \(effect.part.words): \(advice)"
    }
  }
}

/// A part of a scenario that a change can affect.
private enum Part: Hashable {
  case actor(Actor.Key, String)
  case activity(Activity.Key, String)
  case calendar(WorkingCalendar.Key, String)
  case arrivals(String)
  case promise(String?)

  var thing: String {
    switch self {
    case .actor(let key, _), .activity(let key, _), .calendar(let key, _), .arrivals(let key): key
    case .promise(let caseType): caseType ?? FieldKey.promise
    }
  }

  var words: String {
    switch self {
    case .actor(let key, let field), .activity(let key, let field), .calendar(let key, let field):
      "'\(field)' of '\(key)'"
    case .arrivals(let key): "the arrivals of '\(key)'"
    case .promise(let caseType): "the promise" + ProblemPhrases.forCaseType(caseType)
    }
  }
}

/// One effect of a verb.
private struct Effect {
  var part: Part
  /// Two effects on the same part with equal values do not conflict.
  var value: AnyHashable
  var isRemoval = false
  /// Path of the verb in its change.
  var path: [String]

  /// The part on which two effects conflict.
  func conflict(with other: Effect) -> Part? {
    guard case .activity(let mine, _) = part, case .activity(let theirs, _) = other.part, mine == theirs,
      isRemoval || other.isRemoval
    else { return part == other.part && value != other.value ? part : nil }
    return .activity(mine, "")
  }
}

extension Verb {
  fileprivate var effects: [Effect] {
    switch self {
    case .setActor(let key, let settings): settings.map { effect(.actor(key, $0.key), $0, [$0.key]) }
    case .setActivity(let key, let settings): settings.map { effect(.activity(key, $0.key), $0, [$0.key]) }
    case .setCalendar(let key, let settings):
      settings.map { effect(.calendar(key, $0.field), $0, [$0.field]) }
    case .setArrivals(let stream): [effect(.arrivals(stream.key), stream)]
    case .setPromise(let promise): [effect(.promise(promise.caseType), promise)]
    case .addActor(let actor): [effect(.actor(actor.key, FieldKey.actor), actor)]
    case .addActivity(let activity, _): [effect(.activity(activity.key, FieldKey.activity), self)]
    case .drop(let key): [removal(key)]
    case .merge(let keys, let into, let settings):
      keys.filter { $0 != into }.map(removal) + settings.map { effect(.activity(into, $0.key), $0) } + [
        effect(.activity(into, FieldKey.merge), self)
      ]
    case .move(let key, let performers):
      [effect(.activity(key, FieldKey.actor), ActivitySetting.performers(performers))]
    case .moveTo(let key, _): [effect(.activity(key, FieldKey.place), self)]
    case .parallel(let keys, _): keys.map { effect(.activity($0, FieldKey.place), self) }
    case .substitute(let substitution, let keys):
      keys.map { effect(.activity($0, "substitute for \(substitution.principal)"), substitution) }
    // Officers add up, whoever comes first.
    case .addOfficers(let key, _): [effect(.actor(key, FieldKey.officers), "added")]
    case .scaleWork(let key, _): [effect(.actor(key, FieldKey.work), "scaled")]
    }
  }

  private func effect(_ part: Part, _ value: some Hashable, _ field: [String] = []) -> Effect {
    Effect(part: part, value: AnyHashable(value), path: path + field)
  }

  private func removal(_ key: Activity.Key) -> Effect {
    Effect(part: .activity(key, ""), value: AnyHashable(key), isRemoval: true, path: path)
  }
}
