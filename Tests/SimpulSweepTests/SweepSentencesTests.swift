// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulText
import Testing

@testable import SimpulAnalysis
@testable import SimpulRender
@testable import SimpulStatistics
@testable import SimpulSweep
@testable import SimpulWords

@Suite("Sentences and page of a sweep")
struct SweepSentencesTests {
  /// Ten offices: one far below, one far above, and eight from 50 % to 64 %.
  private static let shares = [0.10, 0.50, 0.52, 0.54, 0.56, 0.58, 0.60, 0.62, 0.64, 0.99]

  private static func outcome(_ share: Double, time: OfficeOutcome.TimeStatus = .estimated) -> OfficeOutcome {
    OfficeOutcome(
      arrived: 100, finished: 100, unfinished: 0, overloaded: [], busiest: nil, greatestLoad: nil, time: time,
      meanSeconds: time == .estimated
        ? EstimateMoments(estimate: 600, standardError: 1, skewness: 0, count: 30) : nil,
      ninetiethPercentileSeconds: nil,
      promise: OfficePromise(
        kept: Int((3_000 * share).rounded()), of: 3_000,
        moments: EstimateMoments(estimate: share, standardError: 0.001, skewness: 0, count: 30), target: 0.9,
        replications: 30), longestWait: nil, growthPerWeek: nil, presentAtEnd: nil)
  }

  private static func change(_ points: Double, error: Double) -> OfficeChange {
    OfficeChange(
      promise: PairedDifference(
        moments: EstimateMoments(estimate: points, standardError: error, skewness: 0, count: 30),
        isNothing: false), meanSeconds: nil)
  }

  private static func offices(named name: (Int) -> String = { "K\($0)" }) -> [OfficeResult] {
    let bottlenecks =
      Array(repeating: ["Camat"], count: 6) + [["Camat", "Kasi"], ["Kasi", "Camat"], [], ["Kasi"]]
    let changes =
      Array(repeating: change(0.2, error: 0.001), count: 8) + [
        change(-0.1, error: 0.001), change(0, error: 0.1),
      ]
    return shares.indices.map { place in
      OfficeResult(
        office: name(place + 1), asIs: outcome(shares[place], time: place == 0 ? .cannotKeepUp : .estimated),
        addedCapacity: OfficeAddedCapacity(
          bottleneck: bottlenecks[place], basis: .promise, tried: 2, untried: 0, officersAdded: 1,
          isDiagnosisOnly: false, gainSeconds: nil, gainShare: nil), toBe: outcome(0.95),
        change: changes[place])
    }
  }

  private func sentences(_ language: Language, confidence: Double = 0.95) -> SweepSentences {
    SweepSentences(
      record: SweepJournalTests.record(), findings: SweepFindings(Self.offices(), confidence: confidence),
      language: language)
  }

