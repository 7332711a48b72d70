// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulText

/// What is gathered while a file is read: all errors, and the numbers with what stands behind them.
///
/// A value that cannot be read is left out and reading goes on, so that every error is found at once.
struct Reading {
  /// Whether a value is listed among the numbers of the scenario.
  enum Listing {
    case always
    /// Only when something stands behind it.
    case whenStated
  }

  /// Nobody reads more at once, and the time to tell of them stays small.
  private static let errorLimit = 201

  /// What values are read with.
  struct Context: Sendable {
    var durations: DurationText
    /// Those of the procedure that is read.
    var names = KnownNames(actors: [], activities: [])
  }

  var context: Context
  /// The procedure that is read.
  var procedure = Procedure.unnamed
  /// What a redesign that is read changes.
  var base = Scenario.nothing
  /// What has the fields that are read.
  private var element = FieldPlace.Element.scenario
  /// How many keys lead to it.
  private var depth = 0
  private(set) var errors: [ScenarioError] = []
  private(set) var numbers: [Parameter] = []
  /// The paths of what could not be read.
  private(set) var broken: [[String]] = []
  /// The rows that come from general SOPs.
  var uses = GeneralUses()
  /// What has been reported such rows; several uses have the same mistakes.
  private var told: Set<ScenarioError> = []

  init(records: RecordedValues) { context = Context(durations: DurationText(records: records)) }

  /// For a value by itself.
  init(_ context: Context) { self.context = context }

  /// Reads the fields of an element.
  mutating func inside<Result>(
    _ element: FieldPlace.Element, at node: FileNode, _ read: (inout Reading) -> Result
  ) -> Result { inside(element, below: node.path[...], read) }

  /// The same, whose fields stand below a path.
  mutating func inside<Result>(
    _ element: FieldPlace.Element, below path: ArraySlice<String>, _ read: (inout Reading) -> Result
  ) -> Result {
    let outer = (self.element, depth)
    (self.element, depth) = (element, path.count)
    defer { (self.element, depth) = outer }
    return read(&self)
  }

  /// The numbers since the last call.
  mutating func takeNumbers() -> [Parameter] {
    defer { numbers = [] }
    return numbers
  }

  // MARK: Errors

  /// An error of the text itself.
  mutating func append(_ error: ScenarioError) { errors.append(error) }

  mutating func fail(_ node: FileNode, _ message: String) { fail(node.path, at: node.place, message) }

  mutating func fail(_ path: [String], at place: SourcePlace, _ message: String) {
    guard errors.count < Reading.errorLimit else { return }
    broken.append(path)
    guard errors.count < Reading.errorLimit - 1 else {
      let advice = "more than \(errors.count) errors: the others are told when these are mended"
      errors.append(ScenarioError(place: place, message: advice))
      // Whatever else is wrong may come of what is not read.
      broken.append([])
      return
    }
    let remark = uses.remark(path, at: place)
    guard remark.isEmpty || told.insert(ScenarioError(place: place, message: message)).inserted else {
      return
    }
    errors.append(ScenarioError(place: place, message: message + remark))
  }

  /// Whether a path leads to, or through, something that could not be read.
  func isBroken(_ path: [String]) -> Bool {
    broken.contains { path.starts(with: $0) || $0.starts(with: path) }
  }

  // MARK: Values

  /// A plain value; nil after an error.
  mutating func value<Value>(
    _ node: FileNode?, listing: Listing = .whenStated, _ read: (String) throws(Misreading) -> Value
  ) -> Value? {
    guard let node, let text = plainText(of: node) else { return nil }
    do throws(Misreading) {
      let provenance = try Provenance(text)
      let value = try read(provenance.value)
      if listing == .always || provenance.isStated {
        let number = Parameter(
          path: node.path, writtenAt: node.writtenAt,
          place: FieldPlace(element, Array(node.path.dropFirst(depth))), text: provenance.value,
          basis: provenance.basis, range: provenance.range, note: provenance.note)
        try NumberVariation(number)?.checkThatItIsInItsRange()
        numbers.append(number)
      }
      return value
    } catch {
      fail(node, error.message)
      return nil
    }
  }

  /// The entry for every case type that is not named.
  static let othersKey = "others"

  /// What takes a value away.
  static let wordsForNone = ["none", "tidak ada"]

  static func isNone(_ node: FileNode) -> Bool {
    guard let text = node.text?.lowercased() else { return false }
    return wordsForNone.contains(text)
  }

  /// A title or the like as it stands, bars and all.
  mutating func text(_ node: FileNode?) -> String? {
    guard let node, let text = plainText(of: node) else { return nil }
    guard let fault = TextFault.first(in: text, as: .name) else { return text }
    fail(node, "\(fault)")
    return nil
  }

  /// What may have several lines, with a line feed between them.
  mutating func prose(_ node: FileNode?) -> String? {
    guard let node else { return nil }
    return plainText(of: node)?.withLineFeeds
  }

