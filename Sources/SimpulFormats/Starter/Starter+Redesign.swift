// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulText

extension Starter {
  /// A redesign of a scenario in which every verb is commented out once, with names of that scenario and such
  /// that it can be made. Verbs for which the scenario gives no occasion are left out.
  ///
  /// - Parameter baseFile: the scenario's file as the redesign names it, counted from the redesign's folder.
  public static func redesign(
    of scenario: Scenario, baseFile: String, language: Language = .indonesian
  ) -> String {
    let say = language.say
    let examples = ExampleChanges(scenario, language: language).all
    let blocks = examples.map { example in
      """
        # \(YAMLText.value(example.key)):
        #   name: \(YAMLText.value(example.name))
        #   \(example.text)
      """
    }
    return """
      # yaml-language-server: $schema=\(JSONSchema.fileName)
      # \(say(
        "Usulan perubahan terhadap \(baseFile). Hapus tanda # pada contoh yang dipakai, lalu ubah isinya.",
        "Changes to \(baseFile). Take the # away from the examples that you use, and change what they say."))
      # \(say(
        "Perubahan diterapkan dari atas ke bawah; masing-masing juga dihitung sendiri-sendiri.",
        "Changes are made from top to bottom; each is also looked at alone."))
      # \(say(
        "'requires: KUNCI' untuk perubahan yang tidak dapat berdiri "
        + "sendiri, 'owner:' untuk penanggung jawabnya.",
        "'requires: KEY' for a change that cannot stand alone, 'owner:' for who has to bring it about."))
      # \(say(
        "Bandingkan dengan 'simpul compare \(baseFile) BERKAS-INI'.",
        "Compare with 'simpul compare \(baseFile) THIS-FILE'."))
      simpul: 1
      base: \(YAMLText.value(baseFile))
      title: \(YAMLText.value(say("Usulan: ", "Proposal: ") + scenario.title))
      changes:

      """ + blocks.joined(separator: "\n") + "\n"
  }
}

/// One example of each verb that can be made of a scenario.
private struct ExampleChanges {
  struct Example {
    var key: String
    var name: String
    /// The verb as it stands in the file.
    var text: String
    var verb: Verb
  }

  let scenario: Scenario
  let say: (String, String) -> String
  /// What the office does, row by row, with the name that is clear in the whole scenario.
  private let rows: [(name: String, activity: Activity)]

  init(_ scenario: Scenario, language: Language) {
    self.scenario = scenario
    say = language.say
    let isOne = scenario.procedures.count == 1
    rows = scenario.procedures.flatMap { procedure in
      procedure.activities.map { (isOne ? $0.key : "\(procedure.key)/\($0.key)", $0) }
    }
  }

  var all: [Example] {
    [
      batchSchedule, returns, days, arrivals, addition, drop, merge, move, moveTo, parallel, substitute,
      moreOfficers,
    ].compactMap { candidates in candidates.first(where: canBeMade) }
  }

  private func canBeMade(_ example: Example) -> Bool {
    let change = Change(key: example.key, verbs: [example.verb])
    return Redesign(title: "", changes: [change]).problems(base: scenario).isEmpty
  }

  private var officesRows: [(name: String, activity: Activity)] {
    rows.filter { if case .teams = $0.activity.performers { true } else { false } }
  }

  private var officers: [Actor] { scenario.actors.filter { $0.kind == .officers } }

  /// Rows that follow one another.
  private var pairs: [((name: String, activity: Activity), (name: String, activity: Activity))] {
    zip(officesRows, officesRows.dropFirst()).map { ($0, $1) }
  }

  // MARK: set

  private var batchSchedule: [Example] {
    officesRows.filter { !$0.activity.batchSchedule.isEmpty }.map { row in
      Example(
        key: say("tanpa jadwal", "no rounds"),
        name: say("Dikerjakan begitu berkas datang", "Done as files come"),
        text: "set: { activities: { \(YAMLText.value(row.name)): { rounds: none } } }",
        verb: .setActivity(row.name, [.batchSchedule([])]))
    }
  }

  private var returns: [Example] {
    rows.filter { $0.activity.returned != nil }.map { row in
      Example(
        key: say("berkas lengkap", "complete files"),
        name: say("Berkas kembali berkurang", "Fewer files come back"),
        text: "set: { activities: { \(YAMLText.value(row.name)): { returned: 5% | assumed 2%-10% } } }",
        verb: .setActivity(row.name, [.returnProbability(ByCaseType(0.05))]))
    }
  }

  private var days: [Example] {
    officers.map { actor in
      Example(
        key: say("hari kerja", "every day"),
        name: say("Bertugas setiap hari kerja", "On duty every working day"),
        text: "set: { actors: { \(YAMLText.value(actor.key)): { days: mon-fri } } }",
        verb: .setActor(actor.key, [.days(.mondayToFriday)]))
    }
  }

