// SPDX-License-Identifier: GPL-3.0-or-later

import Mustache
import SimpulAnalysis
import SimpulModel
import SimpulStatistics

/// The report as one file: nothing is fetched, everything is escaped by the template, and it prints on A4.
public enum HTMLReport {
  public static func page(
    _ findings: Findings, language: Language, provenance: Provenance, readBack: String
  ) -> String {
    let content = HTMLContent(
      findings: findings, language: language, provenance: provenance, readBack: readBack)
    do {
      return try MustacheTemplate(string: HTMLTemplate.text).render(content.values)
    } catch {
      return "<!doctype html><title>Simpul</title><pre>\(SVG.escaped("\(error)"))</pre>"
    }
  }
}

/// What stands in the gaps of the template.
struct HTMLContent {
  let findings: Findings
  let language: Language
  let provenance: Provenance
  let readBack: String

  private func say(_ indonesian: String, _ english: String) -> String { language.say(indonesian, english) }

  var values: [String: Any] {
    let study = findings.study
    let run = RunText(findings, language, .plain)
    return [
      "lang": language.rawValue, "title": study.title,
      "subtitle": [study.agency, language.dates(study.period.first, study.period.last)].compactMap { $0 }
        .joined(separator: " · "),
      "words": words, "verdict": verdict, "overload": overload, "levers": levers,
      "hasLevers": !levers.isEmpty, "figures": figures, "pictures": pictures,
      "comparisons": findings.comparisons.map(comparison), "actors": findings.designs.map(actors),
      "activities": findings.designs.map(activities), "assumptions": assumptions, "numbers": run.numbers,
      "reading": reading, "provenance": provenanceLines, "readBack": readBack,
      "checks": findings.designs[0].checks.map { "\(language.word($0.check)) \($0.isPassed ? "✓" : "✗")" },
    ]
  }

  private var words: [String: String] {
    let confidence = language.percent(findings.study.confidence, digits: 0)
    return [
      "verdict": say("Kesimpulan", "Verdict"), "procedure": say("Prosedur", "The procedure"),
      "compared": say("Sekarang dan usulan", "As it is and as proposed"),
      "measure": say("Ukuran", "Measure"), "difference": say("Selisih", "Difference"),
      "range": say("Selang \(confidence)", "\(confidence) interval"),
      "verdictColumn": say("Simpulan", "Verdict"),
      "changes": say("Apa yang dihasilkan tiap perubahan", "What each change did"),
      "change": say("Perubahan", "Change"),
      "alone": say("Sendiri", "Alone"), "takenAway": say("Bila dicabut", "Taken away"),
      "share": say("Andil", "Share of the gain"), "promise": say("janji", "promise"),
      "time": say("waktu", "time"), "actors": say("Pelaksana", "Actors"), "actor": say("Pelaksana", "Actor"),
      "officers": say("Orang", "Officers"), "busy": say("Sibuk", "Busy"),
      "queue": say("Antrean rata-rata", "Mean queue"), "waits": say("Menunggu per berkas", "Waiting a file"),
      "why": say("Terutama karena", "Mainly because"), "relief": say("+1 petugas", "+1 officer"),
      "activities": say("Kegiatan", "Activities"), "activity": say("Kegiatan", "Activity"),
      "work": say("Dikerjakan", "Work"), "visits": say("Kunjungan per berkas", "Visits a file"),
      "assumptions": say("Asumsi dan asal angka", "Assumptions and where numbers come from"),
      "number": say("Angka", "Number"), "where": say("Letak", "Place"), "valueRange": say("Rentang", "Range"),
      "basis": say("Asal", "Basis"), "note": say("Catatan", "Note"),
      "reading": say("Cara membaca", "How to read this"), "provenance": say("Asal laporan", "Provenance"),
      "levers": say(
        "Yang cocok dengan sebabnya, dicoba di komputer", "What fits the cause, tried out in the computer"),
      "checks": say("Pemeriksaan pada hitungan ini", "Checks made on this run"),
      "readBack": say("Berkas sebagaimana terbaca", "The files as they were read"),
    ]
  }

