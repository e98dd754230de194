import WeftAnalysis
import WeftModel

extension Teller {
  /// Which clusters rely on other clusters: one finding for each that does as a whole, or by most
  /// of its members. What single members of another cluster give is theirs, and no reliance on the
  /// cluster.
  func clusterRelianceFindings() -> [Finding] {
    let cells = analysis.clusterReliances.filter { cell in
      (cell.isWhole || (cell.share ?? 0) > 0.5)
        && cell.ties.contains { network.ties[$0].reliance?.on == cell.reliedOn }
    }
    return network.clusters.map(\.id).compactMap { reliant in
      let told = cells.filter { $0.reliant == reliant }
      guard !told.isEmpty else { return nil }
      let others = inOrder(told.map(\.reliedOn))
      let ties = Set(told.flatMap(\.ties)).filter { place in
        network.ties[place].reliance.map { others.contains($0.on) } ?? false
      }
      let kinds = Set(ties.map { network.ties[$0].kind }).sorted()
      let basis = basis(of: ties)
      return Finding(
        id: "cluster-reliance-\(Slug.of(reliant))", kind: .dependency,
        headline: say(
          .clusterRelies,
          [
            "cluster": .name(names[reliant]), "form": form(reliant),
            "count": .count(others.count),
            "others": named(others, limit: 6), "things": .words(words.list(kinds.map(words.thing))),
          ]),
        figure: .count(
          others.count, label: say(.figureClusterRelies, ["count": .count(others.count)])),
        evidence: evidence(ties), overturn: [say(.clusterReliesOverturn)],
        confidence: basis.confidence, certainty: [basis.sentence].compactMap { $0 },
        clusters: [reliant] + others, map: .around([reliant] + others), conventions: [.reliance],
        importance: 43)
    }
  }
}
