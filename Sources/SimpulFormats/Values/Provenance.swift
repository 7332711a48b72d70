// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulText

/// A value and what stands behind its bars: `12% | assumed 5%-25% | agenda 2026`.
struct Provenance {
  var value: String
  var basis: Parameter.Basis = .assumed
  var range: String?
  var note: String?
  /// Whether the file says anything about where the value comes from.
  var isStated = false

  static let words: [(word: String, basis: Parameter.Basis)] = [
    ("sop", .sop), ("measured", .measured), ("estimated", .estimated), ("assumed", .assumed),
    ("terukur", .measured), ("perkiraan", .estimated), ("asumsi", .assumed),
  ]

  init(_ text: String) throws(Misreading) {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
    value = parts[0]
    guard parts.count > 1 else { return }
    isStated = true
    let words = parts[1].split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = words.first?.lowercased(),
      let known = Provenance.words.first(where: { $0.word == first })
    else {
      let choice = "write sop, measured, estimated or assumed"
      throw Misreading(
        parts[1].isEmpty
          ? "nothing stands behind '|': \(choice)"
          : "'\(parts[1])' does not say where the number comes from: \(choice); a note comes behind another "
            + "'|'")
    }
    basis = known.basis
    range = words.count > 1 ? words[1].trimmed : nil
    let notes = parts.dropFirst(2).filter { !$0.isEmpty }
    note = notes.isEmpty ? nil : notes.joined(separator: " | ").withLineFeeds
    if let range { try Provenance.check(range: range) }
  }

  private static func check(range: String) throws(Misreading) {
    let bare = String(range.filter { $0 != "%" }).replacing("–", with: "-")
    let numbers = bare.prefix { !$0.isLetter }
    let ends = numbers.split(separator: "-").map { String($0).trimmed }
    if ends.count == 2, let low = try? NumberText.read(ends[0]), let high = try? NumberText.read(ends[1]),
      low <= high
    {
      return
    }
    throw Misreading(
      "the range '\(range)' is not one: write 'assumed 5%-25%', the lower end first; a note comes behind "
        + "another '|'")
  }
}
