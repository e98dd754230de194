/// The two-way strengths a_ij + a_ji that Burt's measures run on, and their sums by triangle.
///
/// In an undirected graph a_ij + a_ji is twice the weight; every ratio is the same with the weight
/// itself. With S_i the strength of i, p_ij = w_ij/S_i, so the indirect part of c_ij is
/// (1/S_i)·Σ_q w_iq·w_qj/S_q, in which the sum is the same for (j, i): one number per edge.
struct TieStrengths {
  private let oriented: OrientedGraph
  private let weights: [Double]
  private let strengths: [Double]
  private let largest: [Double]
  /// How many contacts each node has.
  let contactCounts: [Int]

  /// A number for each arc's two ends: what the head means to the tail, and the tail to the head.
  struct ByEnd {
    var onTail: [Double]
    var onHead: [Double]
  }

  init(_ graph: Graph) {
    let ties = graph.symmetrised(parallels: .sum)
    oriented = OrientedGraph(ties, numbersEdges: false)
    let weights = oriented.weights ?? [Double](repeating: 1, count: oriented.heads.count)
    contactCounts = ties.nodes.map { ties.degree(of: $0) }
    if let arcWeights = ties.arcWeights {
      strengths = ties.nodes.map { node in
        ties.arcs(of: node).reduce(0) { $0 + arcWeights[$1] }
      }
      largest = ties.nodes.map { node in
        ties.arcs(of: node).reduce(0) { max($0, arcWeights[$1]) }
      }
    } else {
      strengths = contactCounts.map { Double($0) }
      largest = contactCounts.map { $0 > 0 ? 1 : 0 }
    }
    self.weights = weights
  }

  /// The constraint of every node, 0 for an isolate, without keeping its parts.
  func constraints(_ model: Graph.StructuralHoleModel) -> [Double] {
    var result = [Double](repeating: 0, count: oriented.nodeCount)
    guard model == .wholeNetwork else {
      let terms = dyadicConstraints(model)
      forEachEnd { arc, tail, head in
        result[tail] += terms.onTail[arc]
        result[head] += terms.onHead[arc]
      }
      return result
    }
    var investments = indirectStrengths()
    investments.withUnsafeMutableBufferPointer { investments in
      weights.withUnsafeBufferPointer { weights in
        for arc in investments.indices {
          investments[arc] += weights[arc]
          investments[arc] *= investments[arc]
        }
      }
      result.withUnsafeMutableBufferPointer { result in
        forEachEnd { arc, tail, head in
          result[tail] += investments[arc]
          result[head] += investments[arc]
        }
        strengths.withUnsafeBufferPointer { strengths in
          for node in result.indices where result[node] > 0 {
            result[node] /= strengths[node] * strengths[node]
          }
        }
      }
    }
    return result
  }

  /// Calls the body with each arc and its two ends.
  @inline(__always)
  func forEachEnd(_ body: (_ arc: Int, _ tail: Int, _ head: Int) -> Void) {
    for tail in 0..<oriented.nodeCount {
      for arc in Int(oriented.offsets[tail])..<Int(oriented.offsets[tail + 1]) {
        body(arc, tail, Int(oriented.heads[arc]))
      }
    }
  }

  /// c_ij for every tie, both ways.
  func dyadicConstraints(_ model: Graph.StructuralHoleModel) -> ByEnd {
    var terms: ByEnd
    switch model {
    case .wholeNetwork:
      let indirect = indirectStrengths()
      terms = ByEnd(onTail: indirect, onHead: indirect)
    case .egoNetwork:
      terms = egoIndirectStrengths()
    }
    forEachEnd { arc, tail, head in
      let toHead = (weights[arc] + terms.onTail[arc]) / strengths[tail]
      let toTail = (weights[arc] + terms.onHead[arc]) / strengths[head]
      terms.onTail[arc] = toHead * toHead
      terms.onHead[arc] = toTail * toTail
    }
    return terms
  }

