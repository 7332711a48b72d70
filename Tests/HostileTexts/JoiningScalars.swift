// SPDX-License-Identifier: GPL-3.0-or-later

/// Scalars that form one `Character` with a neighbour, and hide it from whoever looks for `Character`s.
public enum JoiningScalars {
  /// Those of Grapheme_Cluster_Break=Prepend (Unicode 17.0, UAX #29), which join with what stands behind them.
  public static let prepended: [Unicode.Scalar] = prependedValues.compactMap { Unicode.Scalar($0 as UInt32) }

  private static let prependedValues: [UInt32] = [
    0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x0D4E, 0x110BD,
    0x110CD, 0x111C2, 0x111C3, 0x113D1, 0x1193F, 0x11941, 0x11A3A, 0x11A84, 0x11A85, 0x11A86, 0x11A87,
    0x11A88, 0x11A89, 0x11D46, 0x11F02,
  ]

  /// The first scalar of every canonical combining class but 0 (UAX #44), which join with what stands before them.
  public static let ofCombiningClasses: [Unicode.Scalar] = {
    var known: Set<UInt8> = [0]
    return (0...UInt32(0x10FFFF)).compactMap(Unicode.Scalar.init).filter {
      known.insert($0.properties.canonicalCombiningClass.rawValue).inserted
    }
  }()

  /// All of them, and the marks of `HostileTexts`, each once.
  public static let texts: [String] = {
    var known: Set<[UInt32]> = []
    return (HostileTexts.marks.map(\.text) + (prepended + ofCombiningClasses).map { String($0) })
      .filter { known.insert($0.unicodeScalars.map(\.value)).inserted }
  }()
}
