public import Foundation
import WeftAnalysis
public import WeftDiagram
import WeftModel

/// A map of a report, as far as it could be drawn.
public struct ReportMap: Sendable {
  /// Its name in files and anchors.
  public let name: String
  /// What it shows.
  public let title: String
  /// The map, everything in its place; nil where it does not fit any page.
  public let map: NetworkMap?
  /// The map as an SVG file; nil where it could not be drawn.
  public let svg: Data?
  /// What is wrong where something is.
  public let failure: String?
}

/// Draws the maps of a report.
struct MapMaker {
  let analysis: Analysis
  let names: Names
  let effort: Int
  private let words = Words()

  init(analysis: Analysis, names: Names, effort: Int, scenario: Scenario? = nil) {
    self.analysis = analysis
    self.names = names
    self.effort = effort
    self.scenario = scenario
  }

  /// Beyond so many actors no page would hold the names.
  static let actorLimit = 1_200
  /// Beyond so many clusters their maps are left out.
  static let clusterLimit = 60

  /// What is asked to happen, if anything is.
  var scenario: Scenario?

  /// The maps of what is asked to happen, of the whole network and of each cluster, then those of
  /// the first findings.
  func maps(for findings: Findings, progress: (Double) -> Void) -> [ReportMap] {
    var wanted: [(name: String, title: String, view: FindingMap, values: MapValues)] = []
    let general: [FindingMap] =
      [.network, .tiers, .bridges]
      + (analysis.network.clusters.isEmpty ? [] : [.dependency])
      + analysis.network.clusters.indices.prefix(Self.clusterLimit)
      .filter { !analysis.index.members[$0].isEmpty }
      .map { .cluster(analysis.network.clusters[$0].id) }
    if let scenario {
      let title = words.title(of: scenario) { names.title($0) }
      wanted.append((FindingMap.whatIf, title, .scenario(scenario), MapValues()))
    }
    for view in general { wanted.append((view.name, title(of: view), view, MapValues())) }
    for finding in findings.first {
      let values = values(for: finding)
      wanted.append(("finding-\(finding.id)", finding.headline, finding.map, values))
    }
    return wanted.enumerated().map { place, item in
      defer { progress(Double(place + 1) / Double(wanted.count)) }
      return draw(item.name, title: item.title, view: item.view, values: item.values)
    }
  }

  private func draw(
    _ name: String, title: String, view: FindingMap, values: MapValues
  ) -> ReportMap {
    let isWhole = ![.ego, .cluster].contains(view.scale)
    if analysis.network.actors.isEmpty || analysis.index.ties.isEmpty {
      return ReportMap(
        name: name, title: title, map: nil, svg: nil, failure: Phrase.nothingToDraw.pattern)
    }
    if isWhole, analysis.network.actors.count > Self.actorLimit {
      return ReportMap(
        name: name, title: title, map: nil, svg: nil, failure: Phrase.tooManyToDraw.pattern)
    }
    var failure: String?
    for page in Self.pages {
      var request = MapRequest(
        view: view.mapView(of: analysis.network), page: page, values: values, effort: effort,
        seed: analysis.seed)
      if case .scenario = view { request.title = title }
      if case .introductions = view { request.title = title }
      do {
        let map = try request.map(of: view.subject(analysis.index))
        do {
          return ReportMap(
            name: name, title: title, map: map, svg: try map.svg(), failure: nil)
        } catch {
          return ReportMap(
            name: name, title: title, map: map, svg: nil, failure: String(describing: error))
        }
      } catch {
        failure = String(describing: error)
      }
    }
    return ReportMap(name: name, title: title, map: nil, svg: nil, failure: failure)
  }

  private static let pages = [Page.a4] + ["A3", "A2"].compactMap { Page($0) }

  private func title(of view: FindingMap) -> String {
    switch view {
    case .network: Label.theWholeNetwork.text
    case .tiers: Label.tiersMap.text
    case .bridges: Label.bridgesMap.text
    case .dependency: Label.dependencyMap.text
    case .cluster(let id), .ego(let id): names.title(id)
    case .around, .activities, .introductions, .scenario: ""
    }
  }

  /// What stands out on the map of a finding: whom it is about, and the ties it rests on.
  private func values(for finding: Finding) -> MapValues {
    var values = MapValues()
    switch finding.map {
    // What is gone or new stands out on these by itself.
    case .introductions, .scenario: return values
    default: break
    }
    values.strongActors = Set(finding.actors)
    values.strongTies = Set(
      finding.evidence.flatMap(\.ties).map { place in
        MapValues.Pair(analysis.network.ties[place].from, analysis.network.ties[place].to)
      })
    values.strongMeaning = Phrase.standsOut.pattern
    return values
  }
}

extension FindingMap {
  /// The name of the map of what a report is asked to tell first.
  static let whatIf = "what-if"

  /// How much of a network a map shows.
  enum Scale { case whole, cluster, ego }

  var scale: Scale {
    switch self {
    case .cluster: .cluster
    case .ego, .around: .ego
    default: .whole
    }
  }

  /// The view that shows it.
  func mapView(of network: Network) -> MapView {
    switch self {
    case .network, .around: .network
    case .cluster(let id): .cluster(id)
    case .ego(let id): .ego(id)
    case .tiers: .tiers
    case .dependency: .dependency()
    case .bridges: .bridges
    case .activities: .twoMode
    case .introductions, .scenario: .change(before: network)
    }
  }

  /// The network that is drawn.
  func subject(_ index: NetworkIndex) -> Network {
    var network = index.network
    switch self {
    case .around(let ids): return index.around(Set(ids))
    case .activities(let ids) where !ids.isEmpty:
      let rows = Set(ids)
      network.ties.removeAll { $0.layer == .activity && !rows.contains($0.from) }
      return network
    case .introductions(let pairs):
      network.ties += pairs.map { Tie(from: $0[0], to: $0[1], kind: "partners") }
      return network
    case .scenario(let scenario): return (try? scenario.applied(to: network)) ?? network
    default: return network
    }
  }
}

extension NetworkIndex {
  /// Some actors and clusters, who is in those clusters or tied to any of them, and the ties at
  /// which one of them stands; activities left out.
  fileprivate func around(_ ids: Set<String>) -> Network {
    var result = network
    let chosen = Set(network.clusters.map(\.id)).intersection(ids)
    let members = Set(
      network.memberships.filter { chosen.contains($0.cluster) }.map(\.actor))
    // The clusters of an actor count as its own ends: a tie to them is a tie to it.
    let homes = Set(
      network.memberships.filter { ids.contains($0.actor) }.map(\.cluster)
    ).filter { home in network.clusters.contains { $0.id == home } }
    let near = ids.union(members)
    result.ties = network.ties.filter { tie in
      tie.layer != .activity && !tie.isDenial
        && (near.contains(tie.from) || near.contains(tie.to)
          || (homes.contains(tie.from) || homes.contains(tie.to)) && chosen.isEmpty)
    }
    let ends = Set(result.ties.flatMap { [$0.from, $0.to] }).union(near)
    result.actors.removeAll { !ends.contains($0.id) }
    let actors = Set(result.actors.map(\.id))
    result.memberships.removeAll { !actors.contains($0.actor) }
    let inhabited = Set(result.memberships.map(\.cluster)).union(ends)
    result.clusters.removeAll { !inhabited.contains($0.id) }
    return result
  }
}
