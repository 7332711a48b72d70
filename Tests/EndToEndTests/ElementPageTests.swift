// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The pages on single elements promise numbers, which their examples must give.
@Suite("Pages on elements")
struct ElementPageTests {
  private static func path(_ element: String, _ file: String) -> String {
    Office.repository.appendingPathComponent("Scenarios/elements/\(element)/\(file)").path
  }

  private static func page(_ element: String) throws -> String {
    try String(contentsOfFile: path(element, "README.md"), encoding: .utf8)
  }

  /// A share of the cases, such as of those that leave before they are served, with the half-width of its interval, by
  /// design.
  private func shares(
    _ element: String, _ share: ([String: Any]) -> Any?
  ) throws -> [(estimate: Double, halfWidth: Double)] {
    try designs(element).map { design in
      let overall = try #require(design["overall"] as? [String: Any])
      return try estimate(#require(share(overall) as? [String: Any]))
    }
  }

  private func expectShares(
    _ element: String, _ exact: [Double], _ share: ([String: Any]) -> Any?
  ) throws {
    let found = try shares(element, share)
    try #require(found.count == exact.count)
    for ((estimate, halfWidth), share) in zip(found, exact) {
      #expect(abs(estimate - share) <= 5.33 / 2.045 * halfWidth, "\(estimate), not \(share)")
      #expect(halfWidth <= 0.1 * share)
    }
  }

  private func estimate(_ outer: [String: Any]) throws -> (estimate: Double, halfWidth: Double) {
    let interval = try #require(outer["interval"] as? [String: Any])
    let (estimate, upper) = try (
      #require(interval["estimate"] as? Double), #require(interval["upper"] as? Double)
    )
    return (estimate, upper - estimate)
  }

  /// Mean hours to finish with the half-widths of their intervals of 95 %, by design and case type.
  private func times(_ element: String) throws -> [[(estimate: Double, halfWidth: Double)]] {
    try designs(element).map { design in
      try #require(design["caseTypes"] as? [[String: Any]]).map { caseType in
        let time = try #require(caseType["workingTime"] as? [String: Any])
        let mean = try estimate(#require(time["meanSeconds"] as? [String: Any]))
        return (mean.estimate / 3_600, mean.halfWidth / 3_600)
      }
    }
  }

  private func designs(_ element: String) throws -> [[String: Any]] {
    let office = try Office()
    defer { office.remove() }
    let files = ["as-is.yaml", "to-be.yaml"].map { Self.path(element, $0) }
    let run = try office.simpul(["compare"] + files + ["--no-sensitivity", "--output", "run"])
    #expect(run.code == 0, "\(run.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(office.text("run/findings.json").utf8))
    let findings = try #require(json as? [String: Any])
    return try #require(findings["designs"] as? [[String: Any]])
  }

  /// Near by the pass rule of the exact suite; its power is asked for there, of the same models.
  private func expect(_ element: String, _ exact: [[Double]]) throws {
    let found = try times(element)
    try #require(found.map(\.count) == exact.map(\.count))
    // Student's quantiles with 29 degrees of freedom, at the strict level and at 95 %.
    let widening = 5.33 / 2.045
    for (design, times) in exact.enumerated() {
      for (caseType, time) in times.enumerated() {
        let (estimate, halfWidth) = found[design][caseType]
        #expect(abs(estimate - time) <= widening * halfWidth, "\(design) \(caseType): \(estimate)")
        #expect(halfWidth <= 0.1 * time)
      }
    }
  }

  /// By the formulas of Pollaczek and Khinchine and of Cobham, with loads of 0.2 and 0.6 and
  /// W0 = (0.4 * 2 * 0.5^2 + 0.3 * 2 * 2^2) / 2 = 1.3 hours: Wq = 1.3 / 0.2 for all, or 1.3 / 0.8 and 1.3 / (0.8 * 0.2).
  @Test("Queues: what urgent files gain and plain ones lose")
  func queues() throws {
    try expect("queues", [[6.5 + 0.5, 6.5 + 2], [1.625 + 0.5, 8.125 + 2]])
    let page = try Self.page("queues")
    #expect(page.contains("| first come, first served | 7 h | 8 h 30 min |"))
    #expect(page.contains("| urgent first | 2 h 7.5 min | 10 h 7.5 min |"))
  }

  /// M/M/1: 1 / (mu - lambda) hours with 0.8 an hour, and 1 or 1 / 0.9 served.
  @Test("Steady state: the long run of one counter, and what is said of assumptions and changes")
  func steadyState() throws {
    let exact = [1 / (1 - 0.8), 1 / (1 / 0.9 - 0.8)]
    try expect("steady-state", exact.map { [$0] })
    let page = try Self.page("steady-state")
    #expect(exact.map { Int((60 * $0).rounded()) } == [300, 193])
    #expect(page.contains("| as it is | 5 h |") && page.contains("| form at home | 3 h 13 min |"))
    let office = try Office()
    defer { office.remove() }
    let files = ["as-is.yaml", "to-be.yaml"].map { Self.path("steady-state", $0) }
    let run = try office.simpul(["compare"] + files + ["--output", "run", "--language", "en"])
    #expect(run.output.contains("at the beginning, from 20 pilot runs"))
    // The place of the number in words, and the value at which it turns the verdict.
    #expect(run.output.contains("  · serve: work (exponential mean 60 min): with exponential mean "))
    let signs = try #require(run.output.split(separator: "\n").first { $0.contains("Papan petunjuk baru") })
    #expect(signs.contains("not shown"))
    #expect(try office.text("run/report.html").contains("counted from here"))
    let findings = try office.text("run/findings.json")
    for name in ["weeklyMeans", "\"sensitivity\"", "\"contribution\"", "\"littlesLaw\"", "\"residual\""] {
      #expect(findings.contains(name), "\(name)")
    }
  }

  /// Processor sharing: S / (1 - 0.7). M/D/1: S + 0.7 S / (2 (1 - 0.7)), with S of 0.7 hours.
  @Test("Open files: everybody waits for everybody")
  func multitasking() throws {
    try expect("open-files", [[7.0 / 3], [0.7 + 0.49 / 0.6]])
    let page = try Self.page("open-files")
    #expect(page.contains("| all open at once | 2 h 20 min |"))
    #expect(page.contains("| one after the other | 1 h 31 min |"))
  }

  /// (K - 1) / (2 * 2) hours for piles of K.
  @Test("Piles: a file waits for those behind it")
  func piles() throws {
    try expect("piles", [[3.5], [1]])
    let page = try Self.page("piles")
    #expect(page.contains("| signed when 15 lie there | 3 h 30 min |"))
    #expect(page.contains("| signed when 5 lie there | 1 h |"))
  }

  /// (K + 1) / (2 (1 - 0.6)) hours for groups of K.
  @Test("Groups: half of the time is waiting for companions")
  func groups() throws {
    try expect("groups", [[5], [2.5]])
    let page = try Self.page("groups")
    #expect(page.contains("| three at once | 5 h |"))
    #expect(page.contains("| one by one | 2 h 30 min |"))
  }

  /// By Cobham's formulas, and with resumption W = S / (1 - 0.2) for the urgent and, for the others,
  /// 2 / (1 - 0.2) + 1.3 / ((1 - 0.2) (1 - 0.8)); here 0.5 + 0.4 * 0.5^2 / 0.8 and 2 / 0.8 + 1.3 / 0.16.
  @Test("Interruptions: what urgent files gain and plain ones lose")
  func interruptions() throws {
    try expect("interruptions", [[2.125, 10.125], [0.625, 10.625]])
    let page = try Self.page("interruptions")
    #expect(page.contains("| urgent first | 2 h 7.5 min | 10 h 7.5 min |"))
    #expect(page.contains("| urgent at once | 37.5 min | 10 h 37.5 min |"))
  }

  /// With N present a Poisson number of mean 1.2: E (N - 1)+ = 0.2 + exp(-1.2) and
  /// E (N - 2)+ = -0.8 + 3.2 exp(-1.2) wait, each of them gives up once an hour, and 1.2 an hour come.
  @Test("Leaving: who gives up where one officer serves, and two")
  func leaving() throws {
    let exact = [(0.2 + exp(-1.2)) / 1.2, (-0.8 + 3.2 * exp(-1.2)) / 1.2]
    try expectShares("leaving", exact) { $0["leftUnserved"] }
    #expect(exact.map { Int(($0 * 1_000).rounded()) } == [418, 137])
    let page = try Self.page("leaving")
    #expect(page.contains("| one officer | 41.8 % |"))
    #expect(page.contains("| two officers | 13.7 % |"))
  }

  /// M/M/1 takes 1 / (1 - 0.6) hours; a set-up of mean 2 adds
  /// (2 * 2 + 0.6 * 2 * 2^2) / (2 (1 + 0.6 * 2)) = 2 hours.
  @Test("Getting ready: two hours of it, and two of waiting for it")
  func gettingReady() throws {
    try expect("getting-ready", [[4.5], [2.5]])
    let page = try Self.page("getting-ready")
    #expect(page.contains("| getting ready each time | 4 h 30 min |"))
    #expect(page.contains("| always ready | 2 h 30 min |"))
  }

  /// 1.25 visits of 0.4 hours make a load of 0.5 and take 0.5 / (1 - 0.5) hours; 0.75 hours at a load of 0.75 take
  /// 0.75 / (1 - 0.75), and at a load of 0.3 they take 0.75 / (1 - 0.3), for 40 % of the files.
  @Test("Ways: small buildings that are not verified")
  func ways() throws {
    try expect("ways", [[1 + 3], [1 + 0.4 * 0.75 / 0.7]])
    let page = try Self.page("ways")
    #expect(page.contains("| all are verified | 4 h |"))
    #expect(page.contains("| only those above 60 m2 | 1 h 25.7 min |"))
  }

  /// A birth-and-death process: files come at 1 an hour, each is taken back at 1/2, each officer finishes at 1/2.
  private static func withdrawn(officers: Int) -> Double {
    var weights = [1.0]
    for present in 1...60 {
      weights.append(
        weights[present - 1] / (Double(present) / 2 + Double(min(present, officers)) / 2))
    }
    let total = weights.reduce(0, +)
    return weights.enumerated().reduce(0) { $0 + Double($1.offset) / 2 * $1.element } / total
  }

  @Test("Endings: files that are taken back")
  func endings() throws {
    let exact = [1, 2].map(Self.withdrawn)
    #expect(exact.map { Int(($0 * 1_000).rounded()) } == [657, 537])
    #expect(abs(exact[0] - (1 - (1 - 2 / (exp(2) - 1)) / 2)) < 1e-12)
    try expectShares("endings", exact) {
      ($0["otherEndings"] as? [[String: Any]])?.first { $0["outcome"] as? String == "withdrawn" }?["share"]
    }
    let page = try Self.page("endings")
    #expect(page.contains("| one officer | 65.7 % |"))
    #expect(page.contains("| two officers | 53.7 % |"))
  }

  /// By level crossing: below the limit D the work found has the density c exp(-(m - 1) v), with the atom c at 0, where
  /// work comes at 1 an hour and takes 1 / m; a file is not done in time when its own work is more than D - v, so with
  /// probability c exp(-(m - 1) D).
  @Test("Deemed approval: a fifth is not decided on in time")
  func deemedApproval() throws {
    let exact = [1 / (1 + 4.0), exp(-1) / (1 + 4 * (1 - exp(-1)))]
    #expect(exact.map { Int(($0 * 1_000).rounded()) } == [200, 104])
    try expectShares("deemed-approval", exact) { $0["deemedApproved"] }
    let page = try Self.page("deemed-approval")
    #expect(page.contains("| 60 minutes a file | 20.0 % |"))
    #expect(page.contains("| 48 minutes a file | 10.4 % |"))
  }

  /// Nothing is left to chance: 20, 30 and 40 minutes, or 20 each.
  @Test("Replay: those of a log")
  func replay() throws {
    let found = try times("replay").map { $0.map { $0.estimate * 60 } }
    #expect(found.map { $0.map { ($0 * 1e6).rounded() / 1e6 } } == [[30], [20]])
    let page = try Self.page("replay")
    #expect(page.contains("| one officer | 30 min |"))
    #expect(page.contains("| two officers | 20 min |"))
  }

  /// E (N - q)+ for a Poisson number N of mean 12, seven times.
  private static func withoutTicketPerWeek(quota: Int) -> Double {
    var probability = exp(-12.0)
    var sum = 0.0
    for number in 1...100 {
      probability *= 12 / Double(number)
      sum += Double(max(0, number - quota)) * probability
    }
    return 7 * sum
  }

  @Test("Quota: who gets no ticket")
  func quota() throws {
    let exact = [10, 15].map(Self.withoutTicketPerWeek)
    for (design, number) in zip(try designs("quota"), exact) {
      let overall = try #require(design["overall"] as? [String: Any])
      let counts = try #require(overall["counts"] as? [String: Any])
      let found = try #require(counts["withoutTicketPerWeek"])
      let (mean, halfWidth) = try estimate(["interval": found])
      #expect(abs(mean - number) <= 5.33 / 2.045 * halfWidth, "\(mean), not \(number)")
      #expect(halfWidth <= 0.1 * number)
    }
    #expect(exact.map { Int(($0 * 10).rounded()) } == [179, 28])
    let page = try Self.page("quota")
    #expect(page.contains("| 10 tickets a day | 17.9 a week |"))
    #expect(page.contains("| 15 tickets a day | 2.8 a week |"))
  }

  /// 1.25 checks, or one; a desk with a detour of no length back to it is a queue of exponential times.
  @Test("Costs: of the office and of the citizen")
  func costs() throws {
    let exact: [[Double]] = [[1.25 * 35_000 + 2_000, 30_000], [35_000 + 2_000, 15_000.0]]
    for (design, amounts) in zip(try designs("costs"), exact) {
      let overall = try #require(design["overall"] as? [String: Any])
      for (key, amount) in zip(["cost", "waitingCost"], amounts) {
        let found = try #require(overall[key])
        let (mean, halfWidth) = try estimate(["interval": found])
        #expect(abs(mean - amount) <= 5.33 / 2.045 * halfWidth, "\(key) \(mean), not \(amount)")
        #expect(halfWidth <= 0.1 * amount)
      }
    }
    let page = try Self.page("costs")
    #expect(page.contains("| one in four twice | 45,750 | 30,000 |"))
    #expect(page.contains("| all once | 37,000 | 15,000 |"))
  }

  @Test("Coming again: those who were refused")
  func comingAgain() throws {
    try expect("coming-again", [[1 / (1 / 0.6 - 1.25)], [1 / (1 / 0.6 - 1 / 0.95)]])
    let page = try Self.page("coming-again")
    #expect(page.contains("| four of ten are refused | 2 h 24 min |"))
    #expect(page.contains("| one of ten is refused | 1 h 37.7 min |"))
  }

  /// The rest of a piece, E V^2 / (2 E V), is its mean where it is exponential.
  @Test("Other work: the rest of a piece comes on top")
  func otherWork() throws {
    try expect("other-work", [[4.5], [3]])
    let page = try Self.page("other-work")
    #expect(page.contains("| two hours | 4 h 30 min |"))
    #expect(page.contains("| half an hour | 3 h |"))
  }

  /// The machine repairman: of six cars each breaks down once in ten hours of running, and repairs take two.
  private static func repairHours(mechanics: Int) -> Double {
    var weights = [1.0]
    for broken in 1...6 {
      weights.append(weights[broken - 1] * Double(7 - broken) / 10 / (Double(min(broken, mechanics)) / 2))
    }
    let total = weights.reduce(0, +)
    let inRepair = weights.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } / total
    return inRepair / ((6 - inRepair) / 10)
  }

