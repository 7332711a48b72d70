// SPDX-License-Identifier: GPL-3.0-or-later

/// A number that could turn out otherwise: its place in a scenario, what it says, and what is known of it: its basis, the range
/// in which it may lie, and the document or the date behind it.
public struct Parameter: Hashable, Sendable, Codable {
  public enum Basis: String, Hashable, Sendable, Codable, CaseIterable {
    case sop, measured, estimated, assumed
  }

  /// Where it stands, from the top of the file: `actors`, `Camat`, `absent`.
  public var path: [String]
  /// Where it is written, when that is elsewhere: once for the rows of several procedures.
  public var writtenAt: [String]?
  /// What it is a value of, or what a change adds to it; nil where nobody has said.
  public var place: FieldPlace?
  /// As written, without what stands behind the bar.
  public var text: String
  public var basis: Basis
  /// The range behind the basis, as written.
  public var range: String?
  /// Whatever else stands behind the bars: the document, the date.
  public var note: String?

  /// A file says by its path what a number is a value of.
  private enum CodingKeys: String, CodingKey { case path, writtenAt, text, basis, range, note }

  public init(
    path: [String], writtenAt: [String]? = nil, place: FieldPlace? = nil, text: String, basis: Basis,
    range: String? = nil, note: String? = nil
  ) {
    self.path = path
    self.writtenAt = writtenAt
    self.place = place
    self.text = text
    self.basis = basis
    self.range = range
    self.note = note
  }
}

extension [Parameter] {
  /// Each that is written once for several rows is there once.
  public var asWritten: [Parameter] {
    var seen: Set<[String]> = []
    return filter { number in number.writtenAt.map { seen.insert($0).inserted } ?? true }
  }
}
