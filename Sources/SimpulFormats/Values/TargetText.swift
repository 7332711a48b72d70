// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Where a case goes: an activity, or an end (`done`, `withdrawn`, `refused`, `end as cancelled`).
struct TargetText {
  var activities: Set<Activity.Key>

  /// The words before an activity.
  static let markers = ["to", "ke"]

  private static let ends: [(words: [String], end: String)] = [
    (["done", "selesai"], Target.done), (["withdrawn", "ditarik"], "withdrawn"),
    (["refused", "ditolak"], "refused"),
  ]

  /// The end that a text names; nil where it is an activity.
  static func end(_ text: String) -> Target? {
    if let known = ends.first(where: { $0.words.contains(text.lowercased()) }) { return .end(known.end) }
    return text.hasPrefix("end as ") ? .end(String(text.dropFirst("end as ".count)).trimmed) : nil
  }

  /// A word that is neither becomes an activity that nobody defined.
  func read(_ text: String) throws(Misreading) -> Target {
    if activities.contains(text) { return .activity(text) }
    if let end = TargetText.end(text) { return end }
    guard !text.isEmpty else {
      throw Misreading("nothing stands behind 'to': write an activity, or done, withdrawn or refused")
    }
    return .activity(text)
  }

  /// `rest`, `5%`, `5% to withdrawn`, `rest to sign`, `from visit 3 to refused`; the share and the condition are nil
  /// for the rest.
  func readBranch(
    _ text: String
  ) throws(Misreading) -> (share: Double?, condition: Branch.Condition?, target: Target) {
    let words = text.split(separator: " ").map(String.init)
    let marker = words.firstIndex(where: TargetText.markers.contains) ?? words.endIndex
    let head = words[..<marker].joined(separator: " ")
    let condition = try ConditionText.read(head)
    let share: Double? =
      condition != nil || head == "rest" || head == "sisanya" ? nil : try ShareText.read(head)
    guard marker < words.endIndex else { return (share, condition, .following) }
    return (share, condition, try read(words[(marker + 1)...].joined(separator: " ")))
  }

  /// What `read` understands as this target; nothing for the next row.
  func write(_ target: Target) -> String {
    switch target {
    case .following: ""
    case .activity(let key): key
    case .end(let end): TargetText.end(end) == target && !activities.contains(end) ? end : "end as " + end
    }
  }

  /// `5% to withdrawn`, `rest`, `from visit 3 to refused`.
  ///
  /// - Parameter share: as it was stated.
  func write(_ branch: Branch, share: String) -> String {
    let head = branch.condition.map(ConditionText.write) ?? share
    return branch.target == .following ? head : "\(head) to \(write(branch.target))"
  }
}
