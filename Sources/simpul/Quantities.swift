// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulAnalysis
import SimpulFormats

/// A share written as `5%` or `0.05`.
struct Precision: ExpressibleByArgument {
  var share: Double

  init?(argument: String) {
    guard let share = shareBetweenNoneAndAll(argument) else { return nil }
    self.share = share
  }
}

/// The nominal probability that an interval holds the truth, written as `95%` or `0.95`.
struct Confidence: ExpressibleByArgument {
  var share: Double

  init(share: Double) { self.share = share }

  init?(argument: String) {
    guard let share = shareBetweenNoneAndAll(argument), share <= 0.9999 else { return nil }
    self.share = share
  }

  var defaultValueDescription: String { "\(Int((share * 100).rounded()))%" }
}

/// A difference below which nobody would do anything: `1%` of files, or `30 min` of a time to finish.
struct SmallestDifferenceText: ExpressibleByArgument {
  var share: Double?
  var seconds: Double?

  init?(argument: String) {
    if argument.hasSuffix("%") {
      share = shareBetweenNoneAndAll(argument)
    } else {
      let length = try? TypedDuration(argument)
      seconds = length.flatMap { length in length.unit.seconds.map { length.amount * $0 } }
    }
    if share == nil && seconds == nil { return nil }
  }
}

/// Nil where it is no share, or none or all.
func shareBetweenNoneAndAll(_ text: String) -> Double? {
  let isPercent = text.hasSuffix("%")
  let digits = (isPercent ? String(text.dropLast()) : text).replacing(",", with: ".")
  guard let number = Double(digits) else { return nil }
  let share = isPercent ? number / 100 : number
  return share > 0 && share < 1 ? share : nil
}
