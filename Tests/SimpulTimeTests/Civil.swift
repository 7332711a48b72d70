// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

/// A date that is known to exist.
func civil(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
  CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
}
