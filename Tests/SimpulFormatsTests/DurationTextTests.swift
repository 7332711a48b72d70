// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulModel
import Testing

@testable import SimpulFormats

@Suite("Durations")
struct DurationTextTests {
  private func read(_ text: String) throws(Misreading) -> DurationDistribution {
    try DurationText(records: RecordedValues(folder: nil)).read(text)
  }

  private func message(_ text: String) -> String? {
    do throws(Misreading) {
      _ = try read(text)
      return nil
    } catch {
      return error.message
    }
  }

  @Test(
    "units in two languages",
    arguments: [
      ("15 s", DurationDistribution.Unit.seconds), ("15 detik", .seconds), ("15 min", .minutes),
      ("15 menit", .minutes),
      ("15 h", .hours), ("15 jam", .hours), ("15 days", .days), ("15 hari", .days),
      ("15 calendar days", .days),
      ("15 working days", .workingDays), ("15 hari kerja", .workingDays), ("15 working hours", .workingHours),
      ("15 jam kerja", .workingHours), ("15 working minutes", .workingMinutes),
      ("15 menit kerja", .workingMinutes),
      ("15min", .minutes), ("15 Hari Kerja", .workingDays),
    ])
  func units(text: String, unit: DurationDistribution.Unit) throws {
    #expect(try read(text) == DurationDistribution(.constant(15), unit))
  }

  @Test(
    "calendar days outside the office may end when it opens",
    arguments: ["7/14/30 days at opening", "7/14/30 hari saat buka", "7/14/30 Days At Opening"])
  func atOpening(text: String) throws {
    let days = Distribution.triangular(least: 7, likely: 14, most: 30)
    #expect(try read(text) == DurationDistribution(days, .days, returnHour: .atOpening))
    #expect(try read("7/14/30 days") == DurationDistribution(days, .days, returnHour: .asApplicantsCome))
    let mixture = try read("50% 1 week or 50% 2 days at opening")
    #expect(mixture.returnHour == .atOpening)
    #expect(mixture.unit == .days)
  }

