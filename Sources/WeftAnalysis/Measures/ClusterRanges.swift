import WeftGraph
public import WeftModel

/// How far the measures of clusters hold when some of the ties are lost.
public struct ClusterRanges: Sendable, Hashable {
  /// The ranges of one cluster; nil where a measure was not asked for or is never defined.
  public struct Row: Sendable, Hashable {
    /// Of the share of pairs of members that are tied.
    public let density: ClosedRange<Double>?
    /// Of the normalised group degree.
    public let groupDegree: ClosedRange<Double>?
    /// Of the group closeness.
    public let groupCloseness: ClosedRange<Double>?
    /// Of the group betweenness.
    public let groupBetweenness: ClosedRange<Double>?
    /// Of the share of the others that rely on whoever is relied on most.
    public let reliedOn: ClosedRange<Double>?
    /// Of the number of outside suppliers.
    public let suppliers: ClosedRange<Double>?
    /// In what share of the cases the verdict is the same; nil where there is none.
    public let governanceHolds: Double?
  }

  /// One for each cluster, in the order of ``Network/clusters``.
  public let rows: [Row]
  /// The cases in which it was tried.
  public let losses: TieLosses
}

extension ClusterMeasures {
  /// How far the measures hold when a share of the ties is lost.
  ///
  /// - Parameters:
  ///   - index: The network whose clusters were measured.
  ///   - options: How many draws, how much is lost, the seed.
  /// - Returns: The ranges; nil without clusters or ties.
  /// - Complexity: repetitions times that of the measures.
  public func ranges(in index: NetworkIndex, _ options: RobustnessOptions) -> ClusterRanges? {
    guard !rows.isEmpty else { return nil }
    let asksGroup = rows.contains { $0.group != nil }
    let found = index.scoreRanges(options) { omitted in
      let all = ActorGraph(index, omitting: omitted)
      let ties = ActorGraph(index, layers: Self.withoutMembership, omitting: omitted)
      let reliances = Reliances(index, omitting: omitted)
      return rows.enumerated().flatMap { place, row -> [Double?] in
        let members = index.members[place]
        let nodes = members.compactMap { all.nodeOfActor[$0] }
        let group = asksGroup && !nodes.isEmpty ? all.graph.groupCentrality(of: nodes) : nil
        let tied = ties.graph.induced(by: members.compactMap { ties.nodeOfActor[$0] })
        let outside = row.dependency.map { _ in
          Set(reliances.dependency(ofCluster: place).layers.flatMap { $0.suppliers.map(\.id) })
        }
        return [
          row.density == nil ? nil : tied.density, group?.degreeNormalised, group?.closeness,
          group?.betweenness,
          row.dominance == nil
            ? nil : reliances.reliance(inCluster: place).map(\.share).max(),
          outside.map { Double($0.count) },
        ]
      }
    }
    guard let found else { return nil }
    let verdicts = rows.compactMap(\.dominance?.governance)
    let survivals =
      verdicts.count == rows.count
      ? Reliances(index).survival(of: verdicts, options) : rows.map { _ in nil }
    return ClusterRanges(
      rows: rows.indices.map { place in
        let ranges = found.ranges[(6 * place)..<(6 * place + 6)].map { $0 }
        return ClusterRanges.Row(
          density: ranges[0], groupDegree: ranges[1], groupCloseness: ranges[2],
          groupBetweenness: ranges[3], reliedOn: ranges[4], suppliers: ranges[5],
          governanceHolds: survivals[place]?.share)
      }, losses: found.losses)
  }
}
