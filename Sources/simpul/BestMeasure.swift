// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulAnalysis
import SimpulFormats

/// The measures by which designs can be picked, as they are typed.
enum BestMeasure: String, ExpressibleByArgument, CaseIterable {
  case promise, mean, p90, cost

  var measure: Measure {
    switch self {
    case .promise: .promiseKept
    case .mean: .meanTime
    case .p90: .ninetiethPercentileTime
    case .cost: .cost
    }
  }
}

extension BestCommand {
  /// A share, a length of time or an amount; nil where none was given.
  func indifferenceWanted() throws -> Indifference? {
    guard let indifference else { return nil }
    if indifference.hasSuffix("%") {
      guard let share = Precision(argument: indifference)?.share else {
        throw ValidationError("--indifference must be more than 0% and less than 100%")
      }
      return .share(share)
    }
    if measure == .cost, let amount = Double(indifference), amount > 0 { return .amount(amount) }
    do throws(TypedDuration.Problem) {
      let duration = try TypedDuration(indifference)
      return .time(duration.amount, duration.unit)
    } catch { throw ValidationError("--indifference: \(error); or a share, such as 2%") }
  }
}
