// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulText

/// Whatever says something in the language of a report.
package protocol Speaking { var language: Language { get } }

extension Speaking {
  package func say(_ indonesian: String, _ english: String) -> String { language.say(indonesian, english) }
}
