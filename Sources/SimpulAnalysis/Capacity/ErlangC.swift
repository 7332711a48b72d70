// SPDX-License-Identifier: GPL-3.0-or-later

/// The queue with Poisson arrivals, exponential service and c servers, M/M/c (Erlang 1917).
package struct ErlangC {
  /// Arrival rate times mean service time.
  package let offeredLoad: Double
  package let servers: Int

  package init(offeredLoad: Double, servers: Int) {
    self.offeredLoad = offeredLoad
    self.servers = servers
  }

  package var utilisation: Double { offeredLoad / Double(servers) }

  /// The probability that an arrival waits; 1 at a utilisation of 1 and above.
  ///
  /// C = B / (1 - rho (1 - B)), with Erlang's loss probability B from the recursion B(k) = a B(k-1) / (k + a B(k-1)),
  /// B(0) = 1.
  /// - Complexity: O(servers).
  package var probabilityOfWaiting: Double {
    guard utilisation < 1 else { return 1 }
    var loss = 1.0
    for count in 0..<servers { loss = offeredLoad * loss / (Double(count + 1) + offeredLoad * loss) }
    return loss / (1 - utilisation * (1 - loss))
  }

  /// The mean number waiting, C rho / (1 - rho); infinite at a utilisation of 1 and above.
  package var queueMean: Double {
    utilisation < 1 ? probabilityOfWaiting * utilisation / (1 - utilisation) : .infinity
  }
}
