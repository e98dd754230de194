extension Graph {
  /// Sums values over the neighbours of each node, times the weights of the edges.
  ///
  /// Four sums at a time, so that one addition need not wait for another; the order is the same
  /// every time.
  ///
  /// - Parameters:
  ///   - values: The values, one for each node; a body may change them as it goes.
  ///   - body: Hears of the sum of each node, in the order of nodes.
  @inline(__always)
  func forEachRowSum(of values: UnsafePointer<Double>, _ body: (_ node: Int, _ sum: Double) -> Void)
  {
    offsets.withUnsafeBufferPointer { offsets in
      targets.withUnsafeBufferPointer { targets in
        var arc = 0
        for node in 0..<nodeCount {
          let end = Int(offsets[node &+ 1])
          var sums = (0.0, 0.0, 0.0, 0.0)
          if let arcWeights {
            while arc < end {
              sums.0 += arcWeights[arc] * values[Int(targets[arc])]
              arc &+= 1
            }
          } else {
            while arc &+ 4 <= end {
              sums.0 += values[Int(targets[arc])]
              sums.1 += values[Int(targets[arc &+ 1])]
              sums.2 += values[Int(targets[arc &+ 2])]
              sums.3 += values[Int(targets[arc &+ 3])]
              arc &+= 4
            }
            while arc < end {
              sums.0 += values[Int(targets[arc])]
              arc &+= 1
            }
          }
          body(node, (sums.0 + sums.1) + (sums.2 + sums.3))
        }
      }
    }
  }
}
