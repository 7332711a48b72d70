// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulAnalysis

@Suite("Expected visits by the traffic equations")
struct TrafficEquationsTests {
  private func visits(_ steps: [Step], caseType: String = "case") -> [Double] {
    let stream = ArrivalStream(key: caseType, pattern: .rate(count: 1, per: .day))
    return TrafficEquations.visits(
      CaseFlow(Procedure(arrivals: [stream], steps: steps), caseType: caseType))
  }

  private func row(
    _ key: String, returned: Return? = nil, decision: [Branch] = [], next: Target = .following
  ) -> Step {
    .activity(
      Activity(key: key, performers: .actor("a"), returned: returned, decision: decision, next: next))
  }

  private func expect(_ values: [Double], _ known: [Double]) {
    #expect(values.count == known.count)
    for (value, known) in zip(values, known) { #expect(abs(value - known) < 1e-12) }
  }

  @Test("rows one behind the other are visited once each")
  func straight() {
    expect(visits([row("a"), row("b"), row("c")]), [1, 1, 1])
  }

  @Test("a return without a limit: a geometric number of visits")
  func unlimitedReturn() {
    let steps = [row("a"), row("b", returned: Return(probability: ByCaseType(0.2), to: "a")), row("c")]
    expect(visits(steps), [1.25, 1.25, 1])
  }

  @Test("at most n returns: 1 + p + ... + p to the n")
  func limitedReturn() {
    for limit in 0...4 {
      let steps = [row("a", returned: Return(probability: ByCaseType(0.5), atMost: limit)), row("b")]
      expect(visits(steps), [2 - 1 / Double(1 << limit), 1])
    }
  }

  @Test("two limited returns over one another, by the four ways of a case")
  func nestedReturns() {
    // b sends back to a once at most, c sends back to a once at most; each with probability one half.
    let half = Return(probability: ByCaseType(0.5), to: "a", atMost: 1)
    let steps = [row("a"), row("b", returned: half), row("c", returned: half)]
    // From b's first visit: back once with 1/2. c's return happens with 1/2, and b may send back behind it
    // only if it has not yet: 1/2 of the cases, then with 1/2.
    let returnsOfB = 0.5 + 0.5 * 0.5 * 0.5
    expect(visits(steps), [1 + returnsOfB + 0.5, 1 + returnsOfB + 0.5, 1.5])
  }

  @Test("a decision splits by its shares, and the rest takes the rest")
  func decision() {
    let branches = [
      Branch(name: "field", share: ByCaseType(0.3), target: .activity("c")),
      Branch(name: "refused", share: ByCaseType(0.1), target: .end("refused")),
      Branch(name: "rest", share: nil),
    ]
    expect(visits([row("a", decision: branches), row("b"), row("c")]), [1, 0.6, 0.9])
  }

  @Test("shares by case type")
  func byCaseType() {
    let share = ByCaseType<Double>([("new", 0.25), ("renewal", 1)])
    let steps = [
      row(
        "a",
        decision: [
          Branch(name: "skip", share: share, target: .activity("c")), Branch(name: "rest", share: nil),
        ]),
      row("b"), row("c"),
    ]
    expect(visits(steps, caseType: "new"), [1, 0.75, 1])
    expect(visits(steps, caseType: "renewal"), [1, 0, 1])
  }

  @Test("every branch of a block is visited, nested ones too, and a return inside stays inside")
  func block() {
    let inner = Step.parallel(
      ParallelBlock(
        key: "inner",
        branches: [
          ParallelBlock.Branch(name: "x", steps: [row("c")]),
          ParallelBlock.Branch(name: "y", steps: [row("d", returned: Return(probability: ByCaseType(0.5)))]),
        ]))
    let outer = Step.parallel(
      ParallelBlock(
        key: "outer",
        branches: [
          ParallelBlock.Branch(name: "one", steps: [row("b"), inner]),
          ParallelBlock.Branch(name: "two", steps: [row("e")]),
        ]))
    let back = Return(probability: ByCaseType(0.5), to: "a", atMost: 1)
    expect(visits([row("a"), outer, row("f", returned: back)]), [1.5, 1.5, 1.5, 3, 1.5, 1.5])
  }

  @Test("rows that a case can never leave are visited for ever, others are not")
  func endless() {
    let steps = [
      row("a"), row("b", next: .activity("c")), row("c", next: .activity("b")), row("d"),
    ]
    #expect(visits(steps) == [1, .infinity, .infinity, 0])
  }

  @Test("no rows, no visits")
  func empty() { #expect(visits([]) == []) }

  @Test("returns that change with every time: 1 + p1 + p1 p2 + ..., the last share for ever")
  func changingReturns() {
    let twice = row("a", returned: Return(probability: ByCaseType(ReturnShares([0.3, 0.1]))))
    expect(visits([twice]), [1 + 0.3 / (1 - 0.1)])
    let ending = row("a", returned: Return(probability: ByCaseType(ReturnShares([0.5, 0.2, 0]))))
    expect(visits([ending]), [1 + 0.5 + 0.5 * 0.2])
    let capped = row("a", returned: Return(probability: ByCaseType(ReturnShares([0.5, 0.2])), atMost: 1))
    expect(visits([capped]), [1.5])
  }

  @Test("a decision by visit: the third time there is another way")
  func byVisit() {
    let decision = [
      Branch(name: "third", share: nil, condition: .visit(from: 3), target: .end("refused")),
      Branch(name: "again", share: ByCaseType(0.5), target: .activity("a")), Branch(name: "on", share: nil),
    ]
    // Once for sure, again for one half, and a third time for one quarter; b for one half and one quarter.
    expect(visits([row("a", decision: decision), row("b")]), [1.75, 0.75])
  }

  @Test("a decision by an attribute: two decisions about one number do not multiply")
  func byAttribute() {
    let stream = ArrivalStream(key: "case", pattern: .rate(count: 1, per: .day))
    func above(_ limit: Double, _ target: Activity.Key) -> [Branch] {
      [
        Branch(name: "large", share: nil, condition: .above("area", limit), target: .activity(target)),
        Branch(name: "others", share: nil, target: .end("done")),
      ]
    }
    let procedure = Procedure(
      arrivals: [stream],
      attributes: [CaseAttribute(name: "area", value: ByCaseType(.uniform(least: 0, most: 100)))],
      steps: [row("a", decision: above(50, "b")), row("b", decision: above(80, "c")), row("c")])
    var sums = [0.0, 0, 0]
    for (share, flow) in CaseFlow.variants(procedure, caseType: "case") {
      for (row, visits) in TrafficEquations.visits(flow).enumerated() { sums[row] += share * visits }
    }
    expect(sums, [1, 0.5, 0.2])
  }

  @Test("rows that are skipped, and branches that not all need")
  func partly() {
    var activity = Activity(key: "a", performers: .actor("a"), returned: Return(probability: ByCaseType(0.5)))
    activity.skipped = ByCaseType(0.2)
    // Of those who come, 0.8 are served, and one half of these comes again: 0.8 / (1 - 0.4).
    expect(visits([.activity(activity), row("b")]), [0.8 / 0.6, 1])
    let block = ParallelBlock(
      key: "block",
      branches: [
        ParallelBlock.Branch(name: "left", needed: ByCaseType(0.4), steps: [row("l")]),
        ParallelBlock.Branch(
          name: "right", steps: [row("r", returned: Return(probability: ByCaseType(0.5)))]),
      ])
    expect(visits([.parallel(block), row("b")]), [0.4, 2, 1])
  }
}
