// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite("Folders of the modules")
struct FoldersTests {
  /// What `folders.py` says, and its exit code.
  private func circles(in sources: URL? = nil) throws -> (text: String, code: Int32) {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "folders.py")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.path, "--quiet"] + (sources.map { [$0.path] } ?? [])
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (text, process.terminationStatus)
  }

  /// A module with two folders, of which the first names the second, and the second what is given.
  private func madeModule(second: String) throws -> URL {
    let sources = FileManager.default.temporaryDirectory.appendingPathComponent("simpul-\(UUID().uuidString)")
    for (folder, text) in [("Ground", second), ("Roof", "struct Roof { var ground: Ground }")] {
      let place = sources.appendingPathComponent("Module/\(folder)")
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: place.appendingPathComponent("\(folder).swift"))
    }
    return sources
  }

  @Test("no folder of a module names types of one that names its own")
  func repository() throws {
    let (text, code) = try circles()
    #expect(text.isEmpty && code == 0, "\(text)")
  }

  @Test("a circle is found, and named; an arrow in one direction, a comment and a text are none")
  func negativeControl() throws {
    for (second, isCircle) in [
      ("struct Ground { var roof: Roof? }", true), ("struct Ground {}", false),
      ("/// Below the `Roof`.\nstruct Ground { let name = \"Roof\" }", false),
    ] {
      let sources = try madeModule(second: second)
      defer { try? FileManager.default.removeItem(at: sources) }
      let (text, code) = try circles(in: sources)
      #expect(code == (isCircle ? 1 : 0), "\(second)")
      #expect(text.hasPrefix("Module: folders in a circle: Ground, Roof") == isCircle, "\(second): \(text)")
    }
  }
}
