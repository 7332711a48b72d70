// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

// Two classes of cases at one desk, of which A goes before B.
extension VerificationCase {
  private static let classes = [
    (key: "A", queue: PollaczekKhinchine(rate: 0.4, work: .exponential(0.5))),
    (key: "B", queue: PollaczekKhinchine(rate: 0.3, work: .exponential(2))),
  ]

  /// Without interruption (Cobham 1954): R / ((1 - s_{k-1})(1 - s_k)), where R is the work under way that any arrival
  /// finds, and s_k the load of the classes up to k.
  static func priority() -> VerificationCase {
    let residual = classes.reduce(0) { $0 + $1.queue.residualWork }
    return VerificationCase(
      .priority, scenario(.priority, interrupts: false),
      answers { before, after, _ in residual / ((1 - before) * (1 - after)) } + [
        Answer(.utilisation("S1"), classes.reduce(0) { $0 + $1.queue.utilisation })
      ])
  }

  /// With interruption, and going on where one was: E S_k / (1 - s_{k-1}) + R_k / ((1 - s_{k-1})(1 - s_k)), where R_k
  /// counts the classes up to k alone.
  static func interruption() -> VerificationCase {
    VerificationCase(
      .interruption, scenario(.interruption, interrupts: true),
      answers { before, after, place in
        let residual = classes[...place].reduce(0) { $0 + $1.queue.residualWork }
        let mean = classes[place].queue.work.mean
        return mean / (1 - before) - mean + residual / ((1 - before) * (1 - after))
      })
  }

  /// - Parameter wait: of a class, by the load of those before it, that with its own, and its place.
  private static func answers(_ wait: (Double, Double, Int) -> Double) -> [Answer] {
    var before = 0.0
    return classes.enumerated().map { place, part in
      let after = before + part.queue.utilisation
      defer { before = after }
      return Answer(.meanTimeOf(part.key), wait(before, after, place) + part.queue.work.mean)
    }
  }

  private static func scenario(_ subject: Subject, interrupts: Bool) -> Scenario {
    let procedures = classes.enumerated().map { place, part in
      var stream = stream(part.key, every: 1 / part.queue.rate)
      stream.precedence = place + 1
      stream.interrupts = interrupts
      return Procedure(
        key: part.key, arrivals: [stream],
        steps: [.activity(activity("S1", "S1", work: .exponential(mean: part.queue.work.mean)))])
    }
    return office(
      subject, [Actor(key: "S1")], procedures, cases: 150_000, rate: classes.reduce(0) { $0 + $1.queue.rate })
  }
}
