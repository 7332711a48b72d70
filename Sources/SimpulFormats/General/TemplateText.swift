// SPDX-License-Identifier: GPL-3.0-or-later

/// A text in which names in angle brackets stand for parameters: `5% to <back>`.
///
/// A bracket is plain text unless a letter follows it at once and another one closes it: `age < 5` stays as it is.
/// Angle brackets are what forms use for what is to be filled in, and mean nothing to YAML inside a value, in braces
/// neither.
struct TemplateText {
  enum Part: Equatable {
    case text(String)
    case parameter(String)
  }

  private(set) var parts: [Part] = []

  init(_ text: String) {
    var plain = ""
    var rest = text[...]
    while let opening = rest.firstIndex(of: "<") {
      let inner = rest[rest.index(after: opening)...]
      if inner.first?.isLetter == true, let closing = inner.firstIndex(where: { "<>".contains($0) }),
        inner[closing] == ">"
      {
        plain += rest[..<opening]
        if !plain.isEmpty { parts.append(.text(plain)) }
        plain = ""
        parts.append(.parameter(String(inner[..<closing]).trimmed))
        rest = inner[inner.index(after: closing)...]
      } else {
        plain += rest[...opening]
        rest = inner
      }
    }
    plain += rest
    if !plain.isEmpty { parts.append(.text(plain)) }
  }

  private init(_ parts: [Part]) { self.parts = parts }

  var parameters: [String] { parts.compactMap { if case .parameter(let name) = $0 { name } else { nil } } }

  /// The name of the parameter that is all there is.
  var onlyParameter: String? {
    if parts.count == 1, case .parameter(let name) = parts[0] { name } else { nil }
  }

  /// What stands before the first bar, and what behind it tells where a number comes from.
  var origin: (value: TemplateText, origin: TemplateText?) {
    for (index, part) in parts.enumerated() {
      guard case .text(let text) = part, let bar = text.firstIndex(of: "|") else { continue }
      let before = Part.text(String(text[..<bar]).droppingEndBlanks)
      let after = Part.text(String(text[text.index(after: bar)...]).droppingFirstBlanks)
      return (TemplateText(parts[..<index] + [before]), TemplateText([after] + parts[(index + 1)...]))
    }
    return (self, nil)
  }

  /// What stands before the word that leads to an activity, with that word, and the activity: `5% to `, `<back>`.
  var target: (before: TemplateText, target: TemplateText)? {
    for (index, part) in parts.enumerated() {
      guard case .text(let text) = part else { continue }
      for word in text.split(separator: " ") where TargetText.markers.contains(String(word)) {
        let begins = word.startIndex > text.startIndex || index == 0
        let ends = word.endIndex < text.endIndex || index == parts.count - 1
        guard begins, ends else { continue }
        let before = Part.text(String(text[..<word.endIndex]) + " ")
        let after = String(text[word.endIndex...]).droppingFirstBlanks
        return (
          TemplateText(parts[..<index] + [before]),
          TemplateText((after.isEmpty ? [] : [.text(after)]) + parts[(index + 1)...])
        )
      }
    }
    return nil
  }

  /// Followed by a text that is meant as it stands, and by what is said of where numbers come from.
  func appending(_ text: String, origin: TemplateText?) -> TemplateText {
    TemplateText(parts + [.text(text)] + (origin.map { [.text(" | ")] + $0.parts } ?? []))
  }

  /// The text with something in place of each parameter.
  func filled(_ value: (String) -> String) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .parameter(let name): value(name)
      }
    }.joined()
  }
}

extension String {
  fileprivate var droppingFirstBlanks: String { String(drop(while: \.isWhitespace)) }

  fileprivate var droppingEndBlanks: String {
    var part = Substring(self)
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
