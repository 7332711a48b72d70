// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulAnalysis
import SimpulEngine
import SimpulText

/// The journal of a sweep: finished offices as lines of JSON, first what they depend on, then a line an office. It
/// grows while a sweep runs; interrupted sweeps resume from it, and shards are merged from it.
///
/// Every line carries a fingerprint of itself, and those of offices one that holds only below their first line: what
/// has changed since it was written, or comes from another sweep, is reported by its line and never taken for a result.
public struct SweepJournal: Equatable, Sendable {
  public static let fileName = "offices.jsonl"
  /// Name of the journal of a sweep begun anew in the folder of an earlier one, until it is finished.
  public static let freshFileName = "offices-anew.jsonl"

  /// Whether the first line is that of a journal, of whatever version.
  public static func isJournal(_ contents: Data) -> Bool {
    contents.split(separator: UInt8(ascii: "\n"), maxSplits: 1).first
      .map { (try? decoder.decode(Header.self, from: $0)) != nil } ?? false
  }

  public var record: SweepRecord
  /// Results in the order of the file.
  public var results: [OfficeResult]
  /// Bytes of the file in whole lines: what follows was being written when the run was cut off.
  public var wholeLength: Int
  /// Fingerprint of the first line; nil where there is no file.
  let fingerprint: String?

  public init(record: SweepRecord, results: [OfficeResult]) {
    self.record = record
    self.results = results
    wholeLength = 0
    fingerprint = nil
  }

  /// Why a file is no journal, or a line cannot be written.
  public enum Problem: Error, Equatable, Sendable, CustomStringConvertible {
    case noRecord(file: String)
    /// The offices were run by another version of the rules than this Simpul's.
    case otherSemantics(file: String, number: Int)
    /// A line without a fingerprint.
    case unchecked(file: String, line: Int)
    /// A line that is not as it was written.
    case damaged(file: String, line: Int)
    /// A line as it was written, with an impossible value.
    case impossible(file: String, line: Int, value: ImpossibleValue)
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
      case .unchecked(let file, let line):
        "\(file):\(line): this line has no checksum that tells whether it is whole: an earlier Simpul wrote it, or it was "
          + "changed by hand. \(Problem.advice(line))"
      case .damaged(let file, let line):
        "\(file):\(line): this line is not as Simpul wrote it, its checksum is that of another text. "
          + Problem.advice(line)
      case .impossible(let file, let line, let value):
        "\(file):\(line): \(value): this is no result that Simpul can have found. \(Problem.advice(line))"
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

    private static func advice(_ line: Int) -> String {
      line == 1
        ? "Run the sweep with --fresh"
        : "Delete the line, and the command of this sweep runs its office again; or run the sweep with --fresh"
    }
  }

  /// Reads a journal; a last line that was cut off does not count.
  ///
  /// - Parameter file: its name, for problems.
  public init(_ contents: Data, file: String) throws(Problem) {
    let lines = contents.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // What follows the last line end, even if that is nothing, is no line.
    let whole = lines.dropLast()
    let head = try SweepJournal.head(whole.first, file: file)
    let record = head.record
    let known = Set(record.offices)
    var seen: Set<String> = []
    results = []
    for (number, line) in whole.enumerated().dropFirst() {
      let place = number + 1
      let result = try SweepJournal.result(line, below: head, file: file, line: place)
      guard known.contains(result.office) else {
        throw .stranger(file: file, line: place, office: result.office)
      }
      guard seen.insert(result.office).inserted else {
        throw .duplicate(file: file, line: place, office: result.office)
      }
      results.append(result)
    }
    fingerprint = head.fingerprint
    self.record = record
    wholeLength = contents.count - (lines.last?.count ?? 0)
  }

  private typealias Head = (record: SweepRecord, fingerprint: String)

  private static func head(_ line: Data?, file: String) throws(Problem) -> Head {
    guard let line else { throw .noRecord(file: file) }
    let opened: (object: Data, fingerprint: String)
    do throws(CheckedJSON.Damage) { opened = try CheckedJSON.opened(line) } catch {
      if error == .altered { throw .damaged(file: file, line: 1) }
      guard let header = try? decoder.decode(Header.self, from: line) else { throw .noRecord(file: file) }
      guard header.number == Semantics.version else {
        throw .otherSemantics(file: file, number: header.number)
      }
      throw .unchecked(file: file, line: 1)
    }
    if let header = try? decoder.decode(Header.self, from: opened.object), header.number != Semantics.version
    {
      throw .otherSemantics(file: file, number: header.number)
    }
    guard let record = try? decoder.decode(SweepRecord.self, from: opened.object) else {
      throw .noRecord(file: file)
    }
    do throws(ImpossibleValue) { try record.check() } catch {
      throw .impossible(file: file, line: 1, value: error)
    }
    return (record, opened.fingerprint)
  }

  private static func result(
    _ bytes: Data, below head: Head, file: String, line: Int
  ) throws(Problem) -> OfficeResult {
    let object: Data
    do throws(CheckedJSON.Damage) {
      object = try CheckedJSON.opened(bytes, in: head.fingerprint).object
    } catch {
      switch error {
      case .unchecked: throw .unchecked(file: file, line: line)
      case .altered: throw .damaged(file: file, line: line)
      }
    }
    guard let result = try? decoder.decode(OfficeResult.self, from: object) else {
      throw .damaged(file: file, line: line)
    }
    do throws(ImpossibleValue) { try result.check(replications: head.record.replications) } catch {
      throw .impossible(file: file, line: line, value: error)
    }
    return result
  }

  /// Fields of all record versions, and from number 2 on the version of the rules.
  private struct Header: Decodable {
    var scenarioFile: Provenance.File
    var semantics: Int?

    var number: Int { semantics ?? 1 }
  }

  /// The whole file, with the offices in the order of the table.
  ///
  /// - Throws: `Problem.notWritable`.
  public func contents() throws(Problem) -> Data {
    let lines = try Lines(record)
    var data = lines.first
    for result in ordered { data += try lines.line(result) }
    return data
  }

  /// Results in the order of the table.
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

  /// The lines of one journal.
  public struct Lines: Sendable {
    /// The first line: the record that the results depend on.
    public let first: Data
    private let fingerprint: String

    /// Begins a journal.
    ///
    /// - Throws: `Problem.notWritable`.
    public init(_ record: SweepRecord) throws(Problem) {
      let object = try encoded(record)
      let sealed = CheckedJSON.sealed(object)
      first = sealed + lineEnd
      // It has just been sealed.
      fingerprint = (try? CheckedJSON.opened(sealed).fingerprint) ?? ""
    }

    /// Continues a journal.
    ///
    /// - Throws: `Problem.notWritable`.
    public init(continuing journal: SweepJournal) throws(Problem) {
      let lines = try Lines(journal.record)
      first = lines.first
      fingerprint = journal.fingerprint ?? lines.fingerprint
    }

    /// - Throws: `Problem.notWritable`.
    public func line(_ result: OfficeResult) throws(Problem) -> Data {
      CheckedJSON.sealed(try encoded(result), in: fingerprint) + lineEnd
    }
  }

  private static let lineEnd = Data("\n".utf8)

  static func encoded(_ value: some Encodable) throws(Problem) -> Data {
    do { return Data(try JSONEncoding.json(value, as: .journal).sorted.written(.compact).utf8) } catch {
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
