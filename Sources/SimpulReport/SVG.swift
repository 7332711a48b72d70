// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A picture put together from shapes; all text is escaped.
struct SVG {
  private var body = ""
  let width: Double
  let height: Double
  let title: String
  let description: String

  init(width: Double, height: Double, title: String, description: String) {
    self.width = width
    self.height = height
    self.title = title
    self.description = description
  }

  var text: String {
    "<svg viewBox=\"0 0 \(SVG.number(width)) \(SVG.number(height))\" role=\"img\">"
      + "<title>\(SVG.escaped(title))</title><desc>\(SVG.escaped(description))</desc>"
      + SVG.definitions + body + "</svg>"
  }

  /// Arrow heads and the hatching that marks a bottleneck without colour.
  private static let definitions =
    "<defs><marker id=\"arrow\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"6\" markerHeight=\"6\" "
    + "orient=\"auto-start-reverse\"><path d=\"M0 0L10 5L0 10z\" fill=\"#333\"/></marker>"
    + "<pattern id=\"hatch\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
    + "<rect width=\"7\" height=\"7\" fill=\"#fdeecb\"/><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"7\" stroke=\"#b45f06\" stroke-width=\"2.5\"/></pattern></defs>"

  static func number(_ value: Double) -> String {
    let text = String(format: "%.1f", value)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String, stroke: String = "none",
    radius: Double = 0
  ) {
    body +=
      "<rect x=\"\(SVG.number(x))\" y=\"\(SVG.number(y))\" width=\"\(SVG.number(max(0, width)))\" height=\"\(SVG.number(height))\" rx=\"\(SVG.number(radius))\" fill=\"\(fill)\" stroke=\"\(stroke)\"/>"
  }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, stroke: String = "#333", width: Double = 1,
    dashed: Bool = false
  ) {
    body +=
      "<line x1=\"\(SVG.number(x1))\" y1=\"\(SVG.number(y1))\" x2=\"\(SVG.number(x2))\" y2=\"\(SVG.number(y2))\" stroke=\"\(stroke)\" stroke-width=\"\(SVG.number(width))\"\(dashed ? " stroke-dasharray=\"4 3\"" : "")/>"
  }

  mutating func path(
    _ points: [(x: Double, y: Double)], stroke: String, width: Double = 1.5, fill: String = "none",
    hasArrow: Bool = false, dashed: Bool = false
  ) {
    var commands = ""
    for (number, point) in points.enumerated() {
      commands += number == 0 ? "M" : "L"
      commands += SVG.number(point.x) + " " + SVG.number(point.y)
    }
    let arrow = hasArrow ? " marker-end=\"url(#arrow)\"" : ""
    let dashes = dashed ? " stroke-dasharray=\"5 3\"" : ""
    body += "<path d=\"\(commands)\" fill=\"\(fill)\" stroke=\"\(stroke)\""
    body += " stroke-width=\"\(SVG.number(width))\"\(arrow)\(dashes)/>"
  }

  enum Anchor: String { case start, middle, end }

  mutating func text(
    _ x: Double, _ y: Double, _ text: String, size: Double = 13, anchor: Anchor = .start,
    isBold: Bool = false, fill: String = "#222", isOnWhite: Bool = false
  ) {
    let weight = isBold ? " font-weight=\"bold\"" : ""
    body += "<text x=\"\(SVG.number(x))\" y=\"\(SVG.number(y))\" font-size=\"\(SVG.number(size))\""
    if isOnWhite { body += " paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\"3\"" }
    body += " text-anchor=\"\(anchor.rawValue)\" fill=\"\(fill)\"\(weight)>\(SVG.escaped(text))</text>"
  }

  /// A text in several lines of about so many letters, at most `lines` of them.
  mutating func wrapped(
    _ x: Double, _ y: Double, _ text: String, letters: Int, lines: Int = 3, size: Double = 12,
    anchor: Anchor = .middle, isBold: Bool = false
  ) {
    var rows: [String] = []
    for word in text.split(separator: " ") {
      if let last = rows.last, last.count + 1 + word.count <= letters {
        rows[rows.count - 1] = last + " " + word
      } else {
        rows.append(String(word))
      }
    }
    if rows.count > lines {
      rows.removeLast(rows.count - lines)
      rows[lines - 1] += "…"
    }
    let lineHeight = 1.15 * size
    let half: Double = Double(rows.count - 1) / 2
    let top: Double = y - lineHeight * half
    for (number, row) in rows.enumerated() {
      let line: Double = top + lineHeight * Double(number)
      self.text(x, line, row, size: size, anchor: anchor, isBold: isBold)
    }
  }
}
