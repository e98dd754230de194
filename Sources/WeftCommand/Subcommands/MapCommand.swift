import ArgumentParser
import Foundation
import WeftAnalysis
import WeftDiagram
import WeftModel

/// `weft map`: draws a network.
struct MapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Draws a network as a map for print or screen.",
    discussion: """
      The name of the file says what is written: .dot, .svg, .pdf, .png, or .md for the map in \
      words. Without a file, DOT goes to standard output. Ctrl-C ends the search for a better \
      layout and draws the best so far (exit code 130).

      Examples:
        weft map data/hact-collaborate-2 -o map.pdf
        weft map data/hact-collaborate-2 --view ego --of hact --page A4 -o hact.svg
        weft map data/all-programmes --page A1 --tile A4 -o poster.pdf
        weft map data/hact-collaborate-2 --edition member -o members.pdf
        weft map data/hact-collaborate-2 --size betweenness --language cy -o map.pdf
      """)

  @OptionGroup var input: NetworkInput

  @Option(
    help: ArgumentHelp(
      "What is shown: \(Self.views.joined(separator: ", ")).", valueName: "view"),
    completion: .list(Self.views))
  var view = "network"

  @Option(help: ArgumentHelp("The actor or cluster of an ego or cluster map.", valueName: "id"))
  var of: String?

  @Option(help: "How many steps an ego map goes.")
  var steps = 1

  @Option(help: ArgumentHelp("The layer of a dependency map, such as money.", valueName: "layer"))
  var layer: String?

  @Option(
    help: ArgumentHelp(
      """
      The paper: A4 (the default), A3, A2, A1, A0, Letter or 420x297mm. It stands or lies as suits \
      the map; "A4 portrait" and "A4 landscape" say which.
      """,
      valueName: "page"))
  var page: String?

  @Option(help: ArgumentHelp("The margin of the paper.", valueName: "mm"))
  var margin = 10.0

  @Option(help: ArgumentHelp("The title; the network's own without it.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("The day printed at the foot (ISO 8601).", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("A warning printed at the foot; may be repeated.", valueName: "text"))
  var caveat: [String] = []

  @Option(help: ArgumentHelp("How fine a .png is.", valueName: "dpi"))
  var resolution = 150.0

  @Option(help: "How long to look for a better layout; the same effort gives the same map.")
  var effort = MapRequest.defaultEffort

  @Option(help: "Where chance begins.")
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "The language of title, legend and captions: en or cy, or a JSON file (see `weft words`).",
      valueName: "language"))
  var language = "en"

  @Option(
    help: ArgumentHelp(
      "A JSON file of colours, shapes, fonts and a logo; the guide says what it holds.",
      valueName: "file"),
    completion: .file())
  var style: String?

  @Option(
    help: ArgumentHelp("A PNG or JPEG printed in the upper right corner.", valueName: "file"),
    completion: .file())
  var logo: String?

  @Option(
    help: ArgumentHelp(
      "What the area of an outline shows: \(Self.sizes.map(\.rawValue).joined(separator: ", ")).",
      valueName: "measure"),
    completion: .list(Self.sizes.map(\.rawValue)))
  var size: String?

  @Option(
    help: ArgumentHelp("Cuts a .pdf into sheets of this paper, such as A4.", valueName: "page"))
  var tile: String?

  @Option(help: ArgumentHelp("A .pdf of one sheet per actor: member.", valueName: "edition"))
  var edition: String?

  @Option(help: ArgumentHelp("The earlier network of a change map.", valueName: "network"))
  var before: String?

  @Option(
    help: ArgumentHelp(
      "A DOT file of an earlier map, whose actors stay in place.", valueName: "file"))
  var positions: String?

  @Flag(help: "Writes a .dot without positions, for another program to place.")
  var noPositions = false

  @Option(
    help: ArgumentHelp(
      "How many actors a map shows at most, the weightiest of each role first; 0 for all.",
      valueName: "count"))
  var largest: Int?

  @OptionGroup var output: OutputOption

  /// The measures that an area can show: numbers from 0 up, more meaning more.
  private static let sizes: [Measure] = [
    .degree, .strength, .closeness, .harmonic, .betweenness, .eigenvector, .katz, .pageRank,
    .coreNumber, .effectiveSize,
  ]

  /// The most actors that are drawn where nobody says how many, and how many of more there are.
  private static let legible = (most: 1_000, of: 80)

  private static let views = [
    "network", "cluster", "ego", "tiers", "dependency", "bridges", "matrix", "two-mode", "change",
  ]

  /// What can be told to be wrong before a long search for a layout.
  func validate() throws {
    let kind = try MapFile(path: output.output)
    if let edition {
      guard edition == "member" else {
        throw ValidationError("\"\(edition)\" is no edition. Take member.")
      }
      guard kind == .pdf else {
        throw ValidationError("--edition member writes a .pdf: give -o FILE.pdf.")
      }
      guard tile == nil else {
        throw ValidationError("Sheets of an edition are not cut: leave --tile out.")
      }
    }
    if let tile {
      guard kind == .pdf else { throw ValidationError("--tile writes a .pdf: give -o FILE.pdf.") }
      guard Page(tile) != nil else { throw ValidationError("\"\(tile)\" is no page.") }
    }
    for (option, isGiven, views) in [
      ("--of", of != nil, ["ego", "cluster"]), ("--layer", layer != nil, ["dependency"]),
      ("--before", before != nil, ["change"]),
    ] where isGiven && !views.contains(view) && Self.views.contains(view) {
      throw ValidationError(
        "\(option) goes with --view \(views.joined(separator: " or --view ")).")
    }
    if let date, PartialDate(date) == nil {
      throw ValidationError("\"\(date)\" is no date. Write it as 2026-11-22.")
    }
    guard resolution.isFinite, resolution >= 10 else {
      throw ValidationError("--resolution is a number of dots to the inch, 10 or more.")
    }
  }

  func run() async throws {
    if edition != nil { return try saveMembers(of: try input.read()) }
    let interruption = Interruption()
    let map = try drawing(until: interruption)
    interruption.finish()
    try write(map)
    if interruption.isRaised {
      StandardError.say("Stopped early: what is drawn is the best layout so far.")
      throw ExitCode(Interruption.exitCode)
    }
  }

  private func write(_ map: NetworkMap) throws {
    for omission in map.omissions { StandardError.say("Note: \(omission)") }
    if let sheet = tile.flatMap({ Page($0) }) { return try save(map.tiledPDF(on: sheet)) }
    switch try MapFile(path: output.output) {
    case .svg: try savePages(of: map) { try $0.svg() }
    case .pdf: try save(map.pdf())
    case .png: try savePages(of: map) { try $0.png(dotsPerInch: resolution) }
    case .markdown: try output.write(map.markdown)
    case .dot: try output.write((noPositions ? map.unplacedDOT : map.dot).text)
    }
  }

  /// Saves a picture of each page: those after the first beside it, with their numbers.
  private func savePages(of map: NetworkMap, drawing: (NetworkMap) throws -> Data) throws {
    try save(drawing(map))
    guard let path = output.output.map({ $0 as NSString }) else { return }
    for (place, page) in map.furtherPages().enumerated() {
      let name = "\(path.deletingPathExtension)-\(place + 2).\(path.pathExtension)"
      try OutputFile.write(drawing(page), to: name)
      StandardError.say("Note: page \(place + 2) is in \(name).")
    }
  }

  /// One sheet for each actor: its neighbourhood and its ties in words.
  private func saveMembers(of network: Network) throws {
    let bar = ProgressBar("Drawing sheets")
    defer { bar.finish() }
    let positions = MemberPosition.all(in: network)
    var request = try request(.network)
    // All sheets of a set lie.
    request.mayTurnPage = false
    var maps: [NetworkMap] = []
    for (place, actor) in network.actors.enumerated() {
      maps.append(
        try request.memberSheet(
          of: actor.id, in: network, position: positions[actor.id],
          number: (place + 1, network.actors.count)))
      bar.update(Double(place + 1) / Double(network.actors.count))
    }
    try save(NetworkMap.pdf(of: maps, title: title ?? network.metadata.title))
  }

  private func wording() throws -> Wording {
    if let shipped = Wording(named: language) { return shipped }
    guard let data = FileManager.default.contents(atPath: language) else {
      throw ValidationError(
        "\"\(language)\" is neither en, cy nor a file with the words of a language.")
    }
    do { return try Wording(json: data) } catch let failure as Wording.Failure {
      throw Diagnostic(
        .error, code: "bad-wording", file: language, message: failure.description,
        mend: "`weft words` prints every word, ready to be translated.")
    } catch {
      throw Diagnostic(
        .error, code: "bad-wording", file: language,
        message: "The file is no JSON object of words.",
        mend: "Write {\"language\": \"fr\", \"legend\": \"Légende\", …}.")
    }
  }

  private func mapStyle() throws -> MapStyle {
    var result = try styleFile()
    if let logo {
      guard let data = FileManager.default.contents(atPath: logo), let mark = MapLogo(data) else {
        throw ValidationError("\(logo) is no PNG or JPEG file that can be read.")
      }
      result.logo = mark
    }
    return result
  }

  private func styleFile() throws -> MapStyle {
    guard let style else { return .standard }
    guard let data = FileManager.default.contents(atPath: style) else {
      throw ValidationError("There is no style file \(style).")
    }
    let folder = URL(fileURLWithPath: style).deletingLastPathComponent()
    do { return try MapStyle(json: data, folder: folder) } catch let error as DecodingError {
      throw Diagnostic(
        .error, code: "bad-style", file: style, message: Self.text(of: error),
        mend: "The guide \"Printing maps\" says what a style file holds.")
    }
  }

  /// What is wrong with a JSON file, and where in it.
  private static func text(of error: DecodingError) -> String {
    let context: DecodingError.Context? =
      switch error {
      case .dataCorrupted(let context), .keyNotFound(_, let context),
        .typeMismatch(_, let context), .valueNotFound(_, let context):
        context
      @unknown default: nil
      }
    let path = (context?.codingPath ?? []).map(\.stringValue).joined(separator: ".")
    let message = context?.debugDescription ?? "The file cannot be read."
    return path.isEmpty ? message : "\(path): \(message)"
  }

  private func request(_ view: MapView) throws -> MapRequest {
    guard let paper = Page(page ?? "A4", margin: margin) else {
      throw ValidationError(
        "\"\(page ?? "")\" is no page. Take A4, A3, A2, A1, A0, Letter or 420x297mm.")
    }
    var request = MapRequest(
      view: view, page: paper, style: try mapStyle(), wording: try wording(), title: title,
      date: date, caveats: caveat, effort: effort, seed: seed)
    request.mayTurnPage = Page.leavesOrientationOpen(page ?? "A4")
    if let positions {
      guard let data = FileManager.default.contents(atPath: positions) else {
        throw ValidationError("There is no file \(positions).")
      }
      request.positions = try readingDOT(positions) {
        try MapPositions(dot: String(decoding: data, as: UTF8.self))
      }
    }
    return request
  }

  private func drawing(until interruption: Interruption) throws -> NetworkMap {
    var request = try request(try mapView())
    request.isCancelled = { interruption.isRaised }
    let bar = ProgressBar("Placing actors")
    defer { bar.finish() }
    let isDOT = ["dot", "gv"].contains((input.path as NSString).pathExtension.lowercased())
    do {
      if isDOT, view == "network", input.format == nil {
        guard let data = FileManager.default.contents(atPath: input.path) else {
          throw ValidationError("There is no file \(input.path).")
        }
        let text = String(decoding: data, as: UTF8.self)
        if page == nil, let own = Page(ofDOT: text) {
          request.page = own
          request.mayTurnPage = false
        }
        return try readingDOT(input.path) { try request.map(ofDOT: text) { bar.update($0) } }
      }
      let whole = try input.read()
      if let layer, !whole.ties.contains(where: { $0.kind.layer.rawValue == layer }) {
        let layers = Set(whole.ties.map(\.kind.layer)).sorted().map(\.rawValue)
        throw ValidationError(
          layers.isEmpty
            ? "The network has no ties."
            : "No tie is of the layer \"\(layer)\". Take one of "
              + layers.joined(separator: ", ") + ".")
      }
      let network = legible(whole, &request)
      if view == "bridges" { request.values = MapValues(bridgesOf: network) }
      if let size { try addSizes(size, of: network, to: &request) }
      return try request.map(of: network) { bar.update($0) }
    } catch let failure as MapRequest.Failure {
      throw ValidationError(String(describing: failure))
    } catch let failure as DrawingError {
      throw DataFailure(message: String(describing: failure))
    }
  }

  /// Says of which file it is that it is no DOT.
  private func readingDOT<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let failure as DOTFailure {
      throw Diagnostic(
        .error, code: "bad-dot", file: path, row: failure.line,
        message: "This is no DOT: \(failure.message).",
        mend: "`dot -Tcanon` tells whether Graphviz can read a file.")
    }
  }

  /// Makes areas show a measure.
  private func addSizes(_ name: String, of network: Network, to request: inout MapRequest) throws {
    guard let measure = Self.sizes.first(where: { $0.rawValue.lowercased() == name.lowercased() })
    else {
      throw ValidationError(
        "\"\(name)\" is nothing that a size can show. Take one of "
          + Self.sizes.map(\.rawValue).joined(separator: ", ") + ".")
    }
    let measures = try Measures(
      network.index(), options: Measures.Options(chosen: [measure]))
    let values: [Double?] =
      switch measures.actors.first?.column {
      case .counts(let counts): counts.map { $0.map(Double.init) }
      case .numbers(let numbers): numbers
      default: []
      }
    for (actor, value) in zip(network.actors, values) {
      if let value, value.isFinite { request.values.areas[actor.id] = max(0, value) }
    }
    request.values.areaMeaning = request.wording.measure(measure.rawValue)
  }

  /// The part of a network that can be drawn, which the map and standard error then tell.
  private func legible(_ network: Network, _ request: inout MapRequest) -> Network {
    // A map of one actor or cluster is small by itself.
    guard !["ego", "cluster", "change"].contains(view) else { return network }
    let isTooLarge = network.actors.count > Self.legible.most
    let count = largest ?? (isTooLarge ? Self.legible.of : 0)
    guard count > 0, network.actors.count > count else { return network }
    let condensed = network.condensed(to: count)
    // More lines than that for each body cannot be followed.
    let small = condensed.keepingWeightiestTies(2 * condensed.actors.count)
    let caveat = request.wording(
      small.ties.count < condensed.ties.count ? "left.actors.ties" : "left.actors",
      [
        "count": String(count), "total": String(network.actors.count),
        "ties": String(small.ties.count), "all": String(condensed.ties.count),
      ])
    request.caveats.append(caveat + ".")
    StandardError.say(
      "Note: \(caveat). --largest says how many; --view ego --of ID draws one with its ties.")
    return small
  }

  private func mapView() throws -> MapView {
    func subject() throws -> String {
      guard let of else { throw ValidationError("--view \(view) needs --of ID.") }
      return of
    }
    switch view {
    case "network": return .network
    case "cluster": return .cluster(try subject())
    case "ego": return .ego(try subject(), steps: steps)
    case "tiers": return .tiers
    case "dependency": return .dependency(layer.map { Layer(rawValue: $0) })
    case "bridges": return .bridges
    case "matrix": return .matrix
    case "two-mode": return .twoMode
    case "change":
      guard let before else { throw ValidationError("--view change needs --before NETWORK.") }
      return .change(before: try NetworkInput.read(before))
    default:
      throw ValidationError(
        "\"\(view)\" is no view. Take one of \(Self.views.joined(separator: ", ")).")
    }
  }

  private func save(_ data: Data) throws {
    guard let output = output.output else { return }
    try OutputFile.write(data, to: output)
  }
}
