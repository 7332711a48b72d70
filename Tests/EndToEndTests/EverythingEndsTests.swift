// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Slips of the pen that made the program run for ever, or fill the machine.
@Suite("Everything ends")
struct EverythingEndsTests {
  private func run(_ name: String) throws -> (code: Int32, output: String, errors: String) {
    let office = try Office()
    defer { office.remove() }
    let fault = Office.repository.appendingPathComponent("Tests/EndToEndTests/Faults/attack/\(name).yaml")
    try office.write(try String(contentsOf: fault, encoding: .utf8), to: "case.yaml")
    return try office.simpul(
      "run", "case.yaml", "--replications", "2", "--no-sensitivity", "--output", "out")
  }

  @Test(
    "what takes too long or too much is refused before it runs, at its value",
    arguments: [
      // On the nine open days from 5 to 18 January 2026, of which the 16th is a holiday.
      ("arr1e6", "case.yaml:7:6: this makes about 9000000 cases in the study, far more than can be done: "),
      // 600 min of work for 14.4 cases a day over 1,200 weeks: they wait together for more than 2^63 microseconds.
      (
        "waits-beyond-counting",
        "far more than can be done, and what they wait in all is more than can be counted: "
      ),
      ("arr1e300", "a number of 300 characters: write at most 30"),
      ("huge-work", "a number of 300 characters: write at most 30"),
      ("other-huge", "100000000 pieces per day are more than one in every thousandth of a second: "),
      ("quota-huge", " arrivals are more than one in every thousandth of a second: "),
      ("endless-pieces", "shorter than a thousandth of a second: "),
      ("endless-loop-one-case", "a case comes to 'x' about 1000000 times on average, more than 10000"),
    ])
  func refused(name: String, message: String) throws {
    let found = try run(name)
    #expect(found.code == 65, "\(name): \(found.errors)")
    #expect(found.errors.contains(message), "\(name): \(found.errors)")
    #expect(found.errors.firstMatch(of: #/^case\.yaml:[0-9]+:[0-9]+: /#) != nil, "\(name): \(found.errors)")
  }

  /// 42 million minutes each, so many of them open that the end of the first lies beyond 2^63 microseconds.
  @Test("work that ends beyond the calendar is worked on till the end")
  func beyondTheCalendar() throws {
    let found = try run("open-files-beyond-counting")
    #expect(found.code == 0, "\(found.errors)")
  }

  private static let circle = "case.yaml:11:3: a case has come to 'x' 262144 times and goes in circles: "

  /// The equations know no end where cases go another way once time has been used, which in this office never passes.
  @Test("a case that goes in circles ends the run at its row")
  func circle() throws {
    let found = try run("circle-by-time-used")
    #expect(found.code == 65)
    #expect(found.errors.hasPrefix(EverythingEndsTests.circle))
  }

  @Test("what only the run of an office shows is told with the office")
  func circleInASweep() throws {
    let office = try Office()
    defer { office.remove() }
    let fault = Office.repository.appendingPathComponent(
      "Tests/EndToEndTests/Faults/attack/circle-by-time-used.yaml")
    try office.write(try String(contentsOf: fault, encoding: .utf8), to: "case.yaml")
    try office.write("kantor,arrivals > a > cases\nKota,1\n", to: "offices.csv")
    let found = try office.simpul(
      "sweep", "case.yaml", "--over", "offices.csv", "--replications", "2", "--output", "out")
    #expect(found.code == 65)
    #expect(found.errors.contains(EverythingEndsTests.circle))
    #expect(found.errors.contains("(with the values of office 'Kota', offices.csv:2)"))
  }

  @Test("that there is no steady state is told at the period")
  func noSteadyState() throws {
    let office = try Office()
    defer { office.remove() }
    try office.write(
      """
      simpul: 1
      title: t
      period: 2026-01-05 for 20 weeks, steady
      hours: perpres-21-2023
      arrivals: { a: 90 per day }
      actors: { p: 1 }
      activities:
        x: { actor: p, work: exponential mean 10 min }

      """, to: "case.yaml")
    let found = try office.simpul("run", "case.yaml", "--no-sensitivity", "--output", "out")
    #expect(found.code == 65)
    #expect(
      found.errors.hasPrefix(
        "case.yaml:3:9: case: there is no steady state, since p cannot do what comes in"))
  }

  @Test("a study that is too long for the event list is refused at its period")
  func tooLongForTheEventList() throws {
    let found = try run("noplace-9e65c611d0")
    #expect(found.code == 65)
    #expect(
      found.errors.firstMatch(of: #/^case\.yaml:3:[0-9]+: .*a study can last [0-9]+ days at most/#) != nil,
      "\(found.errors)")
  }
}
