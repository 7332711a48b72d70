// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// GSL's own handler ends the process; off, functions return a code or NaN, which their callers check.
private let quiet: Void = { _ = gsl_set_error_handler_off() }()

package enum GSL {
  /// Turns GSL's error handler off, once in a process.
  package static func prepare() { quiet }
}
