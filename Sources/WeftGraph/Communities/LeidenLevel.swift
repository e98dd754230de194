/// One graph in the sequence that the Leiden algorithm shrinks: nodes stand for sets of nodes.
///
/// Weights within a node are dropped: they go wherever it goes. The mass of a node is what the
/// objective counts against keeping it together with others: its strength for modularity, the
/// number of its nodes for the constant Potts model.
struct LeidenLevel {
  let nodeCount: Int
  let offsets: Scratch<UInt32>
  let targets: Scratch<UInt32>
  /// The weight of each place of ``targets``, or nil where every weight is 1.
  let weights: Scratch<Double>?
  let mass: Scratch<Double>

  init(_ graph: Graph, _ objective: Communities.Objective) {
    nodeCount = graph.nodeCount
    offsets = Scratch(graph.offsets, or: 0)
    targets = Scratch(graph.targets, or: 0)
    weights = graph.arcWeights.map { Scratch($0, or: 0) }
    mass = Scratch(repeating: 1, count: graph.nodeCount)
    if objective == .modularity {
      for node in graph.nodes {
        let row = graph.arcs(of: node)
        mass.start[node] =
          graph.arcWeights.map { weights in row.reduce(0) { $0 + weights[$1] } }
          ?? Double(row.count)
      }
    }
  }

  private init(
    nodeCount: Int, offsets: Scratch<UInt32>, targets: Scratch<UInt32>, weights: Scratch<Double>,
    mass: Scratch<Double>
  ) {
    self.nodeCount = nodeCount
    self.offsets = offsets
    self.targets = targets
    self.weights = weights
    self.mass = mass
  }

  /// The graph whose nodes are the parts of a division.
  ///
  /// - Parameters:
  ///   - part: The part of each node, from 0.
  ///   - count: How many parts there are.
  /// - Returns: The graph.
  /// - Complexity: O(n + m).
  func shrunk(_ part: Scratch<UInt32>, count: Int) -> LeidenLevel {
    // Nodes by part.
    let starts = Scratch<UInt32>(repeating: 0, count: count + 1)
    for node in 0..<nodeCount { starts.start[Int(part.start[node]) + 1] += 1 }
    for place in 0..<count { starts.start[place + 1] += starts.start[place] }
    let cursor = Scratch<UInt32>(repeating: 0, count: count + 1)
    cursor.start.update(from: starts.start, count: count + 1)
    let members = Scratch<UInt32>(repeating: 0, count: nodeCount)
    for node in 0..<nodeCount {
      let own = Int(part.start[node])
      members.start[Int(cursor.start[own])] = UInt32(node)
      cursor.start[own] += 1
    }
    let arcCount = Int(offsets.start[nodeCount])
    let newOffsets = Scratch<UInt32>(repeating: 0, count: count + 1)
    let newTargets = Scratch<UInt32>(repeating: 0, count: arcCount)
    let newWeights = Scratch<Double>(repeating: 0, count: arcCount)
    let newMass = Scratch<Double>(repeating: 0, count: count)
    /// Where a neighbour stands in the row being written, plus 1.
    let place = Scratch<UInt32>(repeating: 0, count: count)
    var end = 0
    for own in 0..<count {
      let begin = end
      for member in starts.start[own]..<starts.start[own + 1] {
        let node = Int(members.start[Int(member)])
        newMass.start[own] += mass.start[node]
        for arc in Int(offsets.start[node])..<Int(offsets.start[node + 1]) {
          let other = Int(part.start[Int(targets.start[arc])])
          if other == own { continue }
          let weight = weights?.start[arc] ?? 1
          let known = Int(place.start[other])
          if known > begin {
            newWeights.start[known - 1] += weight
          } else {
            newTargets.start[end] = UInt32(other)
            newWeights.start[end] = weight
            end += 1
            place.start[other] = UInt32(end)
          }
        }
      }
      newOffsets.start[own + 1] = UInt32(end)
    }
    return LeidenLevel(
      nodeCount: count, offsets: newOffsets, targets: newTargets, weights: newWeights,
      mass: newMass)
  }
}
