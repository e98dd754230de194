/// Moves nodes one by one to the community where they gain most, until none gains.
///
/// Nodes wait in a queue, at first all in random order; when one moves, those of its neighbours
/// that are not in its new community join the queue again.
struct LeidenMover {
  private let level: LeidenLevel
  private let community: Scratch<UInt32>
  private let price: Double
  private let slack: Double
  private let mass: Scratch<Double>
  private let size: Scratch<UInt32>
  /// The weight from the node at hand to each community, and the communities that have any.
  private let weightTo: Scratch<Double>
  private let touched: Scratch<UInt32>
  /// Communities without a node.
  private var empty: [UInt32] = []

  init(_ level: LeidenLevel, _ community: Scratch<UInt32>, price: Double, slack: Double) {
    self.level = level
    self.community = community
    self.price = price
    self.slack = slack
    mass = Scratch(repeating: 0, count: level.nodeCount)
    size = Scratch(repeating: 0, count: level.nodeCount)
    weightTo = Scratch(repeating: 0, count: level.nodeCount)
    touched = Scratch(repeating: 0, count: level.nodeCount)
    for node in 0..<level.nodeCount {
      let own = Int(community.start[node])
      mass.start[own] += level.mass.start[node]
      size.start[own] += 1
    }
    for own in stride(from: level.nodeCount - 1, through: 0, by: -1) where size.start[own] == 0 {
      empty.append(UInt32(own))
    }
  }

  /// Moves nodes; false where none moved.
  mutating func run(_ chance: inout SplitMix64) -> Bool {
    let count = level.nodeCount
    guard count > 0 else { return false }
    var order = (0..<UInt32(count)).map { $0 }
    chance.shuffle(&order)
    let queue = Scratch(order, or: 0)
    let community = community.start
    let targets = level.targets.start
    let isWaiting = Scratch<Bool>(repeating: true, count: count)
    var (head, waiting) = (0, count)
    var hasMoved = false
    while waiting > 0 {
      let node = Int(queue.start[head])
      head = head + 1 == count ? 0 : head + 1
      waiting -= 1
      isWaiting.start[node] = false
      let best = bestCommunity(of: node)
      if best == community[node] { continue }
      move(node, to: best)
      hasMoved = true
      for arc in Int(level.offsets.start[node])..<Int(level.offsets.start[node + 1]) {
        let other = Int(targets[arc])
        if isWaiting.start[other] || community[other] == best { continue }
        isWaiting.start[other] = true
        let tail = head + waiting
        queue.start[tail >= count ? tail - count : tail] = UInt32(other)
        waiting += 1
      }
    }
    return hasMoved
  }

  @inline(__always)
  private func bestCommunity(of node: Int) -> UInt32 {
    // Members of this value live as long as it does, so that their memory can be named once.
    let (targets, community) = (level.targets.start, community.start)
    let (weightTo, touched, mass) = (weightTo.start, touched.start, mass.start)
    let (begin, end) = (Int(level.offsets.start[node]), Int(level.offsets.start[node + 1]))
    let own = community[node]
    let ownMass = level.mass.start[node]
    var touchedCount = 0
    if let weights = level.weights?.start {
      for arc in begin..<end {
        let other = community[Int(targets[arc])]
        let sum = weightTo[Int(other)]
        if sum == 0 {
          touched[touchedCount] = other
          touchedCount += 1
        }
        weightTo[Int(other)] = sum + weights[arc]
      }
    } else {
      for arc in begin..<end {
        let other = community[Int(targets[arc])]
        let sum = weightTo[Int(other)]
        if sum == 0 {
          touched[touchedCount] = other
          touchedCount += 1
        }
        weightTo[Int(other)] = sum + 1
      }
    }
    var best = own
    let cost = price * ownMass
    var bestGain = weightTo[Int(own)] - cost * (mass[Int(own)] - ownMass)
    for place in 0..<touchedCount {
      let other = touched[place]
      let gain = weightTo[Int(other)] - cost * mass[Int(other)]
      weightTo[Int(other)] = 0
      if other != own && gain > bestGain + slack {
        best = other
        bestGain = gain
      }
    }
    if bestGain < -slack, size.start[Int(own)] > 1, let alone = empty.last { best = alone }
    return best
  }

  @inline(__always)
  private mutating func move(_ node: Int, to best: UInt32) {
    let own = Int(community.start[node])
    // The only empty community a node moves to is the last in the list.
    if size.start[Int(best)] == 0 { empty.removeLast() }
    mass.start[own] -= level.mass.start[node]
    size.start[own] -= 1
    if size.start[own] == 0 {
      // What is left is rounding.
      mass.start[own] = 0
      empty.append(UInt32(own))
    }
    mass.start[Int(best)] += level.mass.start[node]
    size.start[Int(best)] += 1
    community.start[node] = best
  }
}
