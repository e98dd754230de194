/// How far communities depend on the seed they were found with.
public struct CommunityStability: Sendable, Hashable {
  /// The division of highest quality, of equals that of the earliest seed.
  public let best: Communities
  /// The quality for each seed.
  public let qualities: [Double]
  /// How many communities each seed gave.
  public let counts: [Int]
  /// The mean adjusted Rand index over pairs of seeds: 1 where every seed gives the same division;
  /// nil for one seed, or where no pair has an index.
  public let meanAdjustedRandIndex: Double?
  /// The same mean of normalised mutual information.
  public let meanNormalisedMutualInformation: Double?
  /// For each node, how much the community it has in the best division is the one it has with
  /// other seeds: the mean over the other seeds of shared members over all members, itself left
  /// out of neither; 1 where it always has the same company, nil for one seed.
  public let nodeStability: [Double?]
}

extension Graph {
  /// Communities found with several seeds, and how far they agree.
  ///
  /// What holds for one seed only is not a finding. See ``communities(objective:resolution:seed:iterations:)``.
  ///
  /// - Parameters:
  ///   - objective: What a division is judged by.
  ///   - resolution: γ, positive; higher for more and smaller communities.
  ///   - seeds: What chance grows from, each in turn.
  ///   - iterations: How often each run is repeated at most.
  /// - Returns: The comparison, or nil with fewer than ``fewestNodesForCommunities`` nodes.
  /// - Precondition: There is a seed.
  /// - Complexity: A run for each seed, and O(n) for each pair of seeds.
  ///
  /// Source: Traag, Waltman & van Eck 2019, <https://doi.org/10.1038/s41598-019-41695-z>; Lancichinetti
  /// & Fortunato 2012, <https://doi.org/10.1038/srep00336>.
  public func communityStability(
    objective: Communities.Objective = .modularity, resolution: Double = 1,
    seeds: [UInt64] = Array(1...20), iterations: Int = 3
  ) -> CommunityStability? {
    communityStability(objective, resolution, seeds, iterations, .unwatched)
  }

  /// The same comparison, seeds on several threads, with progress, and stopping when cancelled.
  ///
  /// - Parameters:
  ///   - objective: What a division is judged by.
  ///   - resolution: γ, positive; higher for more and smaller communities.
  ///   - seeds: What chance grows from, each in turn.
  ///   - iterations: How often each run is repeated at most.
  ///   - execution: The number of threads, and who hears of progress.
  /// - Returns: The comparison, or nil with fewer than ``fewestNodesForCommunities`` nodes.
  /// - Throws: `CancellationError` where the surrounding task is cancelled.
  /// - Precondition: There is a seed.
  /// - Complexity: A run for each seed, and O(n) for each pair of seeds.
  ///
  /// Source: Traag, Waltman & van Eck 2019, <https://doi.org/10.1038/s41598-019-41695-z>.
  public func communityStability(
    objective: Communities.Objective = .modularity, resolution: Double = 1,
    seeds: [UInt64] = Array(1...20), iterations: Int = 3, execution: Execution
  ) throws(CancellationError) -> CommunityStability? {
    try execution.run { communityStability(objective, resolution, seeds, iterations, $0) }
  }

  private func communityStability(
    _ objective: Communities.Objective, _ resolution: Double, _ seeds: [UInt64],
    _ iterations: Int, _ run: Run
  ) -> CommunityStability? {
    precondition(!seeds.isEmpty, "there is a seed")
    var runs: [Communities] = []
    Stripes(
      count: seeds.count, workspace: {},
      part: { _, place in
        communities(
          objective: objective, resolution: resolution, seed: seeds[place], iterations: iterations)
      },
      merge: { _, found in runs += [found].compactMap { $0 } }
    ).perform(run)
    guard var best = runs.first else { return nil }
    for run in runs where run.quality > best.quality { best = run }
    var (randSum, informationSum, randCount, informationCount) = (0.0, 0.0, 0, 0)
    for (place, run) in runs.enumerated() {
      for other in runs[..<place] {
        let agreement = PartitionAgreement(run.ofNode, other.ofNode)
        if let index = agreement.adjustedRandIndex {
          randSum += index
          randCount += 1
        }
        if let information = agreement.normalisedMutualInformation {
          informationSum += information
          informationCount += 1
        }
      }
    }
    let others = runs.filter { $0.seed != best.seed }
    var sums = [Double](repeating: 0, count: nodeCount)
    for run in others {
      for (node, share) in best.sharedCompany(with: run).enumerated() { sums[node] += share }
    }
    return CommunityStability(
      best: best, qualities: runs.map { $0.quality }, counts: runs.map { $0.count },
      meanAdjustedRandIndex: randCount > 0 ? randSum / Double(randCount) : nil,
      meanNormalisedMutualInformation:
        informationCount > 0 ? informationSum / Double(informationCount) : nil,
      nodeStability: sums.map { others.isEmpty ? nil : $0 / Double(others.count) })
  }
}

extension Communities {
  /// For each node, the Jaccard index of the communities it has in two divisions.
  fileprivate func sharedCompany(with other: Communities) -> [Double] {
    var shared: [Int: Int] = [:]
    let keys = zip(ofNode, other.ofNode).map { $0 * other.count + $1 }
    for key in keys { shared[key, default: 0] += 1 }
    return keys.map { key in
      let (own, others) = key.quotientAndRemainder(dividingBy: other.count)
      let both = Double(shared[key] ?? 0)
      return both / (Double(sizes[own] + other.sizes[others]) - both)
    }
  }
}
