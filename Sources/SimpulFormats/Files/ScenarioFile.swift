// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulModel

/// A scenario file as read and checked: a scenario, or a redesign with the scenario that it changes.
public struct ScenarioFile: Sendable {
  public indirect enum Content: Sendable {
    case scenario
    case redesign(Redesign, base: ScenarioFile)
  }

  /// As it was named when it was read.
  public let path: String
  /// As it was read.
  public let text: String
  public let content: Content
  /// The design that the file means: the scenario, or the base with all changes made. It has no problems.
  public let scenario: Scenario
  /// Of recorded times and arrivals, named in this file.
  public let recordedFiles: [RecordedFile]
  /// As it stands in the file, before rows of general SOPs are put in.
  let source: FileNode
  private let tree: ReadTree
}

/// What was read, with the rows of general SOPs where they are used.
private struct ReadTree {
  var root: FileNode
  var uses = GeneralUses()
}

extension ScenarioFile {
  /// Reads a file, and the files that it is based on.
  ///
  /// - Parameter path: of the file; a relative one counts from the working directory.
  /// - Throws: everything that is wrong in the files, by place.
  public static func read(path: String) throws(ScenarioErrors) -> ScenarioFile {
    try read(path: path, chain: [])
  }

  /// Reads a text as if it stood in a file; `path` says which, for the places of errors and for the names of
  /// other files in it.
  ///
  /// - Throws: everything that is wrong in the text, by place.
  public static func parse(text: String, path: String) throws(ScenarioErrors) -> ScenarioFile {
    try parse(text: text, path: path, chain: [])
  }

  private static func read(path: String, chain: [String]) throws(ScenarioErrors) -> ScenarioFile {
    let text: String
    do throws(ScenarioError) { text = try FileText.read(path) } catch { throw ScenarioErrors([error]) }
    return try parse(text: text, path: path, chain: chain)
  }

  /// `chain` are the files that led here by their bases, in full.
  private static func parse(
    text: String, path: String, chain: [String]
  ) throws(ScenarioErrors) -> ScenarioFile {
    let (root, errors) = try tree(of: text, path: path)
    return try parse(root, errors: errors, text: text, path: path, chain: chain)
  }

  /// - Parameters:
  ///   - errors: of the text itself.
  ///   - base: what a redesign changes, where that is not to be read from its file.
  static func parse(
    _ root: FileNode, errors: [ScenarioError], text: String, path: String, chain: [String],
    base: ScenarioFile? = nil
  ) throws(ScenarioErrors) -> ScenarioFile {
    var reading = Reading(records: RecordedValues(folder: folder(of: path)))
    reading.add(errors)
    let isRedesign = root[FieldKey.base] != nil || root[FieldKey.changes] != nil
    let before = reading.errors.count
    let whole = isRedesign ? root : reading.expanded(root)
    let isExpanded = reading.errors.count == before
    guard let fields = reading.fields(whole, isRedesign ? .redesign : .scenario) else {
      throw ScenarioErrors(reading.errors)
    }
    reading.checkVersion(fields[FieldKey.simpul])
    if isRedesign {
      return try redesign(fields, &reading, text: text, path: path, chain: chain, knownBase: base)
    }
    let scenario = reading.scenario(fields)
    let tree = ReadTree(root: whole, uses: reading.uses)
    // Much may follow from rows that are not there.
    let problems =
      isExpanded
      ? scenario.problems().filter { reading.errors.isEmpty || !reading.mayFollow($0, scenario) } : []
    reading.add(self.errors(for: problems, in: [tree]))
    guard reading.errors.isEmpty else { throw ScenarioErrors(reading.errors) }
    return ScenarioFile(
      path: path, text: text, content: .scenario, scenario: scenario,
      recordedFiles: reading.context.durations.records.files.all, source: root, tree: tree)
  }

  private static func redesign(
    _ fields: Fields, _ reading: inout Reading, text: String, path: String, chain: [String],
    knownBase: ScenarioFile?
  ) throws(ScenarioErrors) -> ScenarioFile {
    guard let node = fields[FieldKey.base], let name = reading.text(node) else {
      throw ScenarioErrors(reading.errors)
    }
    let base =
      if let knownBase { knownBase } else {
        try readBase(named: name, at: node, of: path, chain: chain, errors: reading.errors)
      }
    let redesign = reading.redesign(fields, base: base.scenario)
    let tree = ReadTree(root: fields.node)
    let problems = reading.problems(of: redesign, base: base.scenario)
    reading.add(self.errors(for: problems, in: [tree, base.tree]))
    guard reading.errors.isEmpty else { throw ScenarioErrors(reading.errors) }
    do throws(ModelProblems) {
      let scenario = try redesign.scenario(from: base.scenario)
      return ScenarioFile(
        path: path, text: text, content: .redesign(redesign, base: base), scenario: scenario,
        recordedFiles: reading.context.durations.records.files.all, source: fields.node, tree: tree)
    } catch { throw ScenarioErrors(self.errors(for: error.problems, in: [tree, base.tree])) }
  }

