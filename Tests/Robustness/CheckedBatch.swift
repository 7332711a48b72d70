// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// A file that was changed, and how.
struct Mutant {
  var name: String
  var changes: [String]
}

/// Scenario files that one `simpul check` reads: each is read, or refused at its place.
struct CheckedBatch {
  /// Those of which no error is reported.
  let accepted: [Mutant]

  /// Records an issue where one is neither; then none counts as accepted.
  ///
  /// - Parameter others: names of files that errors may stand in as well.
  init(_ mutants: [Mutant], others: [String] = [], in folder: ScratchFolder) throws {
    let run = try folder.simpul(["check"] + mutants.map(\.name), seconds: 60)
    guard case .exit(let code) = run.ending, code == 0 || code == 65 else {
      try CheckedBatch.tellWhich(mutants, folder)
      accepted = []
      return
    }
    let files = Set(mutants.map(\.name) + others)
    var refused: Set<String> = []
    for line in run.errors.split(separator: "\n") where !line.isSum {
      let place = line.firstMatch(of: #/^([^:]+):[0-9]+:[0-9]+: /#)
      if let place { refused.insert(String(place.1)) }
      if line.contains(": the file ") { refused.insert(String(line.prefix { $0 != ":" })) }
      #expect(
        place.map { files.contains(String($0.1)) } ?? line.contains(": the file "),
        "an error without a place: \(line)")
    }
    accepted = mutants.filter { !refused.contains($0.name) }
  }

  private static func tellWhich(_ mutants: [Mutant], _ folder: ScratchFolder) throws {
    for mutant in mutants {
      let run = try folder.simpul(["check", mutant.name])
      if case .exit(let code) = run.ending, code == 0 || code == 65 { continue }
      Issue.record("check \(mutant.name): \(run.ending), \(mutant.changes), \(run.errors.suffix(300))")
    }
  }
}

extension Substring {
  /// Whether it sums up the errors before it instead of being one.
  var isSum: Bool { hasSuffix(" errors") || hasPrefix("… and ") }
}
