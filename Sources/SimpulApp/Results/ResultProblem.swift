// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a result cannot be where it is wanted, with what to do about it.
public struct ResultProblem: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    case isFile
    /// A link that leads nowhere.
    case isBrokenLink
    case isRoot
    /// The folder that the program was started in, or one that it stands in.
    case isWorkingFolder
    case isInFile(String)
    case noPermission(in: String)
    /// What Simpul did not write, in order.
    case holdsOthers([String], besideResult: Bool)
    case holdsDamagedRecord
    case holdsResult(Difference?)
    case holdsUnfinishedSweep
    /// A file that is read for the new result.
    case holdsInput(String)
    case isInUse
    case refused(FileProblem)
  }

  /// What keeps an earlier result in `Results/` from being replaced without being asked for.
  public enum Difference: Equatable, Sendable {
    case study(String)
    case kind(String)
    case version(String, rules: Int)
    /// It does not say of which study it is.
    case unlisted
  }

  /// As the folder was named.
  public var path: String
  public var reason: Reason
  /// Where the new result lies whole; nil where there is none.
  public var newResult: String?
  /// Where the earlier result lies whole, if it could not be put back.
  public var earlierResult: String?

  public init(
    _ path: String, _ reason: Reason, newResult: String? = nil, earlierResult: String? = nil
  ) {
    self.path = path
    self.reason = reason
    self.newResult = newResult
    self.earlierResult = earlierResult
  }

  /// One line; what the operating system refused is reported by `refusal`.
  ///
  /// - Parameter refusal: from a path and an error number to a sentence.
  public func text(refusal: (String, Int32) -> String) -> String {
    var parts = [sentence(refusal)]
    if let earlierResult { parts.append("The earlier result is whole in \(earlierResult)") }
    if let newResult { parts.append("The new result is whole in \(newResult)") }
    return parts.joined(separator: ". ")
  }

  private func sentence(_ refusal: (String, Int32) -> String) -> String {
    switch reason {
    case .isFile: "\(path) is a file; results need a folder: choose another --output"
    case .isBrokenLink: "\(path) is a link that leads nowhere: choose another --output"
    case .isRoot:
      "\(path) is the root of all files, and results take the place of a whole folder: choose another --output, such as "
        + "--output result"
    case .isWorkingFolder:
      "\(path) is the folder that you are in, and results take the place of a whole folder: choose another --output, "
        + "such as --output result"
    case .isInFile(let file): "\(path) cannot be: \(file) is a file; choose another --output"
    case .noPermission(let folder):
      "\(path) could not be written: you have no permission to write in \(folder). Choose another place"
    case .holdsOthers(let entries, let besideResult):
      besideResult
        ? "\(path) holds what is not as Simpul wrote it, and is left as it is: \(ResultProblem.listed(entries)). Move that "
          + "away, or choose another --output"
        : "\(path) is no result of Simpul's, and is left as it is. It holds \(ResultProblem.listed(entries)): choose "
          + "another --output"
    case .holdsDamagedRecord:
      "\(path)/\(ResultRecord.fileName) is not as Simpul wrote it, so its files cannot be distinguished from yours, and all is left "
        + "as it is: move \(path) away, or choose another --output"
    case .holdsResult(let difference):
      "\(path) holds an earlier result\(difference?.text ?? ""): add --replace to write over it, or choose another --output"
    case .holdsUnfinishedSweep:
      "\(path) holds a sweep that is not finished, and that its own command goes on with: add --replace to give it up, or "
        + "choose another --output"
    case .holdsInput(let file):
      "\(path) holds \(file), which is read, and what is read is never written over: choose another --output"
    case .isInUse:
      "another run of Simpul is writing to \(path): wait until it is done, or choose another --output"
    case .refused(let problem): refusal(path, problem.errorNumber)
    }
  }

  /// At most 20 by name.
  private static func listed(_ entries: [String]) -> String {
    let shown = entries.prefix(20).joined(separator: ", ")
    return entries.count > 20 ? "\(shown), … and \(entries.count - 20) more" : shown
  }
}

extension ResultProblem.Difference {
  fileprivate var text: String {
    switch self {
    case .study(let title): " of another study, '\(title)'"
    case .kind(let kind): " of 'simpul \(kind)'"
    case .version(let version, let rules): " by Simpul \(version) with rules number \(rules)"
    case .unlisted: ""
    }
  }
}
