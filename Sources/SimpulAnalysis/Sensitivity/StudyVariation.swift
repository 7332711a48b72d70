// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// What the sensitivity of a study varies, and how its designs are made with other values.
public struct StudyVariation {
  /// Makes the designs with some values in the place of their own; nil where they cannot be built.
  public typealias Build = ([VariedValue]) -> [StudyDesign]?

  /// Those to vary.
  package var numbers: [VariedNumber]
  /// All numbers that are there, for the list of those taken as written.
  package var stated: [Parameter]
  package var build: Build

  package init(numbers: [VariedNumber], stated: [Parameter], build: @escaping Build) {
    self.numbers = numbers
    self.stated = stated
    self.build = build
  }
}
