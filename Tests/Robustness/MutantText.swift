// SPDX-License-Identifier: GPL-3.0-or-later

import SeededNumbers

/// A scenario file with a few things changed, as typing errors and of disks change them. The same for the same seed.
struct MutantText {
  private var numbers: SplitMix
  private var lines: [String]
  /// What was done, for the report of a failure.
  private(set) var changes: [String] = []

  init(of text: String, seed: UInt64) {
    // So that neighbours begin far from one another.
    numbers = SplitMix(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0...Int.random(in: 0...1, using: &numbers) { change() }
  }

  /// As bytes, since some of the changes leave no text.
  var bytes: [UInt8] {
    mutating get {
      var bytes = Array(lines.joined(separator: "\n").utf8)
      guard !bytes.isEmpty, Int.random(in: 0..<10, using: &numbers) == 0 else { return bytes }
      changes.append(ByteAccident(to: &bytes, &numbers).what)
      return bytes
    }
  }

  private mutating func change() {
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0..<6: scaleNumber()
    case 6: swapKeys()
    case 7: repeatLine()
    case 8: dropLine()
    default: replaceValue()
    }
  }

  /// Lines that say something, by their place.
  private func places(_ isWanted: (String) -> Bool) -> [Int] {
    lines.indices.filter { !lines[$0].allSatisfy(\.isWhitespace) && isWanted(lines[$0]) }
  }

  private mutating func scaleNumber() {
    guard let place = places({ $0.contains(where: \.isNumber) }).randomElement(using: &numbers) else {
      return
    }
    let found = lines[place].matches(of: #/[0-9]+([.,][0-9]+)?/#)
    guard let match = found.randomElement(using: &numbers) else { return }
    let power = [-12, -6, -3, -1, -1, 1, 1, 2, 3, 6, 12].randomElement(using: &numbers) ?? 1
    let digits = String(match.0).filter(\.isNumber)
    let scaled =
      power > 0
      ? String(match.0) + String(repeating: "0", count: power)
      : "0." + String(repeating: "0", count: -power - 1) + digits
    let text = [scaled, scaled, scaled, "0", "-" + match.0, "1e9"].randomElement(using: &numbers) ?? scaled
    changes.append("line \(place + 1): \(match.0) -> \(text)")
    lines[place].replaceSubrange(match.range, with: text)
  }

  private static func key(of line: String) -> Range<String.Index>? {
    guard let match = line.firstMatch(of: #/^ *(- )?([^:#\[\]{}]+):/#) else { return nil }
    return match.output.2.startIndex..<match.output.2.endIndex
  }

  private mutating func swapKeys() {
    let keyed = places { MutantText.key(of: $0) != nil }
    guard let one = keyed.randomElement(using: &numbers), let two = keyed.randomElement(using: &numbers),
      one != two, let first = MutantText.key(of: lines[one]), let second = MutantText.key(of: lines[two])
    else { return }
    let (mine, other) = (String(lines[one][first]), String(lines[two][second]))
    changes.append("lines \(one + 1) and \(two + 1): keys swapped")
    lines[one].replaceSubrange(first, with: other)
    lines[two].replaceSubrange(second, with: mine)
  }

  private mutating func repeatLine() {
    guard let place = places({ _ in true }).randomElement(using: &numbers) else { return }
    changes.append("line \(place + 1): repeated")
    let copies = Int.random(in: 1...3, using: &numbers)
    lines.insert(contentsOf: Array(repeating: lines[place], count: copies), at: place)
  }

  private mutating func dropLine() {
    guard let place = places({ _ in true }).randomElement(using: &numbers) else { return }
    changes.append("line \(place + 1): dropped")
    lines.remove(at: place)
  }

  private static let otherKinds = [
    "yes", "no", "[]", "{}", "~", "", "[1, 2]", "{ a: b }", "\"\"", "2026-01-05", "50%", "3 working days",
    "every 10 min",
    "exponential mean 5 min", "\"\u{0600}<b>\"", "&a [*a]", "!!binary aGk=", "10/5/1 min", "08.00-07.00",
    String(repeating: "x", count: 3_000),
  ]

  private mutating func replaceValue() {
    let keyed = places { MutantText.key(of: $0) != nil }
    guard let place = keyed.randomElement(using: &numbers), let key = MutantText.key(of: lines[place]) else {
      return
    }
    let value = MutantText.otherKinds.randomElement(using: &numbers) ?? ""
    changes.append("line \(place + 1): the value is \(value.prefix(20))")
    lines[place] = lines[place][..<key.upperBound] + ": " + value
  }
}
