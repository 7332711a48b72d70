// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulSweep
import SimpulWords

/// The report of a sweep as one file, in the look of the report of a study: nothing is fetched, all text is
/// escaped, and it prints on A4.
public enum SweepPage {
  /// Offices that are named at either end of the ranking; all stand in the tables beside the page.
  private static let shown = 20

  public static func page(_ record: SweepRecord, _ findings: SweepFindings, language: Language) -> String {
    HTMLPage.text(
      template, content(SweepSentences(record: record, findings: findings, language: language)),
      title: record.title, language: language)
  }

  private static func content(_ sentences: SweepSentences) -> [String: Any] {
    let (record, findings, language) = (sentences.record, sentences.findings, sentences.language)
    let lead =
      sentences.standings(findings.asIs, isRedesign: false)
      ?? sentences.spread(findings.asIs, isRedesign: false).first
    var lines = sentences.spread(findings.asIs, isRedesign: false) + [sentences.bottlenecks].compactMap { $0 }
    if findings.asIs.standings == nil { lines.removeFirst(lines.isEmpty ? 0 : 1) }
    var redesign: [String] = []
    if let toBe = findings.toBe {
      redesign =
        [sentences.standings(toBe, isRedesign: true)].compactMap { $0 } + sentences.changes
        + sentences.spread(toBe, isRedesign: true)
    }
    let warnings = [
      sentences.overload(findings.asIs, isRedesign: false),
      findings.toBe.flatMap { sentences.overload($0, isRedesign: true) },
    ].compactMap { $0 }
    let places = findings.ranking.places
    let worst = places.prefix(shown)
    let best = places.dropFirst(shown).suffix(shown)
    return [
      "title": record.title,
      "subtitle": [record.agency, sentences.closing].compactMap { $0 }.joined(separator: "; "),
      "redesign": record.redesignTitle.map { language.say("Rancangan baru: ", "Redesign: ") + $0 } ?? "",
      "words": words(language), "lead": lead ?? "", "lines": lines, "hasRedesign": !redesign.isEmpty,
      "redesignLines": redesign, "warnings": warnings,
      "figures": SweepFigures(sentences: sentences).all.map {
        ["title": $0.title, "picture": $0.picture, "note": $0.note]
      },
      "rankings": [
        ["name": language.say("Terburuk", "Worst"), "rows": worst.map { row($0, sentences) }]
          as [String: Any],
        ["name": language.say("Terbaik", "Best"), "rows": best.reversed().map { row($0, sentences) }]
          as [String: Any],
      ].filter { !(($0["rows"] as? [Any])?.isEmpty ?? true) },
      "outliers": sentences.outliers, "hasChange": findings.toBe != nil,
      "reading": sentences.reading + [
        language.say(
          "Semua kantor: offices-results.csv dan sweep.json.",
          "All offices: offices-results.csv and sweep.json.")
      ],
      "provenance": [
        "Simpul \(record.version); \(record.platform)",
        ([record.scenarioFile, record.redesignFile, record.tableFile] as [Provenance.File?]).compactMap {
          $0.map { "\($0.name) (\($0.hash))" }
        }.joined(separator: ", "),
      ],
    ]
  }

  private static func row(_ place: SweepRanking.Place, _ sentences: SweepSentences) -> [String: Any] {
    let (findings, language) = (sentences.findings, sentences.language)
    let office = findings.offices[place.office]
    let promise = office.asIs.promise?.interval(confidence: findings.confidence)
    let change = office.change?.promise?.interval(confidence: findings.confidence)
    func possible() -> String {
      place.possible.lowerBound == place.possible.upperBound
        ? language.count(place.rank)
        : "\(language.count(place.possible.lowerBound))–\(language.count(place.possible.upperBound))"
    }
    return [
      "rank": language.count(place.rank), "possible": possible(), "office": office.office,
      "promise": promise.map { language.percent($0.estimate) } ?? "–",
      "range": promise.map { "\(language.percent($0.lower)) … \(language.percent($0.upper))" } ?? "",
      "time": sentences.time(office.asIs),
      "wait": office.asIs.longestWait.map { "\($0.actor): \(language.word($0.cause))" } ?? "–",
      "bottleneck": office.relief.map { $0.bottleneck.isEmpty ? "–" : $0.bottleneck.joined(separator: " / ") }
        ?? "–",
      "change": change.map { language.points($0.estimate) } ?? "–",
      "changeRange": change.map { "\(language.points($0.lower)) … \(language.points($0.upper))" } ?? "",
    ]
  }

