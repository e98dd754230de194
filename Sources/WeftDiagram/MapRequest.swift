import Foundation
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
    /// The names do not fit the page even at the smallest size.
    case tooSmall(page: String)

    /// What is wrong and how to mend it.
    public var description: String {
      switch self {
      case .unknown(let id): "No actor or cluster has the id \"\(id)\"."
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
    let sheet = try Composition(request: self, captions: captions(of: network, scene)).sheet(
      scene, progress: progress)
    return NetworkMap(
      dot: sheet.dot(), markdown: MapText(sheet: sheet, wording: wording).markdown,
      fontSize: sheet.fontSize, omissions: sheet.scene.omissions, sheet: sheet,
      language: wording.language, date: date)
  }

  /// Draws the sheet of one actor: its neighbourhood, and its ties in words at the foot.
  ///
  /// - Parameters:
  ///   - id: The actor.
  ///   - network: The network.
  /// - Returns: The sheet.
  /// - Throws: ``Failure`` where there is no such actor or the page is too small.
  public func memberSheet(of id: String, in network: Network) throws -> NetworkMap {
    var request = self
    request.view = .ego(id)
    let scene = try request.scene(of: network.index())
    guard let place = scene.nodes.firstIndex(where: { $0.id == id }) else {
      throw Failure.unknown(id)
    }
    let own = scene.lines.filter { $0.from == .node(place) || $0.to == .node(place) }
    let others = Set(own.flatMap { [$0.from, $0.to] }).count - 1
    var words = ["\(wording("member.position")): \(scene.nodes[place].note)."]
    words[0] += " " + wording("member.neighbours", ["count": String(max(0, others))]) + "."
    if let box = scene.nodes[place].box {
      words[0] += " " + wording("member.of", ["name": scene.boxes[box].title]) + "."
    }
    let says = own.flatMap(\.says).sorted()
    words.append(
      says.isEmpty
        ? wording("member.none")
        : "\(wording("member.ties")): " + says.prefix(40).joined(separator: "; ") + ".")
    request.caveats = words + request.caveats
    return try request.map(of: network)
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
    scene.subtitle = [wording("count.actors", ["count": String(scene.nodes.count)])]
    scene.subtitle.append(wording("count.ties", ["count": String(scene.lines.count)]))
    var captions = caveats
    if let date { captions.append(wording("drawn", ["date": date]) + ".") }
    var request = self
    if request.positions.isEmpty { request.positions = MapPositions(reading) }
    let sheet = try Composition(request: request, captions: captions).sheet(
      scene, progress: progress)
    return NetworkMap(
      dot: sheet.dot(), markdown: MapText(sheet: sheet, wording: wording).markdown,
      fontSize: sheet.fontSize, omissions: sheet.scene.omissions, sheet: sheet,
      language: wording.language, date: date)
  }

  /// What the view shows.
  func scene(of index: NetworkIndex) throws -> Scene {
    let builder = SceneBuilder(index, style: style, wording: wording, values: values)
    switch view {
    case .network: return builder.networkScene()
    case .cluster(let id):
      guard let cluster = index.cluster(id) else { throw Failure.unknown(id) }
      return builder.clusterScene(cluster)
    case .ego(let id, let steps):
      guard let actor = index.actor(id) else { throw Failure.unknown(id) }
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
    var lines = caveats + scene.omissions
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
}
