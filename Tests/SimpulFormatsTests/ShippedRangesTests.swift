// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulModel
import SimpulText
import Testing

@testable import SimpulFormats

@Suite("The ranges of the shipped studies say what was meant")
struct ShippedRangesTests {
  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let files: [String] = {
    let folder = repository.appendingPathComponent("Scenarios").path
    let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return found.filter {
      $0.hasSuffix("as-is.yaml") || ($0 as NSString).lastPathComponent.hasPrefix("to-be")
    }.sorted()
  }()

  @Test("none ends where its values end, and both ends of every other can be written")
  func room() throws {
    #expect(Self.files.count > 40)
    var bounds = 0
    for name in Self.files {
      let path = Self.repository.appendingPathComponent("Scenarios/" + name).path
      let file = try ScenarioFile.read(path: path)
      for number in file.statedNumbers where number.range != nil {
        guard let variation = NumberVariation(number) else { continue }
        #expect(
          variation.sidesWithoutRoom.isEmpty, "\(name): \(number.path) \(number.text) \(number.range ?? "")")
        #expect(variation.hasRoom, "\(name): \(number.path)")
        if number.text.contains("/"), !number.text.contains(" per day") { bounds += 1 }
      }
    }
    #expect(bounds > 230, "\(bounds)")
  }

  /// By hand from the files: what the range of the middle value was, and what bounds mean.
  @Test(
    "a few of them, worked out by hand",
    arguments: [
      // 1/2/5 days with the middle from 1 to 5: by 1/2 and by 5/2.
      ("01-vet-licence/as-is.yaml", "1/2/5 days", "0.5/1/2.5 days", "2.5/5/12.5 days"),
      // 45/60/120 min within 30 and 180: by 2/3 and by 3/2.
      ("19-detainee-health/as-is.yaml", "45/60/120 min", "30/40/80 min", "67.5/90/180 min"),
      // 1/1/3 min: by 1/2 and by 9/3.
      ("22-letter-legalisation/as-is.yaml", "1/1/3 min", "0.5/0.5/1.5 min", "3/3/9 min"),
    ])
  func byHand(name: String, text: String, lower: String, upper: String) throws {
    let file = try ScenarioFile.read(path: Self.repository.appendingPathComponent("Scenarios/" + name).path)
    let number = try #require(file.statedNumbers.first { $0.text == text && $0.range != nil })
    let variation = try #require(NumberVariation(number))
    #expect(variation.text(at: variation.lower) == lower)
    #expect(variation.text(at: variation.upper) == upper)
  }

  @Test("the files to begin with leave room, too", arguments: Language.allCases)
  func starter(language: Language) throws {
    let text = Starter.scenario(title: "Surat", language: language)
    let numbers = try ScenarioFile.parse(text: text, path: "as-is.yaml").statedNumbers
    for number in numbers where number.range != nil {
      #expect(NumberVariation(number)?.sidesWithoutRoom ?? [] == [], "\(number.text)")
    }
    let work = try #require(numbers.first { $0.text == "5/10/20 min" && $0.range == "3-30" })
    let variation = try #require(NumberVariation(work))
    // By 3/5 and by 30/20: it means what it looks like.
    #expect(
      variation.text(at: variation.lower) == "3/6/12 min"
        && variation.text(at: variation.upper) == "7.5/15/30 min")
  }
}
