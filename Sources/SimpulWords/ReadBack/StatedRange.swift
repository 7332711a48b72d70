// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// A range that stands behind a number of a file, and what becomes of it when assumptions are varied.
public struct StatedRange: Equatable, Sendable {
  /// The values at its ends, as they would be written in the file.
  public struct Trial: Equatable, Sendable {
    /// Nil where the scenario cannot be read with it: shares that must add up, say.
    public var lower: String?
    public var upper: String?
    /// Whether the range of a least and a most ends where they end, so that nothing beyond is tried there.
    public var hasRoomBelow: Bool
    public var hasRoomAbove: Bool
    /// What to write where the range was meant for the most likely value.
    public var forTheMiddle: String?

    public init(
      lower: String?, upper: String?, hasRoomBelow: Bool = true, hasRoomAbove: Bool = true,
      forTheMiddle: String? = nil
    ) {
      self.lower = lower
      self.upper = upper
      self.hasRoomBelow = hasRoomBelow
      self.hasRoomAbove = hasRoomAbove
      self.forTheMiddle = forTheMiddle
    }
  }

  public var number: Parameter
  /// Nil where it is no number that could be moved: a time of day, say.
  public var trial: Trial?

  /// Whether it is of something that is decided, such as a promise, and is not to be varied.
  public var isDecision: Bool

  public init(_ number: Parameter, trial: Trial?, isDecision: Bool = false) {
    self.number = number
    self.trial = trial
    self.isDecision = isDecision
  }
}

extension ReadBackDocument {
  /// What every range means: the values that will be tried.
  var triedRanges: [Document.Block] {
    ranges.isEmpty ? [] : [.points(say("rentang yang dicoba", "ranges that will be tried"), ranges.map(told))]
  }

  private func told(_ range: StatedRange) -> String {
    let name = name(range)
    let written = language.stated(range.number.range ?? "")
    if range.isDecision {
      return name
        + say(
          ": rentang \(written) tidak dicoba, karena janji adalah keputusan",
          ": the range \(written) is not tried, since a promise is decided")
    }
    guard let trial = range.trial else {
      return name
        + say(
          ": rentang \(written) tidak dicoba, karena bukan satu angka yang dapat digeser",
          ": the range \(written) is not tried, since it is no number that can be moved")
    }
    guard let lower = trial.lower, let upper = trial.upper else {
      let impossible = [trial.lower == nil, trial.upper == nil]
      let end =
        impossible == [true, true]
        ? say("kedua ujung rentang \(written)", "either end of the range \(written)")
        : impossible[0]
          ? say("ujung bawah rentang \(written)", "the low end of the range \(written)")
          : say("ujung atas rentang \(written)", "the high end of the range \(written)")
      let other = (trial.lower ?? trial.upper).map { language.stated($0) }
      return name
        + say(
          ": \(end) tidak dapat dicoba sendiri" + (other.map { "; yang lain dicoba dengan \($0)" } ?? ""),
          ": \(end) cannot be tried alone" + (other.map { "; the other is tried with \($0)" } ?? ""))
    }
    let (low, high) = withoutWhatIsTheSame(language.stated(lower), language.stated(upper))
    return name + say(": dicoba dari \(low) sampai \(high)", ": tried from \(low) to \(high)")
  }

  private func name(_ range: StatedRange) -> String {
    "\(language.place(range.number)), \(language.stated(range.number.text))"
  }

  /// The lower value without the words that both end in, such as the unit.
  private func withoutWhatIsTheSame(_ lower: String, _ upper: String) -> (String, String) {
    var low = lower.split(separator: " ")
    var high = upper.split(separator: " ")
    // `1 time` and `5 times`.
    func isSame(_ word: Substring?, _ other: Substring?) -> Bool {
      guard let word, let other else { return false }
      return word == other || word + "s" == other || other + "s" == word
    }
    while low.count > 1, high.count > 1, isSame(low.last, high.last) {
      low.removeLast()
      high.removeLast()
    }
    let begin = zip(low.dropLast(), high.dropLast()).prefix { $0 == $1 }.count
    return (low.joined(separator: " "), upper.split(separator: " ").dropFirst(begin).joined(separator: " "))
  }

  /// Ranges that leave no room on a side: they may have been meant for the middle value.
  var rangeQuestions: [String] {
    ranges.compactMap { range in
      guard let trial = range.trial, !range.isDecision, !trial.hasRoomBelow || !trial.hasRoomAbove else {
        return nil
      }
      let name = name(range)
      let written = language.stated(range.number.range ?? "")
      let side =
        trial.hasRoomBelow
        ? say("lebih besar", "larger")
        : trial.hasRoomAbove
          ? say("lebih kecil", "smaller") : say("lebih kecil atau lebih besar", "smaller or larger")
      let advice =
        trial.forTheMiddle.map {
          say(
            " Bila rentang itu untuk nilai tengahnya, tulis \(language.stated($0)).",
            " If the range was meant for the middle value, write \(language.stated($0)).")
        } ?? say(" Tulis rentang yang lebih lebar.", " Write a wider range.")
      return say(
        "\(name): rentang \(written) berakhir di tempat nilainya berakhir, jadi tidak ada yang \(side) yang dicoba.",
        "\(name): the range \(written) ends where the values end, so that nothing \(side) is tried.") + advice
    }
  }
}
