/// Tries moves on a layout one by one and takes back those that the rule of annealing refuses.
struct LayoutMoves: ~Copyable {
  let state: LayoutState
  let weights: LayoutWeights
  var random: LayoutRandom
  /// How much worse a move may make the layout, and how far it goes, in points.
  var temperature: Float = 0
  var reach: Float = 0
  /// The share of moves that shift, swap or mirror whole boxes.
  var wholesale: Float = 0
  /// How many moves were tried.
  private(set) var tried = 0

  private var set = LayoutSet()
  /// Where the items of the set were before the move.
  private var before: [(x: Float, y: Float)] = []
  private var sides: [UInt8] = []
  /// Nodes outside boxes, and boxes that can move.
  private let free: [Int]
  private let movable: [Int]
  /// The nodes whose only line is to a node: they go where it goes.
  private let leaves: [[Int32]]
  private let bounds: Bounds

  /// How often a node is tried in a row: what it cost where it was need be counted only once.
  private static let tries = 4
  /// How often a node takes its leaves along.
  private static let together: Float = 0.5

  /// A range of places.
  private struct Bounds {
    var left: Float
    var bottom: Float
    var right: Float
    var top: Float
  }

  init(_ problem: LayoutProblem, seed: UInt64, weights: LayoutWeights) {
    state = LayoutState(problem)
    self.weights = weights
    random = LayoutRandom(seed: seed)
    free = problem.nodes.indices.filter { problem.boxOf[$0] < 0 }
    movable = problem.boxes.indices.filter { problem.boxes[$0].band == nil }
    leaves = Self.leaves(of: problem)
    let area = problem.area
    bounds = Bounds(
      left: Float(area.left), bottom: Float(area.bottom), right: Float(area.right),
      top: Float(area.top))
  }

  /// For every node those that are tied to it alone, and lie in its box or in none.
  private static func leaves(of problem: LayoutProblem) -> [[Int32]] {
    let count = problem.nodes.count
    var degrees = [Int](repeating: 0, count: count + problem.boxes.count)
    for edge in problem.edges {
      degrees[edge.from] += 1
      degrees[edge.to] += 1
    }
    var result = [[Int32]](repeating: [], count: count)
    for edge in problem.edges {
      for (leaf, node) in [(edge.from, edge.to), (edge.to, edge.from)]
      where leaf < count && node < count && degrees[leaf] == 1 && degrees[node] > 1
        && (problem.boxOf[leaf] < 0 || problem.boxOf[leaf] == problem.boxOf[node])
      { result[node].append(Int32(leaf)) }
    }
    return result
  }

  /// How many things can be moved on their own.
  private var blockCount: Int { free.count + movable.count }

  /// Tries a few moves of one thing.
  mutating func step() {
    guard state.nodeCount + movable.count > 0 else {
      tried += 1
      return
    }
    let choice = random.unit()
    if choice < wholesale, blockCount > 0 {
      moveBlock()
    } else if choice < wholesale + 0.15 {
      swapNodes()
    } else if choice < wholesale + 0.17, state.boxCount > 0 {
      moveTitle()
    } else {
      moveNode()
    }
  }

  // MARK: - Kinds of move

  private mutating func moveNode() {
    let choice = random.below(state.nodeCount + movable.count)
    if choice >= state.nodeCount {
      // A box without nodes moves by its title.
      let index = movable[choice - state.nodeCount]
      if state.isEmpty(index) {
        begin(boxes: index)
        let old = state.cost(of: set, weights)
        let item = state.nodeCount + index
        remember()
        (state.x[item], state.y[item]) = target(item)
        finish(old)
        end()
        return
      }
    }
    guard state.nodeCount > 0 else {
      tried += 1
      return
    }
    let item = choice < state.nodeCount ? choice : random.below(state.nodeCount)
    if !leaves[item].isEmpty, random.unit() < Self.together {
      moveFamily(item)
      return
    }
    begin(node: item, withBox: false)
    var hasBox = state.box[item] < 0
    var old = state.cost(of: set, weights)
    for _ in 0..<Self.tries {
      let (tx, ty) = target(item)
      if !hasBox, state.shapesBox(item, movedTo: tx, ty) {
        end()
        begin(node: item, withBox: true)
        hasBox = true
        old = state.cost(of: set, weights)
      }
      remember()
      (state.x[item], state.y[item]) = (tx, ty)
      if finish(old) { break }
    }
    end()
  }

  /// A node moves with its leaves.
  private mutating func moveFamily(_ item: Int) {
    set.clear()
    addFamily(item)
    state.open(&set)
    let old = state.cost(of: set, weights)
    remember()
    let (tx, ty) = target(item)
    shift(0..<set.items.count, by: tx - state.x[item], ty - state.y[item])
    finish(old)
    end()
  }

  /// Shifts the nodes at some places of the set, none of them off the page.
  private func shift(_ slots: Range<Int>, by dx: Float, _ dy: Float) {
    for slot in slots {
      let item = Int(set.items[slot])
      guard item < state.nodeCount else { continue }
      let (w, h, range) = (state.halfWidth[item], state.halfHeight[item], limits(item))
      state.x[item] = min(
        max(state.x[item] + dx, range.left + w), max(range.right - w, range.left + w))
      state.y[item] = min(
        max(state.y[item] + dy, range.bottom + h), max(range.top - h, range.bottom + h))
    }
  }

