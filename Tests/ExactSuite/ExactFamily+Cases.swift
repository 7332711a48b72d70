// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

extension ExactFamily {
  /// The text of the file.
  package var json: Data {
    get throws {
      let file = Bundle.module.bundleURL.appendingPathComponent("Data/\(rawValue).json")
      return try Data(contentsOf: file)
    }
  }

  private struct File: Decodable { var cases: [ExactCase] }

  /// All cases of the file, as they stand there. The files lie beside the tests, so that one that cannot be read is a
  /// mistake of the repository.
  var allCasesOfFile: [ExactCase] {
    do {
      return try JSONDecoder().decode(File.self, from: json).cases.map { exact in
        var exact = exact
        exact.family = self
        return exact
      }
    } catch {
      fatalError("\(rawValue).json: \(error)")
    }
  }

  /// Those that Simpul can model at all, as models that are open: files always find room on the next desk, so that
  /// nothing is blocked.
  var cases: [ExactCase] {
    allCasesOfFile.map(\.opened).filter { $0.model.arrivals != nil || $0.model.initialNumber != nil }
  }

  /// All models that are run, in the order of the families.
  static var casesOfAll: [ExactCase] { allCases.flatMap(\.cases) }
}
