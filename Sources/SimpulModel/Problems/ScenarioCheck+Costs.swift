// SPDX-License-Identifier: GPL-3.0-or-later

// Checks of costs: each is 0 or more.
extension ScenarioCheck {
  mutating func checkCosts(of actor: Actor, at path: [String]) {
    checkCost(actor.costPerHour, " per hour", at: path + [FieldKey.cost])
  }

  mutating func checkCosts(of stream: ArrivalStream, at path: [String]) {
    checkCost(stream.costPerCase, " per case", at: path + [FieldKey.cost])
    checkCost(stream.waitingCost?.amount, " of waiting", at: path + [FieldKey.costOfWaiting])
  }

  mutating func checkCosts(of row: ProcedureOutline.Row) {
    checkCost(row.activity.costPerVisit, " each time", at: row.path + [FieldKey.cost])
  }

  private mutating func checkCost(_ cost: Double?, _ per: String, at path: [String]) {
    guard let cost, !(cost >= 0 && cost.isFinite) else { return }
    report(path, "a cost of \(ProblemPhrases.number(cost))\(per) is negative: write 0 or more")
  }
}
