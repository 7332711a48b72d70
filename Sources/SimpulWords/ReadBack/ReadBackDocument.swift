// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulAnalysis
import SimpulModel
import SimpulText

/// A scenario read back in words, for comparison with the document: every row with who does it, how long it
/// takes and where the file goes, every default, the hours, and what each actor is asked for.
package struct ReadBackDocument: Speaking {
  typealias Entry = Document.Entry

  var scenario: Scenario
  let capacity: CapacityFindings
  let ranges: [StatedRange]
  package let language: Language

  package init(
    _ scenario: Scenario, capacity: CapacityFindings, ranges: [StatedRange] = [], language: Language
  ) {
    (self.scenario, self.capacity) = (scenario, capacity)
    (self.ranges, self.language) = (ranges, language)
  }

  package var document: Document {
    let heading = say(
      "terbaca sebagai berikut; bandingkan dengan SOP.", "read as follows; compare it with the SOP.")
    return Document(
      title: scenario.title,
      [[.heading("\(scenario.title): \(heading)", level: 1)]] + scenario.procedures.map(procedure)
        + [[.entries(hours + actors)], [.entries(load + exact)], triedRanges]
        + [[.points(askWord, questions), .paragraphs([noErrors])]])
  }

  var askWord: String { say("tanya", "ask") }
  var noErrors: String { say("tidak ada kesalahan", "no errors") }

  private func procedure(_ procedure: Procedure) -> [Document.Block] {
    (procedure.key == Procedure.unnamed ? [] : [.heading(procedure.key, level: 2)])
      + [.table(rows(procedure)), .entries(entries(of: procedure))]
  }

  /// Who comes, what is known of a case, and what is promised.
  ///
  /// - Parameter numbered: whether rows go by their numbers, and not by their keys.
  func entries(of procedure: Procedure, numbered: Bool = true) -> [Entry] {
    procedure.arrivals.map(arrival) + attributes(procedure)
      + procedure.promises.map { promise($0, procedure, numbered: numbered) }
  }

  private func attributes(_ procedure: Procedure) -> [Entry] {
    guard !procedure.attributes.isEmpty else { return [] }
    let told = procedure.attributes.map { attribute in
      let common = attribute.value.common.map { [distribution($0)] } ?? []
      let values = common + attribute.value.entries.map { "\($0.caseType) \(distribution($0.value))" }
      return "\(attribute.name) " + values.joined(separator: ", ")
    }
    return [Entry(say("berkas", "cases"), told.joined(separator: "; "))]
  }

  private func rows(_ procedure: Procedure) -> DocumentTable {
    let rows = procedure.documentRows
    let columns: [DocumentTable.Column] = [
      .init(say("baris", "row")), .init(say("kegiatan", "activity"), room: 36),
      .init(say("siapa", "who"), room: 30), .init(say("dikerjakan", "work"), room: 24),
      .init(say("lalu", "then"), room: 52),
    ]
    let flow = FlowReading(procedure)
    let numbers = Dictionary(
      rows.map { ($0.activity.key, $0.number) }, uniquingKeysWith: { first, _ in first })
    let texts = rows.map { row in
      let branch =
        row.branches.isEmpty
        ? []
        : [
          say("cabang ", "branch ") + row.branches.joined(separator: " / ")
            + row.needed.map { say(", perlu bagi ", ", needed by ") + shares($0) }.joined()
        ]
      return [
        row.number ?? "", row.activity.name,
        who(row.activity) + keptFree(row.activity) + keptOfficer(row.activity), times(row.activity.work),
        (branch + (flow[row.activity.key].map { then(row.activity, $0, numbers) } ?? [])).joined(
          separator: "\n"),
      ]
    }
    return DocumentTable(columns, texts: texts)
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

  func times(_ value: ByCaseType<DurationDistribution>?) -> String {
    guard let value else { return "–" }
    let common = value.common.map { [duration($0)] } ?? []
    return (common + value.entries.map { "\($0.caseType) \(duration($0.value))" }).joined(separator: ", ")
  }

  private func promise(_ promise: Promise, _ procedure: Procedure, numbered: Bool) -> Entry {
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
    return Entry(
      say("janji", "promise"),
      ((promise.caseType ?? others).map { "\($0): " } ?? "")
        + language.deadline(promise.amount, promise) + say(", jam mulai: ", ", the clock starts: ")
        + (promise.from.map(place) ?? say("saat datang", "on arrival")) + say(", berhenti: ", ", ends: ")
        + (promise.to.map(place) ?? say("saat selesai", "at the end")) + ", " + counted + target
        + (promise.deemedApproval.map {
          let time = language.amount($0.amount, $0.unit)
          return say("; dianggap dikabulkan setelah \(time)", "; deemed approved after \(time)")
        } ?? ""))
  }
}
