// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension Reading {
  mutating func actors(_ node: FileNode?) -> [Actor] {
    namedEntries(node).map { actor($0.key, $0.value) }
  }

  /// An actor that cannot be read is one officer, so that no more errors come of it.
  private mutating func actor(_ key: Actor.Key, _ node: FileNode) -> Actor {
    if let text = node.text, ["applicant", "pemohon"].contains(text.lowercased()) {
      return Actor(key: key, kind: .applicant)
    }
    guard node.entries != nil else {
      let officers = value(node, listing: .always, Reading.officers)
      return Actor(key: key, officers: officers ?? 1)
    }
    var actor = Actor(key: key)
    guard let fields = fields(node, .actor) else { return actor }
    for setting in actorSettings(fields) { setting.apply(to: &actor) }
    if let spell = fields[FieldKey.spell], fields[FieldKey.absent] == nil {
      fail(
        spell.path, at: fields.keyPlace(FieldKey.spell),
        "'spell:' needs 'absent:': write how often, such as 'absent: 10% of days'")
    }
    return actor
  }

  private static func officers(_ text: String) throws(Misreading) -> Int {
    guard NumberText.isNumber(text) else {
      throw Misreading(
        "'\(text)' is neither a number of officers nor 'applicant': write 'officers: 2' in braces")
    }
    let officers = try NumberText.readWhole(text)
    guard officers >= 0 else { throw Misreading("'\(text)' is negative: write how many officers there are") }
    return officers
  }

  mutating func actorSettings(_ fields: Fields) -> [ActorSetting] {
    fields.entries.compactMap { actorSetting($0.key, $0.value) }
  }

  private mutating func actorSetting(_ key: String, _ node: FileNode) -> ActorSetting? {
    switch key {
    case FieldKey.officers:
      return value(node, listing: .always, Reading.officers)
        .map { .officers($0) }
    case FieldKey.hours:
      return value(node, Reading.actorHours).map { .hours($0) }
    case FieldKey.days: return value(node, WeekdayText.read).map { .days($0) }
    case FieldKey.present:
      return removableValue(node, listing: .always, ClockText.readRanges).map { .present($0) }
    case FieldKey.absent:
      return removableValue(node, listing: .always, AbsenceText.readShare).map { .absenceShare($0) }
    case FieldKey.spell:
      return value(node, listing: .always, durations.readSpell).map { .absenceSpell($0) }
    case FieldKey.known: return removableValue(node, DateText.readRanges).map { .knownAbsences($0 ?? []) }
    case FieldKey.reserved:
      return removableValue(node, OfficersText.readReserved).map { .reserved($0 ?? []) }
    case FieldKey.speeds:
      return removableValue(node, listing: .always, OfficersText.readSpeeds).map { .speeds($0 ?? []) }
    case FieldKey.atClosing: return value(node, OfficersText.readClosing).map { .closing($0) }
    case FieldKey.openFiles:
      return removableValue(node, listing: .always, OfficersText.readOpenFiles).map {
        .openFiles($0 ?? .one)
      }
    case FieldKey.handedOn: return removableValue(node, AbsenceText.readFirstDay).map { .handBackDay($0) }
    case FieldKey.otherWork:
      return removableValue(node, listing: .always, OtherWorkText(durations: durations).read).map {
        .otherWork($0)
      }
    case FieldKey.queue: return value(node, QueueText.read).map { .queueDiscipline($0) }
    case FieldKey.oneQueueEach:
      let isWord = YesNoText.allWords.contains(node.text?.lowercased() ?? "")
      return removableValue(node, listing: isWord ? .whenStated : .always, OfficersText.readQueueing).map {
        .queueing($0 ?? .shared)
      }
    case FieldKey.room: return removableValue(node, listing: .always, NumberText.readWhole).map { .room($0) }
    case FieldKey.cost:
      return removableValue(node, listing: .always, CostText.readPerHour)
        .map { .costPerHour($0) }
    case FieldKey.unit: return text(node).map { .unit($0) }
    case FieldKey.post:
      return value(node, Reading.isSinglePost).map { .singlePost($0) }
    default: return nil
    }
  }

  private static func actorHours(_ text: String) throws(Misreading) -> Actor.Hours {
    if text == "office" { return .office }
    guard text.first?.isASCIIDigit == true else { return .calendar(text) }
    return .ranges(try ClockText.readRanges(text))
  }

  private static func isSinglePost(_ text: String) throws(Misreading) -> Bool {
    guard ["single", "any"].contains(text) else {
      throw Misreading("'\(text)': write 'single' for a post that exists once, or leave it out")
    }
    return text == "single"
  }
}
