// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension ScenarioFile {
  /// The numbers that stand in this file and in those that it is based on, each once.
  public var statedNumbers: [StatedNumber] {
    switch content {
    case .scenario: scenario.numbers.asWritten
    case .redesign(let redesign, let base): base.statedNumbers + redesign.changes.flatMap(\.numbers)
    }
  }

  /// The same design with other values in the place of some of its numbers, and of its bases'; values of numbers that it
  /// does not have change nothing.
  ///
  /// - Throws: what the values make wrong, at the places of the numbers.
  public func varied(
    _ values: [(number: StatedNumber, text: String)]
  ) throws(ScenarioErrors) -> ScenarioFile {
    switch content {
    case .scenario:
      return try ScenarioFile.parse(
        source.varied(values.filter { scenario.numbers.contains($0.number) }), errors: [], text: text,
        path: path,
        chain: [])
    case .redesign(let redesign, let base):
      let own = values.filter { value in redesign.changes.contains { $0.numbers.contains(value.number) } }
      return try ScenarioFile.parse(
        source.varied(own), errors: [], text: text, path: path, chain: [], base: base.varied(values))
    }
  }
}

extension FileNode {
  fileprivate func varied(_ values: [(number: StatedNumber, text: String)]) -> FileNode {
    values.reduce(self) { $0.replacing(($1.number.writtenAt ?? $1.number.path)[...], with: $1.text) }
  }
}
