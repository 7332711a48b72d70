// SPDX-License-Identifier: GPL-3.0-or-later

extension Distribution {
  /// The value, where it is always the same one.
  public var constantValue: Double? {
    if case .constant(let value) = self { value } else { nil }
  }
}
