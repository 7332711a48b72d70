// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Thousands of files wait or are open at once. Where each was looked at whenever anything happened, a run took a minute and more
/// (open files 70 s, queues of officers over 200 s, what does not fit 38 s).
@Suite("Overloaded queues")
struct OverloadedQueuesTests {
  /// - Parameters:
  ///   - office: the actor that cannot keep up.
  ///   - hours: of the office.
  @Test(
    "what is overloaded ends in the time of what happens, not in that times what waits",
    arguments: [
      ("{ officers: 1, open files: all }", "always", "4 per hour", "exponential mean 42 min"),
      (
        "{ officers: 4, one queue each: 70% 10% 10% 10% }", "always", "12 per hour", "exponential mean 20 min"
      ),
      (
        "{ officers: 2, at closing: only what fits }", "perpres-21-2023", "150 per day", "180 min"
      ),
    ])
  func ends(actor: String, hours: String, arrivals: String, work: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("simpul-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = """
      simpul: 1
      title: Antrean yang tidak terkejar
      period: 2026-01-05 for 20 weeks, starts empty
      hours: \(hours)
      arrivals: { warga: \(arrivals) }
      actors:
        Petugas: \(actor)
      activities:
        serve: { actor: Petugas, work: \(work) }

      """
    try Data(text.utf8).write(to: folder.appendingPathComponent("case.yaml"))
    let run = try LimitedRun(
      ["run", "case.yaml", "--replications", "2", "--no-sensitivity", "--threads", "1", "--output", "out"],
      in: folder, seconds: 20)
    #expect(run.ending == .exit(0), "\(run.errors.suffix(300))")
  }
}
