// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics

/// Result of a staffing search.
struct StaffSearchResult: Equatable, Sendable {
  enum Verdict: Equatable, Sendable {
    case certified(Staffing)
    /// Not even with so many more officers at every actor, which is shown on fresh random numbers.
    case noNumberHelps(more: Int, StaffingOutcome)
    case tooCloseToCall
  }

  var verdict: Verdict
  /// Attempts in their order. Where cheaper designs seemed to do as well, several may have succeeded; the verdict is
  /// the cheapest.
  var attempts: [StaffingAttempt] = []
  /// Cheaper designs that would take more replications than allowed to separate from the share wanted.
  var tooClose: [UntoldStaffing] = []
  /// Designs that might do as well at less cost, on fresh random numbers; nil where nothing is certified.
  var cheaper: [CheaperStaffing]?
  /// The design that the estimates alone would have chosen; nil where there is none.
  var chosenByEstimate: Staffing?
}

/// A design with its outcome.
struct StaffingSeen: Equatable, Sendable {
  var staffing: Staffing
  var outcome: StaffingOutcome
}

/// A design that was not tested, or with which nothing was shown.
struct UntoldStaffing: Equatable, Sendable {
  var staffing: Staffing
  var outcome: StaffingOutcome
  /// Confidence of each limit in the test that it would have met, or met.
  var confidence: Double
}

/// A certification: a design tested on fresh random numbers.
struct StaffingAttempt: Equatable, Sendable {
  var staffing: Staffing
  /// Round, from 1.
  var round: Int
  /// Confidence of the lower limit in this round.
  var confidence: Double
  var outcome: StaffingOutcome
  var isCertified: Bool
}

/// A design that costs less than the certified one.
struct CheaperStaffing: Equatable, Sendable {
  var staffing: Staffing
  /// Confidence of each limit, corrected for the number of such designs.
  var confidence: Double
  var outcome: StaffingOutcome
  /// Whether it is shown not to keep the promises.
  var isRefuted: Bool
}

extension StaffSearch {
  /// Search, certification, minimality.
  ///
  /// Where a cheaper design seems to do as well once one is certified, it is the next candidate. The j-th candidate is
  /// certified at the level (1 - confidence) / 2^j on random numbers of its own, with a number of replications that the
  /// search alone decides; so the probability that anything false is certified is at most the sum of these levels, 1 -
  /// confidence, whatever the search did and without any assumption that more officers help.
  mutating func run() throws(StudyError) -> StaffSearchResult {
    let (more, most) = try plenty()
    if try lookCloser(at: most, confidence: settings.confidence).margin(shares) ?? -1 < 0 {
      return try noNumber(more, most)
    }
    var result = StaffSearchResult(verdict: .tooCloseToCall)
    var candidate = try cheapest(upTo: most)
    result.chosenByEstimate = candidate
    while let staffing = candidate, result.attempts.count < settings.mostCertifications {
      let isCertified = try attempt(staffing, &result)
      if isCertified { result.verdict = .certified(staffing) } else { excluded.append(staffing) }
      candidate =
        if case .certified(let best) = result.verdict {
          try cheaperCandidate(than: best, upTo: most, round: result.attempts.count + 1)
        } else if result.tooClose.count == settings.mostTooClose, staffing != most { most } else {
          try next(after: staffing, upTo: most)
        }
      if result.tooClose.count > settings.mostTooClose, case .tooCloseToCall = result.verdict { break }
    }
    if case .certified(let best) = result.verdict {
      result.cheaper = try cheaperDesigns(than: best, upTo: most)
    }
    return result
  }

  /// Tests a candidate, unless more replications predict that it would fail or could not be determined.
  private mutating func attempt(
    _ staffing: Staffing, _ result: inout StaffSearchResult
  ) throws(StudyError) -> Bool {
    let round = result.attempts.count + 1
    let confidence = certificationConfidence(round)
    let closer = try lookCloser(at: staffing, confidence: confidence)
    guard closer.margin(shares) ?? -1 >= 0 else { return false }
    guard let needed = closer.replicationsNeeded(shares, confidence: confidence),
      needed <= settings.mostReplications
    else {
      result.tooClose.append(UntoldStaffing(staffing: staffing, outcome: closer, confidence: confidence))
      return false
    }
    let attempt = try certify(staffing, round, confidence, replications: needed)
    result.attempts.append(attempt)
    return attempt.isCertified
  }

  /// A cheaper design than the certified one that seems to keep the promises with more replications, after all;
  /// officers are removed one after another, each time where it does the least harm, before the last such design is
  /// tested.
  private mutating func cheaperCandidate(
    than best: Staffing, upTo most: Staffing, round: Int
  ) throws(StudyError) -> Staffing? {
    let confidence = certificationConfidence(round)
    var found: Staffing?
    while let next = try seeminglyKept(
      cheaperDesignsToRefute(than: found ?? best, upTo: most), confidence: confidence)
    { found = next }
    return found
  }

