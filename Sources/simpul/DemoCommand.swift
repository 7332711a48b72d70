// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import SimpulApp
import SimpulFormats

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Writes an example with a redesign to the folder demo, and compares the two.")

  @Option(help: "The folder for the example.")
  var folder = "demo"

  @OptionGroup var language: LanguageOption

  func run() throws {
    let scenario = folder + "/as-is.yaml"
    let redesign = folder + "/to-be.yaml"
    try write(
      Starter.scenario(title: "Surat keterangan (contoh)", language: language.ofStarter), to: scenario)
    try write(DemoCommand.redesign, to: redesign)
    try Terminal.write("$ simpul compare \(scenario) \(redesign)\n")
    var options = try StudyOptions.parse([])
    options.running.language = language
    options.running.replace = true
    try StudyCommand(options: options, command: "simpul compare \(scenario) \(redesign)")
      .run(
        [scenario, redesign], place: ResultPlace("Results/demo", replaces: true), kind: .compare)
  }

  /// A file that is there already and says something else is not overwritten.
  private func write(_ text: String, to path: String) throws(Failure) {
    if let known = try? String(contentsOfFile: path, encoding: .utf8) {
      guard known == text else {
        throw Failure(.cannotWrite, "\(path) was changed and is not overwritten: choose another --folder")
      }
      return
    }
    try NewFile.write(text, to: path)
  }

  private static let redesign = """
    simpul: 1
    base: as-is.yaml
    title: Langsung ditandatangani, dengan pengganti
    changes:
      no rounds:
        name: Menandatangani begitu berkas datang
        set: { activities: { sign: { rounds: none } } }
      substitute:
        name: Kasi menandatangani sejak hari pertama Camat tidak masuk
        substitute: { for: Camat, by: Kasi, in: sign, from: day 1 of absence }

    """
}
