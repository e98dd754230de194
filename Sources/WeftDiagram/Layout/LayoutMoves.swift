/// Tries moves on a layout one by one and takes back those that the rule of annealing refuses.
struct LayoutMoves: ~Copyable {
  let state: LayoutState
  let weights: LayoutWeights
  var random: LayoutRandom
  private var set = LayoutSet()
  /// Where the items of the set were before the move.
  private var before: [(x: Double, y: Double)] = []
  private var sides: [UInt8] = []
  /// Nodes outside boxes, and boxes that can move.
  private let free: [Int]
  private let movable: [Int]
  /// Nodes that can move at all.
  private let bounds: Rect

  init(_ problem: LayoutProblem, seed: UInt64, weights: LayoutWeights) {
    state = LayoutState(problem)
    self.weights = weights
    random = LayoutRandom(seed: seed)
    free = problem.nodes.indices.filter { problem.boxOf[$0] < 0 }
    movable = problem.boxes.indices.filter { problem.boxes[$0].band == nil }
    bounds = problem.area
  }

  /// How many things can be moved on their own.
  private var blockCount: Int { free.count + movable.count }

  /// Tries one move.
  ///
  /// - Parameters:
  ///   - temperature: How much worse a move may make the layout.
  ///   - reach: How far things move, in points.
  ///   - wholesale: The share of moves that shift, swap or mirror whole boxes.
  mutating func step(temperature: Double, reach: Double, wholesale: Double) {
    guard state.nodeCount + movable.count > 0 else { return }
    let choice = random.unit()
    set.clear()
    if choice < wholesale, blockCount > 0 {
      moveBlock(reach: reach, temperature: temperature)
    } else if choice < wholesale + 0.12 {
      swapNodes(temperature: temperature)
    } else if choice < wholesale + 0.14, !movable.isEmpty || state.boxCount > 0 {
      moveTitle(temperature: temperature)
    } else {
      moveNode(reach: reach, temperature: temperature)
    }
  }

  // MARK: - Kinds of move

  private mutating func moveNode(reach: Double, temperature: Double) {
    let count = state.nodeCount + movable.count
    var item = random.below(count)
    if item >= state.nodeCount {
      // A box without nodes moves by its title.
      let index = movable[item - state.nodeCount]
      guard state.isEmpty(index) else {
        guard state.nodeCount > 0 else { return }
        return moveNode(random.below(state.nodeCount), reach, temperature)
      }
      item = state.nodeCount + index
    }
    moveNode(item, reach, temperature)
  }

  private mutating func moveNode(_ item: Int, _ reach: Double, _ temperature: Double) {
    var (tx, ty) = (state.x[item], state.y[item])
    let kind = random.unit()
    if kind < 0.72 {
      tx += random.bell() * reach
      ty += random.bell() * reach
    } else if kind < 0.88, let centre = neighbourhood(item) {
      let pull = random.unit()
      tx += (centre.x - tx) * pull + random.bell() * reach * 0.5
      ty += (centre.y - ty) * pull + random.bell() * reach * 0.5
    } else {
      let range = room(item)
      tx = range.left + random.unit() * range.width
      ty = range.bottom + random.unit() * range.height
    }
    add(item)
    let before = begin()
    place(item, tx, ty)
    finish(before, temperature)
  }

  /// Two nodes of one box, or two outside all boxes, change places.
  private mutating func swapNodes(temperature: Double) {
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
    add(item)
    add(other)
    let before = begin()
    let (ax, ay, bx, by) = (state.x[item], state.y[item], state.x[other], state.y[other])
    place(item, bx, by)
    place(other, ax, ay)
    finish(before, temperature)
  }

  /// A title goes to another corner of its box.
  private mutating func moveTitle(temperature: Double) {
    let index = random.below(state.boxCount)
    guard !state.isEmpty(index) else { return }
    addBox(index)
    let before = begin()
    state.side[index] = state.isBand[index] ? UInt8(random.below(3)) : UInt8(random.below(6))
    finish(before, temperature)
  }

  /// A box with all that is in it, or a node outside boxes, moves, is mirrored, or changes places
  /// with another.
  private mutating func moveBlock(reach: Double, temperature: Double) {
    let block = random.below(blockCount)
    let kind = random.unit()
    if kind < 0.25, blockCount > 1 {
      let other = random.below(blockCount)
      guard other != block else { return }
      addBlock(block)
      let (first, firstCount) = (centre(block), set.items.count)
      addBlock(other)
      let second = centre(other)
      let before = begin()
      for (slot, item) in set.items.enumerated() {
        let sign = slot < firstCount ? 1.0 : -1.0
        state.x[Int(item)] += sign * (second.x - first.x)
        state.y[Int(item)] += sign * (second.y - first.y)
      }
      finish(before, temperature)
    } else if kind < 0.4, block >= free.count {
      addBlock(block)
      let middle = centre(block)
      let before = begin()
      let isSideways = random.unit() < 0.5
      for item in set.items {
        if isSideways {
          state.x[Int(item)] = 2 * middle.x - state.x[Int(item)]
        } else {
          state.y[Int(item)] = 2 * middle.y - state.y[Int(item)]
        }
      }
      finish(before, temperature)
    } else {
      addBlock(block)
      let before = begin()
      let middle = centre(block)
      let far = kind > 0.9
      let dx =
        far
        ? bounds.left + random.unit() * bounds.width - middle.x : random.bell() * reach * 1.5
      let dy =
        far
        ? bounds.bottom + random.unit() * bounds.height - middle.y : random.bell() * reach * 1.5
      for item in set.items {
        state.x[Int(item)] += dx
        state.y[Int(item)] += dy
      }
      finish(before, temperature)
    }
  }

