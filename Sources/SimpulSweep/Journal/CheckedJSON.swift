// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulAnalysis
import SimpulText

/// JSON objects with a fingerprint of their contents, as `check`, which shows whether a single byte has changed. They
/// stay JSON.
public enum CheckedJSON {
  /// Why an object cannot be trusted.
  public enum Damage: Error, Equatable, Sendable {
    /// It has no fingerprint: Simpul did not write it, or an earlier version did.
    case unchecked
    /// The fingerprint is not that of the rest.
    case altered
  }

  private static let opening = Data(#"{"check":""#.utf8)
  private static let closing = Data(#"","#.utf8)
  private static let digits = 16

  /// - Parameters:
  ///   - object: with one value or more, without white space before its brace.
  ///   - context: what the object belongs to and is worth nothing without, such as the fingerprint of a file's head.
  /// - Precondition: `object` begins with a brace.
  public static func sealed(_ object: Data, in context: String = "") -> Data {
    precondition(object.first == UInt8(ascii: "{"), "only an object carries a fingerprint")
    let check = Data(fingerprint(object, in: context).utf8)
    return opening + check + closing + object.dropFirst()
  }

  /// The object as it was sealed, with its fingerprint.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public static func opened(
    _ bytes: Data, in context: String = ""
  ) throws(Damage) -> (object: Data, fingerprint: String) {
    let head = opening.count + digits + closing.count
    guard bytes.count > head, bytes.starts(with: opening),
      bytes.dropFirst(opening.count + digits).starts(with: closing)
    else { throw .unchecked }
    let check = bytes.dropFirst(opening.count).prefix(digits)
    let object = Data("{".utf8) + bytes.dropFirst(head)
    let found = fingerprint(object, in: context)
    guard check.elementsEqual(found.utf8) else { throw .altered }
    return (object, found)
  }

  private static func fingerprint(_ object: Data, in context: String) -> String {
    var fingerprint = Fingerprint(of: context)
    fingerprint.add(object.bytes)
    return fingerprint.hexadecimal
  }
}
