// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulAnalysis
import SimpulModel

/// A scenario read back in words, for comparison with the document: every row with who does it, how long it
/// takes and where the file goes, every default, the hours, and what each actor is asked for.
public enum ReadBack {
  public static func text(
    _ scenario: Scenario, capacity: CapacityFindings, ranges: [StatedRange] = [], language: Language,
    style: Style
  ) -> String {
    let text = ReadBackText(
      scenario: scenario, capacity: capacity, ranges: ranges, language: language, style: style)
    return text.lines.joined(separator: "\n")
  }
}

struct ReadBackText {
  var scenario: Scenario
  let capacity: CapacityFindings
  let ranges: [StatedRange]
  let language: Language
  let style: Style

  func say(_ indonesian: String, _ english: String) -> String { language.say(indonesian, english) }

  var lines: [String] {
    [
      style.bold(
        scenario.title + ": "
          + say(
            "terbaca sebagai berikut; bandingkan dengan SOP.", "read as follows; compare it with the SOP."))
    ]
      + scenario.procedures.flatMap(procedure) + hours + actors + load + exact + triedRanges
      + questions
  }

  func procedure(_ procedure: Procedure) -> [String] {
    let name = procedure.key == Procedure.unnamed ? [] : [style.bold(procedure.key)]
    return [""] + name + rows(procedure) + procedure.arrivals.map(arrival) + attributes(procedure)
      + procedure.promises.map { promise($0, procedure) }
  }

  func attributes(_ procedure: Procedure) -> [String] {
    guard !procedure.attributes.isEmpty else { return [] }
    let told = procedure.attributes.map { attribute in
      let common = attribute.value.common.map { [distribution($0)] } ?? []
      let values = common + attribute.value.entries.map { "\($0.caseType) \(distribution($0.value))" }
      return "\(attribute.name) " + values.joined(separator: ", ")
    }
    return ["  " + say("berkas  ", "cases   ") + told.joined(separator: "; ")]
  }

  func rows(_ procedure: Procedure) -> [String] {
    let rows = procedure.documentRows
    var table = TextTable(columns: [
      TextTable.Column(say("baris", "row")), TextTable.Column(say("kegiatan", "activity"), most: 36),
      TextTable.Column(say("siapa", "who"), most: 30), TextTable.Column(say("dikerjakan", "work"), most: 24),
      TextTable.Column(say("lalu", "then"), most: 52),
    ])
    let flow = FlowReading(procedure)
    let numbers = Dictionary(
      rows.map { ($0.activity.key, $0.number) }, uniquingKeysWith: { first, _ in first })
    table.rows = rows.map { row in
      let branch =
        row.branches.isEmpty
        ? []
        : [
          say("cabang ", "branch ") + row.branches.joined(separator: " / ")
            + row.needed.map { say(", perlu bagi ", ", needed by ") + shares($0) }.joined()
        ]
      return [
        row.number ?? "", row.activity.name,
        who(row.activity) + keptFree(row.activity) + keptOfficer(row.activity),
        times(row.activity.work),
        (branch + (flow[row.activity.key].map { then(row.activity, $0, numbers) } ?? []))
          .joined(separator: "\n"),
      ]
    }
    return table.lines(style)
  }

  func who(_ activity: Activity) -> String {
    switch activity.performers {
    case .applicant(let key): return key + say(" (di luar kantor)", " (outside the office)")
    case .teams(let teams):
      let text = teams.map { team in
        team.map { $0.officers > 1 ? "\($0.officers) \($0.actor)" : $0.actor }.joined(separator: " + ")
      }.joined(separator: say(" atau ", " or else "))
      guard teams.count == 1, teams[0].count == 1, let actor = scenario.actor(teams[0][0].actor) else {
        return text
      }
      return text
        + say(
          " (\(teams[0][0].officers) dari \(actor.officers))",
          " (\(teams[0][0].officers) of \(actor.officers))")
    }
  }

  func shares(_ value: ByCaseType<Double>) -> String {
    let common = value.common.map { [language.statedPercent($0)] } ?? []
    return (common + value.entries.map { "\($0.caseType) \(language.statedPercent($0.value))" })
      .joined(separator: ", ")
  }

  func returnShares(_ value: ByCaseType<ReturnShares>) -> String {
    let common = value.common.map { [language.returnShares($0)] } ?? []
    return (common + value.entries.map { "\($0.caseType) \(language.returnShares($0.value))" })
      .joined(separator: ", ")
  }

  func times(_ value: ByCaseType<DurationLaw>?) -> String {
    guard let value else { return "–" }
    let common = value.common.map { [law($0)] } ?? []
    return (common + value.entries.map { "\($0.caseType) \(law($0.value))" }).joined(separator: ", ")
  }

  /// - Parameter numbered: whether rows go by their numbers, and not by their keys.
  func promise(_ promise: Promise, _ procedure: Procedure, numbered: Bool = true) -> String {
    func place(_ key: Activity.Key) -> String {
      guard numbered else { return "'\(key)'" }
      let number = procedure.documentRows.first { $0.activity.key == key }?.number
      return number.map { say("baris \($0)", "row \($0)") } ?? key
    }
    let counted =
      promise.counting == .byDate
      ? say("dihitung menurut tanggal", "counted by date") : say("dihitung menurut jam", "counted by hours")
    let target = promise.target.map { say(", sasaran ", ", target ") + language.statedPercent($0) } ?? ""
    let others = procedure.promises.contains { $0.caseType != nil } ? say("yang lain", "others") : nil
    return "  " + say("janji   ", "promise ") + ((promise.caseType ?? others).map { "\($0): " } ?? "")
      + language.deadline(promise.amount, promise) + say(", jam mulai: ", ", the clock starts: ")
      + (promise.from.map(place) ?? say("saat datang", "on arrival")) + say(", berhenti: ", ", ends: ")
      + (promise.to.map(place) ?? say("saat selesai", "at the end")) + ", " + counted + target
      + (promise.deemedApproval.map {
        let time = language.amount($0.amount, $0.unit)
        return say("; dianggap dikabulkan setelah \(time)", "; deemed approved after \(time)")
      } ?? "")
  }
}
