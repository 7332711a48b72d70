// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulText

/// A place in a file, for people: lines and columns count from 1.
public struct SourcePlace: Hashable, Sendable {
  public var file: String
  public var line: Int
  public var column: Int
}

extension SourcePlace: CustomStringConvertible {
  /// As editors and terminals link it: `as-is.yaml:21:34`.
  public var description: String { "\(TerminalText.line(file)):\(line):\(column)" }
}

/// One thing that is wrong in a file.
public struct ScenarioError: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case noSuchFile
    /// It is there and cannot be opened, or is too large.
    case unreadable
    case content
  }

  public var kind: Kind
  /// Nil when the file itself cannot be read.
  public var place: SourcePlace?
  /// What is wrong, what was expected and what to write instead: one line that is safe to show, whatever it quotes.
  public var message: String { didSet { message = TerminalText.message(message) } }

  public init(_ kind: Kind = .content, place: SourcePlace?, message: String) {
    self.kind = kind
    self.place = place
    self.message = TerminalText.message(message)
  }
}

extension ScenarioError: CustomStringConvertible {
  /// On one line: `as-is.yaml:21:34: message`.
  public var description: String { place.map { "\($0): \(message)" } ?? message }
}

/// Everything that is wrong in a file, by file, line and column; never empty when thrown.
public struct ScenarioErrors: Error, Hashable, Sendable {
  public let errors: [ScenarioError]

  public init(_ errors: [ScenarioError]) {
    var seen: Set<ScenarioError> = []
    self.errors = errors.filter { seen.insert($0).inserted }.sorted { left, right in
      guard let mine = left.place else { return right.place != nil }
      guard let theirs = right.place else { return false }
      return (mine.file, mine.line, mine.column, left.message)
        < (theirs.file, theirs.line, theirs.column, right.message)
    }
  }
}

extension ScenarioErrors: CustomStringConvertible {
  /// Nobody reads more at once.
  private static let mostLines = 20

  /// One error a line; of many the first ones, and how many more there are.
  public var description: String {
    let lines = errors.prefix(ScenarioErrors.mostLines).map(\.description)
    let more = errors.count - lines.count
    return (lines + (more > 0 ? ["… and \(more) more"] : [])).joined(separator: "\n")
  }
}

extension [ScenarioError] {
  mutating func fail(_ place: SourcePlace?, _ message: String) {
    append(ScenarioError(place: place, message: message))
  }
}
