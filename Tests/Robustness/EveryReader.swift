// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulSweep
import Testing

@testable import SimpulFormats
@testable import SimpulRender
@testable import SimpulVerification

/// Whatever reads a file that may have been written, changed or cut off by others, for the checks that all must pass. One that is
/// added does not compile until it says what it reads.
enum EveryReader: CaseIterable {
  case scenario, redesign, generalSOP, officeTable, recordedTimes, arrivalLog, journal, findings

  /// Under which the file lies in the folder of `Desk`.
  var fileName: String {
    switch self {
    case .scenario: "as-is.yaml"
    case .redesign: "to-be.yaml"
    case .generalSOP: "general.yaml"
    case .officeTable: "offices.csv"
    case .recordedTimes: "times.csv"
    case .arrivalLog: "log.csv"
    case .journal: "whole/offices.jsonl"
    case .findings: "findings.json"
    }
  }

  /// People save theirs with all kinds of programs, which put a byte order mark before them and other line ends in.
  var isWrittenByPeople: Bool {
    switch self {
    case .scenario, .redesign, .generalSOP, .officeTable, .recordedTimes, .arrivalLog: true
    case .journal, .findings: false
    }
  }

  /// A text in the file that may be any other.
  var name: String {
    switch self {
    case .scenario, .generalSOP: "Surat"
    case .redesign: "Baru"
    case .officeTable: "Camat"
    case .recordedTimes: "menit"
    case .arrivalLog: "masuk"
    case .journal: "Surat"
    case .findings: "0.1"
    }
  }
}

/// A folder with a file for every reader.
final class Desk {
  let folder: ScratchFolder
  private var originals: [EveryReader: [UInt8]] = [:]

  init() throws {
    folder = try ScratchFolder()
    for reader in EveryReader.allCases {
      if let text = try Desk.text(reader) { try folder.write(text, to: reader.fileName) }
    }
    try folder.write(Desk.scenario(work: "empirical times.csv column menit min"), to: "timed.yaml")
    try folder.write(Desk.scenario(arrivals: "log: log.csv"), to: "logged.yaml")
    let sweep = try folder.simpul([
      "sweep", "as-is.yaml", "--over", "offices.csv", "--replications", "2", "--relief", "0", "--output",
      "whole",
    ])
    try #require(sweep.ending == .exit(0), "\(sweep.errors)")
    for reader in EveryReader.allCases { originals[reader] = try folder.bytes(reader.fileName) }
  }

  deinit { folder.remove() }

  private static func scenario(arrivals: String = "per day: 4", work: String = "3 min") -> String {
    """
    simpul: 1
    title: Surat
    period: 2026-01-05 for 1 weeks, starts empty
    hours: perpres-21-2023
    promise: { within: 2 working days, from: check, to: check, target: 90% }
    arrivals: { warga: { \(arrivals) } }   # buku tamu
    actors: { Petugas: 1 }
    activities:
      check: { name: "Memeriksa, lalu mencatat", actor: Petugas, work: \(work) }

    """
  }

  /// Nil for what the program itself writes.
  private static func text(_ reader: EveryReader) throws -> String? {
    switch reader {
    case .scenario: scenario()
    case .redesign:
      """
      simpul: 1
      title: Baru
      base: as-is.yaml
      changes:
        faster:
          set: { activities: { check: { work: 2 min } } }

      """
    case .generalSOP:
      """
      simpul: 1
      title: Surat
      period: 2026-01-05 for 1 weeks, starts empty
      hours: always
      arrivals: { warga: every exponential mean 60 min }
      actors: { Petugas: 1 }
      general:
        Mencatat:
          parameters: { pencatat: required, lama: 24 min }
          activities:
            record: { actor: <pencatat>, work: exponential mean <lama> }
      activities:
        incoming: { use: Mencatat, with: { pencatat: Petugas, lama: 5 min } }

      """
    case .officeTable: "office;arrivals > warga > per day;# catatan\nCamat;3;\"baru; kecil\"\nLurah;2,5;\n"
    case .recordedTimes: "hari;menit\n1;3\n2;5,5\n3;10\n"
    case .arrivalLog: "masuk\n2026-01-05 08:31\n2026-01-06 09:05\n2026-01-07\n"
    case .journal: nil
    case .findings:
      FindingsJSON.text(
        VerificationFindings(
          programVersion: "0.1", platform: "p", seed: 1,
          cases: [
            VerificationFindings.Case(
              subject: .oneDesk, replications: 30,
              quantities: [
                VerificationFindings.Quantity(
                  quantity: .meanWait("S1"), exact: 2, estimate: 2.5, halfWidth: 0.25, standardErrors: nil,
                  isPassed: true)
              ], checks: [])
          ], bits: []))
    }
  }

  /// What became of reading a file.
  enum Outcome: Equatable {
    /// As text, to be compared.
    case value(String)
    case refused
  }

  func bytes(_ reader: EveryReader) throws -> [UInt8] { try #require(originals[reader]) }

  /// Records an issue where a refusal is not of the reader's own type, or tells no place.
  func outcome(_ reader: EveryReader, of bytes: [UInt8], _ what: String) throws -> Outcome {
    do {
      return .value(try value(reader, of: bytes))
    } catch let error as ScenarioErrors {
      let isPlaced = error.errors.allSatisfy { error in
        error.place.map { $0.line > 0 && $0.column > 0 } ?? error.message.contains(reader.fileName)
      }
      #expect(!error.errors.isEmpty && isPlaced, "\(reader), \(what): \(error)")
    } catch let error as SweepJournal.Problem {
      let place = "\(error)".prefixMatch(of: #/whole.offices.jsonl:[0-9]+: /#)
      #expect(place != nil, "\(reader), \(what): \(error)")
    } catch is DecodingError where reader == .findings {
      // Whose file it is says who asks for it.
    } catch {
      Issue.record("\(reader), \(what): \(type(of: error)) \(error)")
    }
    return .refused
  }

  private func value(_ reader: EveryReader, of bytes: [UInt8]) throws -> String {
    switch reader {
    case .journal: return "\(try SweepJournal(Data(bytes), file: reader.fileName).results)"
    case .findings: return "\(try FindingsJSON.read(VerificationFindings.self, from: Data(bytes)))"
    case .scenario, .redesign, .generalSOP, .officeTable, .recordedTimes, .arrivalLog: break
    }
    try folder.write(bytes, to: reader.fileName)
    func read(_ name: String) throws -> ScenarioFile {
      try ScenarioFile.read(path: folder.url.appendingPathComponent(name).path)
    }
    switch reader {
    case .recordedTimes: return "\(try read("timed.yaml").scenario)"
    case .arrivalLog: return "\(try read("logged.yaml").scenario)"
    case .officeTable:
      let table = try OfficeTable.read(path: folder.url.appendingPathComponent(reader.fileName).path)
      let offices = try OfficeScenarios(base: read("as-is.yaml"), redesign: nil, table: table)
      try offices.check()
      return "\(table.offices.map { $0.name })"
    default: return "\(try read(reader.fileName).scenario)"
    }
  }
}
