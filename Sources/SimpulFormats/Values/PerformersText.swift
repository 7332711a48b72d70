// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Who performs an activity: `Camat`, `3 TPT`, `Kasi + Sekretaris` (together), `Camat else Sekcam` (in order of
/// preference).
struct PerformersText {
  /// Those that the scenario defines; others are read too, and found to be unknown later.
  var applicants: Set<Actor.Key>
  var officers: Set<Actor.Key>

  init(actors: [Actor]) {
    applicants = Set(actors.filter { $0.kind == .applicant }.map(\.key))
    officers = Set(actors.filter { $0.kind == .officers }.map(\.key))
  }

  func read(_ text: String) throws(Misreading) -> Performers {
    if applicants.contains(text) { return .applicant(text) }
    if officers.contains(text) { return .actor(text) }
    var teams: [[Requirement]] = []
    for team in parts(of: text, between: ["else", "atau"]) { teams.append(try readTeam(team, whole: text)) }
    return .teams(teams)
  }

  private func readTeam(_ text: String, whole: String) throws(Misreading) -> [Requirement] {
    var team: [Requirement] = []
    for part in parts(of: text, between: ["+"]) {
      let requirement = try readRequirement(part, whole: whole)
      guard !applicants.contains(requirement.actor) else {
        throw Misreading(
          "'\(requirement.actor)' is the applicant and works with nobody: make a row of its own for what he "
            + "does")
      }
      if let index = team.firstIndex(where: { $0.actor == requirement.actor }) {
        team[index].officers += requirement.officers
      } else {
        team.append(requirement)
      }
    }
    return team
  }

  private func readRequirement(_ text: String, whole: String) throws(Misreading) -> Requirement {
    guard !text.isEmpty else { throw Misreading("'\(whole)': an actor is missing beside '+' or 'else'") }
    if officers.contains(text) { return Requirement(text) }
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, NumberText.isNumber(words[0]) else { return Requirement(text) }
    let count = try NumberText.readWhole(words[0])
    guard count >= 1 else {
      throw Misreading("'\(whole)': write how many of '\(words[1])' are needed, 1 or more")
    }
    return Requirement(words[1], officers: count)
  }

  /// The text cut at separators that stand between blanks.
  private func parts(of text: String, between separators: [String]) -> [String] {
    var result: [[Substring]] = [[]]
    for word in text.split(separator: " ") {
      if separators.contains(String(word)) {
        result.append([])
      } else {
        result[result.count - 1].append(word)
      }
    }
    return result.map { $0.joined(separator: " ") }
  }

  /// `2 Kasi + Sekretaris else Sekcam`
  static func write(_ performers: Performers) -> String {
    switch performers {
    case .applicant(let key): key
    case .teams(let teams):
      teams.map { team in
        team.map { $0.officers == 1 ? $0.actor : "\($0.officers) \($0.actor)" }.joined(separator: " + ")
      }.joined(separator: " else ")
    }
  }
}
