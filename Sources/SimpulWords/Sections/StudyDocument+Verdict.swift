// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis

extension StudyDocument {
  /// What the redesigns bring, then where files wait as it is, then what was tried out against it.
  var verdict: [Document.Block] {
    let first = conclusion.designs[0]
    var blocks = findings.comparisons.indices.flatMap { place in
      part(
        findings.comparisons.count > 1 ? heading(findings.comparisons[place].design) : nil,
        conclusion.comparisons[place].map(\.text), hasLead: true)
    }
    if !conclusion.best.isEmpty {
      blocks += part(
        say("Rancangan mana yang mungkin terbaik", "Which design may be the best"),
        conclusion.best.map(\.text))
    }
    let waiting =
      first.texts(.bottleneck)
      + first.texts(
        .longestWait, .causesOfWaiting, .notTheBusiest, .notTheLongestQueue, .notTheLongestActive,
        .interventionsDisagree, .nextBottleneck, .costs, .overtime)
    if blocks.isEmpty {
      blocks = part(nil, first.texts(.promise) + waiting, hasLead: true)
    } else {
      blocks += part(say("Saat ini", "As it is now"), waiting)
    }
    let fitting = first.texts(.fittingIntervention).map(\.withUnitsTied)
    if !fitting.isEmpty {
      let heading = say(
        "Yang cocok dengan sebabnya, dicoba di komputer", "What fits the cause, tried out in the computer")
      blocks += [.heading(heading, level: 3), .list(fitting, isSmall: false)]
    }
    let assumed = firstOfAssumptions
    if !assumed.isEmpty {
      blocks += part(say("Bila asumsinya keliru", "If the assumptions are wrong"), assumed)
    }
    return blocks
  }

  /// What could change the verdict, without those that come after the first few; all of them stand with the assumptions.
  private var firstOfAssumptions: [String] {
    let (all, most) = (conclusion.assumptions.map(\.text), 5)
    let rest = all.count - most - 1
    guard rest > 0, let last = all.last else { return all }
    let more = say("· … dan \(rest) lagi, lihat Asumsi", "· … and \(rest) more, see Assumptions")
    return all.prefix(most) + [more, last]
  }

  private func part(_ heading: String?, _ lines: [String], hasLead: Bool = false) -> [Document.Block] {
    let lines = lines.map(\.withUnitsTied)
    let lead = hasLead ? lines.first : nil
    return [heading.map { .heading($0, level: 3) }, lead.map { .lead($0) }].compactMap { $0 }
      + [.paragraphs(lead == nil ? lines : Array(lines.dropFirst()))]
  }
}
