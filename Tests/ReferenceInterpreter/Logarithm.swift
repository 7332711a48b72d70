// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The C library's `log`; named in full so that nothing else is meant.
func naturalLogarithm(_ x: Double) -> Double { log(x) }

/// The C library's `log1p`.
func naturalLogarithm(onePlus x: Double) -> Double { log1p(x) }
