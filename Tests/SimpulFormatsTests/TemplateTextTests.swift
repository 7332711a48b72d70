// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulFormats

@Suite("Texts with parameters")
struct TemplateTextTests {
  @Test("names in angle brackets are parameters")
  func parts() {
    #expect(
      TemplateText("5% to <back to>, or <x>").parts == [
        .text("5% to "), .parameter("back to"), .text(", or "), .parameter("x"),
      ])
    #expect(TemplateText("<lama>").onlyParameter == "lama")
    #expect(TemplateText("<lama> min").onlyParameter == nil)
  }

  @Test(
    "other angle brackets are plain text",
    arguments: ["usia < 5 dan > 3", "<5 hari>", "<= 3", "a <b", "<>", "tanpa", "<a", "x <a < b"])
  func plain(_ text: String) {
    #expect(TemplateText(text).parameters.isEmpty)
    #expect(TemplateText(text).filled { _ in "?" } == text)
  }

  @Test("a bracket that opens again begins anew")
  func nested() {
    #expect(TemplateText("<a <b>").parameters == ["b"])
  }

  @Test("what stands behind the bar is apart")
  func origin() {
    let (value, origin) = TemplateText("<a> min | assumed <b>").origin
    #expect(value.filled { $0 } == "a min")
    #expect(origin?.filled { $0 } == "assumed b")
  }

  @Test(
    "the word that leads to an activity is a word of the text",
    arguments: [
      ("5% to <x>", "5% to ", ["x"]), ("rest ke sign off", "rest ke ", []),
      ("<share> to <x y>", "<share> to ", ["x y"]),
    ])
  func target(_ text: String, _ before: String, _ parameters: [String]) {
    let found = TemplateText(text).target
    #expect(found?.before.filled { "<\($0)>" } == before)
    #expect(found?.target.parameters == parameters)
  }

  @Test("no such word within a parameter or another word", arguments: ["<back to>", "5% tosign", "<a>to b"])
  func noTarget(_ text: String) {
    #expect(TemplateText(text).target == nil)
  }
}
