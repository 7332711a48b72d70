// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension Scenario {
  /// What a file states of a scenario.
  static let fields: [Field<Scenario>] = [
    Field(
      FieldKey.title, \.title, Codecs.line, required: true, "What the service is called.",
      "Izin praktik dokter hewan"),
    Field(FieldKey.agency, \.agency, Codecs.line.optional, "The office that performs it.", "Dinas Perizinan"),
    Field(
      FieldKey.source, \.source, Codecs.line.optional,
      "Where the SOP is published: what 'sop' behind a number refers to.", "https://example.go.id/sop"),
    Field(
      FieldKey.period, \.period, Codecs.period, required: true,
      "The dates of the study, and the warm-up that is not measured. Every study starts empty; with 'steady' pilot runs "
        + "find the warm-up.", "2026-01-05 to 2026-06-30, starts empty",
      "2026-01-05 for 30 weeks, warm-up 4 weeks", "2026-01-05 for 60 weeks, steady"),
    Field(
      FieldKey.hours, \.officeCalendar, Codecs.name, required: true,
      "The calendar of everybody who has no hours of his own, and of "
        + "working time: a preset (perpres-21-2023, always) or one under 'calendars'.",
      "perpres-21-2023", "always"),
    Field(
      FieldKey.calendars, \.calendars, Codecs.calendars, "Hours other than those of the presets, by name."),
    Field(
      FieldKey.actors, \.actors, Codecs.actors, required: true,
      "Who performs the activities: 'applicant', a number of officers, or more about them in braces.",
      "{ Pemohon: applicant, Camat: { officers: 1, absent: 40% of days } }"), .procedures,
  ]
}

extension Writing {
  /// A file of a scenario.
  func scenario(_ scenario: Scenario) -> FileNode {
    fields(scenario, from: .nothing, Scenario.fields).below(FileNode.version)
  }
}

extension FileNode {
  /// With other entries before its own.
  func below(_ entries: [Entry]) -> FileNode {
    FileNode(written: .mapping(entries + (self.entries ?? []), isFlow: false))
  }

  static let version = [Entry(written: FieldKey.simpul, FileNode(written: "1"))]
}

extension Reading {
  /// The scenario; what cannot be read is reported and replaced by something harmless.
  mutating func scenario(_ fields: Fields) -> Scenario {
    var fields = fields
    if fields[FieldKey.procedures] == nil {
      fields.entries.append(FileNode.Entry(written: FieldKey.procedures, fields.node))
    }
    let order = [FieldKey.calendars, FieldKey.actors, FieldKey.procedures, FieldKey.hours, FieldKey.period]
    var scenario = element(.nothing, fields, Scenario.fields, first: order)
    scenario.numbers = takeNumbers()
    return scenario
  }
}
