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
    guard family.allSatisfy({ $0.isLetter || $0 == " " }), let body = body(of: family, values) else {
      return nil
    }
    return unit.isEmpty ? body + " min" : body + " " + unit
  }

  private static func body(of family: String, _ values: [String]) -> String? {
    let letters = family.prefix(3)
    return switch (letters, values.count) {
    case ("tri", 3): values.joined(separator: "/")
    case ("per", 3), ("bet", 3): "pert " + values.joined(separator: "/")
    case ("uni", 2): values.joined(separator: "-")
    case ("con", 1), ("fix", 1), ("det", 1): values[0]
    case ("exp", 1): "exponential mean " + values[0]
    case ("log", 2): "lognormal mean \(values[0]) sd \(values[1])"
    case ("nor", 2), ("gau", 2): "normal mean \(values[0]) sd \(values[1])"
    case ("gam", 2): "gamma mean \(values[0]) sd \(values[1])"
    case ("wei", 2): "weibull mean \(values[0]) sd \(values[1])"
    case ("erl", 2): "erlang \(values[0]) mean \(values[1])"
    default: nil
    }
  }
}
