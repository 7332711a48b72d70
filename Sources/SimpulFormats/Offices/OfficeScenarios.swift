// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import SimpulModel
import Synchronization

/// One scenario, perhaps with a redesign of it, for many offices: in each with the values of its row.
///
/// The text of a cell takes the place of a value before the file is read, so that all can be varied that a file can say,
/// and every check is the file's own.
public struct OfficeScenarios: Sendable {
  public let base: ScenarioFile
  public let redesign: ScenarioFile?
  public let table: OfficeTable
  /// What else makes a scenario unfit to be run, besides what its file shows.
  public var problems: @Sendable (Scenario) -> [ModelProblem] = { _ in [] }

  /// - Throws: what is wrong in the table, headings that lead to no value, and a redesign of something else, by place.
  public init(base: ScenarioFile, redesign: ScenarioFile?, table: OfficeTable) throws(ScenarioErrors) {
    guard case .scenario = base.content else {
      throw ScenarioErrors([
        ScenarioError(
          place: SourcePlace(file: base.path, line: 1, column: 1),
          message:
            "this is a redesign, and a table of offices gives values to a scenario: name its base, and this file "
            + "behind --design")
      ])
    }
    guard !base.scenario.period.isSteady else {
      throw base.errors(for: ModelProblems([OfficeScenarios.noSteadyState]))
    }
    var errors = table.errors
    for column in table.columns {
      if let message = base.source.problem(at: column.keys) { errors.fail(column.place, message) }
    }
    if let redesign, !redesign.isBased(on: base) {
      errors.fail(
        SourcePlace(file: redesign.path, line: 1, column: 1),
        "this is no redesign of \(base.path): write 'base:' with the name of that file")
    }
    guard errors.isEmpty else { throw ScenarioErrors(OfficeTable.capped(errors)) }
    self.base = base
    self.redesign = redesign
    self.table = table
  }

  /// The scenario of an office by its place in the table, and that of its redesign.
  ///
  /// - Throws: what the values of its row make wrong, by place in the table where that is known.
  public func files(of office: Int) throws(ScenarioErrors) -> (base: ScenarioFile, redesign: ScenarioFile?) {
    let row = table.offices[office]
    do throws(ScenarioErrors) {
      let own = try base.with(zip(table.columns, row.cells).map { ($0.keys, $1) })
      let redesigned = try redesign?.rebuilt(on: own, insteadOf: base)
      for file in [own, redesigned].compactMap(\.self) where file.scenario.period.isSteady {
        throw file.errors(for: ModelProblems([OfficeScenarios.noSteadyState]))
      }
      return (own, redesigned)
    } catch { throw ScenarioErrors(error.errors.map { told($0, of: row) }) }
  }

  /// Reads all offices on all cores and keeps none.
  ///
  /// - Throws: everything that is wrong, in the order of the table, up to a number that nobody reads beyond.
  public func check() throws(ScenarioErrors) {
    var errors: [ScenarioError] = []
    var first = 0
    while first < table.offices.count, errors.count <= OfficeTable.errorLimit {
      let block = first..<min(first + OfficeScenarios.checkedAtOnce, table.offices.count)
      let found = Mutex([(office: Int, errors: [ScenarioError])]())
      DispatchQueue.concurrentPerform(iterations: block.count) { number in
        do throws(ScenarioErrors) {
          let office = try files(of: block.lowerBound + number)
          try checkFurther(office.base, office.redesign, of: table.offices[block.lowerBound + number])
        } catch { found.withLock { $0.append((block.lowerBound + number, error.errors)) } }
      }
      errors += found.withLock { $0.sorted { $0.office < $1.office }.flatMap(\.errors) }
      first = block.upperBound
    }
    guard errors.isEmpty else { throw ScenarioErrors(OfficeTable.capped(errors)) }
  }

  private static let checkedAtOnce = 256

  private static let noSteadyState = ModelProblem(
    path: [FieldKey.period],
    message: "a sweep does not find the warm-up of each office: write 'warm-up 4 weeks' instead of 'steady'")

  private func checkFurther(
    _ base: ScenarioFile, _ redesign: ScenarioFile?, of office: OfficeTable.Office
  ) throws(ScenarioErrors) {
    for file in [base, redesign].compactMap(\.self) {
      let found = problems(file.scenario)
      guard !found.isEmpty else { continue }
      throw ScenarioErrors(file.errors(for: ModelProblems(found)).errors.map { told($0, of: office) })
    }
  }

