// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulStatistics
import SimpulSweep
import SimpulText

/// What `sweep` reports, for each paper: a page, and a few lines for the terminal and a summary.
package struct SweepDocument: Speaking {
  /// Offices that are named at either end of the ranking; all stand in the tables beside the page.
  private static let shown = 20

  package let sentences: SweepSentences

  package init(_ record: SweepRecord, _ findings: SweepFindings, language: Language) {
    sentences = SweepSentences(record: record, findings: findings, language: language)
  }

  private var record: SweepRecord { sentences.record }
  private var findings: SweepFindings { sentences.findings }
  package var language: Language { sentences.language }

  package var summary: Document {
    var lines: [String?] = [
      [record.title, record.agency].compactMap { $0 }.joined(separator: ", "),
      sentences.standings(findings.asIs, isRedesign: false),
      sentences.overload(findings.asIs, isRedesign: false),
    ]
    lines += sentences.spread(findings.asIs, isRedesign: false)
    lines += [sentences.bottlenecks, sentences.worst] + sentences.outliers
    if let toBe = findings.toBe {
      lines += [sentences.standings(toBe, isRedesign: true), sentences.overload(toBe, isRedesign: true)]
      lines += sentences.spread(toBe, isRedesign: true) + sentences.changes
    }
    lines += [sentences.reading[0], sentences.closing]
    return Document(title: record.title, [lines.compactMap { $0.map { .lead($0) } }])
  }

  package var page: Document {
    var subtitles = [[record.agency, sentences.closing].compactMap { $0 }.joined(separator: "; ")]
    if !redesign.isEmpty {
      subtitles.append(record.redesignTitle.map { say("Rancangan baru: ", "Redesign: ") + $0 } ?? "")
    }
    return Document(
      title: record.title, subtitles: subtitles, sections: [verdict, ranking, outliers, reading, origin])
  }

  private var redesign: [String] {
    guard let toBe = findings.toBe else { return [] }
    return [sentences.standings(toBe, isRedesign: true)].compactMap { $0 } + sentences.changes
      + sentences.spread(toBe, isRedesign: true)
  }

  private var verdict: Document.Section {
    let spread = sentences.spread(findings.asIs, isRedesign: false)
    let standings = sentences.standings(findings.asIs, isRedesign: false)
    let lines =
      (standings == nil ? Array(spread.dropFirst()) : spread) + [sentences.bottlenecks].compactMap { $0 }
    let warnings = [
      sentences.overload(findings.asIs, isRedesign: false),
      findings.toBe.flatMap { sentences.overload($0, isRedesign: true) },
    ].compactMap { $0 }
    let asIs: [Document.Block] = [.lead(standings ?? spread.first ?? ""), .paragraphs(lines)]
    let toBe: [Document.Block] =
      redesign.isEmpty ? [] : [.heading(say("Rancangan baru", "Redesign"), level: 3), .paragraphs(redesign)]
    return Document.Section(
      label: say("Kesimpulan", "Verdict"),
      [.verdict([asIs, toBe]), .warnings(warnings), .figure(.spread), .figure(.ordered)])
  }

  private var ranking: Document.Section {
    let places = findings.ranking.places
    let ends = [
      (say("Terburuk", "Worst"), Array(places.prefix(SweepDocument.shown))),
      (say("Terbaik", "Best"), places.dropFirst(SweepDocument.shown).suffix(SweepDocument.shown).reversed()),
    ]
    return Document.Section(
      [.heading(say("Peringkat", "Ranking"), level: 2)]
        + ends.filter { !$0.1.isEmpty }.flatMap { name, places -> [Document.Block] in
          [.heading(name, level: 3), .table(DocumentTable(columns, rows: places.map(row)))]
        })
  }

  private var columns: [DocumentTable.Column] {
    [
      .number(say("Peringkat", "Rank")), .number(say("mungkin", "possible")), .init(say("Kantor", "Office")),
      .number(say("Janji ditepati", "Promise kept")), .number(say("Waktu selesai", "Time to finish")),
      .init(say("Paling lama menunggu", "Longest wait")), .init(say("Simpul", "Bottleneck")),
    ] + (findings.toBe == nil ? [] : [.number(say("Perubahan janji, poin", "Change of the promise, points"))])
  }

  private func row(_ place: SweepRanking.Place) -> [DocumentTable.Cell] {
    let office = findings.offices[place.office]
    let promise = office.asIs.promise?.interval(confidence: findings.confidence)
    let change = office.change?.promise?.interval(confidence: findings.confidence)
    let possible =
      place.possible.lowerBound == place.possible.upperBound
      ? language.count(place.rank)
      : "\(language.count(place.possible.lowerBound))–\(language.count(place.possible.upperBound))"
    let addedCapacity = office.addedCapacity.map {
      $0.bottleneck.isEmpty ? "–" : $0.bottleneck.joined(separator: " / ")
    }
    let wait = office.asIs.longestWait.map { "\($0.actor): \(language.word($0.cause))" }
    let cells: [DocumentTable.Cell] = [
      .text(language.count(place.rank)), .text(possible), .text(office.office),
      estimate(promise) { language.percent($0) }, .text(sentences.time(office.asIs)), .text(wait ?? "–"),
      .text(addedCapacity ?? "–"),
    ]
    return findings.toBe == nil ? cells : cells + [estimate(change) { language.points($0) }]
  }

  private func estimate(_ interval: Interval?, _ text: (Double) -> String) -> DocumentTable.Cell {
    guard let interval else { return .estimate("–", range: "") }
    return .estimate(text(interval.estimate), range: "\(text(interval.lower)) … \(text(interval.upper))")
  }

  private var outliers: Document.Section {
    Document.Section([
      .heading(say("Kantor yang terpencil", "Offices that lie apart"), level: 2),
      .paragraphs(sentences.outliers),
    ])
  }

  private var reading: Document.Section {
    let all = say(
      "Semua kantor: offices-results.csv dan sweep.json.", "All offices: offices-results.csv and sweep.json.")
    return Document.Section([
      .heading(say("Cara membaca", "How to read this"), level: 2),
      .list(sentences.reading + [all], isSmall: true),
    ])
  }

  private var origin: Document.Section {
    let files = [record.scenarioFile, record.redesignFile, record.tableFile] as [Provenance.File?]
    return Document.Section([
      .heading(say("Asal hasil ini", "Where this comes from"), level: 2),
      .notes([
        "Simpul \(record.version); \(record.platform)",
        files.compactMap { $0.map { "\($0.name) (\($0.hash))" } }.joined(separator: ", "),
      ]),
    ])
  }
}
