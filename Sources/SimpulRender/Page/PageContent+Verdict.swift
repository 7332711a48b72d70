// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulWords

extension PageContent {
  /// What the redesigns bring, then where files wait as it is, then what was tried out against it.
  var verdict: [[String: Any]] {
    let first = findings.designs[0]
    var blocks = findings.comparisons.map { comparison in
      block(
        findings.comparisons.count > 1 ? heading(comparison.design) : "",
        sentences.promiseChanges(comparison) + [sentences.timeChange(comparison)].compactMap { $0 }
          + [sentences.targetReach(comparison)].compactMap { $0 } + sentences.harmful(comparison)
          + sentences.overtimeChanges(comparison) + sentences.needEachOther(comparison))
    }
    let best = sentences.mayBeBest
    if !best.isEmpty {
      blocks.append(
        block(
          say("Rancangan mana yang mungkin terbaik", "Which design may be the best"), best, hasLead: false))
    }
    let promises = sentences.promises(of: first)
    let waiting =
      sentences.bottleneck(first)
      + [
        sentences.waiting(first), sentences.why(first), sentences.notTheBusiest(first),
        sentences.notTheLongestQueue(first), sentences.notTheLongestActive(first),
        sentences.reliefsDisagree(first),
        sentences.nextBottleneck(first),
      ].compactMap { $0 } + sentences.overtime(first)
    if blocks.isEmpty {
      blocks.append(block("", promises + waiting))
    } else {
      blocks.append(block(say("Saat ini", "As it is now"), waiting, hasLead: false))
    }
    let levers = sentences.levers(first).map(\.withUnitsTied)
    if !levers.isEmpty {
      let heading = say(
        "Yang cocok dengan sebabnya, dicoba di komputer", "What fits the cause, tried out in the computer")
      blocks.append(["heading": heading, "hasItems": true, "items": levers])
    }
    let assumed = firstOfAssumptions
    if !assumed.isEmpty {
      blocks.append(
        block(say("Bila asumsinya keliru", "If the assumptions are wrong"), assumed, hasLead: false))
    }
    return blocks
  }

  /// What could change the verdict, without those that come after the first few; all of them stand with the assumptions.
  private var firstOfAssumptions: [String] {
    let (all, most) = (sentences.sensitivity(), 5)
    let rest = all.count - most - 1
    guard rest > 0, let last = all.last else { return all }
    let more = say("· … dan \(rest) lagi, lihat Asumsi", "· … and \(rest) more, see Assumptions")
    return all.prefix(most) + [more, last]
  }

  private func block(_ heading: String, _ lines: [String], hasLead: Bool = true) -> [String: Any] {
    let lines = lines.map(\.withUnitsTied)
    var block: [String: Any] = ["lines": hasLead ? Array(lines.dropFirst()) : lines]
    if !heading.isEmpty { block["heading"] = heading }
    if hasLead, let lead = lines.first { block["lead"] = lead }
    return block
  }
}
