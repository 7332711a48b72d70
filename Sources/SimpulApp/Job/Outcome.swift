// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulWords

/// What a question came to: the answer as a value, and all that is written and printed of it.
package struct Outcome<Answer: Sendable>: Sendable {
  package var answer: Answer
  /// What lies in the folder of the result beside its record.
  package var files: [ResultFile] = []
  /// For people, plain or with colours.
  package var text: @Sendable (Style) -> String
  /// The same for programs; nil where there is no such form.
  package var json: String?
  /// Where the files lie; empty where there are none.
  package var closing = ""
}
