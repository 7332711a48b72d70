// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension FormatSection {
  static let activityKeys: [FormatKey] =
    [
      FormatKey(
        FieldKey.actor, .scalar(.performers), required: true,
        "Who performs it: one actor, 'A + B' together, 'A else B' in "
          + "order of preference, '2 A' for two at once.",
        "Camat", "Kasi + Sekcam", "Camat else Sekcam")
    ] + activityDetailKeys

  /// All but the actor.
  private static let activityDetailKeys: [FormatKey] = [
    FormatKey(FieldKey.name, .scalar(.text), "What the SOP calls it.", "Menandatangani"),
    FormatKey(
      FieldKey.row, .scalar(.text),
      "The SOP's row number, if it is not simply the "
        + "next one; 'none' for a step that is no row.",
      "5a", "none"),
    FormatKey(
      FieldKey.sop, .scalar(.text), "The SOP's own time, kept as text and never taken for work.", "1 hari"),
    FormatKey(FieldKey.needs, .scalar(.text), "The SOP's column of requirements.", "Berkas lengkap"),
    FormatKey(FieldKey.output, .scalar(.text), "The SOP's column of outputs.", "Surat bertanda tangan"),
    FormatKey(FieldKey.remarks, .scalar(.text), "The SOP's column of remarks.", "SOP lain"),
    FormatKey(
      FieldKey.work, .byCaseType(.duration), "Time of the officers.", "10/15/30 min",
      "exponential mean 25 min",
      "94% 5/10/20 min or 6% 1/2/4 h", "none"),
    FormatKey(
      FieldKey.wait, .byCaseType(.duration),
      "Time in which nobody works: with the applicant, or after the officers' work. Whom calendar days with the applicant "
        + "would bring back to a closed office comes at an hour at which applicants come, or 'at opening'.",
      "1/4/21 days", "1/4/21 days at opening", "none"),
    FormatKey(
      FieldKey.patience, .byCaseType(.duration),
      "How long citizens wait for it to begin before they give up, which breaks the promise.",
      "exponential mean 45 min | assumed", "30/60/120 min", "none"),
    FormatKey(
      FieldKey.setUp, .byCaseType(.duration),
      "Work to get ready before the first of several files that are taken up without a break.",
      "10 min | assumed 5-20", "none"),
    FormatKey(
      FieldKey.skipped, .byCaseType(.share),
      "The share of files that pass it by, though the SOP asks for it: officials who are leapfrogged.",
      "15% | assumed 5%-30%", "none"),
    FormatKey(
      FieldKey.returned, .byCaseType(.returns),
      "The share of files that go back to the applicant; with 'then' for those sent back from here once, twice, "
        + "and so on.",
      "12% | assumed 5%-25%", "30% then 10%", "none"),
    FormatKey(
      FieldKey.after, .byCaseType(.duration), "How long a returned file stays with the applicant.",
      "7/14/30 days",
      "7/14/30 days at opening"),
    FormatKey(
      FieldKey.to, .scalar(.name),
      "The activity at which a returned file comes in again; this one when left out.",
      "check"),
    FormatKey(FieldKey.atMost, .scalar(.repeats), "How often one file can be returned from here.", "3 times"),
    FormatKey(
      FieldKey.decision, .either(.scalar(.nothing), .named(.either(.scalar(.branch), .section(.branch)))),
      "The outcomes by name, each with its share and where it leads; the "
        + "shares add up to 100% or one is the rest. Or with what is known of the file, which is looked at first: "
        + "'from visit 3', 'after 5 working days' on the promise's clock, 'luas above 200' by an attribute.",
      "{ Dibayar: rest, Tidak dibayar: 5% to withdrawn }",
      "{ Kali ketiga: from visit 3 to refused, Bangunan besar: luas above 200 to survey, Lain: rest }", "none"
    ),
    FormatKey(
      FieldKey.cost, .scalar(.price), "What is spent each time it is done, besides the officers' time.",
      "7500 | measured", "none"),
    FormatKey(
      FieldKey.cancels, .scalar(.cancels),
      "'branches' where 'decision' or 'next' may lead out of the parallel block: its other branches are then given up.",
      "branches", "none"),
    FormatKey(
      FieldKey.sameOfficerAs, .scalar(.name),
      "The activity whose officer, the latest in the case, does this one too; its own name where it is to be the same one "
        + "every time.", "verify", "none"),
    FormatKey(
      FieldKey.keepsOfficersFree, .scalar(.yesNo),
      "For a team: officers who become free wait for the rest of it and take nothing else meanwhile; when left out they take "
        + "what comes next, and the team starts when all happen to be free.", "yes", "no"),
    FormatKey(
      FieldKey.next, .scalar(.target), "Where the case goes; the next row when left out.", "sign", "done"),
    FormatKey(
      FieldKey.rounds, .scalar(.rounds),
      "When what has gathered is taken up: at times of day, when so many files lie there, when the oldest has lain "
        + "for so long, or whichever comes first; 'until empty' where those that come meanwhile are taken along.",
      "09.00 14.00", "15 files", "09.00 or 20 files or oldest 2 working days", "10 files until empty", "none"
    ),
    FormatKey(
      FieldKey.substitute, .list(.either(.scalar(.substitute), .section(.substitute))),
      "Who performs it while the actor is away.", "Sekcam from day 2 of absence", "none"),
    FormatKey(
      FieldKey.drawsAs, .scalar(.name),
      "The activity of the base whose luck this one shares in a comparison.",
      "sign"),
  ]

  static let blockKeys: [FormatKey] = [
    FormatKey(
      FieldKey.parallel,
      .named(.named(.either(.section(.activity), .either(.section(.block), .section(.use))))),
      required: true,
      "Branches by name that run at the same time; the case goes on when all are finished."),
    FormatKey(
      FieldKey.needed, .named(.byCaseType(.share)),
      "The share of cases that need a branch, by its name; all where nothing is said.",
      "{ lingkungan: 40% | assumed 20%-60% }"),
  ]

  static let branchKeys: [FormatKey] = [
    FormatKey(
      FieldKey.share, .byCaseType(.branch), required: true, "The share of cases, or 'rest'.", "5%", "rest"),
    FormatKey(FieldKey.to, .scalar(.target), "Where they go; the next row when left out.", "withdrawn"),
  ]

  static let substituteKeys: [FormatKey] = [
    FormatKey(FieldKey.for, .scalar(.name), "Who is away.", "Camat"),
    FormatKey(FieldKey.by, .scalar(.name), required: true, "Who stands in.", "Sekcam"),
    FormatKey(FieldKey.in, .names, "The activities; in an activity it is left out.", "sign"),
    FormatKey(
      FieldKey.from, .scalar(.firstDay),
      "The day of the absence on which he begins; the first when left out.",
      "day 2 of absence"),
  ]

  static let mergeKeys: [FormatKey] =
    [
      FormatKey(FieldKey.activities, .names, required: true, "Those that become one.", "[verify, print]"),
      FormatKey(FieldKey.into, .scalar(.name), required: true, "The key of the one.", "verify"),
      FormatKey(
        FieldKey.actor, .scalar(.performers), "Who performs it; the actor of 'into' when left out.", "Petugas"
      ),
    ] + activityDetailKeys
}