  private static func words(_ language: Language) -> [String: String] {
    [
      "verdict": language.say("Kesimpulan", "Verdict"),
      "redesign": language.say("Rancangan baru", "Redesign"),
      "ranking": language.say("Peringkat", "Ranking"), "rank": language.say("Peringkat", "Rank"),
      "possible": language.say("mungkin", "possible"), "office": language.say("Kantor", "Office"),
      "promise": language.say("Janji ditepati", "Promise kept"),
      "time": language.say("Waktu selesai", "Time to finish"),
      "wait": language.say("Paling lama menunggu", "Longest wait"),
      "bottleneck": language.say("Simpul", "Bottleneck"),
      "change": language.say("Perubahan janji, poin", "Change of the promise, points"),
      "outliers": language.say("Kantor yang terpencil", "Offices that lie apart"),
      "reading": language.say("Cara membaca", "How to read this"),
      "provenance": language.say("Asal hasil ini", "Where this comes from"),
    ]
  }

  private static let template = """
    <header>
    <h1>{{title}}</h1>
    <p class="subtitle">{{subtitle}}{{#hasRedesign}}<br>{{redesign}}{{/hasRedesign}}</p>
    </header>
    <main>
    <section aria-label="{{words.verdict}}">
    <div class="verdict">
    <p class="lead">{{lead}}</p>{{#lines}}<p>{{.}}</p>{{/lines}}
    {{#hasRedesign}}<h3>{{words.redesign}}</h3>{{#redesignLines}}<p>{{.}}</p>{{/redesignLines}}{{/hasRedesign}}
    </div>
    {{#warnings}}<p class="overload">{{.}}</p>{{/warnings}}
    {{#figures}}<figure><figcaption>{{title}}</figcaption>{{{picture}}}<p class="note">{{note}}</p></figure>
    {{/figures}}</section>
    <section>
    <h2>{{words.ranking}}</h2>
    {{#rankings}}<h3>{{name}}</h3>
    <table><thead><tr><th class="n">{{words.rank}}</th><th class="n">{{words.possible}}</th><th>{{words.office}}</th><th class="n">{{words.promise}}</th><th class="n">{{words.time}}</th><th>{{words.wait}}</th><th>{{words.bottleneck}}</th>{{#hasChange}}<th class="n">{{words.change}}</th>{{/hasChange}}</tr></thead>
    <tbody>{{#rows}}<tr><td class="n">{{rank}}</td><td class="n">{{possible}}</td><td>{{office}}</td><td class="n">{{promise}} <span class="range">{{range}}</span></td><td class="n">{{time}}</td><td>{{wait}}</td><td>{{bottleneck}}</td>{{#hasChange}}<td class="n">{{change}} <span class="range">{{changeRange}}</span></td>{{/hasChange}}</tr>
    {{/rows}}</tbody></table>
    {{/rankings}}</section>
    <section>
    <h2>{{words.outliers}}</h2>
    {{#outliers}}<p>{{.}}</p>{{/outliers}}
    </section>
    <section>
    <h2>{{words.reading}}</h2>
    <ul class="small">{{#reading}}<li>{{.}}</li>{{/reading}}</ul>
    </section>
    <section>
    <h2>{{words.provenance}}</h2>
    {{#provenance}}<p class="small">{{.}}</p>{{/provenance}}
    </section>
    </main>
    """
}