  @Test("how many offices reach the target")
  func standings() {
    let (english, indonesian) = (sentences(.english), sentences(.indonesian))
    #expect(
      english.standings(english.findings.asIs, isRedesign: false)
        == "The target of 90 % as it is: surely not reached in 9 offices, surely reached in 1 office, undecided in 0 "
        + "offices.")
    #expect(
      indonesian.standings(indonesian.findings.asIs, isRedesign: false)
        == "Sasaran 90 % saat ini: pasti tidak tercapai di 9 kantor, pasti tercapai di 1 kantor, belum dapat dipastikan "
        + "di 0 kantor.")
  }

  @Test("offices that cannot keep up have no mean time")
  func overload() {
    let (english, indonesian) = (sentences(.english), sentences(.indonesian))
    #expect(
      english.overload(english.findings.asIs, isRedesign: false)
        == "1 office cannot keep up with what comes in: a mean time to finish means nothing there and is not told."
    )
    #expect(
      indonesian.overload(indonesian.findings.asIs, isRedesign: false)
        == "1 kantor tidak sanggup mengimbangi berkas yang masuk: waktu rata-ratanya tidak ada artinya dan tidak disebut."
    )
    #expect(english.findings.toBe.flatMap { english.overload($0, isRedesign: true) } == nil)
  }

  @Test("the office in the middle and the quartiles, and of how many offices")
  func spread() {
    let english = sentences(.english)
    #expect(
      english.spread(english.findings.asIs, isRedesign: false) == [
        "As it is: promise kept, the office in the middle 57.0 %, half of all between 52.5 % and 61.5 %, all from 10.0 % to "
          + "99.0 %.",
        "As it is: mean time to finish (working time), the office in the middle of the 9 offices that have one 10 min, half "
          + "of all between 10 min and 10 min, all from 10 min to 10 min.",
      ])
    let indonesian = sentences(.indonesian)
    #expect(
      indonesian.spread(indonesian.findings.asIs, isRedesign: false).first
        == "Saat ini: janji ditepati, kantor di tengah 57,0 %, separuh dari semua antara 52,5 % dan 61,5 %, seluruhnya dari "
        + "10,0 % sampai 99,0 %.")
  }

  @Test("who lies surely apart")
  func outliers() {
    #expect(
      sentences(.english).outliers == [
        "Promise kept: far below the others: 1 office, K1 (10.0 %); far above the others: 1 office, K10 (99.0 %).",
        "Mean time to finish: no office lies surely apart.",
      ])
    #expect(
      sentences(.indonesian).outliers.first
        == "Janji ditepati: jauh di bawah yang lain: 1 kantor, K1 (10,0 %); jauh di atas yang lain: 1 kantor, K10 (99,0 %)."
    )
  }

  @Test("bottlenecks alone, tied and not shown")
  func bottlenecks() {
    #expect(
      sentences(.english).bottlenecks
        == "The bottleneck, where one more officer helps most: Camat in 6 offices, and in 2 more tied with others; Kasi in 1 "
        + "office, and in 2 more tied with others; none shown in 1 office.")
    #expect(
      sentences(.indonesian).bottlenecks
        == "Simpul, tempat satu petugas lagi paling membantu: Camat di 6 kantor, dan di 2 lagi bersama yang lain; Kasi di 1 "
        + "kantor, dan di 2 lagi bersama yang lain; tidak ada yang terbukti di 1 kantor.")
  }

  @Test("what the redesign changes, and in how many offices for the worse")
  func changes() {
    #expect(
      sentences(.english).changes == [
        "Promise kept with the redesign: surely better in 8 offices, surely worse in 1 office, not shown in 1 office; the "
          + "office in the middle +20.0 points, half of all between +20.0 points and +20.0 points."
      ])
    #expect(
      sentences(.indonesian).changes == [
        "Janji ditepati dengan rancangan baru: pasti lebih baik di 8 kantor, pasti lebih buruk di 1 kantor, tidak terbukti di "
          + "1 kantor; kantor di tengah +20,0 poin, separuh dari semua antara +20,0 poin dan +20,0 poin."
      ])
  }

  @Test("the worst with their ranks")
  func worst() {
    #expect(
      sentences(.english).worst
        == "Worst by the estimates: K1 (10.0 %, rank 1); K2 (50.0 %, rank 2); K3 (52.0 %, rank 3); K4 (54.0 %, rank 4); K5 "
        + "(56.0 %, rank 5).")
  }

  @Test(
    "how many intervals miss follows the confidence that was asked for",
    arguments: [(0.95, "20"), (0.99, "100")])
  func misses(confidence: Double, oneIn: String) {
    #expect(
      sentences(.english, confidence: confidence).reading.contains {
        $0.hasSuffix("of 10 offices about one in \(oneIn) misses.")
      })
    #expect(
      sentences(.indonesian, confidence: confidence).reading.contains {
        $0.hasSuffix("di antara 10 kantor, sekitar satu dari \(oneIn) meleset.")
      })
  }

  @Test("the page says it all, and escapes what offices are called", arguments: Language.allCases)
  func page(language: Language) {
    let findings = SweepFindings(Self.offices { "<b>K\($0)</b> & co" }, confidence: 0.95)
    let record = SweepJournalTests.record()
    let page = HTMLReport.page(SweepDocument(record, findings, language: language))
    let sentences = SweepSentences(record: record, findings: findings, language: language)
    for sentence in [sentences.standings(findings.asIs, isRedesign: false), sentences.bottlenecks]
      + sentences.changes
    {
      #expect(sentence.map(page.contains) == true)
    }
    #expect(page.contains("&lt;b&gt;K1&lt;/b&gt; &amp; co"))
    #expect(!page.contains("<b>K"))
    #expect(!page.contains("{{"))
  }
}