  /// The problems with their places: in the file that has most of the keys that lead there, the first of equals. Of
  /// several uses of a general SOP that have the same problem, the first is reported.
  private static func errors(for problems: [ModelProblem], in trees: [ReadTree]) -> [ScenarioError] {
    var told: Set<ScenarioError> = []
    return problems.compactMap { problem in
      var best: (place: SourcePlace, found: Int, uses: GeneralUses)?
      for tree in trees {
        let (place, found) = tree.root.deepest(on: problem.path)
        if found > best?.found ?? -1 { best = (place, found, tree.uses) }
      }
      let remark = best?.uses.remark(problem.path, at: best?.place) ?? ""
      let plain = ScenarioError(place: best?.place, message: problem.message)
      guard !remark.isEmpty else { return plain }
      guard told.insert(plain).inserted else { return nil }
      return ScenarioError(place: best?.place, message: problem.message + remark)
    }
  }

  /// The problems that some changes of this redesign have, at their places in its file or its base's.
  public func errors(for problems: ModelProblems) -> ScenarioErrors {
    var trees = [tree]
    if case .redesign(_, let base) = content { trees.append(base.tree) }
    return ScenarioErrors(ScenarioFile.errors(for: problems.problems, in: trees))
  }

  /// The same file with other values, its text as it was read.
  func with(_ scenario: Scenario, _ content: Content) -> ScenarioFile {
    ScenarioFile(
      path: path, text: text, content: content, scenario: scenario, recordedFiles: recordedFiles,
      source: source, tree: tree)
  }

  /// From which the names of other files count.
  var folder: String? { ScenarioFile.folder(of: path) }

  /// That lead from one file to the next.
  private static let mostBases = 100

  private static func readBase(
    named name: String, at node: FileNode, of path: String, chain: [String], errors: [ScenarioError]
  ) throws(ScenarioErrors) -> ScenarioFile {
    let basePath =
      name.hasPrefix("/") ? name : folder(of: path).map { $0 == "." ? name : $0 + "/" + name } ?? name
    let chain = chain + [canonical(path)]
    guard chain.count <= mostBases else {
      throw ScenarioErrors(
        errors + [
          ScenarioError(
            place: node.place,
            message:
              "more than \(mostBases) files are based one on the other: write a redesign of fewer, or a scenario of its own"
          )
        ])
    }
    guard !chain.contains(canonical(basePath)) else {
      let message =
        chain.count == 1
        ? "the base is this file itself: name the file with the design as it is today"
        : "the base leads back to this file: \((chain.map(lastName) + [lastName(path: chain[0])]).joined(separator: " -> "))"
      throw ScenarioErrors(errors + [ScenarioError(place: node.place, message: message)])
    }
    do throws(ScenarioErrors) { return try read(path: basePath, chain: chain) } catch {
      if let first = error.errors.first, first.kind != .content, first.place == nil {
        throw ScenarioErrors(
          errors + [
            ScenarioError(
              place: node.place,
              message: "the base cannot be read: \(first.message); its name counts from this file's folder")
          ])
      }
      throw ScenarioErrors(errors + error.errors)
    }
  }

  private static func tree(of text: String, path: String) throws(ScenarioErrors) -> (
    root: FileNode, errors: [ScenarioError]
  ) {
    do throws(ScenarioError) { try FileText.checkSize(of: text, path: path) } catch {
      throw ScenarioErrors([error])
    }
    let scan = TextScan(text, file: path)
    guard !scan.isDangerous else { throw ScenarioErrors(scan.errors) }
    let tree = YAMLTree(scan.text, file: path)
    // A tab or a curly quotation mark may be why the rest cannot be parsed.
    guard tree.root != nil || scan.errors.isEmpty else { throw ScenarioErrors(scan.errors) }
    let errors = scan.errors + tree.errors
    if let root = tree.root, !root.isEmpty { return (root, errors) }
    guard errors.isEmpty else { throw ScenarioErrors(errors) }
    throw ScenarioErrors([
      ScenarioError(
        place: SourcePlace(file: path, line: 1, column: 1),
        message: "the file is empty: 'simpul new' writes one to begin with")
    ])
  }

  private static func folder(of path: String) -> String? {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  static func canonical(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  private static func lastName(path: String) -> String { (path as NSString).lastPathComponent }
}

extension Reading {
  mutating func add(_ errors: [ScenarioError]) { for error in errors { self.append(error) } }

  mutating func checkVersion(_ node: FileNode?) {
    guard let node, let text = text(node), text != "1" else { return }
    fail(node, "version '\(text)' of the format is not known here: write 'simpul: 1'")
  }
}
