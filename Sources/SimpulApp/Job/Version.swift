// SPDX-License-Identifier: GPL-3.0-or-later

/// The version of Simpul.
package enum Version { package static let current = "0.1.0" }
