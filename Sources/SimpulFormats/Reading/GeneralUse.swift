// SPDX-License-Identifier: GPL-3.0-or-later

/// A place at which the rows of a general SOP are put.
struct GeneralUse: Sendable {
  /// As names of rows begin: `outgoing`, or `outgoing/register` for a use inside a general SOP.
  var key: String
  /// The general SOP's key.
  var sop: String
  /// The general SOP as the document calls it.
  var title: String
  /// What its rows are said to be of here.
  var label: String
  var place: SourcePlace
  /// The parameters by the places at which their values stand in this use.
  var arguments: [SourcePlace: String]
}

/// What was put where, so that errors and rows can say so.
struct GeneralUses: Sendable {
  /// By the path of the row, outermost use first.
  private var uses: [[String]: [GeneralUse]] = [:]

  mutating func add(_ row: [String], _ chain: [GeneralUse]) { uses[row] = chain }

  /// The uses around a path in a row, outermost first; empty where the row is the procedure's own.
  func chain(_ path: [String]) -> [GeneralUse] {
    for length in stride(from: path.count, to: 0, by: -1) {
      if let chain = uses[Array(path.prefix(length))] { return chain }
    }
    return []
  }

  /// What is said of an error besides, at a path of a row and at its place in the file: which use it belongs to.
  func remark(_ path: [String], at place: SourcePlace?) -> String {
    let chain = chain(path)
    guard let inner = chain.last else { return "" }
    for use in chain.reversed() {
      guard let place, let parameter = use.arguments[place] else { continue }
      return " (it stands for <\(parameter)> in the general SOP '\(use.sop)')"
    }
    return " (in the general SOP '\(inner.sop)', used as '\(inner.key)' on line \(inner.place.line))"
  }
}
