// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulFormats

/// The files of a study as they were read, for its result: scenarios, their bases, recorded times and logs.
///
/// They stand in a folder of their own, so that none can take the name of a result, and in it as they stand to one
/// another, so that those that name each other still do.
public enum InputCopies {
  /// Within the result.
  public static let folder = "inputs"

  /// - Parameter workingFolder: from which the paths of the files count.
  public static func files(
    of scenarios: [ScenarioFile], workingFolder: String = FileManager.default.currentDirectoryPath
  ) -> [ResultFile] {
    var copies: [Copy] = []
    func add(_ path: String, _ contents: Data) {
      let copy = Copy(names: FullPath.names(of: path, from: workingFolder), contents: contents)
      if !copies.contains(copy) { copies.append(copy) }
    }
    func add(_ file: ScenarioFile) {
      if case .redesign(_, let base) = file.content { add(base) }
      add(file.path, Data(file.text.utf8))
      for record in file.recordedFiles { add(record.path, record.contents) }
    }
    for file in scenarios { add(file) }
    return placed(copies)
  }

  private struct Copy: Equatable {
    /// From the root on, the last one that of the file.
    var names: [String]
    var contents: Data
  }

  private static func placed(_ copies: [Copy]) -> [ResultFile] {
    guard var common = copies.first.map({ $0.names.dropLast() }) else { return [] }
    for copy in copies {
      let alike = zip(common, copy.names.dropLast()).prefix { $0 == $1 }.count
      common = common.prefix(alike)
    }
    var taken: Set<String> = []
    return copies.map { copy in
      let inner = copy.names.dropFirst(common.count)
      var name = inner.joined(separator: "/")
      // One file that was changed while it was read for two designs.
      var number = 2
      while !taken.insert(name).inserted {
        name = (inner.dropLast() + ["\(number)-\(inner.last ?? "")"]).joined(separator: "/")
        number += 1
      }
      return ResultFile(folder + "/" + name, copy.contents)
    }
  }
}
