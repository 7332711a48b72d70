// SPDX-License-Identifier: GPL-3.0-or-later

// Checks of patience and set-up.
extension ScenarioCheck {
  mutating func checkPatience(_ row: ProcedureOutline.Row, of procedure: Procedure) {
    guard case .teams(let teams) = row.activity.performers else { return }
    checkDurations(row.activity.patience, at: row.path + [FieldKey.patience], of: procedure)
    if row.activity.patience != nil, let place = row.location.first {
      report(
        row.path + [FieldKey.patience],
        "'\(row.activity.key)' stands in the parallel block '\(place.block)', and a case cannot leave while its other "
          + "branches go on: write 'patience' for an activity outside the block")
    }
    guard let setUp = row.activity.setUp else { return }
    let path = row.path + [FieldKey.setUp]
    checkDurations(setUp, at: path, of: procedure)
    if let actor = teams.first?.first.flatMap({ scenario.actor($0.actor) }), actor.kind == .officers,
      !duty.dates.isEmpty
    {
      report(path, setUp.values.compactMap { calendarDaysOfWork($0, of: actor) }.first)
    }
  }
}
