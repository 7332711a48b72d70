// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulTime
import SimpulWords

/// The findings for machines: every field under its name in the library, in its order; the same text for the same
/// findings.
///
/// Written by reflection, so that a new finding cannot be forgotten. Scenarios are left out: their files lie beside.
/// A case of an enumeration is its name, or an object with its name as the only key where it carries something;
/// a number that is not finite is null; those who work together are a list, and one actor alone is his name.
public enum FindingsJSON {
  public static func text(_ findings: Findings) -> String { text(of: findings) }

  public static func text(_ findings: PromiseStudyFindings) -> String { text(of: findings) }

  public static func text(_ findings: StaffingFindings) -> String { text(of: findings) }

  static func text(of value: Any) -> String {
    var text = ""
    write(value, indent: "", to: &text)
    return text + "\n"
  }

  private static func write(_ value: Any, indent: String, to text: inout String) {
    switch value {
    case let number as Double: text += number.isFinite ? "\(number)" : "null"
    case let number as any BinaryInteger: text += "\(number)"
    case let flag as Bool: text += flag ? "true" : "false"
    case let string as String: text += quoted(string)
    case let date as CivilDate: text += quoted("\(date)")
    case let actors as ActorSet:
      write(actors.only ?? actors.actors as Any, indent: indent, to: &text)
    default: writeParts(of: value, indent: indent, to: &text)
    }
  }

  private static func writeParts(of value: Any, indent: String, to text: inout String) {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      if let inner = mirror.children.first {
        write(inner.value, indent: indent, to: &text)
      } else {
        text += "null"
      }
    case .collection:
      list(mirror.children.map { (nil, $0.value) }, "[", "]", indent, &text)
    case .enum:
      guard let payload = mirror.children.first else {
        text += quoted("\(value)")
        return
      }
      list([(payload.label ?? "", payload.value)], "{", "}", indent, &text)
    default:
      let fields = mirror.children.enumerated().filter { !isLeftOut($0.element.label) }
        .map {
          (
            $0.element.label.map { $0.hasPrefix(".") ? String($0.dropFirst()) : $0 } ?? "\($0.offset)",
            $0.element.value
          )
        }
      list(fields, "{", "}", indent, &text)
    }
  }

  private static func isLeftOut(_ label: String?) -> Bool { label == "scenario" || label == "redesign" }

  private static func list(
    _ parts: [(label: String?, value: Any)], _ open: String, _ close: String, _ indent: String,
    _ text: inout String
  ) {
    if parts.isEmpty {
      text += open + close
      return
    }
    let inner = indent + "  "
    text += open + "\n"
    for (index, part) in parts.enumerated() {
      text += inner
      if let label = part.label { text += quoted(label) + ": " }
      write(part.value, indent: inner, to: &text)
      text += index + 1 < parts.count ? ",\n" : "\n"
    }
    text += indent + close
  }

  static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
