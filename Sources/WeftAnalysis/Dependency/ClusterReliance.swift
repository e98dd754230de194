public import WeftModel

/// How far one cluster relies on another in a layer: a cell of the dependency structure matrix.
public struct ClusterReliance: Sendable, Hashable {
  /// The cluster that relies, by id.
  public let reliant: String
  /// The cluster relied on, by id.
  public let reliedOn: String
  /// The layer.
  public let layer: Layer
  /// The members that rely on a member of the other, or on the other as a whole, by id; those
  /// given something by a member of both, which is no reliance on the other, left out.
  public let members: [String]
  /// Their share of all members of the reliant cluster, 0 to 1; nil where none is named.
  public let share: Double?
  /// Whether the cluster as a whole relies on the other.
  public let isWhole: Bool
  /// The ties that show it, by place in ``Network/ties``.
  public let ties: [Int]
}

/// The outside suppliers two clusters have in common in a layer.
public struct SharedSuppliers: Sendable, Hashable {
  /// The one cluster, by id; the lower.
  public let first: String
  /// The other cluster, by id.
  public let second: String
  /// The layer.
  public let layer: Layer
  /// The suppliers of both, by id.
  public let suppliers: [String]
  /// Their number over the number of suppliers of either (Jaccard), 0 to 1.
  public let jaccard: Double
}

extension Reliances {
  /// The dependency structure matrix of the clusters: one for each pair and layer in which one
  /// relies on the other, by reliant cluster, then the other, then layer.
  ///
  /// - Complexity: O(layers · memberships · suppliers of a member · clusters of a supplier).
  public func clusterReliances() -> [ClusterReliance] {
    let network = index.network
    struct Cell {
      var members: Set<Int> = []
      var isWhole = false
      var ties: Set<Int> = []
    }
    var result: [ClusterReliance] = []
    for flow in flows {
      var cells: [[Int]: Cell] = [:]
      func givers(_ node: Int) -> [Int] {
        switch flow.end(at: node) {
        case .actor(let actor): index.clustersOf[actor]
        case .cluster(let cluster): [cluster]
        }
      }
      for cluster in network.clusters.indices {
        let inside = Set(index.members[cluster])
        func note(_ supply: FlowGraph.Supply, member: Int?) {
          guard !inside.contains(supply.giver) else { return }
          for other in givers(supply.giver) where other != cluster {
            cells[[cluster, other], default: Cell()].ties.formUnion(supply.ties)
            if let member {
              cells[[cluster, other], default: Cell()].members.insert(member)
            } else {
              cells[[cluster, other], default: Cell()].isWhole = true
              cells[[cluster, other], default: Cell()].members.formUnion(inside)
            }
          }
        }
        for supply in flow.suppliersByTie(of: flow.node(of: .cluster(cluster))) {
          note(supply, member: nil)
        }
        for member in index.members[cluster] {
          for supply in flow.suppliersByTie(of: member) { note(supply, member: member) }
        }
      }
      result += cells.map { pair, cell in
        ClusterReliance(
          reliant: network.clusters[pair[0]].id, reliedOn: network.clusters[pair[1]].id,
          layer: flow.layer, members: ids(Array(cell.members)),
          share: index.members[pair[0]].isEmpty
            ? nil : Double(cell.members.count) / Double(index.members[pair[0]].count),
          isWhole: cell.isWhole, ties: cell.ties.sorted())
      }
    }
    return result.sorted {
      ($0.reliant, $0.reliedOn, $0.layer) < ($1.reliant, $1.reliedOn, $1.layer)
    }
  }

  /// The outside suppliers each two clusters have in common, by clusters, then layer.
  ///
  /// - Parameter dependencies: What ``dependencies()`` gives; nil to work it out.
  /// - Returns: One for each two clusters and layer with a supplier of both.
  /// - Complexity: O(clusters² · suppliers of a cluster) at worst.
  public func sharedSuppliers(_ dependencies: [Dependency]? = nil) -> [SharedSuppliers] {
    let all = dependencies ?? self.dependencies()
    var result: [SharedSuppliers] = []
    for layer in flows.map(\.layer) {
      let sets = all.compactMap { dependency in
        dependency.layer(layer).map { (dependency.cluster, Set($0.suppliers.map(\.id))) }
      }.sorted { $0.0 < $1.0 }
      for (rank, one) in sets.enumerated() {
        for other in sets[(rank + 1)...] {
          let shared = one.1.intersection(other.1)
          guard !shared.isEmpty else { continue }
          result.append(
            SharedSuppliers(
              first: one.0, second: other.0, layer: layer, suppliers: shared.sorted(),
              jaccard: Double(shared.count) / Double(one.1.union(other.1).count)))
        }
      }
    }
    return result.sorted { ($0.first, $0.second, $0.layer) < ($1.first, $1.second, $1.layer) }
  }
}