  @Test("Attendance: a population that comes again when it has been served")
  func attendance() throws {
    let hours = [1, 2].map(Self.repairHours)
    #expect(hours.map { Int(($0 * 60).rounded()) } == [291, 137])
    try expect("attendance", hours.map { [$0] })
    let page = try Self.page("attendance")
    #expect(page.contains("| one mechanic | 4 h 51 min |"))
    #expect(page.contains("| two mechanics | 2 h 17 min |"))
  }

  /// Two officers of speeds 1 and *s*, the first preferred, one case an hour of an hour's work: the balance of the chain whose
  /// states are nobody, the first alone, the second alone, and two or more, by the weight of two.
  private static func hoursOfTwo(speed: Double) -> Double {
    let second = 1 / (1 + speed)
    let first = 1 + speed - second
    let nobody = first + speed * second
    let ratio = 1 / (1 + speed)
    let total = nobody + first + second + 1 / (1 - ratio)
    return (first + second + 2 / (1 - ratio) + ratio / ((1 - ratio) * (1 - ratio))) / total
  }

  @Test("Officers: one half as fast, and two alike")
  func officers() throws {
    let hours = [0.5, 1].map(Self.hoursOfTwo)
    // 81/34 by hand for the one, M/M/2 at load one half for the other.
    #expect(abs(hours[0] - 81 / 34) < 1e-12 && abs(hours[1] - 4 / 3) < 1e-12)
    try expect("officers", hours.map { [$0] })
    let page = try Self.page("officers")
    #expect(page.contains("| speeds 1 and 0.5 | 2 h 23 min |"))
    #expect(page.contains("| speeds 1 and 1 | 1 h 20 min |"))
  }

