// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The constants of the exact suite that this module computes.
struct ConstantsFile {
  struct StudentRow: Decodable, Sendable, CustomTestStringConvertible {
    var df: Double
    var p: Double
    var t: Double

    var testDescription: String { "t of \(p) with \(df) degrees of freedom" }
  }

  struct NormalRow: Decodable, Sendable, CustomTestStringConvertible {
    var p: Double
    var z: Double

    var testDescription: String { "z of \(p)" }
  }

  struct IntervalExample: Decodable, Sendable {
    var data: [Double]
    var mean: Double
    var standardDeviation: Double
    var confidence: Double
    var halfWidth: Double
    var relativePrecision: Double
    /// The number of replications for a relative error of 5 %.
    var replicationsForFivePercent: Int

    private enum CodingKeys: String, CodingKey {
      case data, mean
      case standardDeviation = "sd"
      case confidence = "conf"
      case halfWidth = "half_width"
      case relativePrecision = "relative_precision"
      case replicationsForFivePercent = "n_for_rel_5pct_adjusted"
    }
  }

  /// Of the sequential procedure of Kim and Nelson.
  struct KimNelsonRow: Decodable, Sendable, CustomTestStringConvertible {
    var k: Int
    var n0: Int
    var alpha: Double
    var commonRandomNumbers: Bool
    var eta: Double
    var h2: Double

    var testDescription: String { "\(k) designs, n0 = \(n0), common random numbers: \(commonRandomNumbers)" }

    private enum CodingKeys: String, CodingKey {
      case k, n0, alpha, eta, h2
      case commonRandomNumbers = "common_random_numbers"
    }
  }

  var student: [StudentRow] = []
  var normal: [NormalRow] = []
  var intervals: [IntervalExample] = []
  var kimNelson: [KimNelsonRow] = []

  /// Empty when the file cannot be read, which `ConstantsFileTests` notices.
  static let read: ConstantsFile = (try? load()) ?? ConstantsFile()

  private struct File: Decodable { var blocks: [Block] }

  private struct Block: Decodable {
    var name: String
    var student: [StudentRow]
    var normal: [NormalRow]
    var intervals: [IntervalExample]
    var kimNelson: [KimNelsonRow]

    private enum CodingKeys: CodingKey { case name, rows }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      let name = try container.decode(String.self, forKey: .name)
      func rows<Row: Decodable>(of block: String) throws -> [Row] {
        name == block ? try container.decode([Row].self, forKey: .rows) : []
      }
      student = try rows(of: "student_t_quantiles")
      normal = try rows(of: "normal_quantiles")
      intervals = try rows(of: "t_interval_example")
      kimNelson = try rows(of: "kn_constants")
      self.name = name
    }
  }

  private static func load() throws -> ConstantsFile {
    let url = try #require(
      Bundle.module.url(forResource: "Data/statistics_constants", withExtension: "json"))
    let blocks = try JSONDecoder().decode(File.self, from: Data(contentsOf: url)).blocks
    return ConstantsFile(
      student: blocks.flatMap(\.student), normal: blocks.flatMap(\.normal),
      intervals: blocks.flatMap(\.intervals), kimNelson: blocks.flatMap(\.kimNelson))
  }
}

@Suite("File of constants")
struct ConstantsFileTests {
  @Test("all rows are there")
  func counts() {
    let file = ConstantsFile.read
    #expect(file.student.count == 32)
    #expect(file.normal.count == 6)
    #expect(file.intervals.count == 1)
    #expect(file.kimNelson.count == 36)
  }
}
