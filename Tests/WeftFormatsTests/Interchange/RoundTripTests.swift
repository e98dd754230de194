import Foundation
import OrderedCollections
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftFormats

@Suite("Round trips through graph formats")
struct RoundTripTests {
  private func roundTrip(_ network: Network, _ format: FileFormat) throws -> (Reading, [Diagnostic])
  {
    let (bytes, lost) = try GraphFormats.write(network, as: format)
    return (try NetworkFile.read(InputFile(name: "x", contents: .bytes(bytes)), as: format), lost)
  }

  @Test(arguments: [FileFormat.nodeLink, .jsonGraph, .dot], 0..<30)
  func `hostile texts survive, control characters included`(
    _ format: FileFormat, _ seed: Int
  ) throws {
    var networks = HostileNetworks(seed: UInt64(seed), .withControls)
    let network = networks.network()
    let (again, lost) = try roundTrip(network, format)
    #expect(lost.allSatisfy { $0.severity == .note })
    #expect(!again.diagnostics.contains { ["not-json", "not-dot"].contains($0.code) })
    #expect(difference(again.network, network) == nil)
    let bytes = try GraphFormats.write(network, as: format).bytes
    #expect(try GraphFormats.write(again.network, as: format).bytes.elementsEqual(bytes))
  }

  @Test(arguments: SharedData.names, [FileFormat.nodeLink, .jsonGraph, .dot])
  func `what comes with the package survives`(_ name: String, _ format: FileFormat) throws {
    let network = try NetworkFile.read(SharedData.path(name)).network
    let (again, lost) = try roundTrip(network, format)
    #expect(lost.allSatisfy { $0.severity == .note })
    #expect(difference(again.network, network) == nil)
  }

  /// Ties as pairs of names with kind and weight, as formats with bare labels hold them.
  private func bare(_ network: Network, _ name: (String) -> String) -> [String] {
    var names: [String: String] = [:]
    for actor in network.actors { names[actor.id] = name(actor.name) }
    for cluster in network.clusters { names[cluster.id] = name(cluster.name) }
    let ties = network.ties.map { tie in
      var ends = [names[tie.from] ?? tie.from, names[tie.to] ?? tie.to]
      if !tie.kind.definition.isDirected { ends.sort() }
      return "\(ends) \(tie.kind.rawValue) \(tie.weight ?? 1)"
    }
    let members = network.memberships.map {
      "\([names[$0.actor] ?? $0.actor, names[$0.cluster] ?? $0.cluster]) member-of 1.0"
    }
    return (ties + members).sorted()
  }

  @Test(arguments: [FileFormat.pajek, .ucinet, .vna], 0..<30)
  func `names and ties survive in formats that hold little more`(
    _ format: FileFormat, _ seed: Int
  ) throws {
    var networks = HostileNetworks(seed: UInt64(seed))
    var network = networks.network()
    // Names of their own, for where a name is used twice an id is added to it.
    for place in network.actors.indices { network.actors[place].name += "\(place)" }
    for place in network.clusters.indices { network.clusters[place].name += "c\(place)" }
    // One tie of a kind between two bodies, and at least two kinds: what these formats hold.
    var seen: Set<[String]> = []
    network.ties = network.ties.filter {
      $0.from != $0.to && seen.insert([$0.from, $0.to].sorted() + [$0.kind.rawValue]).inserted
    }
    network.ties.append(Tie(from: network.actors[0].id, to: network.actors[1].id, kind: "leads"))
    network.ties.append(Tie(from: network.actors[0].id, to: network.actors[1].id, kind: "owns"))
    let (again, lost) = try roundTrip(network, format)
    #expect(lost.contains { $0.code == "not-kept" })
    let form: Set = [
      "too-many-cells", "too-few-cells", "unclosed-quote", "missing-end", "unknown-node",
    ]
    #expect(!again.diagnostics.contains { form.contains($0.code) })
    #expect(
      again.network.actors.count + again.network.clusters.count
        == network.actors.count + network.clusters.count)
    let kept = { (text: String) in
      format == .pajek
        ? text.split(separator: "\"", omittingEmptySubsequences: false)
          .map { PlainLabels.plain(String($0)) }.joined(separator: "\"") : PlainLabels.plain(text)
    }
    #expect(bare(again.network, { $0 }) == bare(network, kept))
  }

  @Test func `formats are recognised by what is in the file, whatever its name`() throws {
    let network = try NetworkFile.read(SharedData.path("hact-collaborate-2")).network
    let formats: [FileFormat] = [
      .graphML, .gexf, .nodeLink, .jsonGraph, .dot, .pajek, .ucinet, .vna,
    ]
    for format in formats {
      let bytes = try GraphFormats.write(network, as: format).bytes
      let input = InputFile(name: "network.txt", contents: .bytes(bytes))
      #expect(try FileFormat(recognising: input) == format)
      #expect(try NetworkFile.read(input, as: nil).format == format)
    }
  }

  @Test func `a tie to nobody is written with its end, and told`() throws {
    let network = Network(
      actors: [Actor(id: "a", name: "A"), Actor(id: "a", name: "Again")],
      ties: [Tie(from: "a", to: "ghost", kind: "funds")],
      memberships: [Membership(cluster: "none", actor: "a")])
    for format in [FileFormat.graphML, .gexf, .nodeLink, .jsonGraph, .dot] {
      let (again, lost) = try roundTrip(network, format)
      #expect(again.network.actors.map(\.id) == ["a", "ghost"])
      #expect(Set(lost.map(\.code)) == ["duplicate-id", "implied-actors", "unknown-id"])
    }
  }

  @Test(arguments: SharedData.names, [FileFormat.gexf, .vna, .graphML, .pajek, .ucinet])
  func `what Weft writes has no errors when Weft reads it`(
    _ name: String, _ format: FileFormat
  ) throws {
    let network = try NetworkFile.read(SharedData.path(name)).network
    let again = try roundTrip(network, format).0
    #expect(!again.hasErrors, "\(again.diagnostics.first { $0.severity == .error }?.message ?? "")")
  }
}
