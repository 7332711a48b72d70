// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics

/// Types of other modules that findings hold, so that a reader of findings imports this module alone.
public typealias Interval = SimpulStatistics.Interval
public typealias QuantileRefusal = SimpulStatistics.QuantileRefusal
public typealias ShareLimits = SimpulStatistics.ShareLimits
