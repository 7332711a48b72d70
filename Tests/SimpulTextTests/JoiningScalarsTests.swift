// SPDX-License-Identifier: GPL-3.0-or-later

import HostileTexts
import Testing

@Suite("Scalars that join with their neighbours")
struct JoiningScalarsTests {
  @Test("every scalar that this Swift joins with the sign behind it is listed")
  func prepended() {
    let listed = Set(JoiningScalars.prepended)
    let found = (0x20...UInt32(0x10FFFF)).compactMap(Unicode.Scalar.init).filter { scalar in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: [scalar, "<"])
      return String(text).count == 1
    }
    #expect(found.count >= 20)
    #expect(found.filter { !listed.contains($0) } == [])
  }

  @Test("there is one of every combining class, and each joins with the sign before it")
  func combining() {
    let classes = JoiningScalars.ofCombiningClasses.map(\.properties.canonicalCombiningClass.rawValue)
    #expect(classes.count == Set(classes).count && classes.count >= 54)
    for scalar in JoiningScalars.ofCombiningClasses {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: ["<", scalar])
      #expect(String(text).count == 1, "\(scalar.value)")
    }
  }
}
