// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// What a share of cases does after some time: `5% after 20/40/90 days`.
struct LaterText {
  var durations: DurationText

  func read(_ text: String) throws(Misreading) -> ArrivalStream.Later {
    let words = text.split(separator: " ").map(String.init)
    guard let place = words.firstIndex(where: { ["after", "setelah"].contains($0) }), place > 0,
      place + 1 < words.count
    else { throw Misreading("'\(text)': write a share and a time, such as 5% after 20/40/90 days") }
    return ArrivalStream.Later(
      share: try ShareText.read(words[..<place].joined(separator: " ")),
      after: try durations.read(words[(place + 1)...].joined(separator: " ")))
  }

  static func write(_ later: ArrivalStream.Later) -> String {
    "\(ShareText.exactly(later.share)) after \(DurationText.write(later.after))"
  }
}
