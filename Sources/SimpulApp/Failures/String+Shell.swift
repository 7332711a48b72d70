// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// As a word of a command line that can be pasted: in quotes where it needs them.
  package var quotedForShell: String {
    let isPlain =
      !isEmpty
      && unicodeScalars.allSatisfy { scalar in
        scalar.isASCII
          && (scalar.properties.isAlphabetic || "0123456789._-/+:,=@%".unicodeScalars.contains(scalar))
      }
    guard !isPlain else { return self }
    var quoted = "'"
    for scalar in unicodeScalars {
      if scalar == "'" { quoted += "'\\'" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "'"
  }
}
