// SPDX-License-Identifier: GPL-3.0-or-later

import CGSL

/// A square system of linear equations, decomposed once and solved for any number of right sides.
///
/// By LU decomposition with partial pivoting: `gsl_linalg_LU_decomp` and `gsl_linalg_LU_solve`.
struct LinearSystem {
  private var decomposition: [Double]
  private var permutation: [Int]
  private let size: Int

  /// Nil when the matrix is singular. O(n³).
  ///
  /// - Parameter matrix: row by row, `size` × `size` numbers.
  init?(matrix: [Double], size: Int) {
    precondition(matrix.count == size * size, "the matrix is square")
    self.size = size
    decomposition = matrix
    permutation = Array(0..<size)
    guard size > 0 else { return }
    var sign: Int32 = 0
    let code = permutation.withUnsafeMutableBufferPointer { places in
      decomposition.withUnsafeMutableBufferPointer { numbers in
        var view = gsl_matrix_view_array(numbers.baseAddress, size, size)
        return places.withMemoryRebound(to: Int.self) { places in
          var permutation = gsl_permutation(size: size, data: places.baseAddress)
          return gsl_linalg_LU_decomp(&view.matrix, &permutation, &sign)
        }
      }
    }
    let isRegular = (0..<size).allSatisfy {
      let pivot = decomposition[$0 * size + $0]
      return pivot.isFinite && pivot != 0
    }
    guard code == 0, isRegular else { return nil }
  }

  /// The solution for a right side of `size` numbers. O(n²).
  func solve(_ rightSide: [Double]) -> [Double] {
    precondition(rightSide.count == size, "there is a number for each equation")
    guard size > 0 else { return [] }
    var (numbers, places, result) = (decomposition, permutation, rightSide)
    numbers.withUnsafeMutableBufferPointer { numbers in
      places.withUnsafeMutableBufferPointer { places in
        result.withUnsafeMutableBufferPointer { result in
          var matrix = gsl_matrix_view_array(numbers.baseAddress, size, size)
          var permutation = gsl_permutation(size: size, data: places.baseAddress)
          var vector = gsl_vector_view_array(result.baseAddress, size)
          gsl_linalg_LU_svx(&matrix.matrix, &permutation, &vector.vector)
        }
      }
    }
    return result
  }
}
