/// Divides each community into parts that hang together well.
///
/// Nodes begin apart; in random order each that is still apart, and well connected to the rest of
/// its community, joins the well-connected part of it where it gains most, if it gains. A set S is
/// well connected in its community C where w(S, C − S) ≥ γ'·mass(S)·mass(C − S).
struct LeidenRefiner {
  private let level: LeidenLevel
  private let community: Scratch<UInt32>
  private let price: Double
  private let slack: Double
  private let communityMass: Scratch<Double>
  private let part: Scratch<UInt32>
  private let partMass: Scratch<Double>
  private let partSize: Scratch<UInt32>
  /// The weight from each part to the rest of its community.
  private let outward: Scratch<Double>

  init(
    _ level: LeidenLevel, _ community: Scratch<UInt32>, communityCount: Int, price: Double,
    slack: Double
  ) {
    self.level = level
    self.community = community
    self.price = price
    self.slack = slack
    let count = level.nodeCount
    communityMass = Scratch(repeating: 0, count: communityCount)
    part = Scratch(repeating: 0, count: count)
    partMass = Scratch(repeating: 0, count: count)
    partSize = Scratch(repeating: 1, count: count)
    outward = Scratch(repeating: 0, count: count)
    for node in 0..<count {
      communityMass.start[Int(community.start[node])] += level.mass.start[node]
      part.start[node] = UInt32(node)
      partMass.start[node] = level.mass.start[node]
      var sum = 0.0
      for arc in Int(level.offsets.start[node])..<Int(level.offsets.start[node + 1])
      where community.start[Int(level.targets.start[arc])] == community.start[node] {
        sum += level.weights?.start[arc] ?? 1
      }
      outward.start[node] = sum
    }
  }

  /// The part of each node.
  func run(_ chance: inout SplitMix64) -> Scratch<UInt32> {
    let count = level.nodeCount
    var order = (0..<UInt32(count)).map { $0 }
    chance.shuffle(&order)
    let weightTo = Scratch<Double>(repeating: 0, count: count)
    let touched = Scratch<UInt32>(repeating: 0, count: count)
    // Members of this value live as long as it does, so that their memory can be named once.
    let (targets, community) = (level.targets.start, community.start)
    let (part, weights) = (part.start, level.weights?.start)
    for node in order {
      let node = Int(node)
      guard part[node] == UInt32(node), partSize.start[node] == 1 else { continue }
      let own = community[node]
      let whole = communityMass.start[Int(own)]
      guard isWellConnected(node, in: whole) else { continue }
      var touchedCount = 0
      for arc in Int(level.offsets.start[node])..<Int(level.offsets.start[node + 1]) {
        let target = Int(targets[arc])
        if community[target] != own { continue }
        let other = part[target]
        if weightTo.start[Int(other)] == 0 {
          touched.start[touchedCount] = other
          touchedCount += 1
        }
        weightTo.start[Int(other)] += weights?[arc] ?? 1
      }
      var best = node
      var bestGain = 0.0
      for place in 0..<touchedCount {
        let other = Int(touched.start[place])
        let gain = weightTo.start[other] - price * level.mass.start[node] * partMass.start[other]
        if gain > bestGain + slack, isWellConnected(other, in: whole) {
          best = other
          bestGain = gain
        }
      }
      if best != node {
        part[node] = UInt32(best)
        partSize.start[node] = 0
        partSize.start[best] += 1
        partMass.start[best] += partMass.start[node]
        outward.start[best] += outward.start[node] - 2 * weightTo.start[best]
      }
      for place in 0..<touchedCount { weightTo.start[Int(touched.start[place])] = 0 }
    }
    return self.part
  }

  @inline(__always)
  private func isWellConnected(_ set: Int, in whole: Double) -> Bool {
    let own = partMass.start[set]
    return outward.start[set] >= price * own * (whole - own) - slack
  }
}