  @Test("other times do not", arguments: ["3 working days at opening", "3 jam saat buka", "3 h at opening"])
  func notAtOpening(text: String) {
    #expect(
      message(text)
        == "'\(text)': 'at opening' goes with calendar days outside the office, such as '7/14/30 days at opening': leave it "
        + "out here")
  }

  @Test("a single time that is no wait does not either")
  func noConstantAtOpening() {
    #expect(
      throws: Misreading(
        "'3 days at opening': 'at opening' says when an applicant comes back, and nobody does here: write 3 days"
      )
    ) { try DurationText.readConstant("3 days at opening") }
  }

  @Test("weeks are seven days", arguments: ["2 weeks", "2 minggu", "2 pekan"])
  func weeks(text: String) throws { #expect(try read(text) == DurationDistribution(.constant(14), .days)) }

  @Test(
    "every distribution",
    arguments: [
      ("15 min", Distribution.constant(15)),
      ("constant 15 min", .constant(15)),
      ("0 min", .constant(0)),
      ("1,5 min", .constant(1.5)),
      ("1-5 min", .uniform(least: 1, most: 5)),
      ("1–5 min", .uniform(least: 1, most: 5)),
      ("uniform 1-5 min", .uniform(least: 1, most: 5)),
      ("10/15/30 min", .triangular(least: 10, likely: 15, most: 30)),
      ("10 / 15 / 30 min", .triangular(least: 10, likely: 15, most: 30)),
      ("triangular 10/15/30 min", .triangular(least: 10, likely: 15, most: 30)),
      ("pert 10/15/30 min", .pert(least: 10, likely: 15, most: 30)),
      ("exponential mean 25 min", .exponential(mean: 25)),
      ("erlang 3 mean 20 min", .erlang(phases: 3, mean: 20)),
      ("gamma mean 45 sd 30 min", .gamma(mean: 45, standardDeviation: 30)),
      ("lognormal mean 45 sd 30 min", .lognormal(mean: 45, standardDeviation: 30)),
      ("normal mean 45 sd 30 min", .normal(mean: 45, standardDeviation: 30)),
      ("weibull mean 45 sd 30 min", .weibull(mean: 45, standardDeviation: 30)),
      (
        "94% 5 min or 6% 10-20 min",
        .mixture([
          .init(weight: 0.94, distribution: .constant(5)),
          .init(weight: 0.06, distribution: .uniform(least: 10, most: 20)),
        ])
      ),
      (
        "75% 5 min atau sisanya 1 jam",
        .mixture([
          .init(weight: 0.75, distribution: .constant(5)), .init(weight: 0.25, distribution: .constant(60)),
        ])
      ),
    ])
  func distributions(text: String, distribution: Distribution) throws {
    #expect(try read(text) == DurationDistribution(distribution, .minutes))
  }

  @Test("a constant told in two units")
  func compound() throws {
    #expect(try read("1 jam 30 menit") == DurationDistribution(.constant(90), .minutes))
    #expect(try read("2 days 6 h") == DurationDistribution(.constant(54), .hours))
  }

  /// For a lognormal the median is exp(mu) and the mean exp(mu + sigma² / 2); with p90 = median exp(1.28155…)
  /// sigma is 1, the mean 30 exp(1/2) and the variance mean² (e - 1).
  @Test("a lognormal by median and 90 % point")
  func quantiles() throws {
    let duration = try read("lognormal median 30 p90 108.06673437837478 min")
    guard case .lognormal(let mean, let deviation) = duration.distribution else {
      Issue.record("not a lognormal: \(duration)")
      return
    }
    #expect(abs(mean - 49.461_638_121_003_844) < 1e-9)
    #expect(abs(deviation - 64.835_922_476_852_63) < 1e-9)
  }

  @Test(
    "what is wrong, and what to write instead",
    arguments: [
      (
        "15",
        "'15' has no unit: write '15 min', or another unit (min, h, days, working days; menit, jam, hari, hari kerja)"
      ),
      (
        "10/15/30",
        "'10/15/30' has no unit: write '10/15/30 min', or another unit (min, h, days, working days; menit, jam, hari, "
          + "hari kerja)"
      ),
      (
        "15 mints",
        "'15 mints': 'mints' is not a unit of time: write min, h, days, working days; menit, jam, hari, hari kerja"
      ),
      ("min", "'min' has no number: write one before the unit"),
      ("soon", "'soon' is not a time: write a number and a unit, such as 15 min or 10/15/30 min"),
      (
        "2 bulan",
        "'2 bulan': a month or a year has no fixed length: write days, or working days (hari kerja)"
      ),
      (
        "1 minggu kerja",
        "'1 minggu kerja': a working week has no fixed length: write working days (hari kerja)"
      ),
      ("-5 min", "'-5 min' is negative: a time is 0 or more"),
      ("-5-10 min", "'-5-10 min': '-5-10' is not a number: write a time such as 15 min or 10/15/30 min"),
      ("30/15/10 min", "'30/15/10 min' is not in order: write the least, the most likely and the most"),
      ("10/10/10 min", "'10/10/10 min' is three times the same: write one value, such as 10 min"),
      ("5-1 min", "'5-1 min' is not in order: write the smaller value first"),
      (
        "10/30 min",
        "'10/30 min' has two values: write 10-30 for anything between them, or three values for least/most likely/most"
      ),
      ("triangular(10, 15, 30 min)", "write 10/15/30 min, not triangular(10, 15, 30 min)"),
      ("exp(20) min", "write exponential mean 20 min, not exp(20) min"),
      ("lognormal(45; 30) menit", "write lognormal mean 45 sd 30 menit, not lognormal(45; 30) menit"),
      (
        "expnential mean 20 min",
        "'expnential mean 20 min': 'expnential' is not a distribution; did you mean 'exponential'?"
      ),
      ("exponential 20 min", "'exponential 20 min': write it as exponential mean 25 min"),
      ("gamma shape 2 scale 3 min", "'gamma shape 2 scale 3 min': write it as gamma mean 45 sd 30 min"),
      ("gamma mean 0 sd 3 min", "'gamma mean 0 sd 3 min': the mean must be more than 0"),
      (
        "erlang mean 20 min",
        "'erlang mean 20 min': write the number of phases and the mean, such as erlang 3 mean 20 min"
      ),
      ("erlang 0 mean 20 min", "'erlang 0 mean 20 min': there must be at least 1 phase"),
      ("pert 10-30 min", "'pert 10-30 min': write least/most likely/most, such as pert 10/15/30 min"),
      (
        "lognormal median 30 p90 20 min", "'lognormal median 30 p90 20 min': p90 must be more than the median"
      ),
      (
        "90% 5 min or 5% 10 min",
        "'90% 5 min or 5% 10 min': the shares add up to 95%: make them 100%, or write 'rest' for the last"
      ),
      (
        "90% 5 min or 10 min",
        "'10 min' has no share before it: write '94% 5/10/20 min or 6% 1/2/4 h', or 'rest' for the last"
      ),
      ("rest 5 min or rest 10 min", "'rest 5 min or rest 10 min': only one share can be the rest"),
      (
        "90% 5 min or 10% 1 working days",
        "'90% 5 min or 10% 1 working days' mixes working time with other time: write all times in units of the same kind"
      ),
    ])
  func mistakes(text: String, expected: String) {
    #expect(message(text) == expected)
  }

  @Test("a promise is a single length of time")
  func constant() throws {
    let (amount, unit) = try DurationText.readConstant("8 hari kerja")
    #expect(amount == 8 && unit == .workingDays)
    #expect(throws: Misreading("'1-5 days' is a spread of times: write a single one, such as 8 working days"))
    {
      try DurationText.readConstant("1-5 days")
    }
  }
}
