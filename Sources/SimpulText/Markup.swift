// SPDX-License-Identifier: GPL-3.0-or-later

/// Escaping of text for markup: HTML, and the SVG in it.
public enum Markup {
  /// A text escaped for an element and for an attribute in quotes of either kind.
  ///
  /// It works on Unicode scalars, as readers of the markup do: a `<` that forms one `Character` with its neighbours
  /// is still a `<`. What no markup can hold, such as control characters, becomes U+FFFD.
  ///
  /// - Complexity: O(*n*), the length of the text.
  public static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      default: result.append(canStand(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return String(result)
  }

  /// Printable ASCII without meaning in markup, and ends of lines.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
    default: byte == 0x0A || (0x20..<0x7F).contains(byte)
    }
  }

  /// Allowed by HTML and XML 1.0: neither a control character nor a scalar that is no character.
  private static func canStand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0x00..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
