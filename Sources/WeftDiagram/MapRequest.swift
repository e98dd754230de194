import Foundation
import OrderedCollections
public import WeftModel

/// What kind of map is wanted, on what paper, in what language and look.
///
/// ```swift
/// let map = try MapRequest(view: .network, page: .a4).map(of: network)
/// try map.svg().write(to: file)
/// ```
public struct MapRequest: Sendable {
  /// What is shown.
  public var view: MapView
  /// The paper.
  public var page: Page
  /// Whether the page may be turned by a quarter where the map is better on it then.
  public var mayTurnPage = false
  /// What stands out, and what size means.
  public var values: MapValues
  /// The look.
  public var style: MapStyle
  /// The language of title, legend and captions.
  public var wording: Wording
  /// The title; the network's own or the view's where nil.
  public var title: String?
  /// The day the map was drawn (ISO 8601), printed at its foot; nothing is printed where nil.
  public var date: String?
  /// Warnings printed at the foot, such as "12 of 18 members answered".
  public var caveats: [String]
  /// How long the search for a good layout is: moves tried for each
  /// actor and tie, in hundreds, fewer for large networks; 0 draws with one stock engine.
  public var effort: Int
  /// Where chance begins; the same seed and effort give the same map.
  public var seed: UInt64

  /// Where actors were on an earlier map, so that they stay there.
  public var positions = MapPositions()
  /// Text printed beside the map.
  var passages: [Imprint.Passage] = []
  /// Which page of how many the sheet is.
  var pageNumber = (number: 1, count: 1)
  /// Says whether to stop looking and take the best layout so far.
  public var isCancelled: (@Sendable () -> Bool)?

  /// Makes a request.
  public init(
    view: MapView = .network, page: Page = .a4, values: MapValues = MapValues(),
    style: MapStyle = .standard, wording: Wording = .english, title: String? = nil,
    date: String? = nil, caveats: [String] = [], effort: Int = MapRequest.defaultEffort,
    seed: UInt64 = 1
  ) {
    self.view = view
    self.page = page
    self.values = values
    self.style = style
    self.wording = wording
    self.title = title
    self.date = date
    self.caveats = caveats
    self.effort = effort
    self.seed = seed
  }

  /// The effort taken where none is given.
  public static let defaultEffort = 60

  /// Why a network cannot be shown as asked.
  public enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// No actor or cluster has this id.
    case unknown(String)
    /// The neighbourhood of a cluster was asked for.
    case isCluster(String)
    /// The inside of an actor was asked for.
    case isActor(String)
    /// The names do not fit the page even at the smallest size.
    case tooSmall(page: String)

