// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Capacity of an actor's officers in the study, in officer hours at speed 1: a least and a greatest that the rules
/// of the office allow, with an estimate.
struct CapacityHours: Equatable {
  var least = 0.0
  var estimate = 0.0
  var greatest = 0.0

  static func + (left: CapacityHours, right: CapacityHours) -> CapacityHours {
    CapacityHours(
      least: left.least + right.least, estimate: left.estimate + right.estimate,
      greatest: left.greatest + right.greatest)
  }

  static func * (left: CapacityHours, right: CapacityHours) -> CapacityHours {
    CapacityHours(
      least: left.least * right.least, estimate: left.estimate * right.estimate,
      greatest: left.greatest * right.greatest)
  }

  init(least: Double, estimate: Double, greatest: Double) {
    self.least = least
    self.estimate = estimate
    self.greatest = greatest
  }

  init(exactly hours: Double = 0) { self.init(least: hours, estimate: hours, greatest: hours) }
}

/// Hours that can be worked in the duty of one actor, or in that common to the actors of a team.
struct WorkableHours {
  let actors: [Actor]
  let duty: [DutyHours]
  let items: [WorkItem]

  /// Hours of one actor, by himself.
  ///
  /// - Parameter items: his work, whoever does it with him.
  func hours(of index: Int) -> CapacityHours {
    let actor = actors[index]
    let own = items.filter { item in item.team.contains { $0.actor == index } }
    let sizes = own.flatMap { item in item.team.filter { $0.actor == index }.map { ($0.officers, item.hours) }
    }
    let longestStretch = duty[index].stretches.map(\.seconds).max() ?? 0
    let pace = pace(of: actor, hasTeams: sizes.contains { $0.0 > 1 })
    var teams: [Double: CapacityHours] = [:]
    return duty[index].stretches.reduce(CapacityHours()) { sum, stretch in
      let there = teams[stretch.presence] ?? officers(of: actor, sizes, presence: stretch.presence)
      teams[stretch.presence] = there
      let time = time(in: stretch, closings: [actor.closing], own, pace.estimate, longestStretch)
      return sum + there * pace * time
    }
  }

  /// Hours of a team, in hours of the team.
  func hours(of team: [TeamShare]) -> CapacityHours {
    let own = items.filter { $0.team == team }
    let common = commonStretches(team.map(\.actor))
    let longestStretch = common.map(\.stretch.seconds).max() ?? 0
    let closings = team.map { actors[$0.actor].closing }
    let slowest = team.map { share in
      let speeds = (0..<actors[share.actor].officers).map { actors[share.actor].speed(ofOfficer: $0) }
      return (least: speeds.min() ?? 1, greatest: speeds.max() ?? 1)
    }
    let (least, greatest) = (slowest.map(\.least).min() ?? 1, slowest.map(\.greatest).min() ?? 1)
    let pace = CapacityHours(least: least, estimate: (least + greatest) / 2, greatest: greatest)
    return common.reduce(CapacityHours()) { sum, part in
      let most = team.map { actors[$0.actor].officers / max(1, $0.officers) }.min() ?? 0
      let teams = (0..<most).reduce(0.0) { sum, place in
        sum
          + zip(team, part.presence).reduce(1) { product, pair in
            product
              * Officers(actors[pair.0.actor].officers, presence: pair.1).probability(
                ofAtLeast: (place + 1) * pair.0.officers)
          }
      }
      return sum + CapacityHours(exactly: teams) * pace
        * time(in: part.stretch, closings: closings, own, pace.estimate, longestStretch)
    }
  }

  /// Mean speed of the officers; for teams, which go at the pace of the slowest, within limits.
  private func pace(of actor: Actor, hasTeams: Bool) -> CapacityHours {
    let speeds = (0..<actor.officers).map { actor.speed(ofOfficer: $0) }
    let mean = speeds.reduce(0, +) / Double(max(1, speeds.count))
    let efficiency = CapacityHours(exactly: actor.multitasking.leastEfficiency)
    guard hasTeams, let least = speeds.min(), let greatest = speeds.max() else {
      return CapacityHours(exactly: mean) * efficiency
    }
    return CapacityHours(least: least, estimate: mean, greatest: greatest) * efficiency
  }

  /// Officers that can work at once, by the sizes of the teams and the hours of work for each.
  private func officers(
    of actor: Actor, _ sizes: [(officers: Int, hours: Double)], presence: Double
  ) -> CapacityHours {
    let there = Officers(actor.officers, presence: presence)
    if case .oneEach(let weights) = actor.queueing {
      return CapacityHours(exactly: there.mean * Actor.balance(weights, actor))
    }
    let different = Set(sizes.map(\.officers)).sorted()
    guard let first = different.first else { return CapacityHours(exactly: there.mean) }
    if different.count == 1 { return CapacityHours(exactly: there.inWholeTeams(of: first)) }
    let total = sizes.reduce(0) { $0 + $1.hours }
    let estimate =
      total > 0 ? sizes.reduce(0) { $0 + $1.hours / total * there.inWholeTeams(of: $1.officers) } : there.mean
    return CapacityHours(
      least: different.map(there.inWholeTeams).min() ?? 0, estimate: estimate, greatest: there.mean)
  }

