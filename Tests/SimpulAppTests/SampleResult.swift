// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulRender
import SimpulWords

@testable import SimpulAnalysis
@testable import SimpulApp

/// A result as small as it may be.
enum SampleResult {
  static func record(
    kind: String = "run", study: String = "Letter", version: String = "1", isComplete: Bool = true
  ) -> ResultRecord {
    var record = ResultRecord(
      Provenance(
        version: version, platform: "p", seed: 1, command: "simpul \(kind) as-is.yaml",
        files: [Provenance.File(name: "as-is.yaml", hash: "aa")]),
      kind: kind, study: study)
    record.isComplete = isComplete
    return record
  }

  static func files(_ word: String) -> [ResultFile] {
    [
      ResultFile("summary.txt", word), ResultFile("findings.json", "{\"\(word)\": 1}"),
      ResultFile("inputs/office/as-is.yaml", "title: \(word)"), ResultFile("inputs/log.csv", word),
    ]
  }

  /// What a folder holds that holds this result and nothing else.
  static func contents(_ word: String, _ record: ResultRecord = record()) -> [String: String] {
    var record = record
    record.outputs = files(word).map(ResultRecord.Output.init)
    return Dictionary(
      uniqueKeysWithValues: (files(word) + [record.file]).map {
        ($0.name, String(decoding: $0.contents, as: UTF8.self))
      })
  }
}