  /// Where a node or an empty box's title may go next.
  private mutating func target(_ item: Int) -> (Float, Float) {
    var (tx, ty) = (state.x[item], state.y[item])
    let kind = random.unit()
    if kind < 0.76 {
      tx += random.bell() * reach
      ty += random.bell() * reach
    } else if kind < 0.90, let centre = neighbourhood(item) {
      let pull = random.unit()
      tx += (centre.x - tx) * pull + random.bell() * reach * 0.5
      ty += (centre.y - ty) * pull + random.bell() * reach * 0.5
    } else {
      let range = room(item)
      tx = range.left + random.unit() * (range.right - range.left)
      ty = range.bottom + random.unit() * (range.top - range.bottom)
    }
    let (w, h) = (state.halfWidth[item], state.halfHeight[item])
    let range = item < state.nodeCount ? limits(item) : bounds
    tx = min(max(tx, range.left + w), max(range.right - w, range.left + w))
    ty = min(max(ty, range.bottom + h), max(range.top - h, range.bottom + h))
    return (tx, ty)
  }

  /// Two nodes of one box, or two outside all boxes, change places.
  private mutating func swapNodes() {
    tried += 1
    guard state.nodeCount > 1 else { return }
    let item = random.below(state.nodeCount)
    let home = Int(state.box[item])
    let other: Int
    if home < 0 {
      other = free[random.below(free.count)]
    } else {
      let members = state.members(home)
      other = Int(state.member[members.lowerBound + random.below(members.count)])
    }
    guard other != item else { return }
    if !(leaves[item].isEmpty && leaves[other].isEmpty), random.unit() < Self.together {
      swapFamilies(item, other)
      return
    }
    set.clear()
    set.items.append(Int32(item))
    set.items.append(Int32(other))
    let (ax, ay, bx, by) = (state.x[item], state.y[item], state.x[other], state.y[other])
    if home >= 0,
      state.shapesBox(item, movedTo: bx, by) || state.shapesBox(other, movedTo: ax, ay)
    {
      addBox(home)
    }
    state.open(&set)
    let old = state.cost(of: set, weights)
    remember()
    (state.x[item], state.y[item]) = (bx, by)
    (state.x[other], state.y[other]) = (ax, ay)
    tried -= 1
    finish(old)
    end()
  }

  /// Two nodes change places, each with its leaves.
  private mutating func swapFamilies(_ item: Int, _ other: Int) {
    // Of two that are tied, one can be the other's leaf.
    guard !leaves[item].contains(Int32(other)), !leaves[other].contains(Int32(item)) else { return }
    set.clear()
    addFamily(item)
    let first = set.items.count
    addFamily(other)
    state.open(&set)
    let old = state.cost(of: set, weights)
    remember()
    let (dx, dy) = (state.x[other] - state.x[item], state.y[other] - state.y[item])
    shift(0..<first, by: dx, dy)
    shift(first..<set.items.count, by: -dx, -dy)
    tried -= 1
    finish(old)
    end()
  }

  /// A title goes to another corner of its box.
  private mutating func moveTitle() {
    let index = random.below(state.boxCount)
    guard !state.isEmpty(index) else {
      tried += 1
      return
    }
    begin(boxes: index)
    let old = state.cost(of: set, weights)
    remember()
    state.side[index] = UInt8(random.below(state.isBand[index] ? 3 : 6))
    finish(old)
    end()
  }

  /// A box with all that is in it, or a node outside boxes, moves, is mirrored, or changes places
  /// with another.
  private mutating func moveBlock() {
    let block = random.below(blockCount)
    let kind = random.unit()
    var (dx, dy) = (random.bell() * reach * 1.5, random.bell() * reach * 1.5)
    set.clear()
    addBlock(block)
    let (middle, first) = (centre(block), set.items.count)
    if kind < 0.25, blockCount > 1 {
      let other = random.below(blockCount)
      guard other != block else {
        tried += 1
        return
      }
      let second = centre(other)
      addBlock(other)
      // One may hang on the other.
      let isOne = block < free.count || other < free.count
      if isOne, Set(set.items).count < set.items.count {
        tried += 1
        return
      }
      (dx, dy) = (second.x - middle.x, second.y - middle.y)
    } else if kind > 0.9 {
      dx = bounds.left + random.unit() * (bounds.right - bounds.left) - middle.x
      dy = bounds.bottom + random.unit() * (bounds.top - bounds.bottom) - middle.y
    }
    let isMirrored = kind >= 0.25 && kind < 0.4 && block >= free.count
    let isSideways = isMirrored && random.unit() < 0.5
    state.open(&set)
    let old = state.cost(of: set, weights)
    remember()
    for slot in 0..<set.items.count {
      let item = Int(set.items[slot])
      if isMirrored {
        if isSideways {
          state.x[item] = 2 * middle.x - state.x[item]
        } else {
          state.y[item] = 2 * middle.y - state.y[item]
        }
      } else {
        let sign: Float = slot < first ? 1 : -1
        state.x[item] += sign * dx
        state.y[item] += sign * dy
      }
    }
    finish(old)
    end()
  }

