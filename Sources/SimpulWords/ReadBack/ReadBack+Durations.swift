// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulModel

// Durations and their distributions in words.
extension ReadBackDocument {
  func duration(_ duration: DurationDistribution) -> String {
    time(duration)
      + (duration.returnHour == .atOpening
        ? say(" (kembali saat kantor buka)", " (back when the office opens)") : "")
  }

  private func time(_ duration: DurationDistribution) -> String {
    if case .constant(let value) = duration.distribution { return language.amount(value, duration.unit) }
    return distribution(duration.distribution) + " " + language.unit(duration.unit)
  }

  /// What a wait in calendar days outside the office means; nothing where there is none, or the office never closes.
  var calendarDays: [Entry] {
    let isOutside = scenario.procedures.contains { procedure in
      procedure.lawsOutsideTheOffice.contains { $0.unit == .days && $0.returnHour == .asApplicantsCome }
    }
    let isAlwaysOpen = scenario.period.dates.allSatisfy {
      scenario.calendars.openHours(scenario.officeCalendar, onCalendarDate: $0) == [.wholeDay]
    }
    guard isOutside, !isAlwaysOpen else { return [] }
    return [
      Entry(
        say("hari", "days"),
        say(
          "waktu di luar kantor dalam hari dihitung menurut hari kalender; yang akan kembali saat kantor tutup datang pada jam "
            + "pemohon biasa datang ('at opening' untuk saat buka)",
          "days outside the office are counted in calendar days; who would come back while the office is closed comes at an "
            + "hour at which applicants come ('at opening' for when it opens)"))
    ]
  }

  func distribution(_ distribution: Distribution) -> String {
    func family(_ name: String, _ mean: Double, _ sd: Double) -> String {
      "\(name) " + say("rata-rata ", "mean ") + "\(language.plain(mean)) sd \(language.plain(sd))"
    }
    switch distribution {
    case .constant(let value): return language.plain(value)
    case .exponential(let mean):
      return say("eksponensial rata-rata ", "exponential mean ") + language.plain(mean)
    case .gamma(let mean, let sd): return family("gamma", mean, sd)
    case .erlang(let phases, let mean):
      return "Erlang-\(phases) " + say("rata-rata ", "mean ") + language.plain(mean)
    case .lognormal(let mean, let sd): return family("lognormal", mean, sd)
    case .normal(let mean, let sd):
      let resulting = Distribution.normal(mean: mean, standardDeviation: sd).mean ?? mean
      guard resulting > 1.001 * mean else { return family("normal", mean, sd) }
      let drawn = language.number(resulting, digits: resulting < 10 ? 2 : 1)
      return family("normal", mean, sd)
        + say(
          " (diulang bila di bawah 0, jadi rata-ratanya \(drawn))",
          " (drawn anew below 0, so the mean is \(drawn))")
    case .weibull(let mean, let sd): return family("Weibull", mean, sd)
    case .uniform(let least, let most): return "\(language.plain(least))–\(language.plain(most))"
    case .triangular(let least, let likely, let most):
      return "\(language.plain(least))/\(language.plain(likely))/\(language.plain(most))"
    case .pert(let least, let likely, let most):
      return "PERT \(language.plain(least))/\(language.plain(likely))/\(language.plain(most))"
    case .mixture(let components):
      let total = components.reduce(0) { $0 + $1.weight }
      return components.map {
        "\(language.statedPercent($0.weight / total)) \(self.distribution($0.distribution))"
      }.joined(separator: say(" atau ", " or "))
    case .empirical(let values): return language.counted(values.count, "nilai tercatat", "recorded value")
    }
  }
}

extension Procedure {
  /// Times that applicants spend outside the office.
  fileprivate var lawsOutsideTheOffice: [DurationDistribution] {
    let waits = activities.flatMap { activity -> [DurationDistribution] in
      let isWithApplicant = if case .applicant = activity.performers { true } else { false }
      return (isWithApplicant ? activity.wait?.values ?? [] : []) + (activity.returned?.delay?.values ?? [])
    }
    let asking = arrivals.flatMap { stream -> [DurationDistribution] in
      var durations = stream.resubmission.map { [$0.after] } ?? []
      if case .population(_, let gap) = stream.pattern { durations.append(gap) }
      return durations
    }
    return waits + asking
  }
}
