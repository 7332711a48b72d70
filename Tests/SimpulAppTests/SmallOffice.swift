// SPDX-License-Identifier: GPL-3.0-or-later

@testable import SimpulAnalysis
@testable import SimpulApp

/// A folder with a study that runs in an instant, asked about without a process.
struct SmallOffice {
  let folder: TemporaryFolder

  init(work: String = "1 h") throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      simpul: 1
      title: Surat
      period: 2026-01-05 for 1 weeks, starts empty
      hours: perpres-21-2023
      promise: { within: 2 working days, from: check, to: check, target: 90% }
      arrivals: { warga: { per day: 4 } }
      actors: { Petugas: 1 }
      activities:
        check: { actor: Petugas, work: \(work) }

      """, to: "as-is.yaml")
    try folder.write(
      """
      simpul: 1
      base: as-is.yaml
      title: Lebih cepat
      changes:
        faster: { name: Lebih cepat, set: { activities: { check: { work: 30 min } } } }
        more: { name: Satu lagi, add officers: { Petugas: 1 } }

      """, to: "to-be.yaml")
    try folder.write("office;arrivals > warga > per day\nA;3\nB;5\nC;4\n", to: "offices.csv")
  }

  func path(_ name: String) -> String { folder.path + "/" + name }

  /// The settings of a job whose result goes to a folder of this one.
  func settings(_ output: String = "result", replaces: Bool = false) -> JobSettings {
    JobSettings(
      threads: 1, language: .english, output: path(output), replaces: replaces, command: "simpul test")
  }

  func study(_ kind: StudyQuestion.Kind = .run, _ names: String...) -> StudyQuestion {
    var question = StudyQuestion(kind, of: (names.isEmpty ? ["as-is.yaml"] : names).map(path))
    question.replications = 3
    return question
  }

  var sweep: SweepQuestion {
    var question = SweepQuestion(path("as-is.yaml"), over: path("offices.csv"))
    question.replications = 2
    return question
  }

  func write(_ name: String, _ text: String) throws { try folder.write(text, to: name) }

  /// What lies in a result, but its record.
  func files(in name: String = "result") -> [String: String]? {
    folder.files(in: name)?.filter { $0.key != ResultRecord.fileName }
  }
}

/// What a job tells while it is done.
final class JobDiary {
  private(set) var progress: [JobProgress] = []
  private(set) var notes: [String] = []

  var watch: JobWatch {
    JobWatch(progress: { self.progress.append($0) }, note: { self.notes.append($0) })
  }

  var shares: [Double] { progress.map(\.share) }
  /// Whether the share never falls and ends at 1.
  var isRising: Bool { shares == shares.sorted() && shares.last == 1 }
}

extension Outcome {
  /// By name.
  var contents: [String: String] {
    Dictionary(
      files.map { ($0.name, String(decoding: $0.contents, as: UTF8.self)) },
      uniquingKeysWith: { one, _ in one })
  }
}