  // MARK: - Sets

  private mutating func add(_ item: Int) {
    set.items.append(Int32(item))
    let home = Int(state.box[item])
    if item < state.nodeCount, home >= 0 { addBox(home) }
    if item >= state.nodeCount { set.boxes.append(Int32(home)) }
  }

  /// Adds a box's outline and its title, once.
  private mutating func addBox(_ index: Int) {
    guard !set.boxes.contains(Int32(index)) else { return }
    set.boxes.append(Int32(index))
    set.items.append(Int32(state.nodeCount + index))
  }

  private mutating func addBlock(_ block: Int) {
    if block < free.count {
      set.items.append(Int32(free[block]))
    } else {
      let index = movable[block - free.count]
      addBox(index)
      for slot in state.members(index) { set.items.append(state.member[slot]) }
    }
  }

  private func centre(_ block: Int) -> Point {
    if block < free.count { return Point(x: state.x[free[block]], y: state.y[free[block]]) }
    let index = movable[block - free.count]
    return Point(
      x: (state.left[index] + state.right[index]) / 2,
      y: (state.bottom[index] + state.top[index]) / 2)
  }

  /// Scores the set as it is and keeps where everything was.
  private mutating func begin() -> Double {
    before.removeAll(keepingCapacity: true)
    sides.removeAll(keepingCapacity: true)
    for item in set.items { before.append((state.x[Int(item)], state.y[Int(item)])) }
    for index in set.boxes { sides.append(state.side[Int(index)]) }
    return state.cost(of: set, weights)
  }

  /// Keeps the move or takes it back.
  private mutating func finish(_ old: Double, _ temperature: Double) {
    for index in set.boxes { state.refresh(Int(index)) }
    let change = state.cost(of: set, weights) - old
    if change <= 0 || random.unit() < exponential(-change / temperature) { return }
    for (slot, item) in set.items.enumerated() {
      (state.x[Int(item)], state.y[Int(item)]) = before[slot]
    }
    for (slot, index) in set.boxes.enumerated() {
      state.side[Int(index)] = sides[slot]
      state.refresh(Int(index))
    }
  }

  /// Puts an item somewhere, no farther than the page goes.
  private func place(_ item: Int, _ tx: Double, _ ty: Double) {
    let (w, h) = (state.halfWidth[item], state.halfHeight[item])
    let range = item < state.nodeCount ? limits(item) : bounds
    state.x[item] = min(max(tx, range.left + w), max(range.right - w, range.left + w))
    state.y[item] = min(max(ty, range.bottom + h), max(range.top - h, range.bottom + h))
  }

  /// Where a node may be: the page, or the inside of its band.
  private func limits(_ item: Int) -> Rect {
    let home = Int(state.box[item])
    guard home >= 0 else { return bounds }
    let title = 2 * state.halfHeight[state.nodeCount + home]
    let padding = state.padding
    guard state.isBand[home] else {
      var range = bounds.grown(by: -padding)
      if state.side[home] < 3 { range.top -= title } else { range.bottom += title }
      return range
    }
    return Rect(
      left: state.left[home] + padding, bottom: state.bottom[home] + padding * 0.7,
      right: state.right[home] - padding, top: state.top[home] - padding * 0.6 - title)
  }

  /// Where a node may jump to: about its box, or anywhere.
  private func room(_ item: Int) -> Rect {
    let home = Int(state.box[item])
    guard item < state.nodeCount, home >= 0, !state.isBand[home] else {
      return item < state.nodeCount ? limits(item) : bounds
    }
    return Rect(
      left: state.left[home], bottom: state.bottom[home], right: state.right[home],
      top: state.top[home]
    ).grown(by: 2 * state.gap)
  }

  /// The middle of an item's neighbours, or nil where it has none.
  private func neighbourhood(_ item: Int) -> Point? {
    let slots = Int(state.incidentStart[item])..<Int(state.incidentStart[item + 1])
    guard !slots.isEmpty else { return nil }
    var (sx, sy) = (0.0, 0.0)
    for slot in slots {
      let edge = Int(state.incident[slot])
      let far = Int(state.from[edge]) == item ? Int(state.to[edge]) : Int(state.from[edge])
      sx += state.x[far]
      sy += state.y[far]
    }
    return Point(x: sx / Double(slots.count), y: sy / Double(slots.count))
  }

  /// e to a power, by a series: the same bits on every machine, which no library promises.
  private func exponential(_ power: Double) -> Double {
    if power < -30 { return 0 }
    let reduced = power / 1024
    var result = 1 + reduced * (1 + reduced / 2 * (1 + reduced / 3))
    for _ in 0..<10 { result *= result }
    return result
  }
}