  /// The design with the widest margin among those that seem to keep the promises, and that could be certified.
  private mutating func seeminglyKept(
    _ designs: [Staffing], confidence: Double
  ) throws(StudyError) -> Staffing? {
    var best: (staffing: Staffing, margin: Double)?
    for design in designs where !excluded.contains(where: { design.isWithin($0) }) {
      let closer = try lookCloser(at: design, confidence: confidence)
      let needed = closer.replicationsNeeded(shares, confidence: confidence) ?? .max
      guard let margin = closer.margin(shares), margin >= 0, needed <= settings.mostReplications,
        margin > best?.margin ?? -1
      else { continue }
      best = (design, margin)
    }
    return best?.staffing
  }

  private func certificationConfidence(_ round: Int) -> Double {
    1 - (1 - settings.confidence) / Double(1 << round)
  }

  private mutating func certify(
    _ staffing: Staffing, _ round: Int, _ confidence: Double, replications: Int
  ) throws(StudyError) -> StaffingAttempt {
    let outcome = try trials.outcomes(
      of: [staffing], phase: .certification(round: round), first: 0,
      count: max(settings.leastReplications, replications))[0]
    return StaffingAttempt(
      staffing: staffing, round: round, confidence: confidence, outcome: outcome,
      isCertified: outcome.isShown(shares, confidence: confidence))
  }

  /// The next candidate: a failed design with the next best officer added, and others removed where that makes it
  /// cheaper.
  private mutating func next(after failed: Staffing, upTo most: Staffing) throws(StudyError) -> Staffing? {
    guard let addition = try bestAddition(to: failed, upTo: most),
      let kept = try adding(to: addition, upTo: most)
    else { return nil }
    return try reducing(kept, upTo: most)
  }

  /// Shows on fresh random numbers that plenty of officers do not help; too close to call where that cannot be shown.
  private mutating func noNumber(_ more: Int, _ plenty: Staffing) throws(StudyError) -> StaffSearchResult {
    let closer = try lookCloser(at: plenty, confidence: settings.confidence)
    let needed = closer.replicationsNeeded(shares, confidence: settings.confidence) ?? .max
    let outcome = try trials.outcomes(
      of: [plenty], phase: .plenty, first: 0,
      count: min(settings.mostReplications, max(settings.leastReplications, needed)))[0]
    if outcome.isRefuted(shares, confidence: settings.confidence) {
      return StaffSearchResult(verdict: .noNumberHelps(more: more, outcome))
    }
    var result = StaffSearchResult(verdict: .tooCloseToCall)
    result.tooClose = [UntoldStaffing(staffing: plenty, outcome: outcome, confidence: settings.confidence)]
    return result
  }

  /// The designs that cost less and stand for all others: those with one officer fewer, and for few actors the ones
  /// around that are not within another, from the dearest down.
  private func cheaperDesignsToRefute(than staffing: Staffing, upTo most: Staffing) -> [Staffing] {
    var designs = space.oneFewer(than: staffing)
    for design in space.cheaperAround(staffing, upTo: most).reversed()
    where !designs.contains(where: { design.isWithin($0) }) { designs.append(design) }
    return designs
  }

  /// Whether every design that costs less is shown not to keep the promises.
  ///
  /// On random numbers of its own, each upper limit at (1 - confidence) / number of designs (Bonferroni).
  private mutating func cheaperDesigns(
    than staffing: Staffing, upTo most: Staffing
  ) throws(StudyError) -> [CheaperStaffing] {
    let designs = cheaperDesignsToRefute(than: staffing, upTo: most)
    guard !designs.isEmpty else { return [] }
    let confidence = Bonferroni.level(confidence: settings.confidence, count: designs.count)
    var replications = settings.leastReplications
    for design in designs {
      let closer = try lookCloser(at: design, confidence: confidence)
      // One that seems to do as well is not worth the replications: it will not be refuted.
      guard closer.margin(shares) ?? -1 < 0 else { continue }
      let needed = closer.replicationsNeeded(shares, confidence: confidence) ?? .max
      replications = max(replications, min(needed, settings.mostReplications))
    }
    let outcomes = try trials.outcomes(of: designs, phase: .minimality, first: 0, count: replications)
    return zip(designs, outcomes).map { design, outcome in
      CheaperStaffing(
        staffing: design, confidence: confidence, outcome: outcome,
        isRefuted: outcome.isRefuted(shares, confidence: confidence))
    }
  }
}
