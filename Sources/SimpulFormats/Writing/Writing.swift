// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// What the values of an element are written with: the numbers as they were stated, other texts for some of them, and
/// the names around them.
struct Writing: Sendable {
  /// Another text for a number, without a bar, and where errors in it are reported.
  struct Replacement: Sendable {
    var text: String
    var place: SourcePlace
  }

  var element = FieldPlace.Element.scenario
  /// What a redesign that is written changes.
  var base = Scenario.nothing
  /// The procedure whose rows are written.
  var procedure = Procedure.unnamed
  /// The keys in the element under which all is written.
  private var prefix: [String] = []
  var context: Reading.Context
  /// Only looked up; a later one takes the place of an earlier one.
  private let numbers: [FieldPlace: Parameter]
  private let inOrder: [Parameter]
  /// Only looked up.
  private let replacements: [FieldPlace: Replacement]

  init(
    _ numbers: [Parameter], _ context: Reading.Context,
    replacing replacements: [FieldPlace: Replacement] = [:]
  ) {
    self.context = context
    self.replacements = replacements
    inOrder = numbers
    self.numbers = Dictionary(
      numbers.compactMap { number in number.place.map { ($0, number) } },
      uniquingKeysWith: { _, later in later })
  }

  func inside(_ element: FieldPlace.Element) -> Writing {
    var inner = self
    (inner.element, inner.prefix) = (element, [])
    return inner
  }

  func below(_ keys: [String]) -> Writing {
    var inner = self
    inner.prefix += keys
    return inner
  }

  private func place(_ keys: [String]) -> FieldPlace { FieldPlace(element, prefix + keys) }

  /// Whether the element was stated in one value, and not by its field.
  func isStated(whole field: String?) -> Bool {
    number(at: []) != nil && field.map { number(at: [$0]) == nil } ?? true
  }

  func number(at keys: [String]) -> Parameter? { numbers[place(keys)] }

  /// Whether numbers were stated below a place.
  func isStated(below keys: [String]) -> Bool {
    let outer = place(keys)
    return inOrder.contains { number in
      guard let place = number.place, place.element == element else { return false }
      return place.keys.starts(with: outer.keys) && place.keys.count > outer.keys.count
    }
  }

  /// The text that was stated, where it still says what the value is, and where it comes from; else the value's own
  /// words.
  func scalar<Value: Equatable>(
    _ value: Value, at keys: [String], listing: Reading.Listing, write: (Value, Reading.Context) -> String,
    read: (String, Reading.Context) throws(Misreading) -> Value
  ) -> FileNode {
    if let other = replacement(at: keys) { return other }
    // The files of recorded values may not be at hand.
    guard let number = number(at: keys),
      number.text.hasPrefix("empirical ") || value is ArrivalLog || (try? read(number.text, context)) == value
    else { return FileNode(written: write(value, context)) }
    return FileNode(written: number.text + number.origin(listing))
  }

  /// A mapping whose keys are values, as its numbers were stated; nil where that says something else by now.
  func asStated<Value: Equatable>(
    _ value: Value, below keys: [String], read: (inout Reading, FileNode) -> Value?
  ) -> FileNode? {
    let outer = place(keys)
    let stated = inOrder.compactMap { number -> (key: String, text: String)? in
      guard let place = number.place, place.element == element, place.keys.dropLast() == outer.keys[...]
      else { return nil }
      return place.keys.last.map { ($0, number.text + number.origin(.always)) }
    }
    var reading = Reading(context)
    let node = FileNode.written(stated.map { ($0.key, FileNode(written: $0.text)) })
    guard !stated.isEmpty, read(&reading, node) == value, reading.errors.isEmpty else { return nil }
    return .written(stated.map { ($0.key, replacement(at: keys + [$0.key]) ?? FileNode(written: $0.text)) })
  }

  private func replacement(at keys: [String]) -> FileNode? {
    guard let other = replacements[place(keys)] else { return nil }
    var node = FileNode(written: other.text)
    node.place = other.place
    return node
  }
}

extension Parameter {
  /// What stands behind the bars.
  fileprivate func origin(_ listing: Reading.Listing) -> String {
    if listing == .always, basis == .assumed, range == nil, note == nil { return "" }
    return " | " + basis.rawValue + (range.map { " " + $0 } ?? "") + (note.map { " | " + $0 } ?? "")
  }
}

// Nodes that stand in no file yet.
extension FileNode {
  /// At the place of the first value in it that has one.
  init(written content: Content) {
    let inner: [FileNode] =
      switch content {
      case .scalar: []
      case .mapping(let entries, _): entries.map(\.value)
      case .sequence(let items): items
      }
    let place = inner.map(\.place).first { !$0.file.isEmpty } ?? SourcePlace(file: "", line: 1, column: 1)
    self.init(path: [], writtenAt: nil, place: place, content: content)
  }

  init(written text: String) { self.init(written: .scalar(text, isPlain: true)) }

  /// What takes a value away.
  static let none = FileNode(written: "none")

  /// A mapping of what is there.
  static func written(_ entries: [(String, FileNode?)]) -> FileNode {
    FileNode(
      written: .mapping(
        entries.compactMap { key, node in node.map { Entry(written: key, $0) } }, isFlow: false))
  }

  /// The same; nil where nothing is there.
  static func named(_ entries: [(String, FileNode?)]) -> FileNode? {
    entries.contains { $0.1 != nil } ? .written(entries) : nil
  }

  /// A single one, or a list.
  static func list(_ items: [FileNode]) -> FileNode {
    items.count == 1 ? items[0] : FileNode(written: .sequence(items))
  }

  /// With the path of each value in it.
  func placed(at path: [String] = []) -> FileNode {
    var result = self
    result.path = path
    switch content {
    case .scalar: break
    case .mapping(let entries, let isFlow):
      let placed = entries.map { entry in
        Entry(key: entry.key, keyPlace: entry.keyPlace, value: entry.value.placed(at: path + [entry.key]))
      }
      result.content = .mapping(placed, isFlow: isFlow)
    case .sequence(let items):
      result.content = .sequence(
        items.enumerated().map { $0.element.placed(at: path + ["\($0.offset + 1)"]) })
    }
    return result
  }
}

extension FileNode.Entry {
  init(written key: String, _ value: FileNode) { self.init(key: key, keyPlace: value.place, value: value) }
}
