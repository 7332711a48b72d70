// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension ScenarioFile {
  /// The numbers that stand in this file and in those that it is based on, each once.
  public var statedNumbers: [Parameter] {
    switch content {
    case .scenario: scenario.numbers.asWritten
    case .redesign(let redesign, let base): base.statedNumbers + redesign.changes.flatMap(\.numbers)
    }
  }

  /// The same design with other values in the place of some of its numbers, and of its bases'; values of numbers that it
  /// does not have change nothing. Its text stays as it was read.
  ///
  /// - Throws: what the values make wrong, at the places of the numbers.
  public func varied(_ values: [(number: Parameter, text: String)]) throws(ScenarioErrors) -> ScenarioFile {
    let context = Reading.Context(durations: DurationText(records: RecordedValues(folder: folder)))
    var reading = Reading(context)
    switch content {
    case .scenario:
      let (numbers, texts) = replaced(values, among: scenario.numbers)
      let node = Writing(scenario.numbers, context, replacing: texts).scenario(scenario).placed()
      var varied = reading.scenario(Fields(node: node, entries: node.entries ?? []))
      varied.numbers = numbers
      try refuse(reading.errors, varied.problems())
      return with(varied, .scenario)
    case .redesign(var redesign, let file):
      let base = try file.varied(values)
      reading.base = base.scenario
      reading.context.names = KnownNames(of: base.scenario, scenario)
      reading.procedure = base.scenario.procedures.first?.key ?? reading.procedure
      // Each change by itself, as several may give a place a number.
      for index in redesign.changes.indices {
        let change = redesign.changes[index]
        let (numbers, texts) = replaced(values, among: change.numbers)
        guard !texts.isEmpty else { continue }
        var writing = Writing(change.numbers, reading.context, replacing: texts)
        (writing.base, writing.procedure) = (reading.base, reading.procedure)
        redesign.changes[index] = reading.change(change.key, writing.change(change).placed())
        redesign.changes[index].numbers = numbers
      }
      try refuse(reading.errors, redesign.problems(base: base.scenario))
      do throws(ModelProblems) {
        return with(try redesign.scenario(from: base.scenario), .redesign(redesign, base: base))
      } catch { throw errors(for: error) }
    }
  }

  private func refuse(_ errors: [ScenarioError], _ problems: [ModelProblem]) throws(ScenarioErrors) {
    guard errors.isEmpty else { throw ScenarioErrors(errors) }
    guard problems.isEmpty else { throw self.errors(for: ModelProblems(problems)) }
  }

  /// Numbers with the values of those that are there, and their texts by place; one that is written once for several rows is
  /// set in each.
  private func replaced(
    _ values: [(number: Parameter, text: String)], among numbers: [Parameter]
  ) -> (numbers: [Parameter], texts: [FieldPlace: Writing.Replacement]) {
    var result = numbers
    var texts: [FieldPlace: Writing.Replacement] = [:]
    for value in values where numbers.contains(value.number) {
      let written = value.number.writtenAt
      let place = source.deepest(on: written ?? value.number.path).place
      for (index, number) in numbers.enumerated()
      where number == value.number || (written != nil && number.writtenAt == written) {
        result[index].text = number.text(of: value.number, as: value.text)
        if let field = number.place {
          texts[field] = Writing.Replacement(text: result[index].text, place: place)
        }
      }
    }
    return (result, texts)
  }
}

extension Parameter {
  /// What it says where another number, which is written at the same place, says something else: `6% to sign` beside
  /// `6% to check`.
  fileprivate func text(of other: Parameter, as text: String) -> String {
    guard self.text != other.text, let value = VariedText(text)?.stated, let own = NumberVariation(self)
    else { return text }
    return own.text(at: value)
  }
}