    /// What is wrong and how to mend it.
    public var description: String {
      switch self {
      case .unknown(let id): "No actor or cluster has the id \"\(id)\"."
      case .isCluster(let id): "\"\(id)\" is a cluster: --view cluster draws it."
      case .isActor(let id): "\"\(id)\" is an actor: --view ego draws it."
      case .tooSmall(let page):
        "The names do not fit on \(page) at a size that can be read; take a larger page."
      }
    }
  }

  /// Draws a network as asked.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - progress: Is told how much of the search is done, 0 to 1.
  /// - Returns: The map, everything in its place.
  /// - Throws: ``Failure`` where the view names something the network does not have, or the page
  ///   is too small.
  public func map(of network: Network, progress: (@Sendable (Double) -> Void)? = nil) throws
    -> NetworkMap
  {
    var scene = try scene(of: network.index())
    if let title { scene.title = title }
    return try map(scene, captions: captions(of: network, scene), progress: progress)
  }

  /// Puts a scene on its page.
  private func map(
    _ scene: Scene, captions: [String], progress: (@Sendable (Double) -> Void)?
  ) throws -> NetworkMap {
    var scene = scene
    scene.subtitle += meanings(of: scene)
    let number = [
      "number": String(pageNumber.number), "count": String(pageNumber.count),
    ]
    let imprint = Imprint(
      captions: captions, passages: passages, pageNumber: wording("page", number),
      logo: style.logo)
    let sheet = try Composition(request: self, imprint: imprint).sheet(scene, progress: progress)
    let text = MapText(sheet: sheet, wording: wording, passages: passages, captions: captions)
    return NetworkMap(
      dot: sheet.dot(), fontSize: sheet.fontSize, omissions: sheet.omissions, sheet: sheet,
      text: text, wording: wording, date: date)
  }

  /// Draws a DOT file with this request's page, style and furniture; its own positions are kept
  /// where all actors have one on the page.
  ///
  /// - Parameters:
  ///   - dot: The text of the file.
  ///   - progress: Is told how much of the search is done, 0 to 1.
  /// - Returns: The map.
  /// - Throws: An error with a line where the text is no DOT; ``Failure`` where it does not fit.
  public func map(ofDOT dot: String, progress: (@Sendable (Double) -> Void)? = nil) throws
    -> NetworkMap
  {
    let reading = try DOTReading(dot)
    var scene = Scene(reading, style: style)
    if let title { scene.title = title }
    // What the file says of itself is kept, but for what the hand that edited it has changed.
    let counts = [
      wording("count.actors", ["count": String(scene.nodes.count { $0.kind != "cluster" })]),
      wording("count.ties", ["count": String(scene.lines.count)]),
    ]
    scene.subtitle = Array(Scene.furniture("subtitle:subtitle", in: reading).prefix(1)) + counts
    let earlier = Scene.furniture("caption:source", in: reading)
    var captions = caveats.filter { !earlier.contains($0) } + earlier
    if let date {
      let drawn = wording("drawn", ["date": date]) + "."
      if !captions.contains(where: { $0.hasSuffix(drawn) }) { captions.append(drawn) }
    }
    if scene.isEmpty { scene.emptiness = wording("empty") }
    var request = self
    if request.positions.isEmpty { request.positions = MapPositions(reading) }
    return try request.map(scene, captions: captions, progress: progress)
  }

  /// What colour and size mean, for the subtitle.
  private func meanings(of scene: Scene) -> [String] {
    if scene.isEmpty { return [] }
    if scene.isMatrix { return [wording("means.layer")] }
    var result: [String] = []
    if scene.nodes.contains(where: { !$0.kind.isEmpty }) { result.append(wording("means.role")) }
    if let meaning = values.areaMeaning, scene.nodes.contains(where: { $0.area != nil }) {
      result.append(wording("means.size", ["measure": meaning]))
    }
    return result
  }

  /// What the view shows.
  func scene(of index: NetworkIndex) throws -> Scene {
    let builder = SceneBuilder(index, style: style, wording: wording, values: values)
    switch view {
    case .network: return builder.networkScene()
    case .cluster(let id):
      guard let cluster = index.cluster(id) else {
        throw index.actor(id) == nil ? Failure.unknown(id) : .isActor(id)
      }
      return builder.clusterScene(cluster)
    case .ego(let id, let steps):
      guard let actor = index.actor(id) else {
        throw index.cluster(id) == nil ? Failure.unknown(id) : .isCluster(id)
      }
      return builder.egoScene(actor, steps: steps)
    case .tiers: return builder.tiersScene()
    case .dependency(let layer): return builder.dependencyScene(layer: layer)
    case .bridges: return builder.bridgesScene()
    case .matrix: return builder.matrixScene()
    case .twoMode: return builder.twoModeScene()
    case .change(let before):
      let joined = SceneBuilder.joined(before, index.network)
      return SceneBuilder(joined.index(), style: style, wording: wording, values: values)
        .changeScene(before: before, after: index.network)
    }
  }

  /// The lines at the foot: caveats first, then what was left out, source, licence and date.
  private func captions(of network: Network, _ scene: Scene) -> [String] {
    var lines = caveats + scene.omissions + partial(network)
    let sources = network.sources.sorted { $0.id < $1.id }.map { source in
      [source.author, source.title, source.date?.description].compactMap { $0 }
        .joined(separator: ", ")
    }
    var foot: [String] = []
    if !sources.isEmpty {
      foot.append("\(wording("source")): " + sources.joined(separator: "; "))
    } else if !network.metadata.references.isEmpty {
      foot.append(
        "\(wording("source")): " + network.metadata.references.map(\.title).joined(separator: "; "))
    }
    let licences = network.metadata.licences.compactMap { $0.name ?? $0.title }
    if !licences.isEmpty {
      foot.append("\(wording("licence")): " + licences.joined(separator: ", "))
    }
    if let date { foot.append(wording("drawn", ["date": date])) }
    if !foot.isEmpty { lines.append(foot.joined(separator: ". ") + ".") }
    return lines
  }

  /// How far the data are whole: who answered a survey, and who of the members of clusters are
  /// named.
  private func partial(_ network: Network) -> [String] {
    var lines: [String] = []
    let asked = network.actors.compactMap { $0.extra["responded"] }
    let answered = asked.count { $0 == "yes" }
    if answered < asked.count {
      lines.append(
        wording("answered", ["count": String(answered), "total": String(asked.count)]) + ".")
    }
    guard case .cluster = view else {
      var (named, said) = (0, 0)
      var partly: [String] = []
      for cluster in network.clusters {
        let members = network.memberships.count { $0.cluster == cluster.id }
        guard let size = cluster.size, size > members else { continue }
        named += members
        said += size
        partly.append(cluster.name)
      }
      if said > 0 {
        // A single cluster is named; the numbers of several are added up.
        let counts = [
          "count": String(named), "total": String(said), "clusters": String(partly.count),
        ]
        let whose = partly.count == 1 && !partly[0].isEmpty ? partly[0] + ": " : ""
        let key = partly.count == 1 ? "partial" : "partial.several"
        lines.append(whose + wording(key, counts) + ".")
      }
      return lines
    }
    return lines
  }
}
