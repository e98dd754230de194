/// How bands share a page: which part each takes, and on how many tracks its nodes stand.
///
/// Positions are told *along* a band and *across* bands, so that rows (bands over one another) and
/// columns (bands side by side) are one case: along is from the left or from the top, across from
/// the first band. Every band begins with its title; nodes stand after it, so that no line between
/// nodes can run through a title.
struct BandPlan: Sendable {
  /// A band, its nodes and where it lies.
  struct Band: Sendable {
    /// Its place among the problem's boxes.
    var box: Int
    /// The nodes in it, ascending.
    var members: [Int]
    /// How many lines of nodes it holds.
    var tracks: Int
    /// Where it begins and ends across the page.
    var start = 0.0
    var end = 0.0
  }

  let area: Rect
  let areColumns: Bool
  /// The bands in their order.
  private(set) var bands: [Band]
  /// The first and last place along a band that nodes may take.
  let first: Double
  let last: Double
  /// The extent of every node along and across.
  let along: [Double]
  let across: [Double]
  /// Half of each, for the inner loops.
  let halfAlong: [Float]
  let halfAcross: [Float]
  /// The least distance between two nodes of a track.
  let gap: Double
  private let padding: Double

  /// Plans bands for a problem; nil where a node lies in no band, or the nodes do not fit.
  ///
  /// - Parameters:
  ///   - problem: What is to be placed.
  ///   - areColumns: Whether bands stand side by side.
  ///   - mostTracks: The most lines of nodes a band may hold.
  /// - Complexity: O(nodes + bands).
  init?(_ problem: LayoutProblem, areColumns: Bool, mostTracks: Int = .max) {
    guard !problem.boxes.isEmpty, problem.boxOf.allSatisfy({ $0 >= 0 }) else { return nil }
    area = problem.area
    self.areColumns = areColumns
    gap = problem.gap
    padding = problem.padding
    along = problem.nodes.map { areColumns ? $0.height : $0.width }
    across = problem.nodes.map { areColumns ? $0.width : $0.height }
    halfAlong = along.map { Float($0 / 2) }
    halfAcross = across.map { Float($0 / 2) }
    let length = areColumns ? area.height : area.width
    let title = problem.boxes.map { areColumns ? $0.title.height : $0.title.width }.max() ?? 0
    first = title + 2 * padding
    last = length - padding
    bands = []
    for (box, members) in problem.members.enumerated() {
      guard let tracks = Self.tracks(members.map { along[$0] }, room: last - first, gap: gap),
        tracks <= mostTracks
      else { return nil }
      bands.append(Band(box: box, members: members, tracks: tracks))
    }
    let needs = bands.map { band in
      let node = band.members.map { across[$0] }.max() ?? 0
      let title = problem.boxes[band.box].title
      let tracks = Double(band.tracks) * (node + clearance) - clearance
      return max(tracks, areColumns ? title.width : title.height) + 2 * padding
    }
    let depth = areColumns ? area.width : area.height
    let seam = areColumns ? length * 0.2 : padding * 0.5
    let spare = depth - needs.reduce(0, +) - seam * Double(bands.count - 1)
    guard spare >= 0 else { return nil }
    // Between columns what is left over is room for lines; rows grow to fill the page.
    let shares = needs.map { need in areColumns ? 0 : spare * need / needs.reduce(0, +) }
    let extra = areColumns && bands.count > 1 ? spare / Double(bands.count - 1) : 0
    var start = areColumns && bands.count == 1 ? spare / 2 : 0
    for band in bands.indices {
      bands[band].start = start
      bands[band].end = start + needs[band] + shares[band]
      start = bands[band].end + seam + extra
    }
  }

  /// The least distance between two tracks: lines have to turn between them.
  private var clearance: Double { areColumns ? 2 * gap : 1.6 * gap }

  /// How many tracks hold nodes of these lengths, with room to stand between those of the next.
  private static func tracks(_ lengths: [Double], room: Double, gap: Double) -> Int? {
    guard (lengths.max() ?? 0) <= room else { return nil }
    let need = lengths.reduce(0) { $0 + $1 + gap }
    if need <= room + gap { return 1 }
    return max(2, Int((need / (room * 0.8)).rounded(.up)))
  }

  /// The middle of a track, across.
  func middle(ofTrack track: Int, in band: Band) -> Double {
    let inner = band.end - band.start - 2 * padding
    return band.start + padding + inner * (Double(track) + 0.5) / Double(band.tracks)
  }

  /// How far a node may leave the middle of its track without coming near the next one.
  func freedom(of node: Int, in band: Band) -> Double {
    let slot = (band.end - band.start - 2 * padding) / Double(band.tracks)
    return max(0, (slot - across[node] - (band.tracks > 1 ? gap : 0)) / 2)
  }

  /// A place on the page.
  func point(along: Double, across: Double) -> Point {
    areColumns
      ? Point(x: area.left + across, y: area.top - along)
      : Point(x: area.left + along, y: area.top - across)
  }

  /// The outline of a band.
  func outline(of band: Band) -> Rect {
    areColumns
      ? Rect(
        left: area.left + band.start, bottom: area.bottom, right: area.left + band.end,
        top: area.top)
      : Rect(
        left: area.left, bottom: area.top - band.end, right: area.right, top: area.top - band.start)
  }

  /// The middle of a band's title.
  func title(of band: Band, size: Size) -> Point {
    let along = padding + (areColumns ? size.height : size.width) / 2
    return point(along: along, across: (band.start + band.end) / 2)
  }
}
