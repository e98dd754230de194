import Foundation
import OrderedCollections
import Testing
import WeftModel

@testable import WeftFormats

@Suite("Tables of other programs")
struct TablesTests {
  private func read(_ name: String) throws -> Reading {
    try NetworkFile.read(ConformanceFile.path(name))
  }

  @Test(arguments: ["flattentool-titles.csv", "flattentool-again.json"])
  func `grants that flattentool turned over are the same grants`(_ file: String) throws {
    let reading = try read(file)
    let original = try read("grants.json").network
    #expect(reading.format == .threeSixtyGiving)
    #expect(!reading.hasErrors)
    // flattentool gives a date an hour and a zone that it never had.
    func plain(_ network: Network) -> [Tie] {
      network.ties.map { tie in
        var tie = tie
        tie.extra["award_date"] = tie.extra["award_date"].map { String($0.prefix(10)) }
        return tie
      }
    }
    #expect(plain(reading.network) == plain(original))
    #expect(reading.network.actors.map(\.id) == original.actors.map(\.id))
    #expect(reading.network.actors.map(\.role) == original.actors.map(\.role))
    #expect(reading.network.actors.map(\.aliases) == original.actors.map(\.aliases))
  }

  @Test(arguments: ["pandas-edges.csv", "pandas-edges-windows.csv"])
  func `an edge list of pandas, with a mark or in Windows' letters`(_ file: String) throws {
    let reading = try read(file)
    #expect(reading.format == .edgeList)
    #expect(!reading.hasErrors)
    #expect(
      reading.network.ties.map { "\($0.from) \($0.kind.rawValue) \($0.to) \($0.weight ?? 0)" } == [
        "Asha supports Bolton & Co 2.0", "Bolton & Co partners Éire 1.5", "Asha funds Éire 3.0",
      ])
    let codes = Set(reading.diagnostics.map(\.code))
    #expect(codes.contains("byte-order-mark") || codes.contains("windows-1252"))
  }

  @Test(arguments: ["pandas-matrix.csv", "pandas-matrix.xlsx"])
  func `a matrix of pandas`(_ file: String) throws {
    let reading = try read(file)
    #expect(
      reading.network.ties.map { "\($0.from) \($0.to) \($0.weight ?? 0)" } == [
        "Asha Bolton & Co 2.0", "Asha Éire 3.0", "Bolton & Co Éire 1.5",
      ])
  }

  @Test func `a survey of pandas in both shapes says the same`() throws {
    let (long, wide) = (try read("pandas-survey-long.csv"), try read("pandas-survey-wide.csv"))
    #expect(long.format == .surveyLong)
    #expect(wide.format == .surveyWide)
    func ties(_ reading: Reading) -> [String] {
      reading.network.ties.map { "\($0.from) \($0.to) \($0.weight ?? 1) \($0.reportedBy ?? "")" }
        .sorted()
    }
    #expect(
      ties(long) == ["Asha Bolton & Co 2.0 Asha", "Asha Éire 3.0 Asha", "Éire Asha 1.0 Éire"])
    #expect(ties(wide) == ties(long))
  }

  @Test func `a body spelt three ways becomes decisions, and the decisions one body`() throws {
    let reading = try read("names-three-ways.xlsx")
    #expect(!reading.hasErrors)
    #expect(reading.network.ties.count == 3)
    let codes = reading.diagnostics.map(\.code)
    #expect(codes.count { $0 == "second-heading" } == 2)
    #expect(codes.contains("placeholder") && codes.contains("unlisted-actor"))
    var table = AliasTable.proposals(for: reading.network)
    let one = Set(table.rows.flatMap { [$0.from, $0.to] })
    #expect(
      one == [
        "hall-green-trust-ltd", "hall-green-trust", "hall-green-trust-charity-no-1096829",
        "hall-green-trsut",
      ])
    #expect(table.rows.allSatisfy { $0.decided == .open })
    // Nothing merges until it is decided.
    #expect(reading.network.actors.count == 6)
    for place in table.rows.indices { table.rows[place].decided = .yes }
    let decided = try NetworkFile.read(
      ConformanceFile.path("names-three-ways.xlsx"), options: ReadingOptions(aliases: table))
    #expect(decided.network.actors.map(\.name).count { $0.lowercased().contains("green") } == 1)
    #expect(decided.network.actors.count == 3)
    #expect(decided.network.ties.count == 3)
  }
}