  /// Σ_j Σ_q p_iq·m_jq for every node i.
  func redundancies(_ model: Graph.StructuralHoleModel) -> [Double] {
    var result = [Double](repeating: 0, count: oriented.nodeCount)
    switch model {
    case .wholeNetwork:
      let scale = largest.map { 1 / $0 }
      oriented.forEachTriangle { triangle in
        let (u, v, w) = (triangle.first, triangle.middle, triangle.last)
        let uv = weights[triangle.firstMiddle]
        let uw = weights[triangle.firstLast]
        let vw = weights[triangle.middleLast]
        result[u] += vw * (uw * scale[v] + uv * scale[w])
        result[v] += uw * (vw * scale[u] + uv * scale[w])
        result[w] += uv * (vw * scale[u] + uw * scale[v])
      }
    case .egoNetwork:
      let most = egoSums(max)
      oriented.forEachTriangle { triangle in
        let (u, v, w) = (triangle.firstMiddle, triangle.firstLast, triangle.middleLast)
        let (uv, uw, vw) = (weights[u], weights[v], weights[w])
        result[triangle.first] += vw * (uw / most.onTail[u] + uv / most.onTail[v])
        result[triangle.middle] += uw * (vw / most.onHead[u] + uv / most.onTail[w])
        result[triangle.last] += uv * (vw / most.onHead[v] + uw / most.onHead[w])
      }
    }
    for node in result.indices where result[node] > 0 { result[node] /= strengths[node] }
    return result
  }

  /// Σ_q w_iq·w_qj / S_q for every tie i–j.
  private func indirectStrengths() -> [Double] {
    let shares = strengths.map { 1 / $0 }
    var result = [Double](repeating: 0, count: weights.count)
    result.withUnsafeMutableBufferPointer { result in
      weights.withUnsafeBufferPointer { weights in
        shares.withUnsafeBufferPointer { shares in
          oriented.forEachTriangle { triangle in
            let uv = weights[triangle.firstMiddle]
            let uw = weights[triangle.firstLast]
            let vw = weights[triangle.middleLast]
            result[triangle.firstMiddle] += uw * vw * shares[triangle.last]
            result[triangle.firstLast] += uv * vw * shares[triangle.middle]
            result[triangle.middleLast] += uv * uw * shares[triangle.first]
          }
        }
      }
    }
    return result
  }

  /// The same where S_q counts only q's ties within the circle of i, so that it differs by end.
  private func egoIndirectStrengths() -> ByEnd {
    let sums = egoSums(+)
    let none = [Double](repeating: 0, count: weights.count)
    var result = ByEnd(onTail: none, onHead: none)
    oriented.forEachTriangle { triangle in
      let (a, b, c) = (triangle.firstMiddle, triangle.firstLast, triangle.middleLast)
      let (uv, uw, vw) = (weights[a], weights[b], weights[c])
      result.onTail[a] += uw * vw / sums.onTail[b]
      result.onHead[a] += uw * vw / sums.onTail[c]
      result.onTail[b] += uv * vw / sums.onTail[a]
      result.onHead[b] += uv * vw / sums.onHead[c]
      result.onTail[c] += uv * uw / sums.onHead[a]
      result.onHead[c] += uv * uw / sums.onHead[b]
    }
    return result
  }

  /// For each node and contact, the contact's strengths within the node's circle, put together.
  private func egoSums(_ combine: (Double, Double) -> Double) -> ByEnd {
    var result = ByEnd(onTail: weights, onHead: weights)
    oriented.forEachTriangle { triangle in
      let (a, b, c) = (triangle.firstMiddle, triangle.firstLast, triangle.middleLast)
      let (uv, uw, vw) = (weights[a], weights[b], weights[c])
      result.onTail[a] = combine(result.onTail[a], vw)
      result.onHead[a] = combine(result.onHead[a], uw)
      result.onTail[b] = combine(result.onTail[b], vw)
      result.onHead[b] = combine(result.onHead[b], uv)
      result.onTail[c] = combine(result.onTail[c], uw)
      result.onHead[c] = combine(result.onHead[c], uv)
    }
    return result
  }
}
