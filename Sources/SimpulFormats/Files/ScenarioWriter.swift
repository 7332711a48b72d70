// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulModel

/// A scenario as a file that reads back as the same scenario, or a redesign that reads back as the same: values as they were
/// stated and with where they come from, others in the format's own words. Rows of general SOPs are written out.
public struct ScenarioWriter {
  /// What the file means.
  private let scenario: Scenario
  private let node: FileNode

  public init(_ scenario: Scenario) {
    self.scenario = scenario
    node = ScenarioWriter.writing(scenario.numbers).scenario(scenario)
  }

  /// - Parameters:
  ///   - made: the base with the redesign.
  ///   - name: of the base's file, from the folder of the redesign's.
  public init(_ redesign: Redesign, of base: Scenario, makes made: Scenario, baseFile name: String) {
    scenario = made
    var writing = ScenarioWriter.writing(redesign.changes.flatMap(\.numbers))
    (writing.base, writing.procedure) = (base, base.procedures.first?.key ?? writing.procedure)
    writing.context.names = KnownNames(of: base, made)
    node = writing.redesign(redesign, base: name)
  }

  private static func writing(_ numbers: [Parameter]) -> Writing {
    Writing(numbers, Reading.Context(durations: DurationText(records: RecordedValues(folder: nil))))
  }

  /// The text of the file.
  public var text: String {
    "# yaml-language-server: $schema=\(JSONSchema.fileName)\n" + YAMLLayout.text(node.entries ?? [])
  }

  /// Recorded values that the text names and no file holds yet, by the name of the file that stands beside it.
  public var recordedFiles: [(name: String, text: String)] {
    let text = text
    let logs = scenario.procedures.flatMap(\.arrivals).compactMap { stream -> (name: String, text: String)? in
      guard case .recorded(let log) = stream.pattern else { return nil }
      return (log.source, RecordedText.text(of: log))
    }
    let stated = Set(scenario.numbers.map(\.text))
    var files: [(name: String, text: String)] = []
    for file in scenario.recordedTimes.map({ (RecordedText.name(of: $0), RecordedText.text(of: $0)) }) + logs
    where text.contains(file.0) && !stated.contains(file.0) && !files.contains(where: { $0.name == file.0 }) {
      files.append(file)
    }
    return files
  }
}

extension Scenario {
  /// The recorded values that it has, in the order of the file.
  fileprivate var recordedTimes: [[Double]] {
    let activities = procedures.flatMap(\.activities)
    let rows = activities.flatMap { [$0.work, $0.wait, $0.patience, $0.setUp, $0.returned?.delay] }
    let gaps = procedures.flatMap(\.arrivals).flatMap { stream -> [DurationDistribution?] in
      let gap: DurationDistribution? =
        switch stream.pattern {
        case .renewal(let gap), .population(_, let gap): gap
        case .rate, .dates, .recorded: nil
        }
      return [gap, stream.withdrawal?.after, stream.resubmission?.after]
    }
    let durations =
      rows.flatMap { $0?.values ?? [] } + gaps.compactMap(\.self) + actors.compactMap { $0.otherWork?.task }
    let others =
      actors.compactMap { $0.absence?.spell } + procedures.flatMap(\.attributes).flatMap(\.value.values)
    return (durations.map(\.distribution) + others).flatMap(\.recordedTimes)
  }
}

extension Distribution {
  fileprivate var recordedTimes: [[Double]] {
    switch self {
    case .empirical(let values): [values]
    case .mixture(let components): components.flatMap(\.distribution.recordedTimes)
    default: []
    }
  }
}
