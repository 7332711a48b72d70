// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension FormatSection {
  private static let simpulKey = FormatKey(
    FieldKey.simpul, .scalar(.version), required: true,
    "The version of the format; the first line of every file.",
    "1")

  static let scenarioKeys: [FormatKey] =
    [
      simpulKey,
      FormatKey(
        FieldKey.title, .scalar(.text), required: true, "What the service is called.",
        "Izin praktik dokter hewan"),
      FormatKey(FieldKey.agency, .scalar(.text), "The office that performs it.", "Dinas Perizinan"),
      FormatKey(
        FieldKey.source, .scalar(.text), "Where the SOP is published: what 'sop' behind a number refers to.",
        "https://example.go.id/sop"),
      FormatKey(
        FieldKey.period, .scalar(.period), required: true,
        "The dates of the study, and the warm-up that is not measured. Every study starts empty; with 'steady' pilot runs "
          + "find the warm-up.",
        "2026-01-05 to 2026-06-30, starts empty", "2026-01-05 for 30 weeks, warm-up 4 weeks",
        "2026-01-05 for 60 weeks, steady"),
      FormatKey(
        FieldKey.hours, .scalar(.name), required: true,
        "The calendar of everybody who has no hours of his own, and of "
          + "working time: a preset (perpres-21-2023, "
          + "always) or one under 'calendars'.",
        "perpres-21-2023", "always"),
      FormatKey(
        FieldKey.calendars, .named(.section(.calendar)), "Hours other than those of the presets, by name."),
      FormatKey(
        FieldKey.actors, .named(.either(.scalar(.applicant), .section(.actor))), required: true,
        "Who performs the activities: 'applicant', a number of officers, or more about them in braces.",
        "{ Pemohon: applicant, Camat: { officers: 1, absent: 40% of days } }"),
      FormatKey(
        FieldKey.procedures, .named(.section(.procedure)),
        "Several services of the same officials, by name, instead of "
          + "'promise', 'arrivals' and 'activities' at the "
          + "top."),
      FormatKey(
        generalKey, .named(.section(.generalSOP)),
        "General SOPs by name: rows that are stated once, and that 'use:' puts into procedures."),
    ]
    + procedureKeys.map {
      var key = $0
      key.isRequired = false
      return key
    }

  static let procedureKeys: [FormatKey] = [
    FormatKey(
      FieldKey.promise,
      .either(
        .scalar(.duration),
        .either(.section(.promise), .named(.either(.scalar(.duration), .section(.promise))))),
      "What the citizen is told: one promise, or one for each case type.",
      "{ within: 8 working days, target: 90% }"),
    FormatKey(
      FieldKey.arrivals, .named(.either(.scalar(.rate), .section(.arrivals))), required: true,
      "Who comes and how often, by case type.", "{ warga: 18 per day }"),
    FormatKey(
      FieldKey.attributes, .named(.byCaseType(.amount)),
      "Numbers that belong to a case and decide its way, without a unit: the area of a building, the value of a tender.",
      "{ luas: 40/90/600 }", "{ nilai: lognormal mean 150 sd 200 }"),
    FormatKey(
      FieldKey.activities, .named(.either(.section(.activity), .either(.section(.block), .section(.use)))),
      required: true,
      "The rows of the procedure; a case goes from top to bottom.",
      "{ sign: { actor: Camat, work: 1/2/3 min } }"),
  ]

  static let promiseKeys: [FormatKey] = [
    FormatKey(
      FieldKey.within, .scalar(.duration), required: true, "The time that is promised.", "8 working days",
      "60 working minutes | sop"),
    FormatKey(
      FieldKey.from, .scalar(.name), "The activity at which the clock starts; the arrival when left out.",
      "check"),
    FormatKey(
      FieldKey.to, .scalar(.name),
      "The activity at whose end the clock stops; the end of the case when left out.",
      "sign"),
    FormatKey(FieldKey.target, .scalar(.share), "The share of cases for which it should be kept.", "90%"),
    FormatKey(
      FieldKey.deemedApproved, .scalar(.duration),
      "When a case that has not been decided on counts as approved, on the promise's clock; the promise is then broken.",
      "10 working days | sop", "none"),
    FormatKey(
      FieldKey.counted, .scalar(.counting),
      "How the time is counted: 'by date' (the usual for working days) or 'by hours' (the usual for others).",
      "by date", "by hours"),
  ]

  static let arrivalKeys: [FormatKey] = [
    FormatKey(FieldKey.perHour, .scalar(.count), "How many come in an hour.", "6"),
    FormatKey(FieldKey.perDay, .scalar(.count), "How many come in a day.", "45", "45 | measured | buku tamu"),
    FormatKey(FieldKey.perWeek, .scalar(.count), "How many come in a week.", "90"),
    FormatKey(FieldKey.perMonth, .scalar(.count), "How many come in a month.", "45 | assumed 20-80"),
    FormatKey(FieldKey.perYear, .scalar(.count), "How many come in a year.", "500"),
    FormatKey(
      FieldKey.every, .scalar(.gaps), "The time from one case to the next, instead of a number a day.",
      "exponential mean 5 min", "15 min"),
    FormatKey(
      FieldKey.population, .scalar(.whole),
      "A fixed group of so many people: 'every' is then the time from the end of one's case to his next.",
      "120"),
    FormatKey(
      FieldKey.dates, .scalar(.dates),
      "Dates at whose opening 'cases' come together, instead of a number a day.",
      "2026-02-02 2026-05-04"),
    FormatKey(
      FieldKey.log, .scalar(.text),
      "A CSV file, beside this one, with when each came: date and time, or date only; instead of a number a day.",
      "kunjungan.csv", "register.csv column tanggal masuk"),
    FormatKey(FieldKey.cases, .scalar(.whole), "How many come on each of 'dates'.", "30"),
    FormatKey(
      FieldKey.between, .scalar(.hours), "The hours in which cases come; the office's when left out.",
      "07.30-12.00",
      "22.00-06.00"),
    FormatKey(
      FieldKey.hours, .named(.scalar(.weight)),
      "How a day's cases spread over its hours: shares that add up to 100% but for rounding, or how many were counted.",
      "{ 08.00-10.00: 60%, 10.00-14.00: 40% }", "{ 08.00-10.00: 30, 10.00-14.00: 20 }"),
    FormatKey(
      FieldKey.weekdays, .named(.scalar(.weight)),
      "Busy and quiet days of the week, in percent or by how many were counted; scaled so that the mean stays.",
      "{ mon: 140%, fri: 65% }", "{ mon: 28, tue thu: 20, wed: 18, fri: 14 }"),
    FormatKey(
      FieldKey.seasons, .named(.scalar(.factor)), "Busy and quiet dates.", "{ 2026-03-25..2026-04-10: 150% }"),
    FormatKey(
      FieldKey.swing, .scalar(.factor),
      "Good and bad days: the standard deviation of a day's own factor on the number who come.",
      "20% | assumed 10%-40%"),
    FormatKey(
      FieldKey.atTheDoor, .scalar(.share), "The share of a day's cases that stand at the door when it opens.",
      "30%"),
    FormatKey(
      FieldKey.noShow, .scalar(.share), "The share of those expected who never come.", "10% | measured"),
    FormatKey(
      FieldKey.backlog, .either(.scalar(.whole), .named(.scalar(.whole))),
      "Cases that lie there when the study begins, at the first activity or by activity; they are work, and are not "
        + "measured.", "20 | measured", "{ check: 12, sign: 30 }"),
    FormatKey(
      FieldKey.beforeOpening, .scalar(.door),
      "Whoever comes before the officers are there waits: the only choice.",
      "wait at the door"),
    FormatKey(
      FieldKey.quota, .scalar(.whole), "How many are served of those who come on one date.", "40 | sop"),
    FormatKey(
      FieldKey.ticketsUntil, .scalar(.times), "No tickets are given from this time of day on.", "12.00"),
    FormatKey(
      FieldKey.tooLate, .scalar(.lateComers),
      "What those do who come after 'tickets until', or find the 'quota' used up.",
      "70% come next working day",
      "all come next working day", "all are lost"),
    FormatKey(
      FieldKey.inGroupsOf, .scalar(.groups),
      "How many come at once; one by one when left out. A number a day counts cases, 'every' is from group to group.",
      "3", "geometric mean 4"),
    FormatKey(
      FieldKey.cost, .scalar(.price), "What is spent on each case that comes, besides the officers' time.",
      "12000"),
    FormatKey(
      FieldKey.costOfWaiting, .scalar(.costRate),
      "What it costs the citizen that a case takes time, from the start of the promise's clock to its end.",
      "20000 per day | assumed 5000-60000", "5000 per working hour"),
    FormatKey(
      FieldKey.withdrawn, .scalar(.later),
      "The share of citizens who take their case back, and how long after they came, unless the promise's clock has "
        + "ended by then.",
      "5% after 20/40/90 days | assumed"),
    FormatKey(
      FieldKey.resubmitted, .scalar(.later),
      "The share of refused cases that come once more as new ones, and how long after the refusal.",
      "60% after 5/10/30 days | assumed"),
    FormatKey(
      FieldKey.priority, .scalar(.priority),
      "1 for those that are taken up first wherever they wait, 2 for the next; cases without a priority come last. "
        + "'interrupting' where other work is even put aside for them.",
      "1", "1 interrupting"),
  ]

  static let actorKeys: [FormatKey] = [
    FormatKey(
      FieldKey.officers, .scalar(.whole), required: true, "How many there are.", "2", "2 | measured | SP 2025"
    ),
    FormatKey(
      FieldKey.hours, .scalar(.hours),
      "Their hours: a calendar, or hours on the days on which the office is open. Hours over midnight belong to "
        + "the day on which they begin.",
      "08.00-14.00", "22.00-06.00", "office"),
    FormatKey(
      FieldKey.days, .scalar(.weekdays), "The days of the week on which they do this.", "tue thu",
      "senin-jumat"),
    FormatKey(
      FieldKey.present, .scalar(.hours),
      "The hours in which they are at this desk; 'none' for all of theirs.",
      "13.30-15.00 | assumed"),
    FormatKey(
      FieldKey.absent, .scalar(.absenceShare), "The share of days on which each of them is away.",
      "40% of days | assumed 20%-60%", "none"),
    FormatKey(
      FieldKey.spell, .scalar(.spell), "How many days in a row they are away; 1 when left out.", "1/2/5 days"),
    FormatKey(
      FieldKey.known, .scalar(.dates), "Days on which all are known to be away.", "2026-04-13..2026-04-17",
      "none"),
    FormatKey(
      FieldKey.handedOn, .scalar(.firstDay),
      "The day of an absence from which others go on with what he has begun, and with cases kept for him; when left out they "
        + "wait for him.", "day 2 of absence", "none"),
    FormatKey(
      FieldKey.reserved, .scalar(.reserved),
      "Hours of duty that are kept for something else, such as a weekly meeting.", "mon 08.00-09.00",
      "mon-thu 07.30-08.00 and fri 13.00-15.00", "none"),
    FormatKey(
      FieldKey.atClosing, .scalar(.closing),
      "What becomes of work when duty ends, at noon too: put aside (when left out), finished in overtime of so long at most, "
        + "or not begun unless it fits.", "finish within 60 min", "only what fits", "put aside"),
    FormatKey(
      FieldKey.speeds, .scalar(.speeds),
      "How fast each officer works, in order: 1 takes the stated time, 0.5 twice as long; 1 when left out.",
      "1 0.8 | measured", "none"),
    FormatKey(
      FieldKey.openFiles, .scalar(.openFiles),
      "How many files each of them works on at once, a little on each in turn, and what each further one costs of his time; "
        + "one after the other when left out.", "3", "5 losing 10% | assumed", "all", "none"),
    FormatKey(
      FieldKey.otherWork, .scalar(.otherWork), "What else is on the desk and waits in the same queue.",
      "12 per day of 1/3/5 min", "3 h per day in pieces of 20/30/60 min", "2 per day of 30 min before files",
      "1 per day of 1/2/3 h interrupting files", "endless in pieces of 10/20/40 min after files", "none"),
    FormatKey(
      FieldKey.queue, .scalar(.queue), "Which file is taken up next; the one that came first when left out.",
      "first come", "last come", "shortest work", "random", "earliest due"),
    FormatKey(
      FieldKey.oneQueueEach, .scalar(.queueShares),
      "Each officer has files of his own, as the clerks of several villages have: 'yes' where all have as many, or a share for "
        + "each officer, in order; one queue for all when left out.", "yes", "40% 30% 30% | measured",
      "3 1 1", "no"),
    FormatKey(
      FieldKey.room, .scalar(.whole),
      "How many can wait here; whoever comes in and finds it full is turned away, which breaks the promise.",
      "12",
      "none"),
    FormatKey(FieldKey.cost, .scalar(.cost), "What an hour of one of them costs.", "45000 per hour", "none"),
    FormatKey(FieldKey.unit, .scalar(.text), "The organisational unit.", "Dinas PUTR"),
    FormatKey(
      FieldKey.post, .scalar(.post),
      "'single' for a head: a post that exists once, so that another officer is no advice.",
      "single", "any"),
  ]

  static let calendarKeys: [FormatKey] = [
    FormatKey(
      FieldKey.within, .scalar(.name),
      "Another calendar: this one is open only on days on which that one is.",
      "perpres-21-2023"),
    FormatKey(FieldKey.hours, .scalar(.hours), "The hours of every day of the week.", "08.00-14.00"),
    FormatKey(FieldKey.days, .scalar(.weekdays), "Only these days of the week.", "wed fri"),
    FormatKey(
      FieldKey.holidays, .scalar(.holidays), "Lists of holidays that Simpul knows.",
      "indonesia-2026 with cuti bersama"),
    FormatKey(
      FieldKey.closed, .scalar(.dates), "Other days on which it is closed.",
      "2026-04-01 2026-10-12..2026-10-13"),
  ]

  static let calendarPeriodKeys: [FormatKey] = [
    FormatKey(
      FieldKey.dates, .scalar(.dates),
      "From when to when; those of the outer "
        + "calendar's period of the same name when left out.",
      "2026-02-19..2026-03-19"),
    FormatKey(FieldKey.hours, .scalar(.hours), "The hours of every day of the week.", "08.30-12.00"),
  ]
}
