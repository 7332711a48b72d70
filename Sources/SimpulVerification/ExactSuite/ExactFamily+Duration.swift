// SPDX-License-Identifier: GPL-3.0-or-later

extension ExactFamily {
  /// How long one of its cases takes on two cores, about, as once measured; nothing depends on it but the time left that is
  /// shown.
  var secondsPerCase: Double {
    switch self {
    default: 10
    }
  }
}
