// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// Points that fill a cube evenly, whatever their number: quasi-random sequences of the GNU Scientific Library.
public enum SpaceFilling {
  /// The most dimensions there are points for.
  public static let mostDimensions = 1_229

  /// Points in the open unit cube of so many dimensions, always the same ones: Sobol's sequence up to 40 dimensions
  /// (Bratley & Fox 1988), and the reversed Halton sequence above (Vandewoestyne & Cools 2006).
  ///
  /// - Precondition: `0 <= dimensions <= mostDimensions`.
  public static func points(_ count: Int, dimensions: Int) -> [[Double]] {
    precondition((0...mostDimensions).contains(dimensions), "no sequence has so many dimensions")
    guard dimensions > 0 else { return [[Double]](repeating: [], count: count) }
    let kind = dimensions <= 40 ? simpul_sobol() : simpul_reverse_halton()
    guard let generator = gsl_qrng_alloc(kind, UInt32(dimensions)) else {
      preconditionFailure("there is memory for a sequence")
    }
    defer { gsl_qrng_free(generator) }
    return (0..<count).map { _ in
      var point = [Double](repeating: 0, count: dimensions)
      gsl_qrng_get(generator, &point)
      return point
    }
  }
}
