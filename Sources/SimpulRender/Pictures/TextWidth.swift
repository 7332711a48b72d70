// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulWords

/// How much room a text takes, by the advance widths of Helvetica, which Arial and Liberation Sans share.
///
/// Pictures name these fonts; others are up to a sixth wider, so measures leave room.
enum TextWidth {
  /// In the unit of `size`.
  static func of(_ text: String, size: Double, isBold: Bool = false) -> Double {
    width(ofAdvance: text.reduce(0) { $0 + advance($1) }, size, isBold)
  }

  private static func width(ofAdvance advance: Double, _ size: Double, _ isBold: Bool) -> Double {
    advance * size * (isBold ? 1.07 : 1)
  }

  /// Broken at spaces, and where one word is too long for a line, behind a stroke or anywhere.
  ///
  /// - Complexity: O(*n*), the length of the text, where no line holds more than a few words.
  static func lines(_ text: String, within width: Double, size: Double, isBold: Bool = false) -> [String] {
    func fits(_ text: String) -> Bool { of(text, size: size, isBold: isBold) <= width }
    func areOfOneLine(_ advance: Double) -> Bool { self.width(ofAdvance: advance, size, isBold) <= width }
    var lines: [String] = []
    for word in text.split(separator: " ").flatMap({ pieces(of: String($0), areOfOneLine) }) {
      guard let last = lines.last else {
        lines.append(word.text)
        continue
      }
      let joined = last + (word.isNew ? " " : "") + word.text
      if fits(joined) { lines[lines.count - 1] = joined } else { lines.append(word.text) }
    }
    return lines
  }

  /// The width of the longest word, below which a line must break inside words.
  static func ofLongestWord(_ text: String, size: Double, isBold: Bool = false) -> Double {
    text.split(separator: " ").flatMap { parts(of: String($0)) }
      .map { of($0, size: size, isBold: isBold) }.max() ?? 0
  }

  /// - Parameter fits: whether letters of so much advance stand in one line.
  private static func pieces(of word: String, _ fits: (Double) -> Bool) -> [(text: String, isNew: Bool)] {
    if fits(word.reduce(0) { $0 + advance($1) }) { return [(word, true)] }
    var pieces: [String] = []
    for part in parts(of: word) {
      var (piece, taken) = ("", 0.0)
      for letter in part {
        let advance = advance(letter)
        if !piece.isEmpty, !fits(taken + advance) {
          pieces.append(piece)
          (piece, taken) = ("", 0)
        }
        piece.append(letter)
        taken += advance
      }
      pieces.append(piece)
    }
    return pieces.enumerated().map { ($1, $0 == 0) }
  }

  /// A word between its strokes and no-break spaces, which stay with the part before them.
  private static func parts(of word: String) -> [String] {
    word.reduce(into: [""]) { parts, letter in
      parts[parts.count - 1].append(letter)
      if letter == "/" || letter == "-" || letter == "\u{A0}" { parts.append("") }
    }.filter { !$0.isEmpty }
  }

  private static func advance(_ letter: Character) -> Double {
    switch letter {
    case "i", "j", "l", "'": 0.222
    case " ", "\u{A0}", ".", ",", ":", ";", "/", "f", "t", "I", "!": 0.278
    case "r", "-", "(", ")": 0.333
    case "*": 0.389
    case "c", "k", "s", "v", "x", "y", "z", "J": 0.5
    case "+", "−", "<", ">", "=": 0.584
    case "F", "T", "Z": 0.611
    case "A", "B", "E", "K", "P", "S", "V", "X", "Y", "&": 0.667
    case "w", "C", "D", "H", "N", "R", "U": 0.722
    case "G", "O", "Q": 0.778
    case "m", "M": 0.833
    case "%": 0.889
    case "W": 0.944
    default: letter.isASCII || letter == "–" ? 0.556 : 1
    }
  }
}