  // MARK: - Sets

  private mutating func begin(node: Int, withBox: Bool) {
    set.clear()
    set.items.append(Int32(node))
    if withBox { addBox(Int(state.box[node])) }
    state.open(&set)
  }

  private mutating func begin(boxes index: Int) {
    set.clear()
    addBox(index)
    state.open(&set)
  }

  private func end() { state.close(set) }

  /// Adds a box's outline and its title.
  private mutating func addBox(_ index: Int) {
    set.boxes.append(Int32(index))
    set.items.append(Int32(state.nodeCount + index))
  }

  /// Adds a node, its leaves and the boxes they lie in.
  private mutating func addFamily(_ item: Int) {
    set.items.append(Int32(item))
    set.items += leaves[item]
    let home = state.box[item]
    if home >= 0, !set.boxes.contains(home) { addBox(Int(home)) }
  }

  /// Adds a box with all that is in it, or a node outside boxes, and what hangs on them alone.
  private mutating func addBlock(_ block: Int) {
    if block < free.count {
      set.items.append(Int32(free[block]))
    } else {
      let index = movable[block - free.count]
      addBox(index)
      for slot in state.members(index) {
        let node = state.member[slot]
        set.items.append(node)
        for leaf in leaves[Int(node)] where state.box[Int(leaf)] < 0 { set.items.append(leaf) }
      }
    }
  }

  private func centre(_ block: Int) -> (x: Float, y: Float) {
    if block < free.count { return (state.x[free[block]], state.y[free[block]]) }
    let index = movable[block - free.count]
    return (
      (state.left[index] + state.right[index]) / 2, (state.bottom[index] + state.top[index]) / 2
    )
  }

  /// Keeps where everything of the set is.
  private mutating func remember() {
    before.removeAll(keepingCapacity: true)
    sides.removeAll(keepingCapacity: true)
    for slot in 0..<set.items.count {
      let item = Int(set.items[slot])
      before.append((state.x[item], state.y[item]))
    }
    for slot in 0..<set.boxes.count { sides.append(state.side[Int(set.boxes[slot])]) }
  }

  /// Keeps the move or takes it back; says which.
  @discardableResult
  private mutating func finish(_ old: Float) -> Bool {
    tried += 1
    settle()
    let limit = old + temperature * random.patience()
    if state.cost(of: set, weights, limit: limit) <= limit { return true }
    for slot in 0..<set.items.count {
      let item = Int(set.items[slot])
      (state.x[item], state.y[item]) = before[slot]
    }
    for slot in 0..<set.boxes.count { state.side[Int(set.boxes[slot])] = sides[slot] }
    settle()
    return false
  }

  /// Draws boxes and lines anew after items have moved.
  private func settle() {
    for slot in 0..<set.boxes.count { state.refresh(Int(set.boxes[slot])) }
    for slot in 0..<set.items.count { state.pull(Int(set.items[slot])) }
  }

  // MARK: - Places

  /// Where a node may be: the page, or the inside of its band.
  private func limits(_ item: Int) -> Bounds {
    let home = Int(state.box[item])
    guard home >= 0 else { return bounds }
    let title = 2 * state.halfHeight[state.nodeCount + home]
    let padding = state.padding
    guard state.isBand[home] else {
      var range = Bounds(
        left: bounds.left + padding, bottom: bounds.bottom + padding,
        right: bounds.right - padding, top: bounds.top - padding)
      if state.side[home] < 3 { range.top -= title } else { range.bottom += title }
      return range
    }
    return Bounds(
      left: state.left[home] + padding, bottom: state.bottom[home] + padding * 0.7,
      right: state.right[home] - padding, top: state.top[home] - padding * 0.6 - title)
  }

  /// Where a node may jump to: about its box, or anywhere.
  private func room(_ item: Int) -> Bounds {
    let home = Int(state.box[item])
    guard item < state.nodeCount, home >= 0, !state.isBand[home] else {
      return item < state.nodeCount ? limits(item) : bounds
    }
    let margin = 2 * state.gap
    return Bounds(
      left: state.left[home] - margin, bottom: state.bottom[home] - margin,
      right: state.right[home] + margin, top: state.top[home] + margin)
  }

  /// The middle of an item's neighbours, or nil where it has none.
  private func neighbourhood(_ item: Int) -> (x: Float, y: Float)? {
    let slots = state.lines(item)
    guard !slots.isEmpty else { return nil }
    var (sx, sy) = (Float(0), Float(0))
    for slot in slots {
      let edge = Int(state.incident[slot])
      if Int(state.from[edge]) == item {
        sx += state.toX[edge]
        sy += state.toY[edge]
      } else {
        sx += state.fromX[edge]
        sy += state.fromY[edge]
      }
    }
    return (sx / Float(slots.count), sy / Float(slots.count))
  }
}
