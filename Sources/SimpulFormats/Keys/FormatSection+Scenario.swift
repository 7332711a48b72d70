// SPDX-License-Identifier: GPL-3.0-or-later

extension FormatSection {
  private static let simpulKey = FormatKey(
    "simpul", .scalar(.version), required: true, "The version of the format; the first line of every file.",
    "1")

  static let scenarioKeys: [FormatKey] =
    [
      simpulKey,
      FormatKey(
        "title", .scalar(.text), required: true, "What the service is called.", "Izin praktik dokter hewan"),
      FormatKey("agency", .scalar(.text), "The office that performs it.", "Dinas Perizinan"),
      FormatKey(
        "source", .scalar(.text), "Where the SOP is published: what 'sop' behind a number refers to.",
        "https://example.go.id/sop"),
      FormatKey(
        "period", .scalar(.period), required: true,
        "The dates of the study, and the warm-up that is not measured. Every study starts empty; with 'steady' pilot runs "
          + "find the warm-up.",
        "2026-01-05 to 2026-06-30, starts empty", "2026-01-05 for 30 weeks, warm-up 4 weeks",
        "2026-01-05 for 60 weeks, steady"),
      FormatKey(
        "hours", .scalar(.name), required: true,
        "The calendar of everybody who has no hours of his own, and of "
          + "working time: a preset (perpres-21-2023, "
          + "always) or one under 'calendars'.",
        "perpres-21-2023", "always"),
      FormatKey("calendars", .named(.section(.calendar)), "Hours other than those of the presets, by name."),
      FormatKey(
        "actors", .named(.either(.scalar(.applicant), .section(.actor))), required: true,
        "Who performs the activities: 'applicant', a number of officers, or more about them in braces.",
        "{ Pemohon: applicant, Camat: { officers: 1, absent: 40% of days } }"),
      FormatKey(
        "procedures", .named(.section(.procedure)),
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
      "promise",
      .either(
        .scalar(.duration),
        .either(.section(.promise), .named(.either(.scalar(.duration), .section(.promise))))),
      "What the citizen is told: one promise, or one for each case type.",
      "{ within: 8 working days, target: 90% }"),
    FormatKey(
      "arrivals", .named(.either(.scalar(.rate), .section(.arrivals))), required: true,
      "Who comes and how often, by case type.", "{ warga: 18 per day }"),
    FormatKey(
      "attributes", .named(.byCaseType(.amount)),
      "Numbers that belong to a case and decide its way, without a unit: the area of a building, the value of a tender.",
      "{ luas: 40/90/600 }", "{ nilai: lognormal mean 150 sd 200 }"),
    FormatKey(
      "activities", .named(.either(.section(.activity), .either(.section(.block), .section(.use)))),
      required: true,
      "The rows of the procedure; a case goes from top to bottom.",
      "{ sign: { actor: Camat, work: 1/2/3 min } }"),
  ]

  static let promiseKeys: [FormatKey] = [
    FormatKey(
      "within", .scalar(.duration), required: true, "The time that is promised.", "8 working days",
      "60 working minutes | sop"),
    FormatKey(
      "from", .scalar(.name), "The activity at which the clock starts; the arrival when left out.", "check"),
    FormatKey(
      "to", .scalar(.name), "The activity at whose end the clock stops; the end of the case when left out.",
      "sign"),
    FormatKey("target", .scalar(.share), "The share of cases for which it should be kept.", "90%"),
    FormatKey(
      "deemed approved", .scalar(.duration),
      "When a case that has not been decided on counts as approved, on the promise's clock; the promise is then broken.",
      "10 working days | sop", "none"),
    FormatKey(
      "counted", .scalar(.counting),
      "How the time is counted: 'by date' (the usual for working days) or 'by hours' (the usual for others).",
      "by date", "by hours"),
  ]