  private var arrivals: [Example] {
    scenario.procedures.flatMap(\.arrivals).map { stream in
      Example(
        key: say("pemohon lain", "other arrivals"), name: say("Pemohon lebih banyak", "More people come"),
        text: "set: { arrivals: { \(YAMLText.value(stream.key)): 20 per day | assumed 10-30 } }",
        verb: .setArrivals(ArrivalStream(key: stream.key, pattern: .rate(count: 20, per: .day))))
    }
  }

  // MARK: Other verbs

  private var addition: [Example] {
    officesRows.compactMap { row -> Example? in
      guard let actor = officers.first else { return nil }
      let key = say("langkah baru", "new step")
      let name = say("Langkah baru", "A new step")
      let activity = Activity(
        key: key, name: name, performers: .actor(actor.key),
        work: ByCaseType(DurationDistribution(.triangular(least: 2, likely: 5, most: 10), .minutes)))
      return Example(
        key: key, name: name,
        text: "add: { activities: { \(key): { name: \(name), actor: \(YAMLText.value(actor.key)), "
          + "work: 2/5/10 min | assumed 1-15, place: \(YAMLText.value("after " + row.name)) } } }",
        verb: .addActivity(activity, .after(row.name)))
    }
  }

  private var drop: [Example] {
    officesRows.reversed().map { row in
      Example(
        key: say("dihapus", "left out"), name: say("Kegiatan dihapus: ", "Left out: ") + row.activity.name,
        text: "drop: \(YAMLText.value(row.name))", verb: .drop(row.name))
    }
  }

  private var merge: [Example] {
    pairs.compactMap { first, second in
      guard let actor = first.activity.performers.actors.first else { return nil }
      let work = ByCaseType(DurationDistribution(.triangular(least: 5, likely: 10, most: 20), .minutes))
      return Example(
        key: say("digabung", "merged"), name: say("Dua kegiatan jadi satu", "Two activities become one"),
        text: "merge: { activities: [\(YAMLText.value(first.name)), \(YAMLText.value(second.name))], "
          + "into: \(YAMLText.value(first.name)), actor: \(YAMLText.value(actor)), work: 5/10/20 min | "
          + "assumed 3-30 }",
        verb: .merge([first.name, second.name], into: first.name, [.performers(.actor(actor)), .work(work)]))
    }
  }

  private var move: [Example] {
    officesRows.flatMap { row in
      officers.filter { !row.activity.performers.actors.contains($0.key) }.map { actor in
        Example(
          key: say("pelaksana lain", "another actor"),
          name: say("Dipindah ke pelaksana lain", "Goes to another actor"),
          text: "move: { activity: \(YAMLText.value(row.name)), to: \(YAMLText.value(actor.key)) }",
          verb: .move(row.name, to: .actor(actor.key)))
      }
    }
  }

  private var moveTo: [Example] {
    pairs.map { first, second in
      Example(
        key: say("urutan lain", "another order"), name: say("Urutan ditukar", "In another order"),
        text: "move: { activity: \(YAMLText.value(second.name)), "
          + "place: \(YAMLText.value("before " + first.name)) }",
        verb: .moveTo(second.name, .before(first.name)))
    }
  }

  private var parallel: [Example] {
    pairs.map { first, second in
      Example(
        key: say("bersamaan", "at the same time"),
        name: say("Dua kegiatan berjalan bersamaan", "Two activities run at the same time"),
        text: "parallel: { activities: [\(YAMLText.value(first.name)), \(YAMLText.value(second.name))] }",
        verb: .parallel([first.name, second.name], before: nil))
    }
  }

  private var substitute: [Example] {
    let absentFirst = officers.filter { $0.absence != nil } + officers.filter { $0.absence == nil }
    return absentFirst.flatMap { principal in
      officersRows(of: principal.key).flatMap { row in
        officers.filter { $0.key != principal.key }.map { substitute in
          Example(
            key: say("pengganti", "substitute"),
            name: say("Ada pengganti bila tidak di tempat", "Somebody stands in for who is away"),
            text:
              "substitute: { for: \(YAMLText.value(principal.key)), by: \(YAMLText.value(substitute.key)), "
              + "in: \(YAMLText.value(row)), from: day 1 of absence }",
            verb: .substitute(Substitution(principal: principal.key, substitute: substitute.key), in: [row]))
        }
      }
    }
  }

  private func officersRows(of actor: Actor.Key) -> [String] {
    officesRows.filter { $0.activity.performers.actors.contains(actor) }.map(\.name)
  }

  private var moreOfficers: [Example] {
    officers.filter { !$0.isSinglePost }.map { actor in
      Example(
        key: say("tambah petugas", "more officers"), name: say("Satu petugas tambahan", "One more officer"),
        text: "add officers: { \(YAMLText.value(actor.key)): 1 }", verb: .addOfficers(actor.key, 1))
    }
  }
}
