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

  /// Beyond so many actors no page would hold the names.
  static let actorLimit = 1_200
  /// Beyond so many clusters their maps are left out.
  static let clusterLimit = 60

  /// The maps of the whole network and of each cluster, then those of the first findings.
  func maps(for findings: Findings, progress: (Double) -> Void) -> [ReportMap] {
    var wanted: [(name: String, title: String, view: FindingMap, values: MapValues)] = []
    let general: [FindingMap] =
      [.network, .tiers, .bridges]
      + (analysis.network.clusters.isEmpty ? [] : [.dependency])
      + analysis.network.clusters.indices.prefix(Self.clusterLimit)
      .filter { !analysis.index.members[$0].isEmpty }
      .map { .cluster(analysis.network.clusters[$0].id) }
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
      let request = MapRequest(
        view: view.mapView, page: page, values: values, effort: effort, seed: analysis.seed)
      do {
        let map = try request.map(of: analysis.network)
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
    }
  }

  /// What stands out on the map of a finding: whom it is about, and the ties it rests on.
  private func values(for finding: Finding) -> MapValues {
    var values = MapValues()
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
  /// How much of a network a map shows.
  enum Scale { case whole, cluster, ego }

  var scale: Scale {
    switch self {
    case .cluster: .cluster
    case .ego: .ego
    default: .whole
    }
  }

  var mapView: MapView {
    switch self {
    case .network: .network
    case .cluster(let id): .cluster(id)
    case .ego(let id): .ego(id)
    case .tiers: .tiers
    case .dependency: .dependency()
    case .bridges: .bridges
    }
  }
}
