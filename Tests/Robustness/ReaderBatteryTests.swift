// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import HostileTexts
import SeededNumbers
import Testing

/// What holds of a reader of files, whichever: a value or a typed refusal that tells the place, and never a crash.
@Suite("Every reader of files")
struct ReaderBatteryTests {
  private func text(_ desk: Desk, _ reader: EveryReader) throws -> String {
    String(decoding: try desk.bytes(reader), as: UTF8.self)
  }

  @Test("what is right is read", arguments: EveryReader.allCases)
  func right(_ reader: EveryReader) throws {
    let desk = try Desk()
    let read = try desk.outcome(reader, of: desk.bytes(reader), "as it is")
    #expect(read != .refused)
    #expect(try text(desk, reader).contains(reader.name))
  }

  @Test(
    "a byte order mark and the line ends of other systems change nothing", arguments: EveryReader.allCases)
  func otherPrograms(_ reader: EveryReader) throws {
    let desk = try Desk()
    let plain = try text(desk, reader)
    let right = try desk.outcome(reader, of: Array(plain.utf8), "as it is")
    for (what, other) in [
      ("a byte order mark", "\u{FEFF}" + plain), ("CRLF", plain.replacing("\n", with: "\r\n")),
      ("both", "\u{FEFF}" + plain.replacing("\n", with: "\r\n")),
      ("no line end at the end", String(plain.dropLast())),
    ] {
      let found = try desk.outcome(reader, of: Array(other.utf8), what)
      if reader.isWrittenByPeople { #expect(found == right, "\(what)") }
    }
  }

  @Test("what is empty, or no UTF-8, is refused", arguments: EveryReader.allCases)
  func noText(_ reader: EveryReader) throws {
    let desk = try Desk()
    let bytes = try desk.bytes(reader)
    for (what, other) in [
      ("nothing", []), ("line ends", [0x0A, 0x0A]), ("blanks", [0x20, 0x0A]),
      ("Latin 1", bytes.prefix(bytes.count / 2) + [0xE9, 0x20] + bytes.suffix(bytes.count / 2)),
      ("half a character", bytes + [0xC3]), ("a byte that no text has", [0xFF] + bytes),
      ("nothing but zeros", [UInt8](repeating: 0, count: 64)),
    ] {
      let found = try desk.outcome(reader, of: Array(other), what)
      // The last line of a journal may be half written.
      if reader != .journal || what != "half a character" { #expect(found == .refused, "\(what)") }
    }
  }

  @Test("what is cut off anywhere is read or refused", arguments: EveryReader.allCases)
  func cutOff(_ reader: EveryReader) throws {
    let desk = try Desk()
    let bytes = try desk.bytes(reader)
    var refused = 0
    for count in bytes.indices {
      let found = try desk.outcome(reader, of: Array(bytes.prefix(count)), "\(count) bytes of \(bytes.count)")
      if found == .refused { refused += 1 }
    }
    #expect(refused > 0)
  }

  @Test("texts that mean something to others are read or refused", arguments: EveryReader.allCases)
  func hostileTexts(_ reader: EveryReader) throws {
    let desk = try Desk()
    let plain = try text(desk, reader)
    for name in HostileTexts.names {
      for (what, other) in [
        ("before", name + plain), ("behind", plain + name),
        ("within", plain.replacing(reader.name, with: name, maxReplacements: 1)),
        ("quoted", plain.replacing(reader.name, with: "\"\(name)\"", maxReplacements: 1)),
      ] { _ = try desk.outcome(reader, of: Array(other.utf8), "\(name.debugDescription) \(what)") }
    }
  }

  @Test("what disks and transfers do to it is read or refused", arguments: EveryReader.allCases)
  func accidents(_ reader: EveryReader) throws {
    let desk = try Desk()
    let right = try desk.bytes(reader)
    var numbers = SplitMix(state: 30)
    for _ in 0..<300 {
      var bytes = right
      let accident = ByteAccident(to: &bytes, &numbers)
      _ = try desk.outcome(reader, of: bytes, accident.what)
    }
  }
}
