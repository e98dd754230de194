/// The order of nodes and bends in every layer, and the crossings it costs.
struct LayerOrder: Sendable {
  let graph: LayerGraph
  /// The vertices of each layer, from the left.
  private(set) var layers: [[Int]]
  /// How far from the left each vertex stands in its layer.
  private(set) var place: [Int]

  /// Any order.
  init(_ graph: LayerGraph, random: inout LayoutRandom) {
    self.graph = graph
    layers = Array(repeating: [], count: graph.layerCount)
    place = Array(repeating: 0, count: graph.layerOf.count)
    for (vertex, layer) in graph.layerOf.enumerated() { layers[layer].append(vertex) }
    for layer in layers.indices {
      for last in layers[layer].indices.dropFirst().reversed() {
        layers[layer].swapAt(last, random.below(last + 1))
      }
      number(layer)
    }
  }

  /// An order that others have found.
  init(_ graph: LayerGraph, layers: [[Int]]) {
    (self.graph, self.layers) = (graph, layers)
    place = Array(repeating: 0, count: graph.layerOf.count)
    for layer in layers.indices { number(layer) }
  }

  private mutating func number(_ layer: Int) {
    for (index, vertex) in layers[layer].enumerated() { place[vertex] = index }
  }

  /// How often lines cross.
  ///
  /// - Complexity: O(segments · log segments).
  var crossings: Int {
    (1..<max(1, layers.count)).reduce(0) { $0 + crossings(above: $1) }
  }

  /// How often lines cross between a layer and the one above it.
  private func crossings(above layer: Int) -> Int {
    let width = layers[layer].count
    var tree = [Int](repeating: 0, count: width + 1)
    var (sum, seen) = (0, 0)
    for vertex in layers[layer - 1] {
      let ends = graph.below[vertex].map { place[$0] }
      for end in ends {
        var (index, notAfter) = (end + 1, 0)
        while index > 0 {
          notAfter += tree[index]
          index &= index - 1
        }
        sum += seen - notAfter
      }
      for end in ends {
        var index = end + 1
        while index <= width {
          tree[index] += 1
          index += index & -index
        }
      }
      seen += ends.count
    }
    return sum
  }

  /// Orders every layer by where its vertices' neighbours stand on average, down and up again, and
  /// keeps the best order met.
  ///
  /// - Complexity: O(rounds · segments · log segments).
  mutating func sweep(rounds: Int) {
    var (best, least) = (self, crossings)
    for round in 0..<rounds {
      let isDown = round.isMultiple(of: 2)
      let order = isDown ? Array(layers.indices) : layers.indices.reversed()
      for layer in order {
        let key = layers[layer].map { vertex in
          var others = isDown ? graph.above[vertex] : graph.below[vertex]
          // Every other time both sides have a say.
          if others.isEmpty || round % 4 > 1 { others = graph.above[vertex] + graph.below[vertex] }
          let scale = Double(layers[layer].count)
          guard !others.isEmpty else { return (Double(place[vertex]) + 0.5) / scale }
          return others.reduce(0.0) {
            $0 + (Double(place[$1]) + 0.5) / Double(layers[graph.layerOf[$1]].count)
          } / Double(others.count)
        }
        let sorted = layers[layer].indices.sorted { (key[$0], $0) < (key[$1], $1) }
        layers[layer] = sorted.map { layers[layer][$0] }
        number(layer)
      }
      let now = crossings
      if now < least { (best, least) = (self, now) }
    }
    self = best
  }
}

// MARK: - Sifting

extension LayerOrder {
  /// Where the neighbours of a layer's vertices stand, each vertex's sorted; upper ones and lower
  /// ones one after the other.
  private struct Ends {
    var upper: [[Int32]]
    var lower: [[Int32]]
  }

  /// Moves every vertex to where in its layer it crosses least, again and again, until nothing moves.
  ///
  /// - Complexity: O(rounds · layers · width² · neighbours).
  mutating func sift(rounds: Int) {
    for round in 0..<rounds {
      var hasMoved = false
      let order = round.isMultiple(of: 2) ? Array(layers.indices) : layers.indices.reversed()
      for layer in order where sift(layer: layer) { hasMoved = true }
      if !hasMoved { return }
    }
  }

  private mutating func sift(layer: Int) -> Bool {
    let vertices = layers[layer]
    guard vertices.count > 1 else { return false }
    let upper = vertices.map { graph.above[$0].map { Int32(place[$0]) }.sorted() }
    let lower = vertices.map { graph.below[$0].map { Int32(place[$0]) }.sorted() }
    // Of the layer as it was: which of its vertices stand where.
    var line = Array(vertices.indices)
    var hasMoved = false
    for one in vertices.indices {
      guard let at = line.firstIndex(of: one) else { continue }
      var (best, target, now) = (0, at, 0)
      for other in stride(from: at - 1, through: 0, by: -1) {
        now += gain(one, line[other], upper, lower)
        if now < best { (best, target) = (now, other) }
      }
      now = 0
      for other in line.indices.dropFirst(at + 1) {
        now -= gain(one, line[other], upper, lower)
        if now < best { (best, target) = (now, other) }
      }
      guard target != at else { continue }
      line.remove(at: at)
      line.insert(one, at: target)
      hasMoved = true
    }
    if hasMoved {
      layers[layer] = line.map { vertices[$0] }
      number(layer)
    }
    return hasMoved
  }

  /// How many more crossings two vertices have with the first on the left than on the right.
  @inline(__always)
  private func gain(_ one: Int, _ other: Int, _ upper: [[Int32]], _ lower: [[Int32]]) -> Int {
    Self.excess(upper[one], upper[other]) + Self.excess(lower[one], lower[other])
  }

  /// Of two sorted lists, how many more pairs there are with the first's greater than with the
  /// second's.
  @inline(__always)
  private static func excess(_ one: [Int32], _ other: [Int32]) -> Int {
    if one.isEmpty || other.isEmpty { return 0 }
    var sum = 0
    for a in one {
      for b in other { sum += (a > b ? 1 : 0) - (a < b ? 1 : 0) }
    }
    return sum
  }
}
