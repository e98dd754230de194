import Foundation
import Testing
import WeftAnalysis
import WeftModel

@testable import WeftReport

@Suite struct ReportTests {
  private static func report(_ network: Network) -> Report {
    Report(Analysis(network, repetitions: 10), effort: 0)
  }

  /// Made once: a report draws every map.
  private static let collaborate = Result {
    report(try DataNetworks.read("hact-collaborate-2"))
  }

  private static let hostile = "<script>alert(1)</script>"
  private static let formula = "=cmd|' /C calc'!A0"

  private static var hostileNetwork: Network {
    Network(
      metadata: Metadata(title: "\(hostile) & \"co\"", description: "</title><script>x</script>"),
      actors: [
        Actor(id: "a\"><script>", name: hostile), Actor(id: "b", name: formula),
        Actor(id: "../c", name: "C\u{202E}D"), Actor(id: "d", name: "\u{1B}[31mred"),
      ],
      ties: [
        Tie(
          from: "a\"><script>", to: "../k", kind: "supports", basis: .stated,
          note: "<img src=x onerror=alert(1)>",
          citation: Citation(source: "s", evidence: "</blockquote><script>alert(2)</script>")),
        Tie(from: "d", to: "../c", kind: "funds"),
        Tie(from: "b", to: "../c", kind: "partners"),
      ],
      clusters: [Cluster(id: "../k", name: "\(hostile) cluster", meets: true)],
      memberships: ["a\"><script>", "b", "../c"].map { Membership(cluster: "../k", actor: $0) },
      sources: [Source(id: "s", title: hostile, url: "javascript:alert(3)")])
  }

  @Test func `writes page, Markdown, tables and maps`() throws {
    let report = try Self.collaborate.get()
    let files = report.files
    let paths = Set(files.map(\.path))
    for path in [
      "report.html", "report.md", "tables/findings.json", "tables/actors.csv", "tables/ties.json",
      "maps/network.dot", "maps/cluster-london-cluster.dot",
    ] {
      #expect(paths.contains(path), "\(path)")
    }
    #expect(paths.count == files.count)
  }

  @Test func `says the same each time`() throws {
    let first = try Self.collaborate.get()
    let second = Self.report(first.analysis.network)
    #expect(first.html == second.html)
    #expect(first.markdown == second.markdown)
  }

  @Test func `puts the findings first and links each to its evidence`() throws {
    let report = try Self.collaborate.get()
    let html = report.html
    for finding in report.findings.first {
      #expect(html.contains("href=\"#finding-\(finding.id)\""))
      #expect(html.contains("id=\"finding-\(finding.id)\""))
    }
    let order = ["id=\"findings\"", "id=\"one-by-one\"", "id=\"clusters\"", "id=\"methods\""]
      .map { html.range(of: $0)?.lowerBound }
    #expect(order.allSatisfy { $0 != nil })
    #expect(order.compactMap { $0 } == order.compactMap { $0 }.sorted())
  }

