// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The folder for a result, in which it appears whole or not at all, and in which an earlier one stands until then.
///
/// At every instant one of the two is there, or lies whole in an aside folder from which the next run puts it back. What
/// Simpul did not write is never touched.
public struct ResultPlace: Sendable {
  /// As it was named.
  public let path: String
  /// Whether an earlier result may be replaced, whichever it is.
  let replaces: Bool
  let operations: any FileOperations
  private let workingFolder: String
  /// In full, without links.
  let target: String

  /// - Parameters:
  ///   - path: a relative one counts from `workingFolder`.
  ///   - replaces: whether an earlier result may be replaced, whichever it is.
  public init(
    _ path: String, replaces: Bool, operations: any FileOperations = SystemFileOperations(),
    workingFolder: String = FileManager.default.currentDirectoryPath
  ) {
    self.path = path
    self.replaces = replaces
    self.operations = operations
    self.workingFolder = workingFolder
    target = FullPath.place(path, from: workingFolder)
  }

  private var parent: String { (target as NSString).deletingLastPathComponent }

  // MARK: Before

  /// Says before a long run what would be said after it, and tidies up after runs that are dead.
  ///
  /// - Parameter inputs: the files that are read for the result.
  public func check(for identity: ResultRecord.Identity, inputs: [String] = []) throws(ResultProblem) {
    try checkPlace()
    Aside.recover(in: parent, operations)
    guard let contents = try contents() else { return }
    try checkThatItMayBeReplaced(contents, by: identity)
    if let input = inputs.first(where: {
      (FullPath.resolved($0, from: workingFolder) + "/").hasPrefix(target + "/")
    }) {
      throw ResultProblem(path, .holdsInput(input))
    }
    if contents.isOfSweep { _ = try lock() }
  }

  /// What is there; nil where there is nothing.
  ///
  /// - Throws: where that is no folder, or no result.
  public func contents() throws(ResultProblem) -> FolderContents? {
    do throws(FileProblem) {
      // Another run may put its result in place meanwhile: then what was read is of two.
      for _ in 1...100 {
        guard let entry = try operations.entry(at: target) else { return nil }
        let contents = try contents(entry)
        if let contents, try operations.entry(at: target) == entry { return contents }
      }
      throw FileProblem(path: target, errorNumber: EBUSY)
    } catch {
      switch error.errorNumber {
      case ENOTDIR where error.path == target: throw ResultProblem(path, .isFile)
      case ELOOP where error.path == target: throw ResultProblem(path, .isBrokenLink)
      default: throw ResultProblem(path, .refused(error))
      }
    }
  }

  /// Nil where something went away while it was read.
  private func contents(_ entry: FileEntry) throws(FileProblem) -> FolderContents? {
    switch entry.kind {
    case .file, .other: throw FileProblem(path: target, errorNumber: ENOTDIR)
    case .link: throw FileProblem(path: target, errorNumber: ELOOP)
    case .folder: break
    }
    do throws(FileProblem) { return try FolderContents.read(target, operations) } catch {
      if error.errorNumber == ENOENT { return nil }
      throw error
    }
  }

  /// - Throws: where anything but files of Simpul's is in it.
  public func checkThatAllIsOwn(_ contents: FolderContents) throws(ResultProblem) {
    if contents.source == .damaged { throw ResultProblem(path, .holdsDamagedRecord) }
    guard contents.foreign.isEmpty else {
      throw ResultProblem(path, .holdsOthers(contents.foreign, besideResult: contents.holdsResult))
    }
  }

  /// Held as long as the value lives.
  ///
  /// - Throws: where another run holds it, too.
  public func lock() throws(ResultProblem) -> FolderLock {
    do throws(FileProblem) { if let lock = try operations.lock(target) { return lock } } catch {
      throw ResultProblem(path, .refused(error))
    }
    throw ResultProblem(path, .isInUse)
  }

  private func checkPlace() throws(ResultProblem) {
    guard target != "/" else { throw ResultProblem(path, .isRoot) }
    guard !(FullPath.resolved(workingFolder, from: "/") + "/").hasPrefix(target + "/") else {
      throw ResultProblem(path, .isWorkingFolder)
    }
    var folder = parent
    while true {
      do throws(FileProblem) {
        if let entry = try operations.entry(at: FullPath.resolved(folder, from: "/")) {
          guard entry.kind == .folder else { throw FileProblem(path: folder, errorNumber: ENOTDIR) }
          break
        }
      } catch {
        throw ResultProblem(path, error.errorNumber == ENOTDIR ? .isInFile(folder) : .refused(error))
      }
      folder = (folder as NSString).deletingLastPathComponent
    }
    for place in [folder, target] where (try? operations.entry(at: place))?.kind == .folder {
      guard operations.isWritable(place) else { throw ResultProblem(path, .noPermission(in: place)) }
    }
  }

