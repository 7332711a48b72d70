// SPDX-License-Identifier: GPL-3.0-or-later

/// The fully sequential procedure that picks the best of several designs (Kim & Nelson 2001, ACM TOMACS 11).
///
/// It is fed with one observation of every surviving design at a time. After a first stage of n0 observations, which
/// fixes the variance S2 of the difference of each pair, design i is eliminated after r observations as soon as for
/// some survivor l: mean i < mean l - W, with W = max(0, (delta / 2r)(h2 S2 / delta^2 - r)). Here h2 = 2 eta (n0 - 1)
/// and eta = ((2 b)^(-2 / (n0 - 1)) - 1) / 2, where b = alpha / (k - 1) for designs that share their random numbers.
///
/// For normal observations, independent from one to the next, the best design is selected with at least the stated
/// confidence whenever it is better than all others by `indifference` or more; so what is selected is the best or
/// within about the indifference of it. Greater is better.
///
/// When W has come to zero for all pairs of survivors, the greatest mean alone survives; means that are then exactly
/// the same end the procedure as equal.
public struct KimNelson: Equatable, Sendable {
  /// Dependence between the observations of one round.
  public enum Dependence: Hashable, Sendable {
    /// Common random numbers, or any other dependence: b = alpha / (k - 1).
    case any
    /// None: b = 1 - (1 - alpha)^(1 / (k - 1)).
    case none
  }

  /// A design that was eliminated.
  public struct Elimination: Equatable, Sendable {
    public var design: Int
    /// The survivor that beats it by most.
    public var by: Int
    /// Observations of each at the elimination.
    public var observations: Int
    /// The mean of `by` less that of `design` over those observations.
    public var difference: Double
  }

  public enum Decision: Equatable, Sendable {
    /// Nothing is decided: another observation of every survivor is needed.
    case undecided
    case selected(Int)
    /// The best of all, whose means are exactly the same when they are no longer distinguished by chance.
    case equal([Int])
  }

  /// The number of designs at the beginning.
  public let designs: Int
  /// The observations of each design before the first elimination, n0.
  public let firstStage: Int
  /// The smallest difference worth detecting, delta (indifference zone), in the unit of the observations.
  public let indifference: Double
  /// The constant h2.
  public let continuation: Double
  /// Designs not eliminated, ascending.
  public private(set) var survivors: [Int]
  /// Eliminations in their order.
  public private(set) var eliminations: [Elimination] = []
  /// Observations of each survivor.
  public private(set) var observations = 0
  public private(set) var decision = Decision.undecided

  private var first: [[Double]]
  private var sums: [CompensatedSum]
  /// Number of observations from which on W is zero, h2 S2 / delta^2, by pair, once the first stage is over.
  private var ends: [[Double]] = []

  /// - Precondition: two designs or more, `firstStage >= 2`, `indifference > 0`, and `0.5 < confidence < 1`.
  public init(
    designs: Int, firstStage: Int, indifference: Double, confidence: Double, dependence: Dependence = .any
  ) {
    precondition(designs >= 2, "there are designs to choose from")
    precondition(firstStage >= 2, "a variance needs two observations")
    precondition(indifference > 0, "the indifference is positive")
    self.designs = designs
    self.firstStage = firstStage
    self.indifference = indifference
    let eta = KimNelson.eta(
      designs: designs, firstStage: firstStage, confidence: confidence, dependence: dependence)
    continuation = 2 * eta * Double(firstStage - 1)
    survivors = Array(0..<designs)
    first = Array(repeating: [], count: designs)
    sums = Array(repeating: CompensatedSum(), count: designs)
  }

  /// The constant eta.
  ///
  /// - Precondition: `0.5 < confidence < 1`.
  public static func eta(
    designs: Int, firstStage: Int, confidence: Double, dependence: Dependence
  ) -> Double {
    precondition(confidence > 0.5 && confidence < 1, "a confidence to select with lies between 1/2 and 1")
    let (alpha, others) = (1 - confidence, Double(designs - 1))
    let share =
      switch dependence {
      case .any: alpha / others
      case .none: 1 - LibraryMath.exponential(LibraryMath.naturalLogarithm(confidence) / others)
      }
    let power = -2 / Double(firstStage - 1) * LibraryMath.naturalLogarithm(2 * share)
    return 0.5 * (LibraryMath.exponential(power) - 1)
  }

  /// Observations from which on nothing but the greatest mean decides among the survivors; nil before the first stage
  /// is over. There are never more than one beyond it, unless means are exactly the same.
  public var latestEnd: Double? {
    ends.isEmpty ? nil : survivors.flatMap { design in survivors.map { ends[design][$0] } }.max()
  }

  /// Takes one observation of every survivor, in the order of `survivors`, and eliminates those shown to be worse.
  ///
  /// - Complexity: O(survivors²).
  /// - Precondition: nothing is decided yet, and the observations are finite.
  public mutating func observe(_ values: [Double]) {
    precondition(decision == .undecided, "the procedure is over")
    precondition(values.count == survivors.count, "one observation of every survivor")
    precondition(values.allSatisfy(\.isFinite), "an observation is finite")
    for (design, value) in zip(survivors, values) {
      sums[design].add(value)
      if observations < firstStage { first[design].append(value) }
    }
    observations += 1
    if observations == firstStage { endFirstStage() }
    if observations >= firstStage { eliminate() }
  }

  private mutating func endFirstStage() {
    ends = (0..<designs).map { design in
      (0..<designs).map { other in
        let differences = zip(first[design], first[other]).map { $0 - $1 }
        let variance = Sample.variance(of: differences) ?? 0
        return continuation * variance / (indifference * indifference)
      }
    }
    first = []
  }

  /// Excess of another design's sum over that of a design, beyond r W.
  private func excess(of other: Int, over design: Int) -> Double {
    let margin = max(0, indifference / 2 * (ends[design][other] - Double(observations)))
    return sums[other].value - sums[design].value - margin
  }

  private mutating func eliminate() {
    let before = survivors
    for design in before {
      var winner: (design: Int, excess: Double)?
      for other in before where other != design {
        let excess = excess(of: other, over: design)
        if excess > winner?.excess ?? 0 { winner = (other, excess) }
      }
      guard let winner else { continue }
      survivors.removeAll { $0 == design }
      eliminations.append(
        Elimination(
          design: design, by: winner.design, observations: observations,
          difference: (sums[winner.design].value - sums[design].value) / Double(observations)))
    }
    if survivors.count == 1 {
      decision = .selected(survivors[0])
    } else if let latestEnd, Double(observations) >= latestEnd {
      decision = .equal(survivors)
    }
  }
}
