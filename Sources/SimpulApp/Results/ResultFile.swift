// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// One file of a result.
public struct ResultFile: Equatable, Sendable {
  /// Within the result; folders with `/` between them.
  public var name: String
  public var contents: Data

  public init(_ name: String, _ contents: Data) {
    self.name = name
    self.contents = contents
  }

  public init(_ name: String, _ text: String) { self.init(name, Data(text.utf8)) }

  /// The folders within the result that it stands in, the outer ones first.
  static func folders(of name: String) -> [String] {
    let parts = name.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }
}
