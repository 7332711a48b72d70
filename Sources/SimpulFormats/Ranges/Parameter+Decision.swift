// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension Parameter {
  /// Whether it stands below `promise` or `promises`: what is promised is decided, and nothing that could turn out
  /// otherwise.
  public var isDecision: Bool { path.contains(FieldKey.promise) || path.contains("promises") }
}