  /// Hours of one officer, or of one team, in a stretch of duty, by what becomes of work at its end.
  private func time(
    in stretch: DutyHours.Stretch, closings: [Closing], _ items: [WorkItem], _ speed: Double,
    _ longestStretch: Double
  ) -> CapacityHours {
    let length = stretch.seconds
    var time = CapacityHours(exactly: length)
    let worked = items.filter { $0.mean > 0 }
    let hours = worked.reduce(0) { $0 + $1.hours }
    func average(_ value: (WorkItem) -> Double) -> Double {
      hours > 0 ? worked.reduce(0) { $0 + $1.hours / hours * value($1) } : 0
    }
    if closings.contains(.startsOnlyWhatFits), speed > 0, !worked.isEmpty {
      let constants = Set(worked.map { $0.constant ?? .nan })
      if constants.count == 1, let work = constants.first, !work.isNaN, closings.allSatisfy(isFits) {
        let each = work / speed
        if each <= longestStretch {
          time = CapacityHours(exactly: (length / each + 1e-9).rounded(.down) * each)
        }
      } else {
        // What would not fit into any stretch is begun at any time, and suspended.
        let longest = min(worked.map { $0.longest / speed }.max() ?? 0, longestStretch)
        time.least = max(0, length - longest)
        time.estimate = max(time.least, length - average { $0.meanSquare / (2 * $0.mean) } / speed)
      }
    }
    for case .finishes(let limit) in closings where !worked.isEmpty && speed > 0 {
      let rest = stretch.breakSeconds
      let longest = worked.map { $0.longest / speed }.max() ?? 0
      time.greatest = max(time.greatest, length + min(limit, longest, rest))
      time.estimate += min(rest, average { $0.meanRemainder(upTo: limit * speed) } / speed)
      time.estimate = min(time.estimate, time.greatest)
    }
    return time * CapacityHours(exactly: 1 / 3_600)
  }

  private func isFits(_ closing: Closing) -> Bool { closing == .startsOnlyWhatFits }

  /// The stretches in which all have duty, with the presence of each.
  private func commonStretches(_ team: [Int]) -> [(stretch: DutyHours.Stretch, presence: [Double])] {
    guard let first = team.first else { return [] }
    var common = duty[first].stretches.map { (stretch: $0, presence: [$0.presence]) }
    for actor in team.dropFirst() {
      var next: [(stretch: DutyHours.Stretch, presence: [Double])] = []
      let others = duty[actor].stretches
      var place = 0
      for part in common {
        while place < others.count, others[place].end <= part.stretch.start { place += 1 }
        var other = place
        while other < others.count, others[other].start < part.stretch.end {
          var both = part.stretch
          both.start = max(both.start, others[other].start)
          both.end = min(both.end, others[other].end)
          next.append((both, part.presence + [others[other].presence]))
          other += 1
        }
      }
      common = next
    }
    for place in common.indices {
      common[place].stretch.breakSeconds =
        place + 1 < common.count
        ? max(0, (common[place + 1].stretch.start - common[place].stretch.end).seconds) : .infinity
    }
    return common
  }
}

/// The number of an actor's officers present, independent with one probability (binomial).
struct Officers {
  /// Probabilities by number.
  private let probabilities: [Double]

  init(_ count: Int, presence: Double) {
    var probabilities = [1.0]
    for _ in 0..<max(0, count) where presence < 1 {
      var next = [Double](repeating: 0, count: probabilities.count + 1)
      for (number, probability) in probabilities.enumerated() {
        next[number] += probability * (1 - presence)
        next[number + 1] += probability * presence
      }
      probabilities = next
    }
    if presence >= 1 { probabilities = Array(repeating: 0, count: max(0, count)) + [1] }
    self.probabilities = probabilities
  }

  var mean: Double { inWholeTeams(of: 1) }

  /// Expected officers in complete teams of this size.
  func inWholeTeams(of size: Int) -> Double {
    probabilities.enumerated().reduce(0) { $0 + $1.element * Double($1.offset / max(1, size) * max(1, size)) }
  }

  func probability(ofAtLeast number: Int) -> Double { probabilities.dropFirst(number).reduce(0, +) }
}

extension Actor {
  /// Usable part of the officers' time where each has a queue of his own, once the busiest is saturated: the least
  /// speed for each share of the files, over the speed of all.
  fileprivate static func balance(_ weights: [Double], _ actor: Actor) -> Double {
    let mean = weights.isEmpty ? 1 : weights.reduce(0, +) / Double(weights.count)
    let all = (0..<actor.officers).map { $0 < weights.count ? weights[$0] : mean }
    let total = all.reduce(0, +)
    let speed = (0..<actor.officers).reduce(0) { $0 + actor.speed(ofOfficer: $1) }
    guard total > 0, speed > 0 else { return 1 }
    return all.indices.filter { all[$0] > 0 }.map {
      actor.speed(ofOfficer: $0) * total / all[$0]
    }.min().map { $0 / speed } ?? 1
  }
}
