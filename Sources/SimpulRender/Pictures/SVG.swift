// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulText
import SimpulWords

/// A picture put together from shapes, to stand inside a page; all text is escaped.
///
/// Arrow heads and patterns are those of `definitions`, which a page holds once. A unit is meant to be printed as
/// about one CSS pixel: `pageWidth` of them fill the width of an A4 page.
struct SVG {
  typealias Point = (x: Double, y: Double)

  enum Anchor: String { case start, middle, end }

  /// Of every picture: 184 mm of paper are 695 CSS pixels.
  static let pageWidth = 700.0
  /// The smallest letters: 8.2 points on A4.
  static let leastSize = 11.0

  private var body = ""
  let width: Double
  let height: Double
  let title: String
  let description: String

  init(width: Double = pageWidth, height: Double, title: String, description: String) {
    self.width = width
    self.height = height
    self.title = title
    self.description = description
  }

  var text: String {
    "<svg viewBox=\"0 0 \(SVG.number(width)) \(SVG.number(height))\" role=\"img\">"
      + "<title>\(Markup.escaped(title))</title><desc>\(Markup.escaped(description.withUnitsTied))</desc>"
      + body + "</svg>"
  }

  /// To one decimal, without a trailing zero.
  static func number(_ value: Double) -> String {
    let rounded = (10 * value).rounded() / 10
    let text = String(format: "%.1f", rounded == 0 ? 0 : rounded)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

// Shapes.
extension SVG {
  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String, stroke: String = "none",
    strokeWidth: Double = 1, radius: Double = 0, isDashed: Bool = false
  ) {
    open("rect", ["x": x, "y": y, "width": max(0, width), "height": height])
    if radius > 0 { body += " rx=\"\(SVG.number(radius))\"" }
    close(fill: fill, stroke: stroke, strokeWidth, isDashed: isDashed)
  }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, stroke: String = "#333", width: Double = 1,
    isDashed: Bool = false
  ) {
    open("line", ["x1": x1, "y1": y1, "x2": x2, "y2": y2])
    close(fill: "none", stroke: stroke, width, isDashed: isDashed)
  }

  mutating func path(
    _ points: [Point], stroke: String, width: Double = 1.5, fill: String = "none", hasArrow: Bool = false,
    isDashed: Bool = false
  ) {
    let commands = points.enumerated().map { number, point in
      (number == 0 ? "M" : "L") + SVG.number(point.x) + " " + SVG.number(point.y)
    }
    body += "<path d=\"\(commands.joined())\""
    if hasArrow { body += " marker-end=\"url(#arrow)\"" }
    close(fill: fill, stroke: stroke, width, isDashed: isDashed)
  }

  private mutating func open(_ element: String, _ attributes: KeyValuePairs<String, Double>) {
    body += "<\(element)"
    for (name, value) in attributes { body += " \(name)=\"\(SVG.number(value))\"" }
  }

  private mutating func close(fill: String, stroke: String, _ width: Double, isDashed: Bool) {
    body += " fill=\"\(fill)\""
    if stroke != "none" { body += " stroke=\"\(stroke)\" stroke-width=\"\(SVG.number(width))\"" }
    body += isDashed ? " stroke-dasharray=\"5 3\"/>" : "/>"
  }
}

// Letters.
extension SVG {
  /// - Parameter isUpright: whether it is turned to be read from below.
  mutating func text(
    _ x: Double, _ y: Double, _ text: String, size: Double = 12, anchor: Anchor = .start,
    isBold: Bool = false, fill: String = "#1b1f23", isUpright: Bool = false
  ) {
    body += "<text x=\"\(SVG.number(x))\" y=\"\(SVG.number(y))\" font-size=\"\(SVG.number(size))\""
    if anchor != .start { body += " text-anchor=\"\(anchor.rawValue)\"" }
    if isUpright { body += " transform=\"rotate(-90 \(SVG.number(x)) \(SVG.number(y)))\"" }
    body += " fill=\"\(fill)\"\(isBold ? " font-weight=\"bold\"" : "")>"
    body += Markup.escaped(text.withUnitsTied) + "</text>"
  }

  /// Lines of a text around a height, their middle there; around a distance from the left where they are upright.
  mutating func lines(
    _ x: Double, _ y: Double, _ lines: [String], size: Double = 12, anchor: Anchor = .middle,
    isBold: Bool = false, fill: String = "#1b1f23", isUpright: Bool = false
  ) {
    let step = 1.17 * size
    let first = -step * Double(lines.count - 1) / 2 + 0.35 * size
    for (number, line) in lines.enumerated() {
      let offset = first + step * Double(number)
      text(
        isUpright ? x + offset : x, isUpright ? y : y + offset, line, size: size, anchor: anchor,
        isBold: isBold, fill: fill, isUpright: isUpright)
    }
  }
}
