import Foundation
import Testing
import WeftTestSupport

/// What `weft map` says of wrong use, before it spends time on a layout.
@Suite struct MapCommandTests {
  @Test(arguments: [
    (["-o", "map.jpg"], "does not say what to write"),
    (["-o", "map"], "does not say what to write"),
    (["--tile", "A4", "-o", "map.svg"], "--tile writes a .pdf"),
    (["--tile", "A4"], "--tile writes a .pdf"),
    (["--tile", "B9", "-o", "map.pdf"], "\"B9\" is no page"),
    (["--edition", "member"], "--edition member writes a .pdf"),
    (["--edition", "family", "-o", "map.pdf"], "\"family\" is no edition"),
    (["--edition", "member", "--tile", "A4", "-o", "map.pdf"], "leave --tile out"),
    (["--date", "yesterday", "-o", "map.pdf"], "\"yesterday\" is no date"),
    (["--resolution", "0", "-o", "map.png"], "--resolution"),
    (["--of", "food-network"], "--of goes with --view ego or --view cluster"),
    (["--view", "tiers", "--before", "data/starter"], "--before goes with --view change"),
    (["--layer", "money"], "--layer goes with --view dependency"),
    (["--view", "dependency", "--layer", "monney"], "Take one of money, support"),
    (["--view", "cluster", "--of", "food-network"], "is an actor: --view ego"),
    (["--view", "ego", "--of", "food-partnership"], "is a cluster: --view cluster"),
  ])
  func `Wrong use is told, and nothing is written`(options: [String], message: String) throws {
    let folder = try TemporaryFolder()
    var options = options
    if let place = options.firstIndex(of: "-o") {
      options[place + 1] = folder.path + "/" + options[place + 1]
    }
    let outcome = try CommandRunner.weft(
      arguments: ["map", "data/starter", "--effort", "0"] + options)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `A file that is no DOT is named, with the line`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("graph {\n a --\n", to: "broken.dot")
    for arguments in [["map", path], ["map", "data/starter", "--positions", path]] {
      let outcome = try CommandRunner.weft(arguments: arguments)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("broken.dot") && outcome.errors.contains("no DOT"))
      #expect(outcome.errors.contains("3"), "\(outcome.errors)")
    }
  }

  @Test func `What is left out of a large network is said in the map's language`() throws {
    let outcome = try CommandRunner.weft(
      "map", "data/hact-collaborate-2", "--effort", "0", "--largest", "5", "--language", "cy")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Dangosir y 5 corff"))
    #expect(!outcome.output.contains("Shown are"))
  }
}
