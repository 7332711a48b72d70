// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulFormats
import SimpulModel
import SimpulWords

/// What questions about a promise have in common: the scenario, and which promise is meant.
package struct PromiseTerms: Sendable {
  package var path: String
  /// The time that is promised, the share of files and the case type; what is nil is the file's.
  package var promise: PromiseQuestion
  /// Of each choice at least.
  package var replications: Int

  package init(_ path: String, promise: PromiseQuestion = PromiseQuestion(), replications: Int = 30) {
    self.path = path
    self.promise = promise
    self.replications = replications
  }

  func types(_ scenario: Scenario) throws(Failure) -> [PromisedCaseType] {
    do throws(PromiseProblem) { return try scenario.promisedCaseTypes(promise) } catch {
      throw Failure(.usage, "\(path): \(error)")
    }
  }

  /// Each question has a folder of its own, unless it is told otherwise.
  func folder(_ kind: String) -> String {
    func plain(_ number: Double) -> String { number == number.rounded() ? "\(Int(number))" : "\(number)" }
    let parts = [
      promise.within.map { plain($0.amount) + " \($0.unit)" },
      promise.share.map { plain(100 * $0) + " percent" }, promise.caseType,
    ].compactMap { $0 }
    let words = parts.joined(separator: " ").split { !$0.isLetter && !$0.isNumber && $0 != "." }
    return "\(DesignNames.of([path])[0])-\(kind)" + words.map { "-" + $0 }.joined()
  }

  func settings(_ designs: JobDesigns, mostReplications: Int) -> StudySettings {
    StudySettings(
      experiment: designs.experiment(
        replications: replications, most: max(mostReplications, replications)), version: Version.current)
  }

  /// - Parameter table: what is to be opened in a spreadsheet.
  func outcome<Answer: Sendable>(
    _ answer: Answer, of designs: JobDesigns, json: String, table: ResultFile,
    text: @escaping @Sendable (Style) -> String
  ) -> Outcome<Answer> {
    Outcome(
      answer: answer,
      files: [ResultFile("summary.txt", text(.plain)), ResultFile("findings.json", json), table], text: text,
      json: json,
      closing: ClosingLines.writtenAnswer(designs.place.path, table: table.name, designs.settings.language))
  }
}
