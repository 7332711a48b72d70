// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulText

/// What `promise` reports.
package struct PromiseDocument: Speaking {
  private let findings: PromiseStudyFindings
  package let language: Language
  private let sentences: PromiseSentences

  package init(findings: PromiseStudyFindings, language: Language) {
    self.findings = findings
    self.language = language
    sentences = PromiseSentences(
      language: language, study: findings.study, isOverloaded: !findings.overloaded.isEmpty)
  }

  package var document: Document {
    let head = Document.Section([
      .heading(language.heading(findings.study), level: 1), .lead(language.numbers(findings.numbers)),
    ])
    let careful = [
      language.overload(findings.overloaded, undecided: findings.undecided),
      findings.study.warmUp.map(language.steadyState), sentences.method, language.records(findings.records),
    ].compactMap { $0 }
    let closing = Document.Section([.labelled(language.carefulWord, [careful.joined(separator: " ")])])
    return Document(
      title: findings.study.title, sections: [head] + findings.answers.flatMap(answer) + [closing])
  }

  private func answer(_ answer: PromiseAnswer) -> [Document.Section] {
    let whose = sentences.whose(answer.type, among: findings.answers.map(\.type))
    let heading = whose.map { [Document.Block.heading($0.uppercased(), level: 2)] } ?? []
    let verdict = sentences.verdict(answer)
    let notes = Document.Block.notes(
      [
        sentences.undecided(answer), sentences.counting(answer.type.promise), sentences.lessIsShown(answer),
      ].compactMap { $0 })
    if answer.verdict == .noCases { return [Document.Section(heading + [.paragraphs([verdict]), notes])] }
    return [
      Document.Section(heading + [.paragraphs([verdict, sentences.shortest(answer)])]),
      Document.Section([.table(curve(of: answer)), notes]),
    ]
  }

  private func curve(of answer: PromiseAnswer) -> DocumentTable {
    let columns: [DocumentTable.Column] = [
      .number(say("JANJI", "PROMISE")), .number(say("ditepati", "kept")),
      .number(say("(paling sedikit … paling banyak)", "(at least … at most)")), .init("", room: 20),
      .init(""),
    ]
    let rows = answer.curve.map { point -> [DocumentTable.Cell] in
      let asked = point.amount == answer.type.promise.amount ? say("ditanyakan", "asked") : nil
      let isShortest = answer.shortest == .within(point.amount)
      let shortest = isShortest ? say("tersingkat yang terbukti", "shortest that is shown") : nil
      let marks = [asked, shortest].compactMap { $0 }
      let limits = point.kept
      return [
        .text(language.deadline(point.amount, answer.type.promise)),
        .text(limits.map { language.percent($0.estimate) } ?? "–"),
        .text(
          limits.map { "(\(language.percentBelow($0.lower)) … \(language.percentAbove($0.upper)))" } ?? ""),
        limits.map { .bar($0.estimate) } ?? .text(""),
        marks.isEmpty ? .text("") : .pointer(marks.joined(separator: ", ")),
      ]
    }
    return DocumentTable(columns, rows: rows)
  }
}