  /// A problem of an office's scenario, by place in the table where its row gives the value, else in the scenario's file.
  public func errors(for problem: ModelProblem, ofOffice office: Int) -> ScenarioErrors {
    do throws(ScenarioErrors) {
      let file = try files(of: office).base
      let found = file.errors(for: ModelProblems([problem]))
      return ScenarioErrors(found.errors.map { told($0, of: table.offices[office]) })
    } catch { return error }
  }

  private func told(_ error: ScenarioError, of office: OfficeTable.Office) -> ScenarioError {
    var result = error
    if let column = column(of: error.place, in: office) {
      result.place = office.cells[column].place
      result.message = "office '\(office.name)', '\(table.columns[column].heading)': \(error.message)"
    } else {
      result.message =
        "\(error.message) (with the values of office '\(office.name)', \(office.place.file):\(office.place.line))"
    }
    return result
  }

  /// The column whose cell an error is about: it stands there, or where no other cell has a value below.
  private func column(of place: SourcePlace?, in office: OfficeTable.Office) -> Int? {
    guard let place else { return nil }
    if let column = office.cells.firstIndex(where: { $0.place == place }) { return column }
    let below = office.cells.indices.filter { column in
      !office.cells[column].text.isEmpty && base.source.leads(over: place, to: table.columns[column].keys)
    }
    return below.count == 1 ? below.first : nil
  }
}

extension ScenarioFile {
  /// Whether its bases lead to a file.
  fileprivate func isBased(on file: ScenarioFile) -> Bool {
    guard case .redesign(_, let base) = content else { return false }
    return ScenarioFile.canonical(base.path) == ScenarioFile.canonical(file.path) || base.isBased(on: file)
  }

  /// A scenario with other values at some paths; where a text is empty its own stays.
  fileprivate func with(
    _ values: [(keys: [String], cell: SeparatedText.Cell)]
  ) throws(ScenarioErrors) -> ScenarioFile {
    var root = source
    for value in values where !value.cell.text.isEmpty {
      root = root.replacing(value.keys[...], with: value.cell.text, at: value.cell.place)
    }
    return try ScenarioFile.parse(root, errors: [], text: text, path: path, chain: [])
  }

  /// The same redesign of another scenario.
  fileprivate func rebuilt(
    on office: ScenarioFile, insteadOf file: ScenarioFile
  ) throws(ScenarioErrors) -> ScenarioFile {
    guard case .redesign(_, let base) = content else { return office }
    let isDirect = ScenarioFile.canonical(base.path) == ScenarioFile.canonical(file.path)
    let own = isDirect ? office : try base.rebuilt(on: office, insteadOf: file)
    return try ScenarioFile.parse(source, errors: [], text: text, path: path, chain: [], base: own)
  }
}

extension FileNode {
  /// Whether a place is on the way to a value.
  fileprivate func leads(over place: SourcePlace, to keys: [String]) -> Bool {
    var node = self
    for key in keys {
      guard let entry = node.entries?.first(where: { $0.key == key }) else { return false }
      if entry.keyPlace == place || entry.value.place == place { return true }
      node = entry.value
    }
    return false
  }

  /// Why there is no value at a path, and what to write instead; nil where there is one.
  fileprivate func problem(at keys: [String]) -> String? {
    var node = self
    for (depth, key) in keys.enumerated() {
      let before = Array(keys[..<depth])
      guard let entries = node.entries else {
        let instead =
          depth == 0
          ? "the scenario has no keys" : "write '\(OfficeTable.heading(before))' for the whole value"
        return "there is nothing below '\(OfficeTable.heading(before))', which is the plain value "
          + "'\(node.text ?? "")' in the scenario: \(instead)"
      }
      guard let next = node[key] else {
        let path = OfficeTable.heading(keys)
        if let near = Spelling.nearest(to: key, among: entries.map(\.key)) {
          let corrected = before + [near] + keys[(depth + 1)...]
          return "the scenario has no value '\(path)'; did you mean '\(OfficeTable.heading(corrected))'?"
        }
        let below = entries.prefix(8).map { "'\(OfficeTable.heading(before + [$0.key]))'" }
        let hint = key.contains("/") && depth == 0 ? "; keys stand apart by ' > '" : ""
        return "the scenario has no value '\(path)'\(hint); there is \(below.joined(separator: ", "))"
      }
      node = next
    }
    guard let entries = node.entries else { return nil }
    let path = OfficeTable.heading(keys)
    let below = entries.prefix(8).map { "'\(OfficeTable.heading(keys + [$0.key]))'" }
    return "'\(path)' holds several values: name one of them, such as \(below.joined(separator: ", "))"
  }
}
