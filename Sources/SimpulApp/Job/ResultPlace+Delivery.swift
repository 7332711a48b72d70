// SPDX-License-Identifier: GPL-3.0-or-later

extension ResultPlace {
  /// Says before a long run what would be said after it.
  func check(_ record: ResultRecord, inputs: [String]) throws(Failure) {
    do throws(ResultProblem) { try check(for: record.identity, inputs: inputs) } catch {
      throw Failure(error)
    }
  }

  /// Puts a result in place, and says where what somebody else put there meanwhile has gone.
  func deliver(
    _ outputs: [ResultFile], _ record: ResultRecord, _ watch: JobWatch, isLocked: Bool = false
  ) throws(Failure) {
    do throws(ResultProblem) {
      if let leftover = try put(outputs, record, isLocked: isLocked) {
        watch.note("what was put into \(path) during the run is now in \(leftover)")
      }
    } catch { throw Failure(error) }
  }
}