  /// A key of something else.
  mutating func name(_ node: FileNode?) -> String? {
    value(node) { (text: String) throws(Misreading) in
      if let fault = TextFault.first(in: text, as: .name) { throw Misreading("\(fault)") }
      return text
    }
  }

  /// One name, or a list of them, each with its place.
  mutating func names(_ node: FileNode?) -> [String] {
    guard let node else { return [] }
    guard case .sequence(let items) = node.content else { return name(node).map { [$0] } ?? [] }
    if items.isEmpty { fail(node, "the list is empty: write at least one name") }
    return items.compactMap { name($0) }
  }

  private static func emptiness(of key: String, _ keys: [FormatKey]) -> String {
    if key == FieldKey.changes { return Redesign.noChanges }
    let example = keys.first { $0.name == key }?.examples.first.map { ", such as '\(key): \($0)'" }
    return "nothing stands behind '\(key):': write a value\(example ?? "")"
  }

  /// Some values may be written as a list too: `[09.00, 14.00]`.
  private mutating func plainText(of node: FileNode) -> String? {
    switch node.content {
    case .scalar(let text, let isPlain):
      let trimmed = isPlain ? text : text.trimmed
      guard !trimmed.isEmpty else {
        fail(node, "nothing stands behind '\(node.path.last ?? "")'")
        return nil
      }
      return trimmed
    case .sequence(let items):
      let texts = items.compactMap(\.text)
      guard texts.count == items.count, !texts.isEmpty else { break }
      return texts.joined(separator: " ")
    case .mapping: break
    }
    fail(node, "'\(node.path.last ?? "")' takes a plain value here, and no list or mapping of others")
    return nil
  }

  // MARK: Mappings

  /// The values of a mapping whose keys the format knows; nil when it is none.
  mutating func fields(_ node: FileNode, _ section: FormatSection, isPart: Bool = false) -> Fields? {
    guard node.entries != nil else {
      let keys = section.keys.prefix(4).map { "'\($0.name):'" }.joined(separator: ", ")
      fail(
        node,
        "\(node.path.last.map { "'\($0)'" } ?? "the file") takes keys and values of \(section.title): "
          + "\(keys) …")
      return nil
    }
    let keys = section.keys
    var known: [FileNode.Entry] = []
    var meant: Set<String> = []
    for entry in entries(of: node, knowing: { word in keys.contains { $0.name == word } }) {
      // What is behind so many errors is read when they are mended.
      if errors.count >= Reading.errorLimit { break }
      if !keys.contains(where: { $0.name == entry.key }) {
        if let key = failUnknown(entry, section) {
          meant.insert(key)
          broken.append(node.path + [key])
        }
      } else if entry.value.isEmpty {
        fail(entry.value.path, at: entry.keyPlace, Reading.emptiness(of: entry.key, keys))
      } else {
        known.append(entry)
      }
    }
    let fields = Fields(node: node, entries: known)
    guard !isPart else { return fields }
    for key in keys where key.isRequired && fields[key.name] == nil && !meant.contains(key.name) {
      guard !isBroken(node.path + [key.name]) else { continue }
      let example = key.examples.first.map { ": write '\(key.name): \($0)' or the like" } ?? ": \(key.help)"
      fail(node.path + [key.name], at: node.place, "\(section.title) needs '\(key.name):'\(example)")
    }
    return fields
  }

  /// Returns the key that was perhaps meant.
  private mutating func failUnknown(_ entry: FileNode.Entry, _ section: FormatSection) -> String? {
    let key = entry.key
    let nearest = Spelling.nearest(to: key, among: section.keys.map(\.name))
    let advice: String
    if let known = section.mistakenWords.first(where: { $0.word == key.lowercased() }) {
      advice = known.advice
    } else if let nearest {
      advice = "did you mean '\(nearest):'?"
    } else {
      advice = "there are " + section.keys.map { "'\($0.name):'" }.joined(separator: ", ")
    }
    fail(entry.value.path, at: entry.keyPlace, "'\(key):' is not a key of \(section.title); \(advice)")
    return nearest
  }

  /// The values of a mapping whose keys are names.
  mutating func namedEntries(_ node: FileNode?) -> [FileNode.Entry] {
    guard let node else { return [] }
    guard node.entries != nil else {
      fail(node, "'\(node.path.last ?? "")' takes names, each with a value: 'name: value'")
      return []
    }
    return entries(of: node) { _ in false }
  }

  /// One mapping, or a list of them.
  func several(_ node: FileNode) -> [FileNode] {
    if case .sequence(let items) = node.content { items } else { [node] }
  }
}

/// The values of a mapping by the format's keys.
struct Fields {
  var node: FileNode
  /// In the order of the file.
  var entries: [FileNode.Entry]

  subscript(_ key: String) -> FileNode? { entries.first { $0.key == key }?.value }

  func keyPlace(_ key: String) -> SourcePlace { entries.first { $0.key == key }?.keyPlace ?? node.place }
}
