// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The README's table of modules, and the targets of Package.swift that are shipped.
@Suite("Table of modules")
struct ModulesTests {
  private struct Module: Equatable {
    var name: String
    var dependencies: [String]
  }

  private static func text(_ file: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
  }

  private static func table() throws -> [String] {
    try text("README.md").matches(of: /\n\| `(\w+)` \|/).map { String($0.1) }
  }

  /// Targets in Sources, with what they depend on there, in the order of the file.
  private static func targets() throws -> [Module] {
    let package = try text("Package.swift")
    let shipped = package[..<(try #require(package.firstRange(of: "path: \"Tests/")).lowerBound)]
    let starts = shipped.matches(
      of: /(?:library\(\s*|(?:executableTarget|systemLibrary|\.target)\(\s*name: )"(\w+)"/)
    // The last target before the first path into Tests is the one that this path belongs to.
    return zip(starts.dropLast(), starts.dropFirst().map(\.range.lowerBound) + [shipped.endIndex]).map {
      start, end in
      let rest = shipped[start.range.upperBound..<end]
      // Products of other packages stand behind a label.
      let names = rest.matches(of: /(?:^|[\[,]|\n)\s*"(\w+)"/).map { String($0.1) }
      return Module(name: String(start.1), dependencies: names.filter { $0 != "gsl" && $0 != "Data" })
    }
  }

  @Test("names every module of Package.swift once, but for the system's GSL")
  func isComplete() throws {
    let (table, targets) = (try Self.table(), try Self.targets().map(\.name))
    #expect(targets.count > 15)
    #expect(table.sorted() == targets.filter { $0 != "CGSL" }.sorted())
  }

  @Test("names a module below all that it imports")
  func hasOneDirection() throws {
    let table = ["CGSL"] + (try Self.table())
    var arrows = 0
    for module in try Self.targets() {
      let place = try #require(table.firstIndex(of: module.name))
      for dependency in module.dependencies {
        let above = table.firstIndex(of: dependency)
        #expect(above ?? .max < place, "\(module.name) imports \(dependency)")
        arrows += 1
      }
    }
    #expect(arrows > 50)
  }

  @Test("is what the files import: no module imports one that Package.swift does not give it")
  func imports() throws {
    let targets = try Self.targets()
    let names = Set(targets.map(\.name))
    let sources = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources")
    for module in targets {
      let folder = sources.appendingPathComponent(module.name)
      var imported: Set<String> = []
      for case let path as String in try #require(FileManager.default.enumerator(atPath: folder.path))
      where path.hasSuffix(".swift") {
        let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
        imported.formUnion(text.matches(of: /(?:^|\n)(?:package |public )?import (\w+)/).map { String($0.1) })
      }
      let unknown = imported.intersection(names).subtracting(module.dependencies)
      #expect(unknown.isEmpty, "\(module.name) imports \(unknown.sorted())")
      let idle = Set(module.dependencies).subtracting(imported).subtracting(["CPhilox", "CGSL"])
      #expect(idle.isEmpty || imported.isEmpty, "\(module.name) never imports \(idle.sorted())")
    }
  }
}
