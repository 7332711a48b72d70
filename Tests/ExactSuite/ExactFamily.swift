// SPDX-License-Identifier: GPL-3.0-or-later

/// A family of models with exact answers: a file of the exact suite. The raw value is the file's name.
package enum ExactFamily: String, Sendable, CaseIterable {
  case mm1, mmc, mdc, mg1, gm1, tandem
  case forkAndJoin = "fork_join"
  case twoCaseTypes = "mg1_two_class_fcfs"
  case jacksonNetworks = "jackson_open"
  case calendars, disciplines, priority
  case groups = "batch_arrivals"
  case piles = "batching_gates"
  case vacations
  case patience = "erlang_a"
  case limitedRoom = "mmck"
  case closedNetworks = "closed_mva"
  case fixedPopulation = "machine_repair"
  case allAtOnce = "mg1_ps"
  case knownBeginning = "transient"
  case nobodyQueues = "infinite_server"
  case daysAlike = "time_varying"
}
