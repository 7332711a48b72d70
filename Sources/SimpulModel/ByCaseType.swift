// SPDX-License-Identifier: GPL-3.0-or-later

/// A value that may differ from one case type to another.
public struct ByCaseType<Value: Hashable & Sendable>: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var caseType: String
    public var value: Value
  }

  /// The value for every case type without an entry; nil when there is none.
  public var common: Value?
  /// Entries in the order of the file.
  public var entries: [Entry]

  public init(_ common: Value) {
    self.common = common
    entries = []
  }

  public init(_ pairs: [(caseType: String, value: Value)], common: Value? = nil) {
    self.common = common
    entries = pairs.map { Entry(caseType: $0.caseType, value: $0.value) }
  }

  public subscript(_ caseType: String) -> Value? {
    entries.first { $0.caseType == caseType }?.value ?? common
  }

  public var values: [Value] { (common.map { [$0] } ?? []) + entries.map(\.value) }

  public func map<Result: Hashable & Sendable>(_ transform: (Value) -> Result) -> ByCaseType<Result> {
    var result = ByCaseType<Result>(entries.map { ($0.caseType, transform($0.value)) })
    result.common = common.map(transform)
    return result
  }
}
