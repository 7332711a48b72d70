// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// General SOPs that use one another.
extension Reading {
  private static func used(_ sop: GeneralSOP, among sops: [GeneralSOP]) -> [Int] {
    sop.uses.compactMap { use in
      use.value[FieldKey.use]?.text.flatMap { key in sops.firstIndex { $0.key == key } }
    }
  }

  mutating func refuseCycles(among sops: inout [GeneralSOP]) {
    for start in sops.indices where sops[start].isSound {
      guard let cycle = Reading.cycle(from: start, among: sops) else { continue }
      let names = (cycle + [start]).map { sops[$0].key }.joined(separator: " -> ")
      let next = sops[cycle.count > 1 ? cycle[1] : start].key
      let use = sops[start].uses.first { $0.value[FieldKey.use]?.text == next }
      fail(
        sops[start].activities.path, at: use?.value[FieldKey.use]?.place ?? sops[start].place,
        "the general SOP '\(sops[start].key)' uses itself: \(names); leave one of these uses out")
      for index in cycle { sops[index].isSound = false }
    }
    // What uses one that cannot be used cannot be used either, and nothing more is said of it.
    for _ in sops.indices {
      for index in sops.indices where sops[index].isSound {
        sops[index].isSound = Reading.used(sops[index], among: sops).allSatisfy { sops[$0].isSound }
      }
    }
  }

  /// The shortest way by uses back to where it begins; nil where none leads there.
  private static func cycle(from start: Int, among sops: [GeneralSOP]) -> [Int]? {
    var ways = [[start]]
    var seen: Set<Int> = []
    while !ways.isEmpty {
      var longer: [[Int]] = []
      for way in ways {
        for next in used(sops[way[way.count - 1]], among: sops) {
          if next == start { return way }
          if seen.insert(next).inserted { longer.append(way + [next]) }
        }
      }
      ways = longer
    }
    return nil
  }

  mutating func refuseDepth(among sops: inout [GeneralSOP]) {
    var depths = Array(repeating: 1, count: sops.count)
    for _ in 0..<GeneralSOP.mostDepth {
      for index in sops.indices where sops[index].isSound {
        depths[index] = 1 + (Reading.used(sops[index], among: sops).map { depths[$0] }.max() ?? 0)
      }
    }
    for index in sops.indices where sops[index].isSound && depths[index] > GeneralSOP.mostDepth {
      fail(
        [FieldKey.general, sops[index].key], at: sops[index].place,
        "more than \(GeneralSOP.mostDepth) general SOPs lie within one another in '\(sops[index].key)': write out the "
          + "rows of some")
      sops[index].isSound = false
    }
  }

  /// Rows multiply where a general SOP is used several times in others.
  mutating func refuseSize(among sops: inout [GeneralSOP]) {
    let own = sops.map(\.rowCount)
    for _ in 0..<GeneralSOP.mostDepth {
      for index in sops.indices where sops[index].isSound {
        let inner = Reading.used(sops[index], among: sops).reduce(0) { $0 + sops[$1].rowCount }
        sops[index].rowCount = min(own[index] + inner, GeneralSOP.mostRows + 1)
      }
    }
    for index in sops.indices where sops[index].isSound && sops[index].rowCount > GeneralSOP.mostRows {
      fail(
        [FieldKey.general, sops[index].key], at: sops[index].place,
        "the general SOP '\(sops[index].key)' has more than \(GeneralSOP.mostRows) rows with those that it uses: look "
          + "whether some use one another too often")
      sops[index].isSound = false
    }
  }
}
