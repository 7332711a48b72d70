// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SeededNumbers

/// The recipe of `Scenarios/nationwide/offices-SYNTHETIC.csv`: as many sub-districts as Indonesia has, none of them real.
///
/// Sizes are lognormal. Their spread is that of the published numbers of applicants on a normal day at eight population
/// offices of districts and cities; their middle is that of these numbers, shared out to the sub-districts of a district,
/// of which one service is assumed to have a twentieth.
enum SyntheticSubDistricts {
  static let count = 7_285
  static let path = "Scenarios/nationwide/offices-SYNTHETIC.csv"

  /// Applicants on a normal day: Kebumen 2023, Cianjur 2019, Kendal 2018, Bantul 2016 (those who came), Tasikmalaya 2018,
  /// Batang 2023, Bogor 2015, Tangerang Selatan 2018 (the middle of 300 to 400).
  static let published = [100.0, 400, 150, 400, 1_000, 150, 700, 350]
  /// 7,285 sub-districts in 514 districts and cities.
  static let subDistrictsOfDistrict = 7_285.0 / 514
  static let shareOfService = 0.05

  static var csv: String {
    let logarithms = published.map { log($0 * shareOfService / subDistrictsOfDistrict) }
    let mean = logarithms.reduce(0, +) / Double(logarithms.count)
    let squares = logarithms.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = (squares / Double(logarithms.count - 1)).squareRoot()
    var dice = Dice(numbers: SplitMix(state: 7_285))
    var lines = [
      "office,# SYNTHETIC,arrivals > warga > per day,actors > Petugas kecamatan > officers,actors > Camat > absent,"
        + "activities > examine > returned"
    ]
    for number in 1...count {
      let perDay = max(0.1, exp(mean + deviation * dice.normal()))
      // One officer for every three letters a day, now and then one more.
      let officers = min(4, 1 + Int(perDay / 3) + (dice.uniform() < 0.15 ? 1 : 0))
      let absent = Int(15 + 45 * dice.uniform())
      let returned = Int(3 + 22 * dice.uniform())
      let digits = String(number)
      let name = "synthetic sub-district " + String(repeating: "0", count: 4 - digits.count) + digits
      let tenths = Int((10 * perDay).rounded())
      lines.append("\(name),S,\(tenths / 10).\(tenths % 10),\(officers),\(absent)% of days,\(returned)%")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private struct Dice {
    var numbers: SplitMix

    /// Strictly between 0 and 1.
    mutating func uniform() -> Double { (Double(numbers.next() >> 11) + 0.5) / 9_007_199_254_740_992 }

    /// Box & Muller 1958.
    mutating func normal() -> Double {
      let radius = (-2 * log(uniform())).squareRoot()
      return radius * cos(2 * Double.pi * uniform())
    }
  }
}
