/// The dominator algorithm of Lengauer and Tarjan, with path compression.
///
/// In the words of the paper: nodes are named by their depth-first number, from 1, with a super-root
/// 0 above all roots; `semi[w]` is the number of w's semidominator, `ancestor` and `label` are the
/// forest that `evaluate` searches, `bucket[v]` holds the nodes whose semidominator is v.
///
/// Source: <https://doi.org/10.1145/357062.357071>.
struct LengauerTarjan {
  private let graph: Graph
  private let into: Graph
  private let roots: [Int]
  /// The depth-first number of each node; 0 for one that is not reached.
  private(set) var number: [Int]
  private var vertex: [Int] = [-1]
  private var parent: [Int] = [0]
  private var semi: [Int] = []
  private var ancestor: [Int] = []
  private var label: [Int] = []
  private var dominator: [Int] = []

  init(_ graph: Graph, roots: [Int]) {
    self.graph = graph
    into = graph.reversed()
    self.roots = roots
    number = [Int](repeating: 0, count: graph.nodeCount)
  }

  /// The immediate dominator of each node; nil where it is the super-root or the node is not
  /// reached.
  var immediateDominators: [Int?] {
    graph.nodes.map { node in
      number[node] > 0 && dominator[number[node]] > 0 ? vertex[dominator[number[node]]] : nil
    }
  }

  mutating func run() {
    numberDepthFirst()
    let count = vertex.count
    semi = Array(0..<count)
    label = semi
    ancestor = [Int](repeating: -1, count: count)
    dominator = [Int](repeating: 0, count: count)
    var bucket = [[Int]](repeating: [], count: count)
    var isRoot = [Bool](repeating: false, count: count)
    for root in roots { isRoot[number[root]] = true }
    for w in stride(from: count - 1, through: 1, by: -1) {
      if isRoot[w] { semi[w] = 0 }
      for source in into.neighbours(of: vertex[w]) where number[Int(source)] > 0 {
        semi[w] = min(semi[w], semi[evaluate(number[Int(source)])])
      }
      bucket[semi[w]].append(w)
      ancestor[w] = parent[w]
      for v in bucket[parent[w]] {
        let u = evaluate(v)
        dominator[v] = semi[u] < semi[v] ? u : parent[w]
      }
      bucket[parent[w]].removeAll()
    }
    for w in 1..<max(1, count) where dominator[w] != semi[w] {
      dominator[w] = dominator[dominator[w]]
    }
  }

  private mutating func numberDepthFirst() {
    var cursor = graph.offsets
    for root in roots where number[root] == 0 {
      enter(root, below: 0)
      var path = [root]
      while let node = path.last {
        guard cursor[node] < graph.offsets[node + 1] else {
          path.removeLast()
          continue
        }
        let target = Int(graph.targets[Int(cursor[node])])
        cursor[node] += 1
        if number[target] == 0 {
          enter(target, below: number[node])
          path.append(target)
        }
      }
    }
  }

  private mutating func enter(_ node: Int, below above: Int) {
    number[node] = vertex.count
    vertex.append(node)
    parent.append(above)
  }

  /// The node of least semidominator on the way from v up to the root of its tree in the forest,
  /// the root excepted.
  private mutating func evaluate(_ v: Int) -> Int {
    guard ancestor[v] >= 0 else { return label[v] }
    var path: [Int] = []
    var node = v
    while ancestor[ancestor[node]] >= 0 {
      path.append(node)
      node = ancestor[node]
    }
    for node in path.reversed() {
      let above = ancestor[node]
      if semi[label[above]] < semi[label[node]] { label[node] = label[above] }
      ancestor[node] = ancestor[above]
    }
    return label[v]
  }
}
