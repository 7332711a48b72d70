// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the word that somebody meant.
public enum Spelling {
  /// The candidate closest to a word, or nil when none is close enough to be meant.
  ///
  /// Close are words that differ by few letters (inserted, left out, exchanged or swapped with their neighbour; case
  /// does not count), at most a third of them; failing that, the shortest candidate that has all the words of a
  /// shortened name (`Kasi Sosbud` for `Kasi Pendidikan dan Sosbud`). Of equally close ones the first is taken.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    let lowered = word.lowercased()
    let limit = max(1, lowered.count / 3)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let distance = distance(lowered, candidate.lowercased())
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate ?? shortest(having: lowered, among: candidates)
  }

  /// The number of letters to insert, leave out, exchange or swap with their neighbour to make one word of the
  /// other, no letter being touched twice.
  ///
  /// Source of the method: Damerau (1964), *A technique for computer detection and correction of spelling
  /// errors*, in the form of optimal string alignment.
  public static func distance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left), Array(right))
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1..<(a.count + 1) {
      var row = [i] + Array(repeating: 0, count: b.count)
      for j in 1..<(b.count + 1) {
        let exchange = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        row[j] = min(last[j] + 1, row[j - 1] + 1, exchange)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }

  private static func shortest(having word: String, among candidates: [String]) -> String? {
    let parts = word.split(separator: " ")
    guard !parts.isEmpty else { return nil }
    var best: String?
    for candidate in candidates {
      let words = candidate.lowercased().split(separator: " ")
      guard parts.allSatisfy(words.contains), candidate.count < best?.count ?? .max else { continue }
      best = candidate
    }
    return best
  }
}
