// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulText
import Yams

/// The text of a file as a tree of nodes; the only place that knows the YAML library.
struct YAMLTree {
  private(set) var root: FileNode?
  private(set) var errors: [ScenarioError] = []

  private let file: String
  private let lines: [[Unicode.Scalar]]
  /// Stands for the first letter of keys that are made different for the parser's sake.
  private static let marker: Unicode.Scalar = "\u{E000}"
  /// How often the parser is asked again; a large file is asked once.
  private static func duplicateLimit(_ text: String) -> Int { text.utf8.count < 200_000 ? 50 : 1 }

  init(_ text: String, file: String) {
    self.file = file
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    do throws(YamlError) { root = try compose(text).map { node(from: $0, path: []) } } catch {
      errors.append(words(for: error))
    }
  }

  /// The parser stops at the first key that stands twice and does not tell where the second is. So the first
  /// is made different and the parser asked again; both are then in the tree.
  private func compose(_ source: String) throws(YamlError) -> Node? {
    var text = source
    for _ in 0..<YAMLTree.duplicateLimit(source) {
      do { return try Yams.compose(yaml: text, .basic, .default, .utf8) } catch let error as YamlError {
        guard case .duplicatedKeysInMapping(_, let context) = error,
          let changed = marking(at: context.mark, in: text)
        else { throw error }
        text = changed
      } catch { throw YamlError.no }
    }
    throw YamlError.no
  }

  private func marking(at mark: Mark, in text: String) -> String? {
    var scalars = Array(text.unicodeScalars)
    var start = 0
    for _ in 1..<max(1, mark.line) {
      guard let end = scalars[start...].firstIndex(of: "\n") else { return nil }
      start = end + 1
    }
    var index = start + mark.column - 1
    guard index < scalars.count else { return nil }
    if scalars[index] == "\"" || scalars[index] == "'" { index += 1 }
    while index < scalars.count, scalars[index] == YAMLTree.marker { index += 1 }
    guard index < scalars.count, scalars[index] != ":", scalars[index] != "\n" else { return nil }
    scalars[index] = YAMLTree.marker
    return String(String.UnicodeScalarView(scalars))
  }

  private mutating func node(from source: Node, path: [String]) -> FileNode {
    let place = place(of: source.mark)
    switch source {
    case .scalar(let scalar):
      refuse(scalar.string, as: .prose, at: place)
      let isPlain = scalar.style == .plain || scalar.style == .any
      return FileNode(
        path: path, place: place,
        content: .scalar(isPlain ? scalar.string.trimmed : scalar.string, isPlain: isPlain))
    case .sequence(let sequence):
      let items = sequence.enumerated().map { node(from: $0.element, path: path + ["\($0.offset + 1)"]) }
      return FileNode(path: path, place: place, content: .sequence(items))
    case .mapping(let mapping):
      let entries = entries(of: mapping, path: path)
      return FileNode(path: path, place: place, content: .mapping(entries, isFlow: isBrace(at: place)))
    case .alias:
      errors.fail(place, "aliases (*) are not read: write the value out")
      return FileNode(path: path, place: place, content: .scalar("", isPlain: true))
    }
  }

  private mutating func entries(of mapping: Node.Mapping, path: [String]) -> [FileNode.Entry] {
    var result: [FileNode.Entry] = []
    for (keyNode, valueNode) in mapping {
      let keyPlace = place(of: keyNode.mark)
      guard let scalar = keyNode.scalar else {
        errors.fail(keyPlace, "a key must be a word, not a list or a mapping")
        continue
      }
      let key = scalar.string.trimmed
      refuse(key, as: .name, at: keyPlace)
      guard !key.unicodeScalars.contains(YAMLTree.marker) else {
        // The first of two keys: the second one, with the true name, reports both below.
        marked.append((key, keyPlace))
        continue
      }
      result.append(
        FileNode.Entry(key: key, keyPlace: keyPlace, value: node(from: valueNode, path: path + [key])))
    }
    for entry in result { reportEarlier(of: entry) }
    return result
  }

  /// What may stand on several lines is known where values are read.
  private mutating func refuse(_ text: String, as kind: TextFault.Kind, at place: SourcePlace) {
    guard let fault = TextFault.first(in: text, as: kind) else { return }
    errors.fail(place, "\(fault)")
  }

  /// Keys made different that wait for the last one with the same name in their mapping.
  private var marked: [(key: String, place: SourcePlace)] = []

  private mutating func reportEarlier(of entry: FileNode.Entry) {
    let plain = Array(entry.key.unicodeScalars)
    for (index, candidate) in marked.enumerated().reversed() {
      let letters = Array(candidate.key.unicodeScalars)
      let same =
        letters.count == plain.count && zip(letters, plain).allSatisfy { $0 == $1 || $0 == YAMLTree.marker }
      guard same, candidate.place.line <= entry.keyPlace.line else { continue }
      marked.remove(at: index)
      errors.fail(
        entry.keyPlace,
        "'\(entry.key):' stands twice, \(lines(candidate.place, entry.keyPlace)): leave one of them")
    }
  }

  private func lines(_ first: SourcePlace, _ second: SourcePlace) -> String {
    first.line == second.line
      ? "both on line \(first.line)" : "on line \(first.line) and on line \(second.line)"
  }

  /// The library does not tell how a mapping is written.
  private func isBrace(at place: SourcePlace) -> Bool {
    guard lines.indices.contains(place.line - 1) else { return false }
    let line = lines[place.line - 1]
    return line.indices.contains(place.column - 1) && line[place.column - 1] == "{"
  }

  private func place(of mark: Mark?) -> SourcePlace {
    SourcePlace(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  private func words(for error: YamlError) -> ScenarioError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return ScenarioError(place: place(of: mark), message: "not YAML: " + YAMLTree.words(for: problem))
    case .duplicatedKeysInMapping(let keys, let context):
      return ScenarioError(
        place: place(of: context.mark), message: "'\(keys.first ?? ""):' stands twice: leave one of them")
    case .reader(let problem, _, _, _):
      return ScenarioError(place: place(of: nil), message: "not YAML: \(problem)")
    default:
      return ScenarioError(place: place(of: nil), message: "not YAML, or too many keys that stand twice")
    }
  }

  private static func words(for problem: String) -> String {
    switch problem {
    case "mapping values are not allowed in this context":
      "a colon and a space begin a value, and none can stand here: put the "
        + "text in quotes, or look at the indentation"
    case "did not find expected ',' or '}'": "a { is not closed, or a comma is missing between two keys"
    case "did not find expected ',' or ']'": "a [ is not closed, or a comma is missing between two values"
    case "could not find expected ':'": "a line needs a key, a colon and a value: 'work: 15 min'"
    case "did not find expected key", "did not find expected <document start>":
      "the indentation does not fit the lines above, or a bracket or quotation mark is not closed"
    case "found character that cannot start any token":
      "a value cannot begin with this character: put the text in quotes"
    case "found unexpected end of stream": "a quotation mark is not closed"
    case "but found another document": "a line '---' begins another document: one file holds one design"
    default: problem
    }
  }
}

extension String {
  /// Without blanks at either end.
  var trimmed: String {
    var part = Substring(self)
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
