// SPDX-License-Identifier: GPL-3.0-or-later

/// The keys that lead to a value of a file, from its top; an item of a list counts from 1.
public typealias FieldPath = [String]

extension ScenarioFile {
  /// The text of the file with other values, and with all else as it is: comments, order and layout.
  ///
  /// - Parameter values: by their places in this file, general SOPs as they are written. What stands behind the bar of a value
  ///   stays there, unless the new one has a bar too.
  /// - Throws: where there is no plain value at a place, or none that stands on its own between its neighbours.
  public func text(changing values: [FieldPath: String]) throws(ScenarioErrors) -> String {
    var scalars = Array(text.unicodeScalars)
    var spans: [(span: Range<Int>, text: String)] = []
    for (path, value) in values {
      guard let node = source.value(at: path[...]), case .scalar(let old, let isPlain) = node.content,
        let span = ScalarSpan.find(old, isPlain: isPlain, at: node.place, in: scalars)
      else {
        let message = "there is no plain value at '\(path.joined(separator: " > "))' that can be changed"
        throw ScenarioErrors([ScenarioError(place: source.deepest(on: path).place, message: message)])
      }
      let origin = value.contains("|") ? "" : String(old[(old.firstIndex(of: "|") ?? old.endIndex)...])
      spans.append((span, YAMLLayout.scalar(value + (origin.isEmpty ? "" : " " + origin), isPlain: true)))
    }
    // From the end, so that the others stay where they are.
    for (span, text) in spans.sorted(by: { $0.span.lowerBound > $1.span.lowerBound }) {
      scalars.replaceSubrange(span, with: Array(text.unicodeScalars))
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension FileNode {
  /// The value at a path of keys, and of places in lists.
  fileprivate func value(at path: ArraySlice<String>) -> FileNode? {
    guard let key = path.first else { return self }
    if case .sequence(let items) = content {
      guard let place = Int(key), items.indices.contains(place - 1) else { return nil }
      return items[place - 1].value(at: path.dropFirst())
    }
    return self[key]?.value(at: path.dropFirst())
  }
}

/// Where a plain value stands in a text.
private enum ScalarSpan {
  /// Nil where the text there is not that of the value, as with values of several lines behind `|`.
  static func find(
    _ value: String, isPlain: Bool, at place: SourcePlace, in scalars: [Unicode.Scalar]
  ) -> Range<Int>? {
    guard let start = start(of: place, in: scalars) else { return nil }
    if !isPlain { return quoted(from: start, in: scalars) }
    var index = start
    for scalar in value.unicodeScalars {
      guard index < scalars.count else { return nil }
      if scalars[index] == scalar {
        index += 1
        continue
      }
      // A line of a longer text ends here.
      let next = scalars[index...].firstIndex { !" \n\r".unicodeScalars.contains($0) } ?? scalars.count
      guard scalar == " ", next > index else { return nil }
      index = next
    }
    return start..<index
  }

  private static func start(of place: SourcePlace, in scalars: [Unicode.Scalar]) -> Int? {
    var start = 0
    for _ in 1..<max(1, place.line) {
      guard let end = scalars[start...].firstIndex(of: "\n") else { return nil }
      start = end + 1
    }
    // A byte order mark is of no account.
    let mark = place.line == 1 && scalars.first == "\u{FEFF}" ? 1 : 0
    let index = start + mark + place.column - 1
    return index < scalars.count ? index : nil
  }

  private static func quoted(from start: Int, in scalars: [Unicode.Scalar]) -> Range<Int>? {
    let quote = scalars[start]
    guard quote == "\"" || quote == "'" else { return nil }
    var index = start + 1
    while index < scalars.count {
      if scalars[index] == "\\", quote == "\"" {
        index += 2
      } else if scalars[index] != quote {
        index += 1
      } else if quote == "'", index + 1 < scalars.count, scalars[index + 1] == quote {
        index += 2
      } else {
        return start..<index + 1
      }
    }
    return nil
  }
}
