// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("Many actors")
struct ManyActorsTests {
  /// Each actor is relieved in turn, so that there are as many offices to run as actors, each as large as itself. Kept side by
  /// side they took 1.7 GB for 300 actors; 200 must do with 500 MB of addresses, of which the program itself has 200.
  @Test("memory does not grow with the square of the actors")
  func memory() throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let actors = (0..<200).map { "  p\($0): 1" }.joined(separator: "\n")
    let rows = (0..<200).map { "  x\($0): { actor: p\($0), work: 10/20/40 min }" }.joined(separator: "\n")
    let text = """
      simpul: 1
      title: Banyak pelaksana
      period: 2026-01-05 for 2 weeks, starts empty
      hours: perpres-21-2023
      arrivals: { a: 10 per day }
      actors:
      \(actors)
      activities:
      \(rows)

      """
    try folder.write(text, to: "case.yaml")
    let run = try LimitedRun(
      ["run", "case.yaml", "--replications", "2", "--no-sensitivity", "--threads", "2", "--output", "out"],
      in: folder.url, seconds: 600, kilobytes: 500_000)
    #expect(run.ending == .exit(0), "\(run.errors.suffix(300))")
    #expect(run.output.contains("Banyak pelaksana"))
  }
}
