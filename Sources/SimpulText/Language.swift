// SPDX-License-Identifier: GPL-3.0-or-later

/// The language of reports, read-backs and starter files; by the codes of ISO 639-1.
public enum Language: String, Sendable, CaseIterable {
  case indonesian = "id"
  case english = "en"

  /// One phrase in both languages; they stand side by side so that neither is forgotten.
  package func say(_ indonesian: String, _ english: String) -> String {
    switch self {
    case .indonesian: indonesian
    case .english: english
    }
  }
}