  @Test func `has headings in order, unique ids and no link to nowhere`() throws {
    let html = try Self.collaborate.get().html
    let levels = html.matches(of: #/<h([1-6])[ >]/#).compactMap { Int($0.1) }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    for (upper, lower) in zip(levels, levels.dropFirst()) { #expect(lower <= upper + 1) }
    let ids = html.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let targets = html.matches(of: #/ href="#([^"]*)"/#).map { String($0.1) }
    #expect(targets.allSatisfy(Set(ids).contains))
  }

  @Test func `every word on its maps stands out from what it is written on`() throws {
    let drawn = try Self.collaborate.get().maps.compactMap(\.svg)
    for svg in drawn {
      let found = MapContrast(svg: String(decoding: svg, as: UTF8.self))
      #expect(found.count > 10)
      #expect(found.faint == [])
    }
    let faint = MapContrast(
      svg: ##"<g id="n" class="node"><path fill="#ffffff"/><text fill="#909090">Faint</text></g>"##)
    #expect(faint.faint == ["Faint: #909090 on #ffffff"])
  }

  @Test func `a matrix too wide for a page is told in parts that lose nothing`() {
    let clusters = (1...15).map { Cluster(id: "k\($0)", name: "K\($0)") }
    let network = Network(
      actors: (1...15).flatMap { ["m\($0)", "s\($0)"] }.map { Actor(id: $0, name: $0) },
      ties: (1...15).map { Tie(from: "s\($0)", to: "k\($0)", kind: "supports") }
        + [Tie(from: "s1", to: "k15", kind: "funds")],
      clusters: clusters,
      memberships: (1...15).map { Membership(cluster: "k\($0)", actor: "m\($0)") })
    let report = Self.report(network)
    let whole = report.dependencyMatrix
    let parts = report.parts(of: whole)
    #expect(parts.count == 3)
    #expect(parts.allSatisfy { $0.columns.count <= 8 })
    #expect(
      parts.flatMap { $0.columns.map(\.name) }.filter { $0.hasPrefix("k") }
        == clusters.map(\.id))
    let cells = parts.flatMap { part in part.rows.flatMap { $0.dropFirst().dropLast() } }
    #expect(cells.count { $0 != .blank } == 16)
  }

  @Test func `scores of actors carry their ranges`() throws {
    let report = try Self.collaborate.get()
    let table = report.actorsTable
    let names = table.columns.map(\.name)
    let low = try #require(names.firstIndex(of: "degree.low"))
    let score = try #require(names.firstIndex(of: "degree"))
    for row in table.rows {
      guard case .count(let least) = row[low], case .count(let most) = row[low + 1],
        case .count(let value) = row[score]
      else { continue }
      #expect(least <= most && most <= value)
    }
    #expect(table.rows.contains { $0[low] != $0[low + 1] })
  }

  @Test func `every ranking in its tables carries ranges and how often places are kept`() throws {
    let report = try Self.collaborate.get()
    let tables = Dictionary(report.tables.map { ($0.name, $0.table) }) { first, _ in first }
    for (name, score) in [
      ("members", "relianceShare"), ("members", "brokerageShare"), ("suppliers", "coverage"),
      ("cut-points", "cutOff"),
    ] {
      let table = try #require(tables[name])
      let names = table.columns.map(\.name)
      let place = try #require(names.firstIndex(of: "\(score).low"), "\(name)")
      #expect(names[place + 1] == "\(score).high")
      #expect(name == "members" && score == "brokerageShare" || names[place + 2].contains("holds"))
      #expect(table.rows.contains { $0[place] != .blank && $0[place + 1] != .blank })
    }
    // A person reads both ends in one column.
    let shown = report.members(of: 0).mergingRanges(report.words)
    #expect(!shown.columns.contains { $0.name.hasSuffix(".high") })
    #expect(report.html.contains("In nine of ten trials"))
    #expect(report.markdown.contains("Keeps its place"))
  }

  @Test func `sums of two periods are told apart`() throws {
    let report = Self.report(try DataNetworks.read("starter"))
    let rows = report.concentration(of: 0).rows
    #expect(rows.count > 2)
    #expect(Set(rows).count == rows.count)
  }

  @Test func `loads nothing from a network`() throws {
    let html = try Self.collaborate.get().html
    #expect(!html.contains(" src="))
    #expect(!html.contains("@import"))
    #expect(!html.contains("url(http"))
    #expect(html.contains("default-src 'none'") || html.contains("default-src &#39;none&#39;"))
    #expect(html.matches(of: #/<link /#).count == 1)
  }

  @Test func `keeps hostile names as text in the page, the Markdown and the tables`() throws {
    let report = Self.report(Self.hostileNetwork)
    for file in report.files where !file.path.hasSuffix(".pdf") {
      #expect(!file.path.contains("..") && !file.path.contains("<"), "\(file.path)")
      let text = String(decoding: file.data, as: UTF8.self)
      if file.path.hasSuffix(".json") || file.path.hasSuffix(".dot") { continue }
      if file.path.hasSuffix(".csv") {
        #expect(!text.contains(",=cmd") && !text.contains("\n=cmd"), "\(file.path)")
      } else {
        let scripts = text.matches(of: #/<script/#).count
        #expect(scripts == (file.path == "report.html" ? 2 : 0), "\(file.path)")
        #expect(!text.contains("<img"), "\(file.path)")
      }
      #expect(!text.contains("\u{1B}"), "\(file.path)")
    }
    #expect(!report.html.contains("href=\"javascript:"))
    #expect(!report.html.contains("\u{202E}"))
  }

  @Test(arguments: [0, 5])
  func `has a report on networks with nothing to say, and says so`(count: Int) {
    let network = Network(actors: (0..<count).map { Actor(id: "a\($0)", name: "A\($0)") })
    let report = Self.report(network)
    #expect(report.html.contains(report.findings.silence[0]))
    #expect(report.markdown.contains(report.findings.silence[0]))
    #expect(report.findings.findings.isEmpty)
  }

  @Test func `what is asked to happen is told first, with its map`() throws {
    let network = try DataNetworks.read("starter")
    let scenario = Scenario(without: ["food-network"])
    let whatIf = try scenario.whatIf(in: network)
    let report = Report(Analysis(network, repetitions: 5), whatIf: whatIf, effort: 0)
    #expect(report.sections.first?.title == "Without Borough Food Network")
    #expect(report.sections.dropFirst().first?.id == "findings")
    #expect(report.maps.first?.name == "what-if" && report.maps.first?.svg != nil)
    for sentence in whatIf.page(of: network).summary {
      #expect(report.markdown.contains(Markdown.escaped(sentence)))
    }
    #expect(report.html.contains("<section id=\"what-if\""))
    let json = report.files.first { $0.path == "tables/findings.json" }
    #expect(json.map { String(decoding: $0.data, as: UTF8.self).contains("\"whatIf\"") } == true)
    // The findings are on the network as it is.
    #expect(report.findings.findings.contains { $0.kind == .dominance })
    #expect(report.words.title(of: Scenario(endFunding: ["x"])) { $0 } == "What if")
  }

  @Test func `the page tells of ties that cut off more than one body, the table of all`() {
    // A chain of two hubs: what leads to a leaf of one kind alone is left to the table.
    let network = Network(
      actors: (["h", "g"] + (1...14).map { "l\($0)" }).map { Actor(id: $0, name: $0) },
      ties: (1...14).map { Tie(from: "h", to: "l\($0)", kind: "funds") }
        + (1...14).map { Tie(from: "h", to: "l\($0)", kind: "partners") }
        + [Tie(from: "h", to: "g", kind: "leads"), Tie(from: "g", to: "h", kind: "supports")])
    let all = Self.report(network).bridgeTiesTable
    let told = Report.telling(of: all)
    #expect(all.rows.count > 12 && told.rows.count < all.rows.count)
    #expect(told.rows.allSatisfy { $0[1] == .text(Label.anyLayer.text) || $0[2] != .count(1) })
    let few = all.keeping(first: 12)
    #expect(Report.telling(of: few) == few)
  }
}
