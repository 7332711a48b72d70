// SPDX-License-Identifier: GPL-3.0-or-later

import HostileTexts
import SeededNumbers

/// A scenario file in which some of the names that its writer chose are hostile ones. The same for the same seed.
struct RenamedText {
  private var numbers: SplitMix
  private(set) var text: String
  /// What was done, for the report of a failure.
  private(set) var changes: [String] = []

  init(of original: String, seed: Int) throws {
    numbers = SplitMix(state: UInt64(seed) &* 0xA076_1D64_78BD_642F &+ 0xE703_7ED1_A0B4_28DB)
    text = original
    // So that all of them have their turn.
    let marks = (3 * seed..<3 * seed + 3).map { JoiningScalars.texts[$0 % JoiningScalars.texts.count] }
    try renameKey(marks[0])
    try renameKey(marks[1])
    renameTitle(marks[2])
  }

  /// What YAML takes for plain text, also within braces.
  private static func name(_ mark: String) -> String {
    "x\(mark)<img src onerror=hit()>\(mark)\"\(mark)'\(mark)&\(mark)lt;"
  }

  /// A key of the second level, which are those of actors, activities, case types and services, wherever it stands.
  private mutating func renameKey(_ mark: String) throws {
    let keys = text.matches(of: #/(?m)^  ([A-Za-z][A-Za-z0-9 -]*):/#).map { String($0.1) }
    guard let key = keys.randomElement(using: &numbers) else { return }
    text = text.replacing(try Regex("\\b\(key)\\b"), with: RenamedText.name(mark))
    changes.append("'\(key)' behind \(mark.unicodeScalars.map(\.value))")
  }

  /// A title or a name that stands on a line of its own.
  private mutating func renameTitle(_ mark: String) {
    let places = text.matches(of: #/(?m)^ *(?:title|name): (.*)$/#)
    guard let place = places.randomElement(using: &numbers) else { return }
    changes.append("'\(place.1)' behind \(mark.unicodeScalars.map(\.value))")
    text.replaceSubrange(place.1.startIndex..<place.1.endIndex, with: RenamedText.name(mark))
  }
}
