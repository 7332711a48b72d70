// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulText

/// The sentences that people have proof-read, in one file a language: below each name what is said there, a line each.
///
/// A change of a sentence shows in these files, and nowhere else.
package enum ProofReading {
  private static let texts = Language.allCases.map { language -> [String: [String]] in
    let folder = Bundle.module.url(forResource: "Data", withExtension: nil)
    let file = folder?.appendingPathComponent("sentences-\(language.rawValue).txt")
    let text = file.flatMap { try? String(contentsOf: $0, encoding: .utf8) } ?? ""
    var texts: [String: [String]] = [:]
    var name = ""
    for line in text.split(separator: "\n").map(String.init) {
      if line.hasPrefix("  ") {
        texts[name, default: []].append(String(line.dropFirst(2)))
      } else {
        name = line
      }
    }
    return texts
  }

  /// What is said otherwise than it was proof-read under a name; none where all is said so in all languages.
  package static func differences(
    _ name: String, _ said: (Language) throws -> [String]
  ) rethrows -> [String] {
    try zip(Language.allCases, texts).compactMap { language, texts in
      let (known, said) = (texts[name] ?? [], try said(language))
      return said == known ? nil : "\(language) says \(said), and was proof-read as \(known)"
    }
  }

  package static func differences(
    _ name: String, _ said: (Language) throws -> String?
  ) rethrows -> [String] {
    try differences(name) { language -> [String] in [try said(language)].compactMap { $0 } }
  }
}