  private var verdict: [String] {
    let sentences = Sentences(language: language, findings: findings)
    var lines: [String] = []
    for comparison in findings.comparisons {
      let design = findings.designs[comparison.design]
      lines += [
        sentences.promiseChange(comparison), design.overall.promise.flatMap(sentences.target),
        sentences.timeChange(comparison),
      ].compactMap { $0 }
      lines += sentences.harmful(comparison) + sentences.needEachOther(comparison)
    }
    let first = findings.designs[0]
    if findings.comparisons.isEmpty {
      lines +=
        first.caseTypes.count > 1
        ? first.caseTypes.compactMap(sentences.promise) : [sentences.promise(first.overall)].compactMap { $0 }
    }
    return lines
      + [
        sentences.waiting(first), sentences.why(first), sentences.bottleneck(first),
        sentences.notTheBusiest(first),
      ]
      .compactMap { $0 }
  }

  private var levers: [String] {
    Sentences(language: language, findings: findings).levers(findings.designs[0])
  }

  private var overload: [String] {
    let sentences = Sentences(language: language, findings: findings)
    return findings.designs.flatMap { design in sentences.overload(design).map { "\(design.name): \($0)" } }
  }

  private var figures: [[String: String]] {
    Figures(findings: findings, language: language).all.map {
      ["picture": $0.picture, "caption": $0.caption]
    }
  }

  private var pictures: [[String: String]] {
    findings.designs.flatMap { design in design.scenario.procedures.map { (design, $0) } }.map {
      design, procedure in
      [
        "name": design.name + (procedure.key == Procedure.unnamed ? "" : " · " + procedure.key),
        "picture": ProcedurePicture(design: design, procedure: procedure, language: language).text,
      ]
    }
  }

  private func comparison(_ comparison: ComparisonFindings) -> [String: Any] {
    let (before, after) = (findings.designs[comparison.base], findings.designs[comparison.design])
    return [
      "before": before.name, "after": after.name, "title": comparison.redesign?.title ?? after.title,
      "rows": (comparison.rows + comparison.caseTypeRows).map { row -> [String: Any] in
        [
          "measure": (row.caseType.map { "\($0): " } ?? "") + language.word(row.measure),
          "before": row.before.map { language.value($0, of: row.measure) } ?? "–",
          "after": row.after.map { language.value($0, of: row.measure) } ?? "–",
          "difference": row.difference.map { language.wholeDifference($0.estimate, of: row.measure) } ?? "–",
          "range": row.difference.map {
            "\(language.difference($0.lower, of: row.measure)) … \(language.difference($0.upper, of: row.measure))"
          } ?? "–",
          "verdict": language.word(row.verdict),
        ]
      },
      "hasChanges": !comparison.changes.isEmpty,
      "changes": comparison.changes.map { change -> [String: Any] in
        [
          "name": change.name, "alonePromise": points(change.alone?.promiseShare),
          "aloneTime": time(change.alone?.meanSeconds), "awayPromise": points(change.takenAway?.promiseShare),
          "awayTime": time(change.takenAway?.meanSeconds),
          "promiseShare": change.shareOfPromiseGain.map { language.percent($0, digits: 0) } ?? "–",
          "timeShare": change.shareOfMeanGain.map { language.percent($0, digits: 0) } ?? "–",
        ]
      },
    ]
  }

  private func points(_ interval: Interval?) -> String { effect(interval) { language.points($0) } }
  private func time(_ interval: Interval?) -> String { effect(interval) { language.signedCompact($0) } }

  private func effect(_ interval: Interval?, _ text: (Double) -> String) -> String {
    guard let interval else { return "–" }
    if interval.lower == 0, interval.upper == 0 { return say("tidak berubah", "no change") }
    let range = "\(text(interval.estimate)) (\(text(interval.lower)) … \(text(interval.upper)))"
    return interval.excludesZero ? range : say("tidak terbukti", "not shown")
  }

