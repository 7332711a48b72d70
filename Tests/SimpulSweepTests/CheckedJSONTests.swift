// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import SimpulSweep

@Suite("Objects that tell whether they have changed")
struct CheckedJSONTests {
  private let object = Data(#"{"a":1,"b":[2]}"#.utf8)

  private func damage(_ bytes: Data, in context: String = "") -> CheckedJSON.Damage? {
    do throws(CheckedJSON.Damage) {
      _ = try CheckedJSON.opened(bytes, in: context)
      return nil
    } catch {
      return error
    }
  }

  /// FNV-1a of the 15 bytes, worked out with Python:
  /// `h = 0xcbf29ce484222325`, then `h = (h ^ b) * 0x100000001b3 % 2**64` for each byte.
  @Test("sealed it is JSON still, and opened the same bytes")
  func roundTrip() throws {
    let sealed = CheckedJSON.sealed(object)
    #expect(String(decoding: sealed, as: UTF8.self) == #"{"check":"ebd041daaff112f9","a":1,"b":[2]}"#)
    #expect(try CheckedJSON.opened(sealed).object == object)
    let dictionary = try JSONSerialization.jsonObject(with: sealed) as? [String: Any]
    #expect(dictionary?.keys.sorted() == ["a", "b", "check"])
  }

  @Test("every changed byte is seen, whatever it becomes")
  func everyByte() {
    let sealed = CheckedJSON.sealed(object, in: "head")
    for place in sealed.indices {
      for byte in UInt8.min...UInt8.max where byte != sealed[place] {
        var changed = sealed
        changed[place] = byte
        #expect(damage(changed, in: "head") != nil)
      }
    }
  }

  @Test("cut off, lengthened, or below another head it is not the same")
  func others() {
    let sealed = CheckedJSON.sealed(object, in: "head")
    for length in 0..<sealed.count { #expect(damage(sealed.prefix(length), in: "head") != nil) }
    #expect(damage(sealed + Data(" ".utf8), in: "head") == .altered)
    #expect(damage(sealed, in: "other") == .altered)
    #expect(damage(object) == .unchecked)
  }
}
