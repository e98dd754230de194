import Foundation
import Testing
import WeftFormats
import WeftModel
import WeftTestSupport

/// The networks in `data/`: what its README counts, and what every row must have.
@Suite("Networks that come with the package")
struct DataTests {
  /// The five that reports were made into, and the one that joins them.
  private static let reports = [
    "clarion-interact", "community-organisers", "hact-collaborate-2", "jrf-neighbourhoods",
    "place-based-social-action",
  ]

  private func network(_ name: String) throws -> Network {
    try NetworkFile.read(SharedData.path(name)).network
  }

  @Test func `all are there`() {
    #expect(SharedData.names == (Self.reports + ["all-programmes", "starter"]).sorted())
  }

  @Test(arguments: SharedData.names)
  func `none has an error or a warning`(_ name: String) throws {
    let problems = try NetworkFile.read(SharedData.path(name)).checked()
    #expect(problems.filter { $0.severity <= .warning } == [])
  }

  @Test(arguments: SharedData.names)
  func `each is as weft convert writes it`(_ name: String) throws {
    let folder = try TemporaryFolder()
    let lost = try NetworkFile.write(network(name), to: folder.path)
    #expect(lost == [])
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let shipped = try String(contentsOfFile: SharedData.path(name) + "/" + file, encoding: .utf8)
      #expect(try folder.text(of: file) == shipped, "\(name)/\(file)")
    }
  }

  @Test func `all-programmes is what weft join makes of the five`() throws {
    let parts = try Self.reports.map { NetworkJoin.Part(name: $0, network: try network($0)) }
    var joined = NetworkJoin(parts).network
    let shipped = try network("all-programmes")
    joined.metadata.name = shipped.metadata.name
    joined.metadata.title = shipped.metadata.title
    joined.metadata.description = shipped.metadata.description
    #expect(joined == shipped)
  }

  @Test(arguments: SharedData.names)
  func `every row has a source, and a quotation of at most 25 words`(_ name: String) throws {
    let network = try network(name)
    let sources = Set(network.sources.map(\.id))
    #expect(!sources.isEmpty)
    let rows: [(String, Citation)] =
      network.actors.map { ($0.id, $0.citation) }
      + network.clusters.map { ($0.id, $0.citation) }
      + network.memberships.map { ("\($0.cluster)/\($0.actor)", $0.citation) }
    for (id, citation) in rows {
      #expect(citation.source.map(sources.contains) == true, "\(id)")
      #expect(citation.evidence != nil, "\(id)")
      #expect(citation.wordCount <= Citation.maximumWords, "\(id)")
    }
    for tie in network.ties {
      let id = "\(tie.from) \(tie.kind.rawValue) \(tie.to)"
      #expect(tie.citation.source.map(sources.contains) == true, "\(id)")
      #expect(
        tie.citation.evidence != nil || (tie.basis == .derived && tie.note != nil), "\(id)")
      #expect(tie.citation.wordCount <= Citation.maximumWords, "\(id)")
      #expect(tie.basis != nil, "\(id)")
    }
  }

  @Test(arguments: SharedData.names)
  func `every end and every member is somebody`(_ name: String) throws {
    let network = try network(name)
    let actors = Set(network.actors.map(\.id))
    let clusters = Set(network.clusters.map(\.id))
    #expect(actors.count == network.actors.count)
    #expect(clusters.count == network.clusters.count)
    #expect(actors.isDisjoint(with: clusters))
    let ends = actors.union(clusters)
    #expect(network.ties.allSatisfy { ends.contains($0.from) && ends.contains($0.to) })
    #expect(
      network.memberships.allSatisfy {
        clusters.contains($0.cluster) && actors.contains($0.actor)
      })
    #expect(network.actors.allSatisfy { $0.role.isKnown && $0.also.allSatisfy(\.isKnown) })
    #expect(network.ties.allSatisfy { $0.kind.isKnown })
  }

  // MARK: README

  /// The rows of the README's tables of counts: table, rows, of which.
  private func counts(of name: String) throws -> [String: [String]] {
    let readme = try String(contentsOfFile: SharedData.path("README.md"), encoding: .utf8)
    var section = ""
    var found: [String: [String]] = [:]
    for line in readme.split(separator: "\n") {
      if line.hasPrefix("## ") { section = String(line.dropFirst(3)) }
      guard section == name, line.hasPrefix("|") else { continue }
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
        .map { $0.trimmingCharacters(in: .whitespaces) }
      if cells.count == 4, cells[0] != "table", !cells[0].hasPrefix("-") {
        found[cells[0]] = [cells[1], cells[2]]
      }
    }
    return found
  }

  /// How often each value stands, the most frequent first.
  private func tally(_ values: [String]) -> [String] {
    let groups = Dictionary(grouping: values) { $0 }.mapValues(\.count)
    let text = groups.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
      .map { "\($0.key) \($0.value)" }
    return [String(values.count), text.joined(separator: ", ")]
  }

  @Test(arguments: SharedData.names)
  func `the README counts right`(_ name: String) throws {
    let network = try network(name)
    let amounts = network.ties.compactMap { $0.amount?.basis.rawValue }
    let sources =
      network.actors.compactMap(\.citation.source) + network.ties.compactMap(\.citation.source)
    let expected: [String: [String]] = [
      "actors by role": tally(network.actors.map(\.role.rawValue)),
      "ties by kind": tally(network.ties.map(\.kind.rawValue)),
      "ties by basis": tally(network.ties.compactMap { $0.basis?.rawValue }),
      "ties with an amount, by its basis": tally(amounts),
      "clusters that meet": tally(network.clusters.map { $0.meets ? "yes" : "no" }),
      "members by cluster": tally(network.memberships.map(\.cluster)),
      "sources": tally(network.sources.map(\.id)),
    ]
    #expect(Set(sources) == Set(network.sources.map(\.id)))
    let stated = try counts(of: name)
    for (row, cells) in expected {
      #expect(stated[row] == cells, "\(name): \(row)")
    }
  }

  @Test(arguments: SharedData.names)
  func `the README lists the network with its sizes`(_ name: String) throws {
    let network = try network(name)
    let readme = try String(contentsOfFile: SharedData.path("README.md"), encoding: .utf8)
    let line = readme.split(separator: "\n").first { $0.hasPrefix("| [\(name)](\(name)) |") }
    let sizes = [
      network.actors.count, network.ties.count, network.clusters.count, network.memberships.count,
    ].map(String.init).joined(separator: " | ")
    #expect(line?.hasSuffix("| \(sizes) |") == true)
  }
}
