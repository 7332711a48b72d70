// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

@testable import SimpulRender
@testable import SimpulWords

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What an XML reader finds in a picture.
struct DrawnPicture {
  struct Box {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    /// Whether a straight line between two points comes inside, by clipping it (Liang and Barsky).
    func isCrossed(from start: SVG.Point, to end: SVG.Point) -> Bool {
      let (dx, dy) = (end.x - start.x, end.y - start.y)
      var (first, last) = (0.0, 1.0)
      for (p, q) in [
        (-dx, start.x - left), (dx, right - start.x), (-dy, start.y - top), (dy, bottom - start.y),
      ] {
        if p == 0 {
          if q <= 0 { return false }
        } else if p < 0 {
          first = max(first, q / p)
        } else {
          last = min(last, q / p)
        }
      }
      return first < last
    }
  }

  struct Label {
    var text: String
    var size: Double
    var fill: String
    /// From the tops of capitals to the base line, as wide as Helvetica is.
    var box: Box
  }

  var width = 0.0
  var height = 0.0
  var title = ""
  var description = ""
  var labels: [Label] = []
  var segments: [(start: SVG.Point, end: SVG.Point)] = []

  /// Nil where the text is not well-formed XML.
  init?(_ text: String) {
    let reader = PictureReader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    guard parser.parse() else { return nil }
    self = reader.picture
  }

  fileprivate init() {}

  /// Pairs of labels that lie on each other, labels on lines, and labels beyond the edges.
  var collisions: [String] {
    var found: [String] = []
    for (number, label) in labels.enumerated() {
      for other in labels[(number + 1)...] where label.box.overlaps(other.box) {
        found.append("\(label.text) on \(other.text)")
      }
      if segments.contains(where: { label.box.isCrossed(from: $0.start, to: $0.end) }) {
        found.append("\(label.text) on a line")
      }
      if label.box.left < 0 || label.box.top < 0 || label.box.right > width || label.box.bottom > height {
        found.append("\(label.text) beyond the edge")
      }
    }
    return found
  }
}

private final class PictureReader: NSObject, XMLParserDelegate {
  var picture = DrawnPicture()
  private var attributes: [String: String] = [:]
  private var characters = ""

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    self.attributes = attributes
    characters = ""
    switch element {
    case "svg":
      let parts = (attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
      if parts.count == 4 { (picture.width, picture.height) = (parts[2], parts[3]) }
    case "line":
      picture.segments.append((point("x1", "y1"), point("x2", "y2")))
    case "path": addPath()
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { characters += string }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
  ) {
    switch element {
    case "title": picture.title = characters
    case "desc": picture.description = characters
    case "text": addLabel()
    default: break
    }
  }

  private func number(_ name: String) -> Double { attributes[name].flatMap(Double.init) ?? 0 }

  private func point(_ x: String, _ y: String) -> SVG.Point { (number(x), number(y)) }

  private func addPath() {
    let points = (attributes["d"] ?? "").split { $0 == "M" || $0 == "L" }.compactMap { pair -> SVG.Point? in
      let numbers = pair.split(separator: " ").compactMap { Double($0) }
      return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
    }
    for (start, end) in zip(points, points.dropFirst()) { picture.segments.append((start, end)) }
  }

  private func addLabel() {
    let size = number("font-size")
    let width = TextWidth.of(characters, size: size, isBold: attributes["font-weight"] == "bold")
    let shift =
      switch attributes["text-anchor"] {
      case "middle": width / 2
      case "end": width
      default: 0.0
      }
    let (x, y, tall) = (number("x"), number("y"), 0.72 * size)
    let isUpright = attributes["transform"]?.hasPrefix("rotate(-90 ") ?? false
    let box =
      isUpright
      ? DrawnPicture.Box(left: x - tall, top: y + shift - width, right: x, bottom: y + shift)
      : DrawnPicture.Box(left: x - shift, top: y - tall, right: x - shift + width, bottom: y)
    picture.labels.append(
      DrawnPicture.Label(text: characters, size: size, fill: attributes["fill"] ?? "", box: box))
  }
}