  static let arrivalKeys: [FormatKey] = [
    FormatKey("per hour", .scalar(.count), "How many come in an hour.", "6"),
    FormatKey("per day", .scalar(.count), "How many come in a day.", "45", "45 | measured | buku tamu"),
    FormatKey("per week", .scalar(.count), "How many come in a week.", "90"),
    FormatKey("per month", .scalar(.count), "How many come in a month.", "45 | assumed 20-80"),
    FormatKey("per year", .scalar(.count), "How many come in a year.", "500"),
    FormatKey(
      "every", .scalar(.gaps), "The time from one case to the next, instead of a number a day.",
      "exponential mean 5 min", "15 min"),
    FormatKey(
      "population", .scalar(.whole),
      "A fixed group of so many people: 'every' is then the time from the end of one's case to his next.",
      "120"),
    FormatKey(
      "dates", .scalar(.dates), "Dates at whose opening 'cases' come together, instead of a number a day.",
      "2026-02-02 2026-05-04"),
    FormatKey(
      "log", .scalar(.text),
      "A CSV file, beside this one, with when each came: date and time, or date only; instead of a number a day.",
      "kunjungan.csv", "register.csv column tanggal masuk"),
    FormatKey("cases", .scalar(.whole), "How many come on each of 'dates'.", "30"),
    FormatKey(
      "between", .scalar(.hours), "The hours in which cases come; the office's when left out.", "07.30-12.00",
      "22.00-06.00"),
    FormatKey(
      "hours", .named(.scalar(.weight)),
      "How a day's cases spread over its hours: shares that add up to 100% but for rounding, or how many were counted.",
      "{ 08.00-10.00: 60%, 10.00-14.00: 40% }", "{ 08.00-10.00: 30, 10.00-14.00: 20 }"),
    FormatKey(
      "weekdays", .named(.scalar(.weight)),
      "Busy and quiet days of the week, in percent or by how many were counted; scaled so that the mean stays.",
      "{ mon: 140%, fri: 65% }", "{ mon: 28, tue thu: 20, wed: 18, fri: 14 }"),
    FormatKey(
      "seasons", .named(.scalar(.factor)), "Busy and quiet dates.", "{ 2026-03-25..2026-04-10: 150% }"),
    FormatKey(
      "swing", .scalar(.factor),
      "Good and bad days: the standard deviation of a day's own factor on the number who come.",
      "20% | assumed 10%-40%"),
    FormatKey(
      "at the door", .scalar(.share), "The share of a day's cases that stand at the door when it opens.",
      "30%"),
    FormatKey("no show", .scalar(.share), "The share of those expected who never come.", "10% | measured"),
    FormatKey(
      "backlog", .either(.scalar(.whole), .named(.scalar(.whole))),
      "Cases that lie there when the study begins, at the first activity or by activity; they are work, and are not "
        + "measured.", "20 | measured", "{ check: 12, sign: 30 }"),
    FormatKey(
      "before opening", .scalar(.door), "Whoever comes before the officers are there waits: the only choice.",
      "wait at the door"),
    FormatKey(
      "quota", .scalar(.whole), "How many are served of those who come on one date.", "40 | sop"),
    FormatKey("tickets until", .scalar(.times), "No tickets are given from this time of day on.", "12.00"),
    FormatKey(
      "too late", .scalar(.lateComers),
      "What those do who come after 'tickets until', or find the 'quota' used up.",
      "70% come next working day",
      "all come next working day", "all are lost"),
    FormatKey(
      "in groups of", .scalar(.groups),
      "How many come at once; one by one when left out. A number a day counts cases, 'every' is from group to group.",
      "3", "geometric mean 4"),
    FormatKey(
      "cost", .scalar(.price), "What is spent on each case that comes, besides the officers' time.", "12000"),
    FormatKey(
      "cost of waiting", .scalar(.costRate),
      "What it costs the citizen that a case takes time, from the start of the promise's clock to its end.",
      "20000 per day | assumed 5000-60000", "5000 per working hour"),
    FormatKey(
      "withdrawn", .scalar(.later),
      "The share of citizens who take their case back, and how long after they came, unless the promise's clock has "
        + "ended by then.",
      "5% after 20/40/90 days | assumed"),
    FormatKey(
      "resubmitted", .scalar(.later),
      "The share of refused cases that come once more as new ones, and how long after the refusal.",
      "60% after 5/10/30 days | assumed"),
    FormatKey(
      "priority", .scalar(.priority),
      "1 for those that are taken up first wherever they wait, 2 for the next; cases without a priority come last. "
        + "'interrupting' where other work is even put aside for them.",
      "1", "1 interrupting"),
  ]

