// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulText

extension SelectionRefusal {
  /// Why nothing can be selected, and what can be done about it. Like all errors of the command line it is in English.
  public var text: String {
    let word = { (measure: Measure) in Language.english.word(measure) }
    return switch self {
    case .tooFewDesigns: "give two designs or more"
    case .measureOfAnotherKind(let measure): "designs cannot be picked by '\(word(measure))'"
    case .noPromise(let design):
      "\(design) promises nothing, so that no promise can be kept best: add a promise, or choose --measure mean"
    case .differentPromises(let first, let other):
      "\(first) and \(other) do not promise the same, so that their shares of promises kept cannot be compared: "
        + "choose --measure mean"
    case .noCost(let design):
      "\(design) has no cost: give actors, activities or cases one, or choose another --measure"
    case .noCases(let design, let replication, let actors):
      "\(design): in replication \(replication) no case finished, or nothing was promised to any: "
        + SelectionRefusal.longerPeriod(unless: actors)
    case .undecidedPromises(let design, let replication, let actors):
      "\(design): which design keeps the promise best cannot be determined yet, for in replication \(replication) cases were "
        + "unfinished while their clock ran, and may yet be late or in time: "
        + SelectionRefusal.longerPeriod(unless: actors)
    case .unfinishedCases(let design, let replication):
      "\(design): cases were unfinished when replication \(replication) stopped, so that their times cannot be compared: "
        + "choose --measure promise, in which they count as far as it is decided, or give the design the officers it needs"
    case .tooFewCasesBeyond(let design, let average, let required):
      "\(design): a P90 needs \(required) cases beyond it in a replication, and there are "
        + "\(Language.english.number(average)): choose a longer period, or --measure mean"
    case .indifferenceOfAnotherKind(let measure):
      switch measure.unit {
      case .share: "--indifference is so many points of the promise here: write a share, such as 1%"
      case .seconds: "--indifference is working time or a share here: write one, such as 30 min or 2%"
      case .count, .currency: "--indifference is an amount or a share here: write one, such as 500 or 2%"
      }
    case .noIndifference(let measure):
      "--indifference comes to nothing, since '\(word(measure))' of the first design is zero: give it in the unit of the "
        + "measure"
    }
  }

  /// What helps where cases were unfinished: in an office that cannot keep up they would be so in any period.
  private static func longerPeriod(unless actors: [Actor.Key]) -> String {
    guard let first = actors.first else { return "choose a longer period" }
    let who = actors.count > 1 ? Language.english.list(actors.map { "'\($0)'" }) : "'\(first)'"
    return
      "\(who) cannot keep up with what comes, so that a longer period would not help: give the design the officers that it "
      + "needs, or leave it out"
  }
}
