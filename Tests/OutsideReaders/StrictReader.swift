// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Readers of pages and tables that forgive nothing: html5lib, and the csv module of Python.
public struct StrictReader: Sendable {
  private let python: PythonEnvironment

  private static let found = PythonEnvironment.found.map { StrictReader(python: $0) }

  /// - Throws: what skips the test where there is none, or fails it where one is required.
  public static func needed() throws -> StrictReader { try MissingTool.needed(found) }

  /// Nil where there is none, which is printed.
  ///
  /// - Throws: where one is required.
  public static func ifThere() throws -> StrictReader? { try MissingTool.ifThere(found) }

  /// What is wrong in files whose names end in `.html` or `.csv`: their parse errors, and rows with more or fewer fields
  /// than the first.
  ///
  /// - Returns: a list for each file, in order.
  public func faults(in files: [URL]) throws -> [[String]] {
    try python.answer(of: "read_strictly.py", to: files.map(\.path))
  }
}
