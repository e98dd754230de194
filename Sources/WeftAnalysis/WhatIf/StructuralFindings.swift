import WeftGraph
import WeftModel

extension NetworkIndex {
  /// What the structure of the network shows, each finding once.
  ///
  /// - Complexity: that of ``Reliances/dependencies()`` and of ``bridges(in:)`` without betweenness.
  func structuralFindings(_ reliances: Reliances, _ graph: ActorGraph) -> Set<StructuralFinding> {
    var result: Set<StructuralFinding> = []
    for (place, cluster) in network.clusters.enumerated() {
      let governance = reliances.governance(ofCluster: place)
      if let form = governance.form {
        result.insert(.governance(cluster: cluster.id, form: form, leaders: governance.first))
      }
      // What reaches few of the members is not what the cluster has.
      for layer in reliances.dependency(ofCluster: place).layers
      where 2 * layer.receiving.count >= members[place].count {
        for supplier in layer.soleSuppliers where supplier.isOfWholeCluster {
          result.insert(
            .soleSupplier(cluster: cluster.id, layer: layer.layer, supplier: supplier.id))
        }
        for body in layer.dominators where body.isOfWholeCluster {
          result.insert(.dominator(cluster: cluster.id, layer: layer.layer, body: body.id))
        }
      }
    }
    for node in graph.graph.biconnectedComponents().cutPoints {
      result.insert(.cutPoint(actor: graph.actor(at: node).id))
    }
    for record in RecordGraph(graph).bridging {
      if case .tie(let place) = record {
        let record = network.ties[place]
        result.insert(.onlyTie(from: record.from, kind: record.kind, to: record.to))
      }
    }
    return result
  }
}
