// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@Suite("Procedures of very many rows")
struct LongProcedureTests {
  /// Rows of which every tenth sends back seven rows, and every hundredth to the beginning.
  private func scenario(rows: Int) -> String {
    let head = """
      simpul: 1
      title: Besar
      period: 2026-01-05 to 2026-06-30, starts empty
      hours: perpres-21-2023
      arrivals:
        warga: 2 per day | assumed 1-3
      actors: { A: 200, B: 200, C: { officers: 100, absent: 10% of days } }
      activities:

      """
    let body = (0..<rows).map { row in
      var text = "  r\(row): { actor: \(["A", "B", "C"][row % 3]), work: 1/2/3 min"
      if row % 10 == 9 { text += ", returned: 1%, after: 1 days, to: r\(row - 7)" }
      if row % 100 == 50 { text += ", decision: { Ya: rest, Ulang: 1% to r3 }" }
      if row % 40 == 11 { text += ", same officer as: r\(row - 3)" }
      return text + " }"
    }
    return head + body.joined(separator: "\n") + "\n"
  }

  @Test("8,000 rows are read back within the time in which one waits for it", .timeLimit(.minutes(1)))
  func check() throws {
    let office = try Office()
    defer { office.remove() }
    try office.write(scenario(rows: 8_000), to: "big.yaml")
    let check = try office.simpul("check", "big.yaml", "--language", "en")
    #expect(check.code == 0 && check.output.contains("no errors"), "\(check.errors)")
  }
}
