// SPDX-License-Identifier: GPL-3.0-or-later

extension ExactFamily {
  /// How long one of its cases takes, about: `simpul verify --all --families` with each family by itself, by the clock, on two
  /// cores (AMD EPYC, Zen 3) that had nothing else to do, 2026-11-29. Nothing depends on it but what is said of the time.
  var secondsPerCase: Double {
    switch self {
    case .jacksonNetworks: 9
    case .mmc: 7.6
    case .mm1: 5.1
    case .knownBeginning: 4.6
    case .disciplines: 2.8
    case .gm1, .twoCaseTypes: 2.7
    case .allAtOnce: 2.2
    case .mg1: 1.9
    case .daysAlike: 1.8
    case .nobodyQueues: 1.3
    case .mdc: 1
    case .priority: 0.9
    case .tandem: 0.7
    case .forkAndJoin, .limitedRoom: 0.6
    case .vacations: 0.4
    case .groups, .patience, .closedNetworks: 0.3
    case .calendars, .piles, .fixedPopulation: 0.2
    }
  }
}
