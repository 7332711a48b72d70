// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// GSL's own handler ends the process; off, functions return a code or NaN, which their callers here check.
private let quiet: Void = { _ = gsl_set_error_handler_off() }()

enum GSL {
  /// Turns GSL's error handler off, once in a process.
  static func prepare() { quiet }
}
