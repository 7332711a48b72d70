// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulWords

extension SVG {
  /// What pictures have in common, to stand once in a page before them: the head of an arrow, the hatching that
  /// marks a bottleneck, and a pattern for each cause of waiting, so that nothing is reported by colour alone.
  static let definitions =
    "<svg width=\"0\" height=\"0\" style=\"position:absolute\" aria-hidden=\"true\" focusable=\"false\"><defs>"
    + "<marker id=\"arrow\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"8\" markerHeight=\"8\" "
    + "markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 1L10 5L0 9z\" fill=\"#333\"/></marker>"
    + pattern(
      "hatch", 7, angle: 45, ground: "#fdeecb", "<path d=\"M0 0V7\" stroke=\"#b45f06\" stroke-width=\"2.5\"/>"
    ) + WaitingCause.allCases.map(pattern).joined() + "</defs></svg>"

  static func fill(_ cause: WaitingCause) -> String { "url(#cause-\(cause.rawValue))" }

  private static func pattern(_ cause: WaitingCause) -> String {
    let name = "cause-\(cause.rawValue)"
    func stripes(_ colour: String) -> String {
      "<path d=\"M0 0V6\" stroke=\"\(colour)\" stroke-width=\"2\"/>"
    }
    return switch cause {
    case .batching:
      pattern(name, 6, angle: 0, ground: "#cdbfe3", "<circle cx=\"3\" cy=\"3\" r=\"1.6\" fill=\"#5b3f8c\"/>")
    case .offDuty: pattern(name, 6, angle: 90, ground: "#f3d7ab", stripes("#b96f12"))
    case .held: pattern(name, 6, angle: 0, ground: "#dddddd", stripes("#777777"))
    case .priority: pattern(name, 6, angle: 135, ground: "#c6dfcd", stripes("#3d7a52"))
    case .contention: pattern(name, 6, angle: 0, ground: "#3c6ea5", "")
    }
  }

  private static func pattern(
    _ name: String, _ size: Int, angle: Int, ground: String, _ drawing: String
  ) -> String {
    "<pattern id=\"\(name)\" width=\"\(size)\" height=\"\(size)\" patternUnits=\"userSpaceOnUse\" "
      + "patternTransform=\"rotate(\(angle))\">"
      + "<rect width=\"\(size)\" height=\"\(size)\" fill=\"\(ground)\"/>\(drawing)</pattern>"
  }
}
