// SPDX-License-Identifier: GPL-3.0-or-later

/// The allocation of work among those who may do it that keeps loads as even as possible: a queue must grow only
/// where no allocation prevents it.
///
/// The greatest load is the least with which all work still flows from its sources to its performers, by the maximum
/// flow; those whom it binds have that load, and the rest is allocated in the same way.
struct EvenLoads {
  struct Task {
    /// Work in officer hours.
    var hours: Double
    /// Actors who may do it, and at most for so many hours of their own.
    var takers: [(actor: Int, limit: Double)]
  }

  /// Loads by actor: fixed work included, over capacity. Infinite for work without capacity.
  private(set) var loads: [Double]
  /// Hours by task, then by taker.
  private(set) var taken: [[Double]]

  /// - Parameters:
  ///   - fixed: hours by actor that nobody else can take.
  ///   - capacity: hours by actor.
  init(fixed: [Double], capacity: [Double], tasks: [Task]) {
    loads = zip(fixed, capacity).map { $0 == 0 ? 0 : $0 / $1 }
    taken = tasks.map { $0.takers.map { _ in 0 } }
    var open = tasks.indices.filter { tasks[$0].hours > 0 && tasks[$0].hours.isFinite }
    var free = Set(open.flatMap { tasks[$0].takers.map(\.actor) })
    for task in tasks where !task.hours.isFinite {
      for taker in task.takers { loads[taker.actor] = .infinity }
    }
    while !open.isEmpty {
      let network = Network(fixed, capacity, tasks, open: open, free: free.sorted())
      guard let most = network.greatestLoad else {
        for actor in free { loads[actor] = .infinity }
        return
      }
      let flow = network.flow(at: most * (1 + 1e-9) + 1e-12)
      let held = network.held(below: most)
      let heldActors = held.actors.isEmpty ? free : held.actors
      let heldTasks = held.actors.isEmpty ? Set(open) : held.tasks
      for (task, hours) in zip(open, flow) where heldTasks.contains(task) { taken[task] = hours }
      for actor in heldActors { loads[actor] = max(most, loads[actor]) }
      open.removeAll { heldTasks.contains($0) }
      free.subtract(heldActors)
    }
  }

  private struct Network {
    let fixed: [Double]
    let capacity: [Double]
    let tasks: [Task]
    let open: [Int]
    let free: [Int]
    let total: Double

    init(_ fixed: [Double], _ capacity: [Double], _ tasks: [Task], open: [Int], free: [Int]) {
      self.fixed = fixed
      self.capacity = capacity
      self.tasks = tasks
      self.open = open
      self.free = free
      total = open.reduce(0) { $0 + tasks[$1].hours }
    }

    private var negligible: Double { 1e-12 * max(1, total) }

    private func solved(at load: Double) -> (MaximumFlow, edges: [[Int?]], amount: Double) {
      var flow = MaximumFlow(nodes: 2 + open.count + free.count, source: 0, sink: 1)
      for (place, actor) in free.enumerated() {
        flow.addEdge(
          from: 2 + open.count + place, to: 1, capacity: max(0, load * capacity[actor] - fixed[actor]))
      }
      let edges = open.enumerated().map { place, task in
        flow.addEdge(from: 0, to: 2 + place, capacity: tasks[task].hours)
        return tasks[task].takers.map { taker -> Int? in
          guard let actor = free.firstIndex(of: taker.actor) else { return nil }
          return flow.addEdge(from: 2 + place, to: 2 + open.count + actor, capacity: taker.limit * load)
        }
      }
      let amount = flow.run(negligible: negligible)
      return (flow, edges, amount)
    }

    /// The least sufficient greatest load; nil where none is enough.
    var greatestLoad: Double? {
      func isEnough(_ load: Double) -> Bool { solved(at: load).amount >= total * (1 - 1e-10) }
      var most = 1.0
      while !isEnough(most) {
        most *= 2
        if most > 1e6 { return nil }
      }
      var least = 0.0
      for _ in 0..<60 where most - least > 1e-11 * most {
        let middle = (least + most) / 2
        if isEnough(middle) { most = middle } else { least = middle }
      }
      return most
    }

    /// Flow by open task, then by taker.
    func flow(at load: Double) -> [[Double]] {
      let (flow, edges, _) = solved(at: load)
      return edges.map { $0.map { edge in edge.map { max(0, flow.flow(through: $0)) } ?? 0 } }
    }

    /// Actors and tasks that would be left over with a little less.
    func held(below load: Double) -> (actors: Set<Int>, tasks: Set<Int>) {
      let (flow, _, _) = solved(at: load * (1 - 1e-7))
      let isReached = flow.reached(negligible: negligible)
      return (
        Set(free.indices.filter { isReached[2 + open.count + $0] }.map { free[$0] }),
        Set(open.indices.filter { isReached[2 + $0] }.map { open[$0] })
      )
    }
  }
}
