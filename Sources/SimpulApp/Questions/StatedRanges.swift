// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulFormats
import SimpulModel
import SimpulRender
import SimpulWords

extension ScenarioFile {
  /// The ranges that stand in this file and in those that it is based on, as what will be tried, each once.
  ///
  /// - Complexity: two readings of the file for each range.
  var statedRanges: [StatedRange] {
    var ranges: [StatedRange] = []
    var seen: Set<Parameter> = []
    for number in statedNumbers.asWritten where number.range != nil && seen.insert(number).inserted {
      ranges.append(
        StatedRange(number, trial: NumberVariation(number).map(trial), isDecision: number.isDecision))
    }
    return ranges
  }

  private func trial(_ variation: NumberVariation) -> StatedRange.Trial {
    func readable(_ value: Double) -> String? {
      let text = variation.text(at: value)
      return (try? varied([(variation.number, text)])) == nil ? nil : text
    }
    return StatedRange.Trial(
      lower: readable(variation.lower), upper: readable(variation.upper),
      hasRoomBelow: !variation.sidesWithoutRoom.contains(.below),
      hasRoomAbove: !variation.sidesWithoutRoom.contains(.above), forTheMiddle: variation.rangeForTheMiddle)
  }
}
