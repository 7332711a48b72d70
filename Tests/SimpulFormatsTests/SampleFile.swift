// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulModel
import Testing

@testable import SimpulFormats

/// Texts of scenario files, and what is read from them.
enum SampleFile {
  /// A small office without errors.
  static let office = """
    simpul: 1
    title: Surat pengantar
    period: 2026-01-05 to 2026-06-30, starts empty
    hours: perpres-21-2023
    promise: { within: 2 working days, from: check, to: sign, target: 90% }
    arrivals:
      warga: 18 per day | assumed 10-30
    actors:
      Pemohon: applicant
      Petugas: 2
      Kasi Umum dan Pelayanan: 1
      Lurah: { officers: 1, absent: 40% of days }
    activities:
      check: { actor: Petugas, work: 3/5/10 min, returned: 12%, after: 7/14/30 days }
      verify: { actor: Kasi Umum dan Pelayanan, work: 3/5/10 min }
      sign: { actor: Lurah, work: 1/2/3 min, rounds: 09.00 14.00 }

    """

  /// The office with one piece of its text replaced by another.
  static func office(_ task: String, becomes other: String) -> String {
    precondition(office.contains(task), "'\(task)' is not in the sample")
    return office.replacing(task, with: other, maxReplacements: 1)
  }

  /// The errors of a text as `line:column: message`; empty when it can be read.
  static func errors(_ text: String) -> [String] {
    do throws(ScenarioErrors) {
      _ = try ScenarioFile.parse(text: text, path: "office.yaml")
      expectEditorTakes(text)
      return []
    } catch {
      return error.errors.map { error in
        guard let place = error.place else { return error.message }
        return "\(place.line):\(place.column): \(error.message)"
      }
    }
  }

  static func scenario(_ text: String) throws -> Scenario {
    let scenario = try ScenarioFile.parse(text: text, path: "office.yaml").scenario
    expectEditorTakes(text)
    return scenario
  }

  /// What the reader takes, an editor with the schema must not underline: this stands in everything that is read in tests.
  static func expectEditorTakes(_ text: String, _ place: SourceLocation = #_sourceLocation) {
    let violations = EditorCheck.ofFiles.violations(inFile: text)
    #expect(violations.isEmpty, "the schema refuses what can be read", sourceLocation: place)
  }

  /// A file beside the tests.
  static func path(_ name: String) throws -> String {
    let url = Bundle.module.url(forResource: "Data", withExtension: nil)
    guard let url else { throw CocoaError(.fileNoSuchFile) }
    return url.appendingPathComponent(name).path
  }

  static func read(_ name: String) throws -> ScenarioFile {
    let file = try ScenarioFile.read(path: path(name))
    expectEditorTakes(file.text)
    return file
  }
}

/// Files in a folder of their own, which goes when the test ends.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "simpul-formats-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  func write(_ name: String, _ data: Data) throws {
    try data.write(to: URL(fileURLWithPath: path + "/" + name))
  }

  /// The errors of a file in the folder, one a line, with the folder's name left out.
  func errors(_ name: String) -> String {
    do throws(ScenarioErrors) {
      SampleFile.expectEditorTakes(try ScenarioFile.read(path: path + "/" + name).text)
      return ""
    } catch {
      return error.description.replacing(path + "/", with: "")
    }
  }
}
