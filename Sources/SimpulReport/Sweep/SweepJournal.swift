// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulAnalysis
import SimpulEngine

/// The finished offices of a sweep as lines of JSON: first what they depend on, then a line an office. It grows while a
/// sweep runs, is what it goes on from after an interruption, and what shards are merged from.
public struct SweepJournal: Equatable, Sendable {
  public static let fileName = "offices.jsonl"
  /// Of a sweep begun anew in the folder of an earlier one, until it is finished.
  public static let freshFileName = "offices-anew.jsonl"

  /// Whether the first line is that of a journal, of whatever version.
  public static func isJournal(_ contents: Data) -> Bool {
    contents.split(separator: UInt8(ascii: "\n"), maxSplits: 1).first
      .map { (try? decoder.decode(Header.self, from: $0)) != nil } ?? false
  }

  public var record: SweepRecord
  /// In the order in which they stand in the file.
  public var results: [OfficeResult]
  /// How many bytes of the file are whole lines: what stands behind them was being written when the run was cut off.
  public var wholeLength: Int

  public init(record: SweepRecord, results: [OfficeResult]) {
    self.record = record
    self.results = results
    wholeLength = 0
  }

  /// Why a file is no journal, or a line cannot be written.
  public enum Problem: Error, Equatable, Sendable, CustomStringConvertible {
    case noRecord(file: String)
    /// Its offices were run by rules of another number than this Simpul's.
    case otherSemantics(file: String, number: Int)
    case damaged(file: String, line: Int)
    /// An office that is not in the record, or is there twice.
    case stranger(file: String, line: Int, office: String)
    case duplicate(file: String, line: Int, office: String)
    /// A value of a result, by its path, that JSON cannot hold.
    case notWritable(value: String)

    public var description: String {
      switch self {
      case .noRecord(let file):
        "\(file):1: this is no journal of a sweep, or of another version: name a folder that 'simpul sweep' wrote"
      case .otherSemantics(let file, let number):
        "\(file):1: this sweep was run by rules number \(number), and this Simpul has number \(Semantics.version): what it found "
          + "is neither reported, merged nor gone on with by other rules. Run the sweep with --fresh"
      case .damaged(let file, let line):
        "\(file):\(line): this line is no result of an office: was the file changed by hand? Run the sweep with --fresh"
      case .stranger(let file, let line, let office):
        "\(file):\(line): the office '\(office)' is none of this sweep: was the file changed by hand? Run the sweep with "
          + "--fresh"
      case .duplicate(let file, let line, let office):
        "\(file):\(line): the office '\(office)' stands twice: was the file changed by hand? Run the sweep with --fresh"
      case .notWritable(let value):
        "the value \(value) of a result cannot be written as JSON: this is a fault of Simpul; please report it with the "
          + "scenario and the table of offices"
      }
    }
  }

  /// Reads a journal; a last line that was cut off does not count.
  ///
  /// - Parameter file: its name, for problems.
  public init(_ contents: Data, file: String) throws(Problem) {
    let lines = contents.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // What stands behind the last line end, even if that is nothing, is no line.
    let whole = lines.dropLast()
    let decoder = SweepJournal.decoder
    if let first = whole.first, let header = try? decoder.decode(Header.self, from: first),
      header.number != Semantics.version
    {
      throw .otherSemantics(file: file, number: header.number)
    }
    guard let first = whole.first, let record = try? decoder.decode(SweepRecord.self, from: first) else {
      throw .noRecord(file: file)
    }
    let known = Set(record.offices)
    var seen: Set<String> = []
    results = []
    for (number, line) in whole.enumerated().dropFirst() {
      guard let result = try? decoder.decode(OfficeResult.self, from: line) else {
        throw .damaged(file: file, line: number + 1)
      }
      guard known.contains(result.office) else {
        throw .stranger(file: file, line: number + 1, office: result.office)
      }
      guard seen.insert(result.office).inserted else {
        throw .duplicate(file: file, line: number + 1, office: result.office)
      }
      results.append(result)
    }
    self.record = record
    wholeLength = contents.count - (lines.last?.count ?? 0)
  }

  /// What records of all versions hold, and from number 2 on the number of the rules.
  private struct Header: Decodable {
    var scenarioFile: Provenance.File
    var semantics: Int?

    var number: Int { semantics ?? 1 }
  }

  /// The whole file, with the offices in the order of the table.
  ///
  /// - Throws: `Problem.notWritable`.
  public func contents() throws(Problem) -> Data {
    var data = try SweepJournal.line(record)
    for result in ordered { data += try SweepJournal.line(result) }
    return data
  }

  /// In the order of the table.
  public var ordered: [OfficeResult] {
    let places = Dictionary(
      record.offices.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return results.sorted { places[$0.office] ?? 0 < places[$1.office] ?? 0 }
  }

  /// Offices of the shard without a result, in the order of the table.
  public var missing: [String] {
    let known = Set(results.map(\.office))
    return record.offices.filter { !known.contains($0) }
  }

  public static func line(_ record: SweepRecord) throws(Problem) -> Data { try encoded(record) }
  public static func line(_ result: OfficeResult) throws(Problem) -> Data { try encoded(result) }

  static func encoded(_ value: some Encodable) throws(Problem) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    do {
      return try encoder.encode(value) + Data("\n".utf8)
    } catch {
      throw .notWritable(value: place(of: error))
    }
  }

  private static func place(of error: any Error) -> String {
    guard case EncodingError.invalidValue(_, let context) = error else { return "\(error)" }
    return "'" + context.codingPath.map(\.stringValue).joined(separator: " > ") + "'"
  }

  private static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return decoder
  }
}
