import Foundation
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftFormats

@Suite("The maps in diagrams/ come back")
struct DrawnMapsTests {
  private static let names = SharedData.names.filter {
    FileManager.default.fileExists(atPath: path($0))
  }

  private static func path(_ name: String) -> String {
    SharedData.root + "/diagrams/\(name)-network.dot"
  }

  @Test func `there are maps`() { #expect(Self.names.count >= 3) }

  @Test(arguments: names)
  func `with the roles of their actors and the kinds of their ties`(_ name: String) throws {
    let whole = try NetworkFile.read(SharedData.path(name)).network
    let reading = try NetworkFile.read(Self.path(name))
    #expect(reading.format == .dot)
    #expect(!reading.hasErrors, "\(reading.diagnostics.prefix(5))")
    let drawn = reading.network
    #expect(!drawn.actors.isEmpty && !drawn.ties.isEmpty)
    let roles = Dictionary(whole.actors.map { ($0.id, $0.role) }) { first, _ in first }
    let clusters = Set(whole.clusters.map(\.id))
    for actor in drawn.actors {
      #expect(roles[actor.id] == actor.role || clusters.contains(actor.id), "\(actor.id)")
    }
    // A tie without direction may have been drawn from either end.
    func keys(_ tie: Tie) -> [String] {
      let there = "\(tie.from) \(tie.kind.rawValue) \(tie.to)"
      return tie.kind.definition.isDirected
        ? [there] : [there, "\(tie.to) \(tie.kind.rawValue) \(tie.from)"]
    }
    var known = Set(whole.ties.flatMap(keys))
    // That a body is in a group may be drawn as a line.
    for membership in whole.memberships {
      known.insert("\(membership.actor) member-of \(membership.cluster)")
    }
    // What the map says of members is so, a line from box to box included.
    let memberships = Set(whole.memberships.map { "\($0.actor) in \($0.cluster)" })
    for membership in drawn.memberships {
      #expect(memberships.contains("\(membership.actor) in \(membership.cluster)"))
    }
    for tie in drawn.ties { #expect(known.contains(keys(tie)[0]), "\(keys(tie)[0])") }
  }
}
