// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// What a test needs and this machine does not have, with how to get it.
public enum MissingTool: Error, Equatable, CustomStringConvertible {
  case chromium
  /// Python with `venv` and `ensurepip`.
  case python
  /// The packages of `requirements.txt`, with what pip said.
  case packages(String)

  /// Set by `.ci/run`, where a test that is skipped would be one that nobody misses.
  public static let requirement = "SIMPUL_REQUIRE_BROWSER"

  public var description: String {
    switch self {
    case .chromium: "needs Chromium: apt-get install -y chromium"
    case .python: "needs Python that can make an environment: apt-get install -y python3-venv"
    case .packages(let said):
      "needs the Python packages of Tests/OutsideReaders/requirements.txt, which could not be installed: \(said)"
    }
  }

  /// A tool, if it is there; else nil and a printed line, or an error where tools are required.
  static func ifThere<Tool>(_ tool: Result<Tool, MissingTool>) throws(MissingTool) -> Tool? {
    switch tool {
    case .success(let tool): return tool
    case .failure(let missing):
      try missing.tell()
      return nil
    }
  }

  /// A tool without which there is nothing to test.
  ///
  /// - Throws: what skips the test, or fails it where tools are required.
  static func needed<Tool>(_ tool: Result<Tool, MissingTool>) throws -> Tool {
    switch tool {
    case .success(let tool): return tool
    case .failure(let missing):
      try missing.tell()
      try Test.cancel(Comment(rawValue: missing.description))
    }
  }

  private func tell() throws(MissingTool) {
    if ProcessInfo.processInfo.environment[MissingTool.requirement] != nil { throw self }
    print("skipped: '\(Test.current?.displayName ?? "a test")' \(self)")
  }
}