  private func checkThatItMayBeReplaced(
    _ contents: FolderContents, by identity: ResultRecord.Identity
  ) throws(ResultProblem) {
    try checkThatAllIsOwn(contents)
    guard contents.holdsResult, !replaces else { return }
    guard case .recorded(let record) = contents.source else {
      throw ResultProblem(path, .holdsResult(isInResults ? .unlisted : nil))
    }
    guard record.isComplete else { throw ResultProblem(path, .holdsUnfinishedSweep) }
    let difference = record.identity.difference(from: identity)
    guard isInResults, difference == nil else {
      throw ResultProblem(path, .holdsResult(isInResults ? difference : nil))
    }
  }

  /// Where Simpul puts what nobody gave another place, and keeps order by itself.
  private var isInResults: Bool { target.hasPrefix(FullPath.resolved("Results", from: workingFolder) + "/") }

  // MARK: Putting

  /// Puts a result in place.
  ///
  /// - Parameters:
  ///   - outputs: all files but `run.json`.
  ///   - record: what is written of them; their names and fingerprints are added.
  ///   - isLocked: whether the caller holds the lock of what is there.
  /// - Returns: where what somebody else put into the earlier result meanwhile lies; nil where nobody did.
  @discardableResult
  public func put(
    _ outputs: [ResultFile], _ record: ResultRecord, isLocked: Bool = false
  ) throws(ResultProblem) -> String? {
    var record = record
    if record.isComplete { record.outputs = outputs.map(ResultRecord.Output.init) }
    let files = outputs + [record.file]
    let aside = try written(files, version: record.version)
    var attempts = 0
    while true {
      attempts += 1
      do throws(ResultProblem) {
        // What is there may have changed during the run.
        let earlier = try contents()
        if let earlier {
          try checkThatItMayBeReplaced(earlier, by: record.identity)
          if earlier.isOfSweep, !isLocked { _ = try lock() }
        }
        try place(aside, replaces: earlier?.isEmpty == false)
        return aside.tidyUp() ? nil : leftover(aside)
      } catch {
        if attempts < 3, error.reason.mayBeOfAnInstant { continue }
        aside.keep()
        var problem = error
        problem.newResult = aside.result
        throw problem
      }
    }
  }

  private func written(_ files: [ResultFile], version: String) throws(ResultProblem) -> Aside {
    do throws(FileProblem) {
      try operations.makeFolder(parent)
      let name = (target as NSString).lastPathComponent
      let aside = try Aside.made(in: parent, for: name, files, version: version, operations)
      do throws(FileProblem) {
        // Only an earlier result can be lost.
        try aside.write(files, isSynced: operations.entry(at: target) != nil)
      } catch {
        aside.tidyUp()
        throw error
      }
      return aside
    } catch { throw ResultProblem(path, .refused(error)) }
  }

  private func place(_ aside: borrowing Aside, replaces: Bool) throws(ResultProblem) {
    do throws(FileProblem) {
      guard replaces else { return try operations.rename(aside.result, to: target) }
      do throws(FileProblem) { return try operations.exchange(aside.result, with: target) } catch {
        guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(error.errorNumber) else { throw error }
      }
      try operations.rename(target, to: aside.earlier)
    } catch { throw ResultProblem(path, .refused(error)) }
    do throws(FileProblem) { try operations.rename(aside.result, to: target) } catch {
      let isBack = (try? operations.rename(aside.earlier, to: target)) != nil
      throw ResultProblem(path, .refused(error), earlierResult: isBack ? nil : aside.earlier)
    }
  }

  private func leftover(_ aside: borrowing Aside) -> String? {
    for place in [aside.result, aside.earlier] {
      if let contents = try? FolderContents.read(place, operations), !contents.foreign.isEmpty {
        return place
      }
    }
    return nil
  }
}

extension ResultRecord.Identity {
  fileprivate func difference(from other: ResultRecord.Identity) -> ResultProblem.Difference? {
    if kind != other.kind { return .kind(kind) }
    if study != other.study { return .study(study) }
    if version != other.version || semantics != other.semantics { return .version(version, rules: semantics) }
    return nil
  }
}

extension ResultProblem.Reason {
  /// Whether another run that replaces the same result may be why, in the instant in which it does.
  fileprivate var mayBeOfAnInstant: Bool {
    switch self {
    case .refused(let problem): [ENOTEMPTY, EEXIST, ENOENT].contains(problem.errorNumber)
    default: false
    }
  }
}