  /// 1.25 visits an hour at each of four desks, all of them queues of their own: visits times work / (1 - load).
  @Test("General SOPs: one that is used twice, by other officers")
  func generalSOP() throws {
    func hours(_ minutes: [Double]) -> Double {
      minutes.map { 1.25 * ($0 / 60) / (1 - 1.25 * ($0 / 60)) }.reduce(0, +)
    }
    let exact = [hours([24, 36, 12, 24]), hours([24, 24, 12, 24])]
    #expect(exact.map { Int(($0 * 60).rounded()) } == [320, 200])
    try expect("general-sop", exact.map { [$0] })
    let page = try Self.page("general-sop")
    #expect(page.contains("| each at its own pace | 5 h 20 min |"))
    #expect(page.contains("| incoming letters checked in 24 min | 3 h 20 min |"))
  }

  /// The row of the comparison with these words.
  private func row(_ words: String, _ element: String, _ toBe: String) throws -> Substring? {
    let office = try Office()
    defer { office.remove() }
    let run = try office.simpul(
      "compare", Self.path(element, "as-is.yaml"), Self.path(element, toBe), "--language", "en",
      "--no-sensitivity",
      "--output", "run")
    #expect(run.code == 0, "\(run.errors)")
    return run.output.split(separator: "\n").first { $0.contains(words) }
  }

  @Test("Queues: the shortest first is better on average, and surely so")
  func shortest() throws {
    let row = try row("time to finish, mean", "queues", "to-be-shortest.yaml")
    #expect(row?.hasSuffix("better") == true, "\(row ?? "")")
  }

  @Test("Quota: fewer without a ticket is better, though those who have one wait longer")
  func fewerWithoutTicket() throws {
    let tickets = try row("without a ticket a week", "quota", "to-be.yaml")
    #expect(tickets?.hasSuffix("better") == true, "\(tickets ?? "")")
    let time = try row("time to finish, mean", "quota", "to-be.yaml")
    #expect(time?.hasSuffix("worse") == true, "\(time ?? "")")
  }
}
