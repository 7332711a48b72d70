// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulModel
import SimpulText

@testable import SimpulAnalysis
@testable import SimpulRender
@testable import SimpulWords

extension Letter {
  static let longNames = [
    "Pemohon", "Petugas Loket Pelayanan Administrasi", "Kepala Seksi Pelayanan/Pengaduan", "Sekretaris Camat",
    "Operator", "Camat", "Kepala Dinas Kependudukan dan Pencatatan Sipil",
  ]

  /// So many rows that go from actor to actor, with a return over six rows at every eighth row and a decision
  /// that skips four at every ninth.
  static func longProcedure(rows count: Int, actors: [String] = longNames) -> Procedure {
    let rows = (0..<count).map { number -> Activity in
      var row = Activity(
        key: "row \(number)", name: "Meneliti dan memaraf berkas permohonan nomor \(number + 1)",
        performers: number == 0
          ? .applicant(actors[0]) : .actor(actors[1 + (5 * number) % (actors.count - 1)]),
        work: minutes(5))
      if number % 8 == 7 { row.returned = Return(probability: ByCaseType(0.1), to: "row \(number - 6)") }
      if number % 9 == 4, number + 4 < count {
        row.decision = [
          Branch(name: "Lengkap", share: nil),
          Branch(name: "Tidak perlu", share: ByCaseType(0.2), target: .activity("row \(number + 4)")),
        ]
      }
      return row
    }
    return Procedure(
      arrivals: [ArrivalStream(key: "warga", pattern: .rate(count: 16, per: .day))],
      steps: rows.map(Step.activity))
  }

  /// A design with that procedure, in which the bottleneck is one of its actors.
  static func longPicture(
    rows: Int, actors: [String] = longNames, bottleneck marked: BottleneckSet = .single("Camat"),
    language: Language = .indonesian
  ) -> ProcedurePicture {
    var design = asIs()
    let procedure = longProcedure(rows: rows, actors: actors)
    design.scenario.actors =
      [Actor(key: actors[0], kind: .applicant)] + actors.dropFirst().map { Actor(key: $0, officers: 1) }
    design.scenario.procedures = [procedure]
    design.bottleneck = bottleneck(marked, gains: [])
    design.activities = procedure.documentRows.map { row in
      ActivityFindings(
        procedure: procedure.key, activity: row.activity.key, name: row.activity.name, row: row.number,
        actors: row.activity.performers.actors, isApplicants: false, visitsPerCase: around(1),
        workSeconds: around(4980), waiting: waiting(85_860, .contention), waitingPerCase: span(85_860),
        otherWait: span(0), shareThatWaited: .unavailable, returned: nil, branches: [])
    }
    return ProcedurePicture(design: design, procedure: procedure, language: language)
  }

  static func picture(of design: DesignFindings = asIs(), _ language: Language = .english) -> ProcedurePicture
  {
    ProcedurePicture(design: design, procedure: design.scenario.procedures[0], language: language)
  }

  static func figures(_ findings: Findings, _ language: Language = .english) -> Figures {
    Figures(StudyDocument(findings: findings, language: language))
  }

  static let hardPictures = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { ($0, drawnHardPictures($0)) })

  /// Every picture of some hard studies.
  static func drawnHardPictures(_ language: Language) -> [String] {
    let crowd = longNames + (8...14).map { "Kepala Subbidang Pelayanan \($0)" }
    let procedures =
      [
        picture(of: better.designs[0], language), picture(of: better.designs[1], language),
        picture(of: asIs(clerk: hostile, activityName: hostile), language),
        longPicture(rows: 24, language: language),
        longPicture(
          rows: 61, bottleneck: .tied([longNames[1], longNames[2], "Camat"].map { ActorSet($0) }),
          language: language),
        longPicture(rows: 30, actors: crowd, bottleneck: .single(ActorSet(crowd[9])), language: language),
        longPicture(rows: 3, actors: ["Pemohon", "Camat"], language: language),
      ].flatMap(\.sheets)
    let studies = [better, run(), run(clerk: hostile), run(clerk: crowd[6] + " " + crowd[6]), teams]
    return procedures
      + studies.flatMap { FigureReference.ofStudy.compactMap(figures($0, language).figure).map(\.picture) }
  }

  /// As it is, where added capacity takes a whole team, and lasts for weeks.
  static var teams: Findings {
    var findings = run()
    findings.designs[0].bottleneck = bottleneck(
      .tied(["Camat", "Petugas"]),
      gains: [
        gain("Petugas", interval(359_940, 179_940, 539_940), officersAdded: 12, isDiagnosisOnly: true),
        gain("Camat", interval(85_860, -79_140, 86_100), officersAdded: 3, isDiagnosisOnly: true),
      ])
    return findings
  }
}
