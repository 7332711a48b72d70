// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import LetterStudy
import SimpulText
import Testing

@testable import SimpulRender
@testable import SimpulWords

@Suite("Pictures")
struct PictureTests {
  @Test("Well-formed, with a title and a description, as wide as the page", arguments: Language.allCases)
  func form(language: Language) throws {
    for text in try #require(Letter.hardPictures[language]) {
      let picture = try #require(DrawnPicture(text), "\(text.prefix(200))")
      #expect(!picture.title.isEmpty && !picture.description.isEmpty)
      #expect(picture.width == 700)
      #expect(text.contains("role=\"img\""))
    }
  }

  @Test("No letter is smaller than 8 points on A4, or 12 pixels on the screen", arguments: Language.allCases)
  func sizes(language: Language) throws {
    let (printed, narrowest) = (184 / 25.4 * 72, 770.0)
    #expect(HTMLStyle.text.contains("@page { size: A4; margin: 13mm 13mm 15mm;"))
    #expect(HTMLStyle.text.contains("min-width: 770px"))
    for text in try #require(Letter.hardPictures[language]) {
      let picture = try #require(DrawnPicture(text))
      for label in picture.labels {
        #expect(label.size * printed / picture.width >= 8, "\(label.text)")
        #expect(label.size * narrowest / picture.width >= 12, "\(label.text)")
      }
    }
  }

  @Test("No label lies on another, on a line or beyond the edge", arguments: Language.allCases)
  func collisions(language: Language) throws {
    for text in try #require(Letter.hardPictures[language]) {
      let picture = try #require(DrawnPicture(text))
      #expect(picture.collisions.isEmpty, "\(picture.title): \(picture.collisions)")
    }
  }

  @Test("Letters stand out from every ground by 4.5 to 1")
  func contrast() throws {
    for text in try #require(Letter.hardPictures[.english]) {
      let picture = try #require(DrawnPicture(text))
      for label in picture.labels {
        #expect(contrast(label.fill, "#fdeecb") >= 4.5, "\(label.text) in \(label.fill)")
      }
    }
    let style = HTMLStyle.text.split(separator: ";").flatMap { $0.split(separator: "{") }
    let colours = style.compactMap { part -> String? in
      let words = part.split(separator: " ").map(String.init)
      return words.count == 2 && words[0] == "color:" ? words[1] : nil
    }
    #expect(colours.count >= 5)
    for colour in colours { #expect(contrast(colour, "#eef1f4") >= 4.5, "\(colour)") }
  }

  @Test("The same bytes each time")
  func determinism() {
    #expect(Letter.hardPictures[.english] == Letter.drawnHardPictures(.english))
  }

  @Test("Names are written as they are, and bring no markup with them")
  func escaping() throws {
    let design = Letter.asIs(clerk: "A & B <i>", activityName: "\"Ya\" & <script>\u{1}")
    let text = try #require(Letter.picture(of: design).sheets.first)
    #expect(!text.contains("<i>") && !text.contains("<script") && !text.contains("\u{1}"))
    let picture = try #require(DrawnPicture(text))
    #expect(picture.description.contains("\"Ya\" & <script>") || picture.description.contains("(A & B <i>)"))
    #expect(picture.labels.contains { $0.text == "A & B <i>" })
  }

  /// By the relative luminance of WCAG 2.2.
  private func contrast(_ first: String, _ second: String) -> Double {
    let values = [luminance(first), luminance(second)].sorted()
    return (values[1] + 0.05) / (values[0] + 0.05)
  }

  private func luminance(_ colour: String) -> Double {
    let digits: [Int] = colour.dropFirst().compactMap(\.hexDigitValue)
    let isShort = digits.count == 3
    let parts: [Int] = (0..<3).map { place in
      isShort ? 17 * digits[place] : 16 * digits[2 * place] + digits[2 * place + 1]
    }
    let linear: [Double] = parts.map { part in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    let weighted: [Double] = zip(linear, [0.2126, 0.7152, 0.0722]).map { $0 * $1 }
    return weighted.reduce(0, +)
  }
}
