// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulFormats
import SimpulModel

/// The designs of a study with other values in the place of assumed numbers.
struct StudyVariations {
  var files: [ScenarioFile]
  var names: [String]

  /// All numbers of the files, of which those with a range are varied.
  var variation: StudyVariation {
    var numbers: [Parameter] = []
    for number in files.flatMap(\.statedNumbers) where !numbers.contains(number) && !number.isDecision {
      numbers.append(number)
    }
    return StudyVariation(numbers: numbers.compactMap(VariedNumber.init), stated: numbers, build: designs)
  }

  private func designs(_ values: [VariedValue]) -> [StudyDesign]? {
    let texts = values.map { (number: $0.number, text: $0.text) }
    let varied = files.compactMap { try? $0.varied(texts) }
    guard varied.count == files.count else { return nil }
    return zip(names, varied).map { StudyDesign(name: $0, scenario: $1.scenario, redesign: $1.redesign) }
  }
}

extension VariedNumber {
  fileprivate init?(_ number: Parameter) {
    guard let variation = NumberVariation(number), variation.hasRoom else { return nil }
    self.init(
      number: number, stated: variation.stated, lower: variation.lower, upper: variation.upper,
      isWhole: variation.isWhole, text: { variation.text(at: $0) })
  }
}
