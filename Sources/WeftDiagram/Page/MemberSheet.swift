public import WeftModel

/// Where an actor stands in the whole network, as far as its sheet tells it.
public struct MemberPosition: Sendable, Hashable {
  /// How many others it is tied to.
  public var neighbours: Int
  /// How many others are tied to more.
  public var moreConnected: Int
  /// How many others there are.
  public var others: Int
  /// How many others would be cut off from the rest without it; 0 where none would.
  public var cutOff: Int
  /// The names of the clusters between which it stands, where they are several.
  public var clusters: [String]

  /// Makes a position.
  public init(
    neighbours: Int, moreConnected: Int, others: Int, cutOff: Int = 0, clusters: [String] = []
  ) {
    self.neighbours = neighbours
    self.moreConnected = moreConnected
    self.others = others
    self.cutOff = cutOff
    self.clusters = clusters
  }

  /// The position in sentences.
  func sentences(_ wording: Wording) -> [String] {
    var result: [String] = []
    /// One is told in words of its own.
    func counted(_ name: String, _ count: Int) -> String {
      let values = ["count": String(count), "total": String(others)]
      return wording(count == 1 ? name + ".one" : name, values)
    }
    if neighbours == 0 {
      result.append(wording("member.alone"))
    } else {
      result.append(counted("member.neighbours", neighbours))
      // Of two, neither is tied to more.
      if others > 1 {
        result.append(
          moreConnected == 0 ? counted("member.most", 0) : counted("member.more", moreConnected))
      }
    }
    if cutOff > 0 { result.append(counted("member.cut", cutOff)) }
    if clusters.count > 1 {
      result.append(
        wording(
          "member.links",
          ["count": String(clusters.count), "names": clusters.joined(separator: ", ")]))
    }
    return result.map { $0 + "." }
  }
}

extension MapRequest {
  /// Draws the sheet of one actor: its neighbourhood, its position in plain words, and its ties.
  ///
  /// - Parameters:
  ///   - id: The actor.
  ///   - network: The network.
  ///   - position: Where it stands in the network; left out where nil.
  ///   - number: Which of how many sheets it is.
  /// - Returns: The sheet.
  /// - Throws: ``Failure`` where there is no such actor or the page is too small.
  public func memberSheet(
    of id: String, in network: Network, position: MemberPosition? = nil,
    number: (number: Int, count: Int) = (1, 1)
  ) throws -> NetworkMap {
    var request = self
    request.view = .ego(id)
    request.pageNumber = number
    let index = network.index()
    let scene = try request.scene(of: index)
    guard let place = scene.nodes.firstIndex(where: { $0.id == id }) else {
      throw Failure.unknown(id)
    }
    var words = [scene.nodes[place].note + "."]
    let clusters = scene.nodes[place].box.map { [scene.boxes[$0].title] } ?? []
    words += clusters.map { wording("member.of", ["name": $0]) + "." }
    words += position?.sentences(wording) ?? []
    words.append(wording("member.map") + ".")
    func says(_ ends: [Scene.End]) -> [String] {
      scene.lines.filter { ends.contains($0.from) || ends.contains($0.to) }.flatMap(\.says).sorted()
    }
    let own = index.actor(id).map { index.clustersOf[$0] } ?? []
    let meetings = own.filter { network.clusters[$0].meets }.compactMap { cluster -> String? in
      let fellows = index.members[cluster].map { network.actors[$0] }.filter { $0.id != id }
      guard !fellows.isEmpty else { return nil }
      return wording(
        "member.fellows",
        [
          "name": network.clusters[cluster].name,
          "names": fellows.map(\.name).sorted().joined(separator: ", "),
        ])
    }
    let ties = meetings + says([.node(place)])
    let boxes = scene.boxes.indices.filter { box in
      own.contains { network.clusters[$0].id == scene.boxes[box].id }
    }
    let theirs = says(boxes.map { .box($0) }).filter { !ties.contains($0) }
    request.passages = [
      Imprint.Passage(heading: wording("member.position"), paragraphs: words),
      Imprint.Passage(
        heading: wording("member.ties"),
        paragraphs: ties.isEmpty ? [wording("member.none")] : ties, isList: !ties.isEmpty),
    ]
    if !theirs.isEmpty {
      request.passages.append(
        Imprint.Passage(
          heading: wording("member.clusterTies"), paragraphs: theirs, isList: true))
    }
    return try request.map(of: network)
  }
}
