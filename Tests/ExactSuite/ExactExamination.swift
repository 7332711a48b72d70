// SPDX-License-Identifier: GPL-3.0-or-later

/// An experiment from which some quantities of a case are read.
enum ExactExamination: Hashable, Sendable, CaseIterable {
  /// A long run, and what its tallies say.
  case tallies
  /// Traces, since the tally keeps no distribution of waits.
  case waits
  /// Two designs that meet the same random numbers.
  case gains
  /// Those cases whose work takes a certain time.
  case staysBySize
  /// The same model with a queue in random order.
  case randomOrder
  /// Many short runs from a known beginning: how many cases are there after some hours.
  case numbersPresent
  /// Many short runs from an empty beginning: how long each of the first cases waits.
  case firstCases
  /// Many runs in which nothing comes but what lies there at the beginning.
  case backlog
  /// Days that are all alike, looked at each midnight.
  case daysAlike
}

extension ExactCase {
  /// From which experiment a quantity is read; nil for what is no output of a simulator (asymptotic variances,
  /// derivatives, busy periods, squared coefficients of variation, bounds, what comes in), what the queue would be in
  /// its usual order, and what other quantities of the case say.
  func examination(of name: String) -> ExactExamination? {
    switch family {
    case .knownBeginning, .nobodyQueues, .daysAlike: examinationOutsideOfSteadyState(of: name)
    default: examinationInSteadyState(of: name)
    }
  }

  private func examinationInSteadyState(of name: String) -> ExactExamination? {
    let prefixes = ["asymptotic_variance", "dW_d", "busy_period", "fcfs.", "X_upper", "N_star"]
    let suffixes = ["scv", "dT_dlnS"]
    if prefixes.contains(where: name.hasPrefix) || suffixes.contains(where: name.hasSuffix) { return nil }
    if name.hasPrefix("siro.") { return .randomOrder }
    if name.hasPrefix("sens.") { return .gains }
    if name.hasPrefix("conditional_W") { return .staysBySize }
    return name.contains(".Wq.q") || name.contains(".Wq.P_le") ? .waits : .tallies
  }

  private func examinationOutsideOfSteadyState(of name: String) -> ExactExamination? {
    if ExactCase.saidByOthers.contains(name) || name == "daily_total" { return nil }
    if quantities["makespan.mean"] != nil { return .backlog }
    if name.hasPrefix("E_Wq(") || name.hasPrefix("E_avg_Wq_first_") { return .firstCases }
    return name.contains("(t=") ? .numbersPresent : .daysAlike
  }

  /// The same as the eight means by the phase.
  private static let saidByOthers = ["amplitude", "peak_lag_of_N_behind_lambda"]

  /// Below it nothing is to be seen of a probability in any run.
  private static let leastProbability = 1e-6

  enum ReasonToLeaveOut: Hashable {
    /// No simulation puts it out.
    case noOutput
    /// Other quantities of the case say the same.
    case saidByOthers
    /// A probability so small that no run would see it.
    case tooRare
    /// An interval of 2 % would take so many cases.
    case takesTooLong(millionsOfCases: Int)
  }

  /// Why a quantity is not held against the program; nil where it is.
  func reasonToLeaveOut(_ name: String, includingLongRuns: Bool) -> ReasonToLeaveOut? {
    guard let examination = examination(of: name), let value = quantities[name]?.value else {
      return ExactCase.saidByOthers.contains(name) ? .saidByOthers : .noOutput
    }
    if examination == .numbersPresent, value <= ExactCase.leastProbability { return .tooRare }
    if !includingLongRuns, let millions = LongRuns.millionsOfCases(for: name, of: id) {
      return .takesTooLong(millionsOfCases: millions)
    }
    return nil
  }

  typealias ExactValue = (name: String, value: Double)

  /// What is read from an experiment, with the exact values, by name.
  ///
  /// In random order the load and the mean wait are those of any order, so that they are held against the program, too.
  func wanted(_ examination: ExactExamination, includingLongRuns: Bool) -> [ExactValue] {
    let own = quantities.sorted { $0.key < $1.key }.compactMap { name, quantity -> ExactValue? in
      guard self.examination(of: name) == examination,
        reasonToLeaveOut(name, includingLongRuns: includingLongRuns) == nil
      else { return nil }
      return quantity.value.map { (name, $0) }
    }
    guard examination == .randomOrder, !own.isEmpty else { return own }
    let inAnyOrder = ["Wq", "util"].compactMap { name -> ExactValue? in
      quantities["S1.\(name)"]?.value.map { ("siro.\(name)", $0) }
    }
    return inAnyOrder + own
  }
}
