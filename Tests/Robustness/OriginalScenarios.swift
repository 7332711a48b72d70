// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What is changed at random: a page for each element of the format, and five studies.
enum OriginalScenarios {
  static let texts: [String] = {
    let elements = LimitedRun.repository.appendingPathComponent("Scenarios/elements").path
    let pages = ((try? FileManager.default.contentsOfDirectory(atPath: elements)) ?? []).sorted()
      .map { "elements/\($0)/as-is.yaml" }
    let studies = ((try? FileManager.default.contentsOfDirectory(atPath: elements + "/..")) ?? []).sorted()
      .filter { $0.first?.isNumber == true }.prefix(5).map { "\($0)/as-is.yaml" }
    return (pages + studies).compactMap { name in
      let file = LimitedRun.repository.appendingPathComponent("Scenarios/\(name)")
      // Twelve weeks, so that even ten times as many cases take little time.
      return (try? String(contentsOf: file, encoding: .utf8))?.replacing(
        #/period: 2026-01-05 (for|to) [0-9-]+( weeks)?/#, with: "period: 2026-01-05 for 12 weeks")
    }
  }()
}