  static let actorKeys: [FormatKey] = [
    FormatKey(
      "officers", .scalar(.whole), required: true, "How many there are.", "2", "2 | measured | SP 2025"),
    FormatKey(
      "hours", .scalar(.hours),
      "Their hours: a calendar, or hours on the days on which the office is open. Hours over midnight belong to "
        + "the day on which they begin.",
      "08.00-14.00", "22.00-06.00", "office"),
    FormatKey(
      "days", .scalar(.weekdays), "The days of the week on which they do this.", "tue thu", "senin-jumat"),
    FormatKey(
      "present", .scalar(.hours), "The hours in which they are at this desk; 'none' for all of theirs.",
      "13.30-15.00 | assumed"),
    FormatKey(
      "absent", .scalar(.absenceShare), "The share of days on which each of them is away.",
      "40% of days | assumed 20%-60%", "none"),
    FormatKey(
      "spell", .scalar(.spell), "How many days in a row they are away; 1 when left out.", "1/2/5 days"),
    FormatKey(
      "known", .scalar(.dates), "Days on which all are known to be away.", "2026-04-13..2026-04-17", "none"),
    FormatKey(
      "handed on", .scalar(.firstDay),
      "The day of an absence from which others go on with what he has begun, and with cases kept for him; when left out they "
        + "wait for him.", "day 2 of absence", "none"),
    FormatKey(
      "reserved", .scalar(.reserved),
      "Hours of duty that are kept for something else, such as a weekly meeting.", "mon 08.00-09.00",
      "mon-thu 07.30-08.00 and fri 13.00-15.00", "none"),
    FormatKey(
      "at closing", .scalar(.closing),
      "What becomes of work when duty ends, at noon too: put aside (when left out), finished in overtime of so long at most, "
        + "or not begun unless it fits.", "finish within 60 min", "only what fits", "put aside"),
    FormatKey(
      "speeds", .scalar(.speeds),
      "How fast each officer works, in order: 1 takes the stated time, 0.5 twice as long; 1 when left out.",
      "1 0.8 | measured", "none"),
    FormatKey(
      "open files", .scalar(.openFiles),
      "How many files each of them works on at once, a little on each in turn, and what each further one costs of his time; "
        + "one after the other when left out.", "3", "5 losing 10% | assumed", "all", "none"),
    FormatKey(
      "other work", .scalar(.otherWork), "What else is on the desk and waits in the same queue.",
      "12 per day of 1/3/5 min", "3 h per day in pieces of 20/30/60 min", "2 per day of 30 min before files",
      "1 per day of 1/2/3 h interrupting files", "endless in pieces of 10/20/40 min after files", "none"),
    FormatKey(
      "queue", .scalar(.queue), "Which file is taken up next; the one that came first when left out.",
      "first come", "last come", "shortest work", "random", "earliest due"),
    FormatKey(
      "one queue each", .scalar(.queueShares),
      "Each officer has files of his own, as the clerks of several villages have: 'yes' where all have as many, or a share for "
        + "each officer, in order; one queue for all when left out.", "yes", "40% 30% 30% | measured",
      "3 1 1", "no"),
    FormatKey(
      "room", .scalar(.whole),
      "How many can wait here; whoever comes in and finds it full is turned away, which breaks the promise.",
      "12",
      "none"),
    FormatKey("cost", .scalar(.cost), "What an hour of one of them costs.", "45000 per hour", "none"),
    FormatKey("unit", .scalar(.text), "The organisational unit.", "Dinas PUTR"),
    FormatKey(
      "post", .scalar(.post),
      "'single' for a head: a post that exists once, so that another officer is no advice.",
      "single", "any"),
  ]

  static let calendarKeys: [FormatKey] = [
    FormatKey(
      "within", .scalar(.name), "Another calendar: this one is open only on days on which that one is.",
      "perpres-21-2023"),
    FormatKey("hours", .scalar(.hours), "The hours of every day of the week.", "08.00-14.00"),
    FormatKey("days", .scalar(.weekdays), "Only these days of the week.", "wed fri"),
    FormatKey(
      "holidays", .scalar(.holidays), "Lists of holidays that Simpul knows.",
      "indonesia-2026 with cuti bersama"),
    FormatKey(
      "closed", .scalar(.dates), "Other days on which it is closed.", "2026-04-01 2026-10-12..2026-10-13"),
  ]

  static let calendarPeriodKeys: [FormatKey] = [
    FormatKey(
      "dates", .scalar(.dates),
      "From when to when; those of the outer "
        + "calendar's period of the same name when left out.",
      "2026-02-19..2026-03-19"),
    FormatKey("hours", .scalar(.hours), "The hours of every day of the week.", "08.30-12.00"),
  ]
}
