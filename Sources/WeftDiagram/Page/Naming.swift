/// What is written in outlines: names in full where they fit, else shorter, never smaller than the
/// page allows.
enum Naming: CaseIterable {
  /// Names in full.
  case full
  /// Short names where there are any.
  case short
  /// Numbers, with a key at the foot of the sheet or on the next.
  case numbers
  /// Names for the most connected, dots for the rest.
  case few

  /// How many outlines a sheet can have before most of them become dots.
  static let most = 400

  /// The scene with its labels as this naming has them, and lines for the foot of the sheet.
  ///
  /// - Complexity: O(nodes log nodes + lines).
  func apply(to scene: Scene, wording: Wording) -> Named? {
    var result = scene
    switch self {
    case .full:
      return scene.nodes.count <= Self.most ? Named(scene: scene) : nil
    case .short:
      guard scene.nodes.count <= Self.most, scene.nodes.contains(where: { $0.shortLabel != nil })
      else { return nil }
      for place in scene.nodes.indices {
        result.nodes[place].label = scene.nodes[place].shortLabel ?? scene.nodes[place].label
      }
      return Named(scene: result, foot: [wording("short")])
    case .numbers:
      guard scene.nodes.count <= Self.most else { return nil }
      for place in scene.nodes.indices { result.nodes[place].label = String(place + 1) }
      let key = scene.nodes.enumerated().map { "\($0.offset + 1)  \($0.element.label)" }
      return Named(scene: result, key: key)
    case .few:
      return Self.naming(Self.weightiest(of: scene).prefix(Self.mostAmongDots), of: scene, wording)
    }
  }

  /// How many names stand among dots at most.
  private static let mostAmongDots = 40

  /// The nodes of a scene, those with most lines first.
  static func weightiest(of scene: Scene) -> [Int] {
    var degree = [Int](repeating: 0, count: scene.nodes.count)
    for line in scene.lines {
      for case .node(let place) in [line.from, line.to] { degree[place] += 1 }
    }
    return scene.nodes.indices.sorted { (-degree[$0], $0) < (-degree[$1], $1) }
  }

  /// A scene in which some nodes have their names and the others are dots.
  static func naming(_ named: some Sequence<Int>, of scene: Scene, _ wording: Wording) -> Named {
    var result = scene
    let named = Set(named)
    for place in scene.nodes.indices {
      if !named.contains(place) { result.nodes[place].label = "" }
      result.nodes[place].box = nil
    }
    // Boxes around hundreds of dots would hold most of the page.
    result.boxes = []
    result.lines = scene.lines.filter { line in
      if case (.node, .node) = (line.from, line.to) { true } else { false }
    }
    var left: [String] = []
    if named.count < scene.nodes.count {
      let counts = ["count": String(named.count), "total": String(scene.nodes.count)]
      left.append(wording("left.people", counts))
    }
    let dropped = scene.lines.count - result.lines.count
    if dropped > 0 { left.append(wording("left.clusters", ["count": String(dropped)])) }
    result.omissions += left
    return Named(scene: result, foot: left)
  }

  /// A scene with its labels, and what has to be printed to understand them.
  struct Named: Sendable {
    var scene: Scene
    /// Lines for the foot of the sheet.
    var foot: [String] = []
    /// What each number stands for.
    var key: [String] = []
  }
}
