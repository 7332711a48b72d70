// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Debian's Chromium without a window, by playwright.
///
/// One is started for all pages that are visited together.
public struct HeadlessBrowser: Sendable {
  /// A page as it is found a moment after it was opened, with everything in it unfolded.
  public struct Visit: Decodable, Sendable {
    /// Calls of `hit()`, which every page has and none of Simpul's calls.
    public let hits: [String]
    public let dialogs: [String]
    /// Messages in the console, and errors of scripts.
    public let console: [String]
    /// What the page asked for besides itself.
    public let requests: [String]
    /// What its policy stopped.
    public let violations: [String]
    /// Every element, and every attribute with its element before it: `td`, `td class`.
    public let names: Set<String>
    /// Every attribute's value, text and comment, a line each.
    public let text: String
    /// Where it fails the Web Content Accessibility Guidelines, levels A and AA; empty where it was not asked.
    public let accessibility: [String]

    /// What a page does that only shows something.
    public var deeds: [String] { hits + dialogs + console + requests + violations }
  }

  private struct Question: Encodable {
    struct Page: Encodable {
      var path: String
      var isJudged: Bool
    }
    var chromium: String
    var pages: [Page]
  }

  private let chromium: String
  private let python: PythonEnvironment

  private static let found: Result<HeadlessBrowser, MissingTool> = {
    guard let chromium = (Executable.all(named: "chromium") + ["/usr/bin/chromium"]).first,
      FileManager.default.isExecutableFile(atPath: chromium)
    else { return .failure(.chromium) }
    return PythonEnvironment.found.map { HeadlessBrowser(chromium: chromium, python: $0) }
  }()

  /// - Throws: what skips the test where there is none, or fails it where one is required.
  public static func needed() throws -> HeadlessBrowser { try MissingTool.needed(found) }

  /// - Parameter judged: pages whose accessibility is looked at by axe-core, among `pages`.
  /// - Returns: a visit to each page, in order.
  public func visits(to pages: [URL], judging judged: Set<URL> = []) throws -> [Visit] {
    let question = Question(
      chromium: chromium,
      pages: pages.map { Question.Page(path: $0.path, isJudged: judged.contains($0)) })
    return try python.answer(of: "visit_pages.py", to: question)
  }
}
