// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulStatistics

// What is worked behind the end of duty, and what is kept free for teams.
extension Sentences {
  /// One sentence for each actor who finishes work behind the end of duty, none worked too.
  package func overtime(_ design: DesignFindings) -> [String] {
    design.actors.compactMap { actor in
      guard let overtime = actor.overtime, let hours = overtime.hoursPerWeek else { return nil }
      return hours.upper == 0
        ? say(
          "\(actor.actor) tidak bekerja lembur: 0 jam seminggu.",
          "\(actor.actor) works no overtime: 0 h a week.") : overtimeWorked(overtime, hours, by: actor.actor)
    }
  }

  private func overtimeWorked(_ overtime: OvertimeFindings, _ hours: Interval, by actor: Actor.Key) -> String
  {
    let amount = stated(hours) { hoursText($0) }
    let share =
      overtime.shareOfWork.map {
        let share = language.percent($0.estimate)
        return say(", \(share) dari pekerjaannya", ", \(share) of its work")
      } ?? ""
    guard let cost = overtime.costPerWeek else {
      return say(
        "\(actor) bekerja lembur \(amount) seminggu\(share); biayanya tidak diketahui karena biaya per jamnya tidak disebut.",
        "\(actor) works \(amount) of overtime a week\(share); its cost is not known, since none is stated for an hour."
      )
    }
    let money = stated(cost) { language.money($0) }
    return say(
      "\(actor) bekerja lembur \(amount) seminggu\(share); biayanya \(money) seminggu, dengan biaya per jam yang sama dengan jam biasa.",
      "\(actor) works \(amount) of overtime a week\(share), which costs \(money) a week at the cost of any other hour."
    )
  }

  private func stated(_ interval: Interval, _ text: (Double) -> String) -> String {
    interval.lower == interval.upper
      ? text(interval.estimate) : "\(text(interval.estimate)) (\(range(interval, text)))"
  }

  private func hoursText(_ hours: Double) -> String {
    let number = language.number(hours, digits: hours < 10 ? 2 : 1)
    return say("\(number) jam", "\(number) h")
  }

  /// One sentence for each actor who works overtime in one of the designs, by paired replications; it says of a difference no
  /// more than the table does.
  package func overtimeChanges(_ comparison: ComparisonFindings) -> [String] {
    comparison.rows.compactMap { row in
      guard case .overtime(let actor) = row.measure, let before = row.before, let after = row.after else {
        return nil
      }
      let (old, new) = (hoursText(before), hoursText(after))
      if old == new, row.verdict == .noDifference {
        return say("Lembur \(actor) tetap \(new) seminggu.", "Overtime of \(actor) stays at \(new) a week.")
      }
      guard isShown(row) else {
        return say(
          "Bahwa lembur \(actor) berubah tidak terbukti (\(old) dan \(new) seminggu).",
          "That overtime of \(actor) changes is not shown (\(old) and \(new) a week).")
      }
      let cost = comparison.row(.overtimeCost(actor)).flatMap { costChange($0) } ?? ""
      return say(
        "Lembur \(actor) \(new) seminggu, semula \(old)\(difference(row))\(cost).",
        "Overtime of \(actor) is \(new) a week instead of \(old)\(difference(row))\(cost).")
    }
  }

  /// Whether the row shows a difference, and one that is left when rounded.
  private func isShown(_ row: ComparisonRow) -> Bool {
    switch row.verdict {
    case .better, .worse, .more, .less:
      row.difference.map { [$0.lower, $0.estimate, $0.upper] }?.contains {
        language.difference($0, of: row.measure).hasNonZeroDigit
      } ?? false
    case .noDifference, .notShown, .noPracticalDifference, .hangsOnUnfinished, .notComparable: false
    }
  }

  private func costChange(_ row: ComparisonRow) -> String? {
    guard let before = row.before, let after = row.after, isShown(row) else { return nil }
    let (old, new) = (language.money(before), language.money(after))
    return say("; biayanya \(new), semula \(old)", "; it costs \(new) instead of \(old)") + difference(row)
  }

  private func difference(_ row: ComparisonRow) -> String {
    guard let difference = row.difference else { return "" }
    let limits = [difference.estimate, difference.lower, difference.upper].map {
      language.difference($0, of: row.measure)
    }
    return say(
      " (selisih \(limits[0]), \(limits[1]) … \(limits[2]))",
      " (difference \(limits[0]), \(limits[1]) … \(limits[2]))")
  }

  /// What the tables of actors tell beside the columns that they always have: a heading, and a cell for each actor.
  package func furtherColumns(_ design: DesignFindings) -> [(heading: String, cells: [String])] {
    func cells(_ hours: (ActorFindings) -> Interval?) -> [String] {
      design.actors.map { actor in hours(actor).map { hoursText($0.estimate) } ?? "–" }
    }
    var columns: [(heading: String, cells: [String])] = []
    if design.actors.contains(where: { $0.overtime != nil }) {
      columns.append((say("lembur/minggu", "overtime a week"), cells { $0.overtime?.hoursPerWeek }))
    }
    if design.actors.contains(where: { $0.overtime?.costPerWeek != nil }) {
      columns.append(
        (
          say("biaya lembur", "its cost"),
          design.actors.map { actor in
            (actor.overtime?.costPerWeek).map { language.money($0.estimate) } ?? "–"
          }
        ))
    }
    if design.actors.contains(where: { $0.keptFreeHoursPerWeek != nil }) {
      columns.append((say("menunggu tim/minggu", "kept free a week"), cells { $0.keptFreeHoursPerWeek }))
    }
    return columns
  }
}
