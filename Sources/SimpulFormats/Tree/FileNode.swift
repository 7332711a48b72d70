// SPDX-License-Identifier: GPL-3.0-or-later

/// A value of a file with the keys that lead to it and the place where it stands. Scalars are raw text.
struct FileNode: Sendable {
  enum Content: Sendable {
    /// `isPlain` is false for text in quotes.
    case scalar(String, isPlain: Bool)
    /// `isFlow` is true in braces.
    case mapping([Entry], isFlow: Bool)
    case sequence([FileNode])
  }

  struct Entry: Sendable {
    var key: String
    var keyPlace: SourcePlace
    var value: FileNode
  }

  var path: [String]
  /// Where it is written, if that is at another path: a value of a general SOP or of one of its uses.
  var writtenAt: [String]?
  var place: SourcePlace
  var content: Content

  /// The text of a scalar.
  var text: String? { if case .scalar(let text, _) = content { text } else { nil } }

  var entries: [Entry]? { if case .mapping(let entries, _) = content { entries } else { nil } }

  var isFlowMapping: Bool { if case .mapping(_, isFlow: true) = content { true } else { false } }

  /// Nothing stands behind the key.
  var isEmpty: Bool { if case .scalar("", isPlain: true) = content { true } else { false } }

  subscript(key: String) -> FileNode? { entries?.first { $0.key == key }?.value }

  /// With another text at a path; unchanged where there is no such path.
  ///
  /// - Parameter place: where errors in it are reported; its own where nil.
  func replacing(_ keys: ArraySlice<String>, with text: String, at place: SourcePlace? = nil) -> FileNode {
    guard let key = keys.first else {
      var result = self
      result.content = .scalar(text, isPlain: true)
      if let place { result.place = place }
      return result
    }
    guard let value = self[key] else { return self }
    return replacing(key, value.replacing(keys.dropFirst(), with: text, at: place))
  }

  /// The value at a path of keys, or the last one on the way to it; with the number of keys that were found.
  func deepest(on path: some Sequence<String>) -> (place: SourcePlace, found: Int) {
    var node = self
    var (result, found) = (place, 0)
    for key in path {
      if let entry = node.entries?.first(where: { $0.key == key }) {
        node = entry.value
        result = node.text?.isEmpty == false ? node.place : entry.keyPlace
      } else if case .sequence(let items) = node.content, let item = items.first(where: { $0.text == key }) {
        // A name in a list, such as one of the activities to merge.
        node = item
        result = item.place
      } else {
        break
      }
      found += 1
    }
    return (result, found)
  }
}