  private func actors(_ design: DesignFindings) -> [String: Any] {
    let marked = design.bottleneck?.headline.actors ?? []
    return [
      "design": design.name,
      "rows": design.actors.map { actor -> [String: Any] in
        let gain = design.bottleneck?.oneMoreOfficer.gains.first { $0.actor == actor.actor }
        return [
          "name": actor.actor, "isMarked": marked.contains(actor.actor),
          "mark": say("SIMPUL", "BOTTLENECK"), "officers": "\(actor.officers)",
          "busy": actor.utilisation.map { language.percent($0.estimate, digits: 0) } ?? "–",
          "queue": actor.queueMeanDuty.map { language.number($0.estimate, digits: 1) } ?? "–",
          "wait": actor.waiting.total.workingSeconds.map {
            "\(language.compact($0.estimate)) (\(language.compact($0.lower)) … \(language.compact($0.upper)))"
          } ?? "–",
          "why": actor.waiting.mainCause.map { language.word($0) } ?? "–",
          "relief": gain?.meanSeconds.map {
            effect(
              Interval(estimate: -$0.estimate, lower: -$0.upper, upper: -$0.lower, confidence: $0.confidence)
            ) { language.signedCompact($0) }
              + (gain.map(Sentences(language: language, findings: findings).remark) ?? "")
          } ?? "–",
        ]
      },
    ]
  }

  private func activities(_ design: DesignFindings) -> [String: Any] {
    [
      "design": design.name,
      "rows": design.activities.map { activity -> [String: Any] in
        [
          "row": activity.row ?? "", "name": activity.name, "actor": activity.actors.joined(separator: " / "),
          "visits": activity.visitsPerCase.map { language.number($0.estimate, digits: 2) } ?? "–",
          "work": activity.workSeconds.map { language.compact($0.estimate) } ?? "–",
          "wait": activity.waitingPerCase.workingSeconds.map { language.compact($0.estimate) } ?? "–",
          "why": activity.waiting.mainCause.map { language.word($0) } ?? "–",
        ]
      },
    ]
  }

  /// Guesses first.
  private var assumptions: [[String: String]] {
    let order: [StatedNumber.Basis] = [.assumed, .estimated, .measured, .sop]
    var numbers = findings.designs[0].scenario.numbers
    for design in findings.designs.dropFirst() {
      numbers += (design.redesign?.changes.flatMap(\.numbers) ?? []).filter { !numbers.contains($0) }
    }
    return order.flatMap { basis in
      numbers.filter { $0.basis == basis }.map {
        [
          "where": $0.path.joined(separator: " › "), "text": $0.text, "basis": language.word($0.basis),
          "range": $0.range ?? "–", "note": $0.note ?? "",
        ]
      }
    }
  }

  private var reading: [String] {
    let study = findings.study
    let confidence = language.percent(study.confidence, digits: 0)
    return [
      say(
        "Prosedur dijalankan \(study.replications) kali di komputer, setiap kali dengan kedatangan, lama kerja dan ketidakhadiran yang lain; semua rancangan mengalami keberuntungan yang sama.",
        "The procedure was run \(study.replications) times in the computer, each time with other arrivals, work times and absences; all designs meet the same luck."
      ),
      say(
        "Angka dalam kurung adalah selang kepercayaan \(confidence) terhadap kebetulan hitungan. Selang itu tidak mencakup kesalahan pada angka asumsi.",
        "Figures in parentheses are \(confidence) confidence intervals for the chance of the simulation. They do not cover errors in assumed numbers."
      ),
      say(
        "Waktu kerja adalah jam buka kantor; waktu berkas berada di pemohon tidak dihitung.",
        "Working time is open time of the office; time with the applicant is not counted."),
      say(
        "Simpul adalah pelaksana yang bila dibantu paling memperbaiki hasil; dicari dengan menambah satu petugas (satu regu, bila pekerjaannya perlu beberapa orang sekaligus) pada setiap pelaksana bergantian, bukan dengan melihat siapa yang paling sibuk.",
        "The bottleneck is the actor whose relief helps most; it is found by giving each actor in turn one more officer (a whole team, where work takes several at a time), and not by looking who is busiest."
      ),
      say(
        "\"Tidak terbukti\" berarti selang memuat nol: data tidak menunjukkan perbedaan, dan juga tidak menunjukkan bahwa tidak ada.",
        "\"Not shown\" means that the interval holds zero: the data show neither a difference nor that there is none."
      ),
    ]
  }

  private var provenanceLines: [String] {
    [
      "Simpul \(provenance.version), \(provenance.platform)",
      say("benih ", "seed ") + "\(provenance.seed), "
        + say("\(findings.study.replications) ulangan", "\(findings.study.replications) replications"),
      provenance.command,
    ] + provenance.files.map { "\($0.name): \($0.hash)" }
      + [findings.study.source].compactMap { $0 }.map { say("sumber: ", "source: ") + $0 }
  }
}
