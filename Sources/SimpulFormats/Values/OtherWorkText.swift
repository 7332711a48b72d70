// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulModel

/// What else is on an actor's desk: `12 per day of 1/3/5 min`, `3 h per day in pieces of 20/30/60 min`, `endless in
/// pieces of 20 min`, with `before files`, `after files` or `interrupting files` behind it where it is not taken up in
/// its turn.
struct OtherWorkText {
  var durations: DurationText

  private static let example = "write '12 per day of 1/3/5 min', or '3 h per day in pieces of 20/30/60 min'"

  fileprivate static let places: [(ending: String, place: OtherWork.Place)] = [
    (" before files", .beforeFiles), (" after files", .afterFiles), (" sebelum berkas", .beforeFiles),
    (" setelah berkas", .afterFiles), (" interrupting files", .interruptingFiles),
    (" menyela berkas", .interruptingFiles),
  ]

  func read(_ text: String) throws(Misreading) -> OtherWork {
    guard let place = OtherWorkText.places.first(where: { text.hasSuffix($0.ending) }) else {
      return try readAmount(text)
    }
    var otherWork = try readAmount(String(text.dropLast(place.ending.count)))
    otherWork.place = place.place
    return otherWork
  }

  private func readAmount(_ text: String) throws(Misreading) -> OtherWork {
    for marker in ["endless in pieces of ", "tanpa akhir in pieces of "] where text.hasPrefix(marker) {
      let task = try durations.read(String(text.dropFirst(marker.count)))
      return OtherWork(.endless, task: task, place: .afterFiles)
    }
    for (marker, isAmount) in [(" per day in pieces of ", true), (" per day of ", false)] {
      guard let range = text.range(of: marker) else { continue }
      let task = try durations.read(String(text[range.upperBound...]))
      let before = String(text[..<range.lowerBound])
      let tasks =
        isAmount ? try OtherWorkText.tasks(in: before, of: task, whole: text) : try RateText.readCount(before)
      return OtherWork(tasksPerDay: tasks, task: task)
    }
    throw Misreading("'\(text)' does not say how much other work there is: \(OtherWorkText.example)")
  }

  private static func tasks(
    in amount: String, of task: DurationDistribution, whole: String
  ) throws(Misreading) -> Double {
    let (length, unit) = try DurationText.readConstant(amount)
    guard let total = unit.seconds, let each = task.unit.seconds, let mean = task.distribution.simpleMean,
      mean > 0
    else {
      throw Misreading(
        "'\(whole)': how many pieces these are cannot be determined: write how many come, '12 per day of …'")
    }
    return length * total / (mean * each)
  }
}

extension Distribution {
  /// The mean, where a reader can work it out from the parameters; nil otherwise.
  fileprivate var simpleMean: Double? {
    switch self {
    case .normal, .mixture: nil
    default: mean
    }
  }
}

extension OtherWorkText {
  static func write(_ work: OtherWork) -> String {
    let task = DurationText.write(work.task)
    let amount =
      switch work.supply {
      case .perDay(let tasks): "\(NumberText.exactly(tasks)) per day of \(task)"
      case .endless: "endless in pieces of \(task)"
      }
    let isUsual = work.place == (work.supply == .endless ? .afterFiles : .amongFiles)
    return amount + (isUsual ? "" : places.first { $0.place == work.place }?.ending ?? "")
  }
}
