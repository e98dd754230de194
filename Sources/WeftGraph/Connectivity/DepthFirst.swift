/// A depth-first search of an undirected graph, and the blocks it finds.
///
/// A *block* is a biconnected component. All nodes of a block but one were discovered in it; the
/// one, its *root*, was discovered before. Every node but the root of its component belongs to one
/// block in which it is not the root: its *home*. The edge of two nodes is in the home of the one
/// discovered later. That makes a stack of edges, as in the printed algorithm, unnecessary.
///
/// Source: Hopcroft & Tarjan 1973, <https://doi.org/10.1145/362248.362272>.
struct DepthFirst {
  /// What is known of a node, in one place, since the search jumps from node to node.
  struct Visit: BitwiseCopyable {
    /// When the node was discovered, counted from 1; 0 before.
    var discovered: UInt32 = 0
    /// The earliest discovery that is reached from below with one edge back.
    var low: UInt32 = 0
    /// Where in its row the search goes on.
    var cursor: UInt32 = 0
    /// The node it was discovered from.
    var parent: UInt32 = .max
  }

  /// Where a node belongs, in one place, since those who ask for edges jump from node to node.
  struct Place: BitwiseCopyable {
    /// When the node was discovered, counted from 1.
    var discovered: UInt32 = 0
    /// The home of the node; `UInt32.max` for the roots of components.
    var home: UInt32 = .max
  }

  /// The place of each node.
  private(set) var places: [Place]
  /// The root of each block.
  private(set) var rootOfBlock: [UInt32] = []
  /// How many nodes were discovered at or below the first node of each block: all that its root
  /// cuts off.
  private(set) var sizeBelowRoot: [UInt32] = []
  /// The number of nodes of each block.
  private(set) var sizeOfBlock: [UInt32] = []
  /// The root of the component of each block.
  private(set) var componentOfBlock: [UInt32] = []
  /// The size of the component of which a node is the root; 0 for all other nodes.
  private(set) var sizeOfComponent: [UInt32]

  /// Searches an undirected graph.
  ///
  /// - Complexity: O(n + m) time, O(n) space.
  init(_ graph: Graph) {
    let count = graph.nodeCount
    var places = [Place](repeating: Place(), count: count)
    self.places = []
    sizeOfComponent = [UInt32](repeating: 0, count: count)
    let visits = Scratch(repeating: Visit(), count: count)
    let open = Scratch<UInt32>(repeating: 0, count: count)
    var clock: UInt32 = 0
    graph.offsets.withUnsafeBufferPointer { offsets in
      graph.targets.withUnsafeBufferPointer { targets in
        places.withUnsafeMutableBufferPointer { places in
          for root in 0..<count where visits.start[root].discovered == 0 {
            let before = clock
            let firstBlock = rootOfBlock.count
            search(
              from: root, visits.start, open.start, &clock, offsets, targets, places)
            sizeOfComponent[root] = clock - before
            for _ in firstBlock..<rootOfBlock.count {
              componentOfBlock.append(UInt32(truncatingIfNeeded: root))
            }
          }
        }
      }
    }
    for node in 0..<count { places[node].discovered = visits.start[node].discovered }
    self.places = places
  }

  private mutating func search(
    from root: Int, _ visits: UnsafeMutablePointer<Visit>, _ open: UnsafeMutablePointer<UInt32>,
    _ clock: inout UInt32, _ offsets: UnsafeBufferPointer<UInt32>,
    _ targets: UnsafeBufferPointer<UInt32>, _ places: UnsafeMutableBufferPointer<Place>
  ) {
    var openCount = 0
    clock &+= 1
    visits[root] = Visit(discovered: clock, low: clock, cursor: offsets[root])
    var node = root
    var cursor = offsets[root]
    var end = offsets[root &+ 1]
    var low = clock
    var parent = UInt32.max
    while true {
      if cursor < end {
        let target = targets[Int(cursor)]
        cursor &+= 1
        let seen = visits[Int(target)].discovered
        if seen != 0 {
          if seen < low, target != parent { low = seen }
          continue
        }
        clock &+= 1
        // A leaf is a block with the node it hangs on: there is nothing below to search.
        if offsets[Int(target) &+ 1] &- offsets[Int(target)] == 1 {
          visits[Int(target)].discovered = clock
          places[Int(target)].home = UInt32(truncatingIfNeeded: rootOfBlock.count)
          rootOfBlock.append(UInt32(truncatingIfNeeded: node))
          sizeOfBlock.append(2)
          sizeBelowRoot.append(1)
          continue
        }
        // Down: what is known of the node is put by while its neighbour is searched.
        visits[node].cursor = cursor
        visits[node].low = low
        parent = UInt32(truncatingIfNeeded: node)
        node = Int(target)
        cursor = offsets[node]
        end = offsets[node &+ 1]
        low = clock
        visits[node] = Visit(discovered: clock, low: clock, cursor: cursor, parent: parent)
        open[openCount] = target
        openCount &+= 1
        continue
      }
      guard parent != .max else { return }
      // Up: where nothing below reaches above the parent, the parent cuts a block off.
      let above = Int(parent)
      if low >= visits[above].discovered {
        let block = UInt32(truncatingIfNeeded: rootOfBlock.count)
        var size: UInt32 = 1
        repeat {
          openCount &-= 1
          places[Int(open[openCount])].home = block
          size &+= 1
        } while open[openCount] != UInt32(truncatingIfNeeded: node)
        rootOfBlock.append(parent)
        sizeOfBlock.append(size)
        sizeBelowRoot.append(clock &- visits[node].discovered &+ 1)
      }
      let below = low
      node = above
      cursor = visits[node].cursor
      end = offsets[node &+ 1]
      low = min(visits[node].low, below)
      parent = visits[node].parent
    }
  }

  /// Whether each node is a cut-point: the root of a block and in another one.
  var isCutPoint: [Bool] {
    var isCutPoint = [Bool](repeating: false, count: places.count)
    var isRoot = isCutPoint
    for root in rootOfBlock {
      let root = Int(root)
      isCutPoint[root] = isCutPoint[root] || isRoot[root] || places[root].home != .max
      isRoot[root] = true
    }
    return isCutPoint
  }

  /// The block of the edge between two nodes.
  @inline(__always)
  func block(_ first: Int, _ second: Int) -> Int {
    let (first, second) = (places[first], places[second])
    return Int(first.discovered > second.discovered ? first.home : second.home)
  }
}
