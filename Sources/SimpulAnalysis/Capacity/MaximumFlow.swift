// SPDX-License-Identifier: GPL-3.0-or-later

/// Maximum flow from a source to a sink (Edmonds & Karp 1972).
struct MaximumFlow {
  private struct Edge {
    var to: Int
    var capacity: Double
    var flow = 0.0
  }

  /// Edges, each followed by its reverse.
  private var edges: [Edge] = []
  private var edgesFrom: [[Int]]
  private let source: Int
  private let sink: Int

  init(nodes: Int, source: Int, sink: Int) {
    edgesFrom = Array(repeating: [], count: nodes)
    self.source = source
    self.sink = sink
  }

  /// - Returns: the index of the edge.
  @discardableResult mutating func addEdge(from: Int, to: Int, capacity: Double) -> Int {
    edgesFrom[from].append(edges.count)
    edges.append(Edge(to: to, capacity: capacity))
    edgesFrom[to].append(edges.count)
    edges.append(Edge(to: from, capacity: 0))
    return edges.count - 2
  }

  func flow(through edge: Int) -> Double { edges[edge].flow }

  private func rest(of edge: Int) -> Double { edges[edge].capacity - edges[edge].flow }

  /// - Parameter negligible: capacity below which no path is looked for.
  /// - Returns: the flow.
  /// - Complexity: O(nodes × edges²).
  mutating func run(negligible: Double) -> Double {
    var total = 0.0
    while let way = shortestWay(negligible) {
      let amount = way.map { rest(of: $0) }.min() ?? 0
      for edge in way {
        edges[edge].flow += amount
        edges[edge ^ 1].flow -= amount
      }
      total += amount
    }
    return total
  }

  /// The nodes that more flow could still reach.
  func reached(negligible: Double) -> [Bool] {
    var isReached = edgesFrom.map { _ in false }
    var waiting = [source]
    while let node = waiting.popLast() {
      guard !isReached[node] else { continue }
      isReached[node] = true
      waiting += edgesFrom[node].filter { rest(of: $0) > negligible }.map { edges[$0].to }
    }
    return isReached
  }

  private func shortestWay(_ negligible: Double) -> [Int]? {
    var edgeTo = [Int?](repeating: nil, count: edgesFrom.count)
    var waiting = [source]
    var place = 0
    while place < waiting.count, edgeTo[sink] == nil {
      let node = waiting[place]
      place += 1
      for edge in edgesFrom[node] where rest(of: edge) > negligible {
        let next = edges[edge].to
        guard next != source, edgeTo[next] == nil else { continue }
        edgeTo[next] = edge
        waiting.append(next)
      }
    }
    guard edgeTo[sink] != nil else { return nil }
    var way: [Int] = []
    var node = sink
    while node != source, let edge = edgeTo[node] {
      way.append(edge)
      node = edges[edge ^ 1].to
    }
    return way
  }
}
