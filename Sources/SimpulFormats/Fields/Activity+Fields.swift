// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

extension Activity {
  /// What a file states of an activity.
  static let fields: [Field<Activity>] =
    [
      Field(
        FieldKey.actor, \.performers, Codecs.performers, required: true,
        "Who performs it: one actor, 'A + B' together, 'A else B' in "
          + "order of preference, '2 A' for two at once.", "Camat", "Kasi + Sekcam", "Camat else Sekcam")
    ] + details

  /// What a file states of the one that others are merged into.
  static let merged: [Field<Activity>] =
    [
      Field(
        FieldKey.actor, \.performers, Codecs.performers,
        "Who performs it; the actor of 'into' when left out.", "Petugas")
    ] + details

  /// All but the actor.
  private static let details: [Field<Activity>] = [
    Field(FieldKey.name, \.name, Codecs.line, "What the SOP calls it.", "Menandatangani"),
    Field(
      FieldKey.row, \.row, Codecs.documentRow,
      "The SOP's row number, if it is not simply the next one; 'none' for a step that is no row.", "5a",
      "none"),
    Field(
      FieldKey.sop, \.document.standardTime, Codecs.line.optional,
      "The SOP's own time, kept as text and never taken for work.", "1 hari"),
    Field(
      FieldKey.needs, \.document.needs, Codecs.prose.optional, "The SOP's column of requirements.",
      "Berkas lengkap"),
    Field(
      FieldKey.output, \.document.output, Codecs.prose.optional, "The SOP's column of outputs.",
      "Surat bertanda tangan"),
    Field(
      FieldKey.remarks, \.document.remarks, Codecs.prose.optional, "The SOP's column of remarks.", "SOP lain"),
    Field(
      FieldKey.generalSOP, \.document.generalSOP, Codecs.line.optional,
      "The general SOP whose row it is, as the document calls that; where 'use:' puts the row here it is known.",
      "SOP Surat Keluar"),
    Field(
      FieldKey.work, \.work, Codecs.durations, "Time of the officers.", "10/15/30 min",
      "exponential mean 25 min", "94% 5/10/20 min or 6% 1/2/4 h", "none"),
    Field(
      FieldKey.wait, \.wait, Codecs.durations,
      "Time in which nobody works: with the applicant, or after the officers' work. Whom calendar days with the applicant "
        + "would bring back to a closed office comes at an hour at which applicants come, or 'at opening'.",
      "1/4/21 days", "1/4/21 days at opening", "none"),
    Field(
      FieldKey.patience, \.patience, Codecs.durations,
      "How long citizens wait for it to begin before they give up, which breaks the promise.",
      "exponential mean 45 min | assumed", "30/60/120 min", "none"),
    Field(
      FieldKey.setUp, \.setUp, Codecs.durations,
      "Work to get ready before the first of several files that are taken up without a break.",
      "10 min | assumed 5-20", "none"),
    Field(
      FieldKey.skipped, \.skipped, Codecs.shares.removable,
      "The share of files that pass it by, though the SOP asks for it: officials who are leapfrogged.",
      "15% | assumed 5%-30%", "none"),
    Field(
      FieldKey.returned, \.returnShares, Codecs.returns,
      "The share of files that go back to the applicant; with 'then' for those sent back from here once, twice, "
        + "and so on.", "12% | assumed 5%-25%", "30% then 10%", "none"),
    Field(
      FieldKey.after, \.returnDelay, Codecs.durations, "How long a returned file stays with the applicant.",
      "7/14/30 days", "7/14/30 days at opening"),
    Field(
      FieldKey.to, \.returnsTo, Codecs.name.naming(.entry).optional,
      "The activity at which a returned file comes in again; this one when left out.", "check"),
    Field(
      FieldKey.atMost, \.mostReturns, Codecs.repeats.removable,
      "How often one file can be returned from here.", "3 times"),
    Field(
      FieldKey.decision, \.decision, Codecs.decision,
      "The outcomes by name, each with its share and where it leads; the "
        + "shares add up to 100% or one is the rest. Or with what is known of the file, which is looked at first: "
        + "'from visit 3', 'after 5 working days' on the promise's clock, 'luas above 200' by an attribute.",
      "{ Dibayar: rest, Tidak dibayar: 5% to withdrawn }",
      "{ Kali ketiga: from visit 3 to refused, Bangunan besar: luas above 200 to survey, Lain: rest }", "none"
    ),
    Field(
      FieldKey.cost, \.costPerVisit, Codecs.price.removable,
      "What is spent each time it is done, besides the officers' time.", "7500 | measured", "none"),
    Field(
      FieldKey.cancels, \.cancelsBranches, Codecs.cancels.removable(to: false),
      "'branches' where 'decision' or 'next' may lead out of the parallel block: its other branches are then given up.",
      "branches", "none"),
    Field(
      FieldKey.sameOfficerAs, \.sameOfficerAs, Codecs.name.naming(.row).removable,
      "The activity whose officer, the latest in the case, does this one too; its own name where it is to be the same one "
        + "every time.", "verify", "none"),
    Field(
      FieldKey.keepsOfficersFree, \.keepsOfficersFree,
      Codecs.yesNo(FieldKey.keepsOfficersFree).removable(to: false),
      "For a team: officers who become free wait for the rest of it and take nothing else meanwhile; when left out they take "
        + "what comes next, and the team starts when all happen to be free.", "yes", "no"),
    Field(
      FieldKey.next, \.next, Codecs.target, "Where the case goes; the next row when left out.", "sign", "done"
    ),
    Field(
      FieldKey.rounds, \.batchSchedule, Codecs.batchSchedule,
      "When what has gathered is taken up: at times of day, when so many files lie there, when the oldest has lain "
        + "for so long, or whichever comes first; 'until empty' where those that come meanwhile are taken along.",
      "09.00 14.00", "15 files", "09.00 or 20 files or oldest 2 working days", "10 files until empty", "none"),
    .substitute,
    Field(
      FieldKey.drawsAs, \.drawsAs, Codecs.name.naming(.draws).optional,
      "The activity of the base whose random numbers this one shares in a comparison.", "sign"),
  ]
}
