// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioCheck {
  mutating func checkPromises(_ checked: CheckedProcedure) {
    let procedure = checked.procedure
    var seen: Set<String?> = []
    for promise in procedure.promises {
      let path = procedure.path(of: promise)
      if !seen.insert(promise.caseType).inserted {
        report(
          path, "there are two promises\(ProblemPhrases.forCaseType(promise.caseType)): leave one of them out"
        )
      }
      if let caseType = promise.caseType, !procedure.caseTypes.contains(caseType) {
        report(path, ProblemPhrases.unknown("case type", caseType, among: procedure.caseTypes))
      }
      checkAmount(promise, at: path)
      checkDeemedApproval(promise, at: path)
      if let target = promise.target {
        report(path + [FieldKey.target], ScenarioCheck.problem(ofShare: target))
      }
      checkPromiseClock(promise, checked)
    }
  }

  private mutating func checkAmount(_ promise: Promise, at path: [String]) {
    // 0 is a promise for the same day, where days are counted.
    let isByDate = promise.unit == .workingDays && promise.counting == .byDate
    if promise.amount.isFinite, promise.amount > 0 || (isByDate && promise.amount == 0) {
      let seconds = Promise.Deadline(promise.amount, promise.unit).mostSeconds
      report(path + [FieldKey.within], DurationDistribution.tooShort(seconds, orNone: false))
      return
    }
    report(
      path + [FieldKey.within],
      "nobody can keep a promise of \(ProblemPhrases.number(promise.amount)): write more than 0")
  }

  /// The rows where the clock starts and ends.
  private mutating func checkPromiseClock(_ promise: Promise, _ checked: CheckedProcedure) {
    let path = checked.procedure.path(of: promise)
    let isFromSound = checkClock(promise.from, isEnd: false, at: path + [FieldKey.from], checked)
    let isToSound = checkClock(promise.to, isEnd: true, at: path + [FieldKey.to], checked)
    guard isFromSound, isToSound, checked.isFlowKnown else { return }
    let caseTypes = checked.procedure.caseTypes.filter {
      checked.procedure.promise(for: $0)?.caseType == promise.caseType
    }
    for caseType in caseTypes where !checkIsMet(promise, caseType: caseType, checked) { return }
  }

  /// - Returns: whether there was nothing to report.
  private mutating func checkClock(
    _ key: Activity.Key?, isEnd: Bool, at path: [String], _ checked: CheckedProcedure
  ) -> Bool {
    guard let key else { return true }
    let outline = checked.outline
    guard let location = outline.locations[key] else {
      report(path, ProblemPhrases.unknown("activity", key, among: outline.keys))
      return false
    }
    let isBlock = outline.row(key) == nil
    guard isBlock || !location.isEmpty else { return true }
    let block = location.first?.block ?? key
    let place =
      isBlock
      ? "'\(key)' is a parallel block, whose branches run at the same time"
      : "'\(key)' lies in the parallel block '\(block)', whose branches run at the same time"
    let outside = rowOutside(block, isAfter: isEnd, checked).map { ", such as '\($0)'" } ?? ""
    report(
      path,
      "\(place): let the promise's clock \(isEnd ? "end" : "start") at a row outside the block\(outside)")
    return false
  }

  /// The nearest row outside blocks, after or before a block.
  private func rowOutside(_ block: Activity.Key, isAfter: Bool, _ checked: CheckedProcedure) -> Activity.Key?
  {
    let steps = checked.procedure.steps
    guard let place = steps.firstIndex(where: { $0.key == block }) else { return nil }
    let candidates = isAfter ? Array(steps[(place + 1)...]) : steps[..<place].reversed()
    for case .activity(let activity) in candidates { return activity.key }
    return nil
  }

  /// Whether cases of the type reach the clock's start and then its end; reports it when they do not.
  private mutating func checkIsMet(
    _ promise: Promise, caseType: String, _ checked: CheckedProcedure
  ) -> Bool {
    let graph = checked.graph
    let path = checked.procedure.path(of: promise)
    let keys = checked.outline.keys
    let from = promise.from.flatMap(keys.firstIndex)
    let fromEntry = graph.reachable(from: graph.entry, caseType: caseType)
    for (key, field, verb) in [(promise.from, FieldKey.from, "start"), (promise.to, FieldKey.to, "end")] {
      guard let key, let node = keys.firstIndex(of: key), !fromEntry[node] else { continue }
      report(
        path + [field],
        "no case of type '\(caseType)' comes to '\(key)', where the promise's clock is to \(verb): "
          + "name a row that it passes")
      return false
    }
    guard let to = promise.to, let end = keys.firstIndex(of: to), let from, from != end else { return true }
    if graph.reachable(from: from, caseType: caseType)[end] { return true }
    report(
      path + [FieldKey.to],
      "no case that has come to '\(keys[from])' comes to '\(to)' after it, so the promise's clock would never "
        + "end: name a row behind '\(keys[from])'")
    return false
  }
}
