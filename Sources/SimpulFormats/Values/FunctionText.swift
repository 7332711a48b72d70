// SPDX-License-Identifier: GPL-3.0-or-later

/// Distributions in the brackets of programmers, and how they are written in a scenario file.
enum FunctionText {
  /// `10/15/30 min` for `triangular(10, 15, 30 min)`; nil where the text is not of that kind.
  static func rewritten(_ text: String) -> String? {
    guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close else {
      return nil
    }
    let family = String(text[..<open]).trimmed.lowercased()
    var unit = String(text[text.index(after: close)...]).trimmed
    var values = text[text.index(after: open)..<close].split { $0 == "," || $0 == ";" }
      .map { String($0).trimmed }
    if unit.isEmpty, let last = values.last {
      let words = last.split(separator: " ", maxSplits: 1).map(String.init)
      if words.count == 2 {
        values[values.count - 1] = words[0]
        unit = words[1]
      }
    }
    guard family.allSatisfy({ $0.isLetter || $0 == " " }),
      let body = DistributionText.words(for: family, values)
    else {
      return nil
    }
    return unit.isEmpty ? body + " min" : body + " " + unit
  }
}
