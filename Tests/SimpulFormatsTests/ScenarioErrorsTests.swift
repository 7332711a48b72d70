// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulFormats

@Suite("Many errors at once")
struct ScenarioErrorsTests {
  private func errors(_ count: Int) -> [String] {
    ScenarioErrors(
      (1...count).map {
        ScenarioError(place: SourcePlace(file: "a.yaml", line: $0, column: 1), message: "wrong")
      }
    ).description.split(separator: "\n").map(String.init)
  }

  @Test("twenty are told one by one, and how many more there are")
  func capped() {
    #expect(errors(20).count == 20 && errors(20).last == "a.yaml:20:1: wrong")
    #expect(errors(25).count == 21 && errors(25).last == "… and 5 more")
  }
}
