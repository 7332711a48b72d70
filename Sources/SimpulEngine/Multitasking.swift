// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Open cases of an officer who multitasks: processor sharing with a limit.
///
/// All open cases progress at the same rate, so that one growing sum of work (attained service) stands for what each
/// has had since it was opened: opening or closing one touches no other.
///
/// Invariant: `files` is a binary heap by the attained service at which a case is done, ties in queue order;
/// `Token.openPlace` of each is its index in it.
struct Multitasking {
  /// An open case.
  struct File: BitwiseCopyable {
    var token: Int32
    /// Attained service when it was opened, or last booked.
    var attainedBefore: Microseconds
    var attainedWorkingBefore: Microseconds
    /// Attained service at which it is done.
    var attainedAtEnd: Microseconds
    var enabledAt: Microseconds
  }

  private(set) var files: [File] = []
  /// When the latest of the open cases was enabled; the least number where none is open.
  private(set) var latestEnabled = Microseconds.min
  /// Instant of the last opening or closing.
  private(set) var since: Microseconds = 0
  /// Attained service up to `since`, in clock and in working time.
  private(set) var attained: Microseconds = 0
  private(set) var attainedWorking: Microseconds = 0

  var count: Int { files.count }

  /// The case with the least work left; ties by queue order.
  var first: File? { files.first }

  /// Work left on a case, given attained service up to date.
  func workLeft(on file: File) -> Microseconds { max(0, file.attainedAtEnd - attained) }

  /// Advances attained service by the work since the last change.
  mutating func work(_ clock: Microseconds, working: Microseconds, until now: Microseconds) {
    attained += clock
    attainedWorking += working
    since = now
  }

  /// - Complexity: O(log(files)).
  mutating func open(_ token: Int, in tokens: inout Store<Token>) {
    let file = File(
      token: Int32(token), attainedBefore: attained, attainedWorkingBefore: attainedWorking,
      attainedAtEnd: attained + tokens[token].remainingWork, enabledAt: tokens[token].enabledAt)
    latestEnabled = max(latestEnabled, file.enabledAt)
    files.append(file)
    rise(from: files.count - 1, in: &tokens)
  }

  /// - Complexity: O(log(files)), O(files) where it was the one that was enabled last.
  mutating func close(_ token: Int, in tokens: inout Store<Token>) -> File {
    let place = Int(tokens[token].openPlace)
    let file = files[place]
    precondition(Int(file.token) == token, "a file that is not open")
    tokens[token].openPlace = -1
    let last = files.removeLast()
    if place < files.count {
      put(last, at: place, in: &tokens)
      rise(from: place, in: &tokens)
      sink(from: Int(tokens[Int(last.token)].openPlace), in: &tokens)
    }
    if file.enabledAt == latestEnabled { latestEnabled = files.lazy.map(\.enabledAt).max() ?? .min }
    return file
  }

  /// Books a case's service so far: from now on only later service counts.
  ///
  /// - Returns: the entry before the booking.
  mutating func book(_ token: Int, in tokens: borrowing Store<Token>) -> File {
    let place = Int(tokens[token].openPlace)
    let file = files[place]
    files[place].attainedBefore = attained
    files[place].attainedWorkingBefore = attainedWorking
    return file
  }

  /// - Complexity: O(files × log(files)).
  func inOrderOfQueues(_ tokens: borrowing Store<Token>) -> [Int] {
    var open = files.map { Int($0.token) }
    // A closure may not hold what is borrowed.
    for place in open.indices.reversed() { sift(&open, from: place, upTo: open.count, tokens) }
    for last in open.indices.dropFirst().reversed() {
      open.swapAt(0, last)
      sift(&open, from: 0, upTo: last, tokens)
    }
    return open
  }

  private func sift(_ open: inout [Int], from place: Int, upTo end: Int, _ tokens: borrowing Store<Token>) {
    var parent = place
    while true {
      var latest = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < end {
        if tokens[open[latest]].precedes(tokens[open[child]]) { latest = child }
      }
      if latest == parent { return }
      open.swapAt(parent, latest)
      parent = latest
    }
  }

  private func isBefore(_ file: File, _ other: File, _ tokens: borrowing Store<Token>) -> Bool {
    if file.attainedAtEnd != other.attainedAtEnd { return file.attainedAtEnd < other.attainedAtEnd }
    return tokens[Int(file.token)].precedes(tokens[Int(other.token)])
  }

  private mutating func put(_ file: File, at place: Int, in tokens: inout Store<Token>) {
    files[place] = file
    tokens[Int(file.token)].openPlace = Int32(place)
  }

  private mutating func rise(from place: Int, in tokens: inout Store<Token>) {
    let file = files[place]
    var child = place
    while child > 0 {
      let parent = (child - 1) / 2
      if !isBefore(file, files[parent], tokens) { break }
      put(files[parent], at: child, in: &tokens)
      child = parent
    }
    put(file, at: child, in: &tokens)
  }

  private mutating func sink(from place: Int, in tokens: inout Store<Token>) {
    let file = files[place]
    var parent = place
    while 2 * parent + 1 < files.count {
      var child = 2 * parent + 1
      if child + 1 < files.count, isBefore(files[child + 1], files[child], tokens) { child += 1 }
      if !isBefore(files[child], file, tokens) { break }
      put(files[child], at: parent, in: &tokens)
      parent = child
    }
    put(file, at: parent, in: &tokens)
  }
}
