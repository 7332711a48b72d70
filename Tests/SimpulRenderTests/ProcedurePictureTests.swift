// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulModel
import Testing

@testable import SimpulAnalysis
@testable import SimpulRender
@testable import SimpulWords

@Suite("The picture of a procedure")
struct ProcedurePictureTests {
  @Test("The letter, as it was looked at")
  func golden() throws {
    let sheets = Letter.picture().sheets
    #expect(sheets.count == 1)
    #expect(try GoldenFile.holds(sheets[0], "procedure-letter-en.svg"))
  }

  @Test("What follows, and where files go back")
  func flow() {
    let flow = ProcedureFlow(Letter.scenario().procedures[0])
    #expect(
      flow.arrows == [
        ProcedureFlow.Arrow(from: 0, to: 1, isReturn: false),
        ProcedureFlow.Arrow(from: 1, to: 2, isReturn: false),
        ProcedureFlow.Arrow(from: 1, to: 0, isReturn: true),
        ProcedureFlow.Arrow(from: 2, to: 3, isReturn: false),
      ])
    #expect(flow.first == [0])
    #expect(flow.last == [3])
  }

  @Test("A decision jumps ahead; its other branch ends")
  func decision() {
    var rows = Letter.rows(clerk: "Petugas")
    rows[1].returned = nil
    rows[1].decision = [
      Branch(name: "Lengkap", share: nil, target: .activity("hand over")),
      Branch(name: "Batal", share: ByCaseType(0.04), target: .end("withdrawn")),
    ]
    let procedure = Letter.scenario(rows: rows).procedures[0]
    let flow = ProcedureFlow(procedure)
    #expect(flow.arrows.filter { $0.from == 1 } == [ProcedureFlow.Arrow(from: 1, to: 3, isReturn: false)])
    #expect(flow.last == [3])
    let notes = RowNotes(flow: flow, before: nil, language: .english).notes(onRow: 1)
    #expect(notes == ["Lengkap: the rest → 4", "Batal: 4\u{A0}% → withdrawn"])
  }

  @Test("Notes tell rounds, returns, stand-ins, teams, and what a redesign changes")
  func notes() {
    let procedure = Letter.scenario().procedures[0]
    var rows = Letter.rows(clerk: "Petugas")
    rows[2].substitutions = [Substitution(principal: "Camat", substitute: "Petugas", fromDay: 2)]
    rows[3].performers = .teams([
      [Requirement("Petugas", officers: 2), Requirement("Camat")], [Requirement("Camat")],
    ])
    let writer = RowNotes(
      flow: ProcedureFlow(Letter.scenario(rows: rows).procedures[0]), before: procedure, language: .english)
    #expect(writer.notes(onRow: 0) == [])
    #expect(writer.notes(onRow: 1) == ["12\u{A0}% sent back to 1"])
    #expect(
      writer.notes(onRow: 2) == ["CHANGED", "rounds at 09.00 and 14.00", "substitute from day 2: Petugas"])
    #expect(writer.notes(onRow: 3) == ["CHANGED", "by 2 Petugas + Camat, else Camat"])
  }

  @Test("A long procedure goes over sheets that fit on a page, each row on one, each with its heads")
  func sheets() throws {
    for (rows, least) in [(24, 2), (61, 4)] {
      let pictures = try Letter.longPicture(rows: rows).sheets.map { try #require(DrawnPicture($0)) }
      #expect(pictures.count >= least && pictures.count <= least + 1)
      var numbers: [String] = []
      for picture in pictures {
        #expect(picture.height <= 932)
        #expect(picture.labels.contains { $0.text == "SIMPUL" })
        #expect(picture.labels.contains { $0.text == "Kegiatan" })
        numbers += picture.labels.filter { $0.size == 11 && $0.box.right < 30 }.map(\.text)
      }
      #expect(numbers == (1...rows).map(String.init))
      #expect(pictures.map(\.title).allSatisfy { $0.contains("lembar") })
    }
  }

  @Test("Pentagons pair off: what leaves one sheet comes in on another")
  func connectors() {
    let picture = Letter.longPicture(rows: 24)
    let sheets = [0..<12, 12..<24].map { Connector.all(of: picture, on: $0) }
    #expect(!sheets[0].isEmpty)
    #expect(Set(sheets[0].map(\.arrow)) == Set(sheets[1].map(\.arrow)))
    #expect(sheets[0].allSatisfy { !$0.isAbove } && sheets[1].allSatisfy { $0.isAbove })
    let step = sheets[0].first { $0.arrow == ProcedureFlow.Arrow(from: 11, to: 12, isReturn: false) }
    #expect(step?.label == "13" && step?.isLeaving == true && step?.isStraight == true)
    #expect(sheets[1].first { $0.arrow.from == 11 }?.label == "12")
    let back = sheets[0].first { $0.arrow == ProcedureFlow.Arrow(from: 15, to: 9, isReturn: true) }
    #expect(back?.label == "16" && back?.isLeaving == false)
  }

  @Test("The bottleneck is hatched, in its column and its rows, and carries the word")
  func mark() throws {
    let text = try #require(Letter.picture().sheets.first)
    #expect(text.split(separator: "fill=\"url(#hatch)\"").count - 1 == 2)
    #expect(text.split(separator: ">BOTTLENECK</text>").count - 1 == 1)
    let plain = Letter.picture(of: Letter.better.designs[1]).sheets[0]
    #expect(!plain.contains("hatch") && !plain.contains("BOTTLENECK"))
  }
}
