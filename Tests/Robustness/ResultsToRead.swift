// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import FoundationXML
import HostileTexts
import OutsideReaders
import Testing

/// Results of many runs, which parsers read that are not Simpul's.
struct ResultsToRead {
  private let folder: ScratchFolder
  /// Pages and tables, which other programs read all at once, and what they are of.
  private var kept: [(file: URL, what: String)] = []

  /// Of a short run.
  static let replications = 2

  /// - Parameter folder: in which what is to be read is kept.
  init(in folder: ScratchFolder) { self.folder = folder }

  /// Reads JSON, CSV and pictures of a result, keeps its pages and tables for `read()`, and takes it away.
  ///
  /// - Parameter what: of which study, for the report of a failure.
  mutating func take(_ path: String, of what: String) throws {
    let result = folder.url.appendingPathComponent(path)
    let names = try FileManager.default.contentsOfDirectory(atPath: result.path).sorted()
    #expect(!names.isEmpty, "\(what)")
    for name in names {
      let file = result.appendingPathComponent(name)
      switch file.pathExtension {
      case "json": expectJSON(try Data(contentsOf: file), "\(name) of \(what)")
      case "jsonl":
        for line in try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")) {
          expectJSON(line, "\(name) of \(what)")
        }
      case "csv":
        let rows = Scalars.cells(try String(contentsOf: file, encoding: .utf8))
        #expect(rows != nil, "\(name) of \(what)")
        let widths = Set((rows ?? []).map(\.count))
        #expect(widths.count == 1, "\(name) of \(what): \(widths)")
        try keep(file, "\(name) of \(what)")
      case "html":
        try expectPictures(String(contentsOf: file, encoding: .utf8), "\(name) of \(what)")
        try keep(file, "\(name) of \(what)")
      default: continue
      }
    }
    try FileManager.default.removeItem(at: result)
  }

  /// A short run of a scenario that `check` accepts: what it writes is read, or it is refused by what only pilots find.
  mutating func expectGoodRun(of mutant: Mutant) throws {
    let output = "out-" + mutant.name
    let run = try folder.simpul([
      "run", mutant.name, "--replications", "\(ResultsToRead.replications)", "--no-sensitivity", "--threads",
      "1", "--output", output,
    ])
    guard run.ending == .exit(0) else {
      #expect(
        run.ending == .exit(65),
        "run \(mutant.name): \(run.ending), \(mutant.changes), \(run.errors.suffix(300))")
      return
    }
    try take(output, of: "\(mutant)")
  }

  /// By html5lib and Python's csv, where they are there.
  func read() throws {
    guard let reader = try StrictReader.ifThere() else { return }
    for ((_, what), faults) in zip(kept, try reader.faults(in: kept.map(\.file))) {
      #expect(faults == [], "\(what)")
    }
  }

  private mutating func keep(_ file: URL, _ what: String) throws {
    let place = folder.url.appendingPathComponent(".kept-\(kept.count).\(file.pathExtension)")
    try FileManager.default.moveItem(at: file, to: place)
    kept.append((place, what))
  }

  private func expectJSON(_ bytes: Data, _ what: String) {
    #expect(throws: Never.self, "\(what)") { try JSONSerialization.jsonObject(with: Data(bytes)) }
  }

  private func expectPictures(_ page: String, _ what: String) {
    let pictures = page.matches(of: #/<svg[\s\S]*?<\/svg>/#)
    #expect(!pictures.isEmpty, "\(what)")
    for picture in pictures {
      let parser = XMLParser(data: Data(String(picture.0).utf8))
      #expect(parser.parse(), "a picture in \(what): \(String(describing: parser.parserError))")
    }
  }
}
