// SPDX-License-Identifier: GPL-3.0-or-later

// Checks of multitasking.
extension ScenarioCheck {
  /// More cases than this are a queue and not open.
  static let mostFilesAtOnce = 1_000

  mutating func checkMultitasking(of actor: Actor) {
    let path = [FieldKey.actors, actor.key, FieldKey.openFiles]
    let (limit, loss) = (actor.multitasking.limit, actor.multitasking.lossPerFile)
    if let limit, !(1...ScenarioCheck.mostFilesAtOnce).contains(limit) {
      report(path, "\(limit) files open at once: write from 1 to \(ScenarioCheck.mostFilesAtOnce), or 'all'")
    }
    if !(loss >= 0 && loss < 1) {
      report(path, "a loss of \(ProblemPhrases.percent(loss)) a file: write from 0% to less than 100%")
    } else if loss > 0, limit == nil {
      report(
        path,
        "when nothing limits the files that are open, losing \(ProblemPhrases.percent(loss)) with each would leave no time for any: "
          + "write how many are open at most, such as '5 losing \(ProblemPhrases.percent(loss))'")
    } else if loss > 0, limit == 1 {
      report(path, "with one file open nothing is lost by changing: write 2 or more, or leave 'losing' out")
    }
    guard limit != 1 else { return }
    if actor.otherWork != nil {
      report(
        path,
        "whoever has several files open has no 'other work' beside them: write that as a procedure of its own, whose files are "
          + "open too")
    }
    if actor.closing != .suspends {
      report(
        path,
        "how long the work takes is not known before closing when several files are open: leave 'at closing' out"
      )
    }
    checkNothingInterrupts(FieldKey.openFiles, at: path)
  }

  mutating func checkMultitasking(_ row: ProcedureOutline.Row) {
    guard case .teams(let teams) = row.activity.performers else { return }
    let keys = row.activity.performers.actors + row.activity.substitutions.map(\.substitute)
    guard let key = keys.first(where: { scenario.actor($0)?.multitasking.limit != 1 }) else { return }
    if teams.contains(where: { $0.count > 1 || $0.contains { $0.officers > 1 } }) {
      report(
        row.path + [FieldKey.actor],
        "'\(key)' has several files open and cannot work on '\(row.activity.key)' together with somebody: leave 'open files' "
          + "out, or let one do it")
    }
    if row.activity.setUp != nil {
      report(
        row.path + [FieldKey.setUp],
        "'\(key)' has several files open, so that none comes after another: write what changing takes as 'open files: 3 "
          + "losing 10%'")
    }
  }
}
