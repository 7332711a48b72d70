// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulText

/// Values as they stand in a file, in the words of a report: `10 per day of 2.5/5/12 min` is `10 per hari, masing-masing
/// 2,5/5/12 menit`.
extension Language {
  /// Words of values, English and Indonesian; of several for the same the first is the one that is written. Longer ones first.
  private static let valueWords: [(english: String, indonesian: String)] = [
    ("per day in pieces of", "per hari, masing-masing"), ("per day of", "per hari, masing-masing"),
    ("endless in pieces of", "tanpa akhir, masing-masing"), ("come next working day", "kembali esok"),
    ("% of days", "% hari kerja"), ("of absence", "tidak masuk"), ("interrupting files", "menyela berkas"),
    ("before files", "sebelum berkas"), ("after files", "setelah berkas"),
    ("finish within", "selesaikan dalam"), ("only what fits", "hanya yang sempat"),
    ("working minutes", "menit kerja"), ("working min", "menit kerja"), ("working hours", "jam kerja"),
    ("working days", "hari kerja"), ("working day", "hari kerja"), ("calendar days", "hari kalender"),
    ("per hour", "per jam"), ("per day", "per hari"), ("per week", "per minggu"), ("per month", "per bulan"),
    ("per year", "per tahun"), ("files", "berkas"), ("oldest", "tertua"), ("times", "kali"), ("min", "menit"),
    ("minutes", "menit"), ("h", "jam"), ("hours", "jam"), ("s", "detik"), ("seconds", "detik"),
    ("days", "hari"), ("day", "hari"), ("weeks", "minggu"), ("week", "minggu"), ("mean", "rata-rata"),
    ("exponential", "eksponensial"), ("every", "setiap"), ("then", "lalu"), ("after", "setelah"),
    ("or", "atau"),
    ("to", "ke"), ("losing", "rugi"), ("rest", "sisanya"), ("all", "semua"), ("none", "tidak ada"),
  ]

  /// A value with its words and its decimal point in the language of the report; names in it stay.
  package func stated(_ text: String) -> String {
    let isClock = text.split(separator: " ").allSatisfy { $0.first?.isLetter == true || Language.isClock($0) }
    let words = text.split(separator: " ").flatMap { word -> [String] in
      let number = isClock ? String(word) : withItsPoint(String(word))
      guard number.hasSuffix("%"), number.count > 1 else { return [number] }
      return [String(number.dropLast()).replacing("%", with: " %"), "%"]
    }
    var result: [String] = []
    var rest = words[...]
    while let word = rest.first {
      let found = Language.valueWords.lazy.compactMap { pair -> (count: Int, text: String)? in
        let (from, to) = self == .english ? (pair.indonesian, pair.english) : (pair.english, pair.indonesian)
        let parts = from.split(separator: " ")
        return rest.count >= parts.count && zip(parts, rest).allSatisfy { $0 == $1.lowercased() }
          ? (parts.count, to) : nil
      }.first
      result.append(found?.text ?? word)
      rest = rest.dropFirst(found?.count ?? 1)
    }
    return withSingulars(result.flatMap { $0.split(separator: " ").map(String.init) }).joined(separator: " ")
  }

  /// `08.00`, `13.00-14.30`.
  private static func isClock(_ word: Substring) -> Bool {
    word.split(whereSeparator: { "-–".contains($0) }).allSatisfy { time in
      let parts = time.split(omittingEmptySubsequences: false, whereSeparator: { ".:".contains($0) })
      return parts.count == 2 && parts.allSatisfy { $0.count == 2 && $0.allSatisfy(\.isNumber) }
    }
  }

  /// Numbers with a decimal comma or point; a word that is none stays.
  private func withItsPoint(_ word: String) -> String {
    guard word.first?.isNumber == true, word.allSatisfy({ $0.isNumber || "./,-–%".contains($0) }) else {
      return word
    }
    let characters = Array(word)
    return String(
      characters.indices.map { index in
        let isBetweenDigits =
          index > 0 && index + 1 < characters.count && characters[index - 1].isNumber
          && characters[index + 1].isNumber
        guard isBetweenDigits, ".,".contains(characters[index]) else { return characters[index] }
        return self == .indonesian ? "," : "."
      })
  }
}
