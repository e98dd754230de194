import Foundation
import Testing
import WeftFormats
import WeftModel
import WeftTestSupport

@testable import WeftDiagram

#if Graphviz
  /// Draws every view of every network in `data/` and of odd ones; takes minutes.
  @Suite(.tags(.slow), .slowTestsOnly) struct `Every view of every network` {
    private func draw(_ network: Network, _ name: String) throws {
      var views: [MapView] = [
        .network, .tiers, .dependency(), .dependency(.money), .bridges, .matrix, .twoMode,
        .change(before: Network()), .change(before: network),
      ]
      // Leading hundreds of lines between hundreds of bodies takes a debug build minutes; a network
      // of half the size stands for them.
      if network.actors.count > 250 {
        views.removeAll { $0.name == MapView.dependency().name }
      }
      if let cluster = network.clusters.first { views.append(.cluster(cluster.id)) }
      if let actor = network.actors.first { views += [.ego(actor.id), .ego(actor.id, steps: 2)] }
      let page = network.actors.count > 100 ? Page("A1") : Page("A3")
      for view in views {
        let request = MapRequest(view: view, page: try #require(page), effort: 0)
        let map = try request.map(of: network)
        let what: Comment = "\(name), \(view.name)"
        let svg = try map.svg()
        #expect(XMLChecker.isWellFormed(svg), what)
        for number in ["\"nan", ",nan", " nan,", "-nan"] {
          #expect(!svg.contains(Data(number.utf8)), what)
        }
        #expect(map.sheet.fontSize >= map.sheet.page.smallestText - 0.01, what)
        #expect(map.markdown.hasPrefix("# "), what)
        let pdf = try map.pdf()
        if let pages = try Tool.pages(pdf) { #expect(pages == 1 + map.furtherPages().count, what) }
        for (place, size) in zip(map.sheet.places.nodes, map.sheet.sizes)
        where !map.sheet.scene.isMatrix {
          let rect = Rect(centre: place, size: size)
          #expect(map.sheet.furniture.map.grown(by: 0.5).contains(rect), what)
        }
        // Nothing but an explained emptiness is empty.
        #expect(!map.sheet.scene.isEmpty || map.sheet.scene.emptiness != nil, what)
      }
    }

    @Test(arguments: SharedData.names)
    func `All views of data are drawn`(name: String) throws {
      try draw(NetworkFile.read(SharedData.path(name)).network, name)
    }

    @Test(arguments: SharedData.names)
    func `No tie runs through a name where there are up to 100 actors`(name: String) throws {
      let network = try NetworkFile.read(SharedData.path(name)).network
      guard network.actors.count <= 100 else { return }
      let page = try #require(Page("A3"))
      for view in [MapView.network, .tiers, .dependency(), .bridges] {
        let map = try MapRequest(view: view, page: page, effort: 1).map(of: network)
        #expect(map.sheet.faults.strikes == 0, "\(name), \(view.name)")
      }
    }

    /// A network and what it is called in a log, where it would not be printed whole.
    struct Odd: Sendable, CustomTestStringConvertible {
      var testDescription: String
      var network: Network

      static let all = [
        Odd("nothing", Network()), Odd("one actor", SampleNetworks.isolates(1)),
        Odd("a 5-star", SampleNetworks.star(5)), Odd("30 isolates", SampleNetworks.isolates(30)),
        Odd("a complete graph of 40", SampleNetworks.complete(40)),
        Odd("150 actors in 12 clusters", SampleNetworks.clustered(150, in: 12)),
        Odd("300 actors in 25 clusters", SampleNetworks.clustered(300, in: 25)),
        Odd("hostile names", SampleNetworks.hostile),
      ]

      private init(_ name: String, _ network: Network) {
        (testDescription, self.network) = (name, network)
      }
    }

    @Test(arguments: Odd.all) func `All views of odd networks are drawn`(_ odd: Odd) throws {
      try draw(odd.network, odd.testDescription)
    }
  }
#endif
