import Foundation
import OrderedCollections
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftFormats

@Suite("360Giving grants")
struct ThreeSixtyGivingTests {
  @Test func `JSON becomes funders, intermediaries and recipients`() throws {
    let reading = try NetworkFile.read(ConformanceFile.path("grants.json"))
    let network = reading.network
    #expect(reading.format == .threeSixtyGiving)
    #expect(
      network.actors.map { "\($0.id) \($0.role.rawValue)" } == [
        "GB-CHC-9000009 funder", "GB-CHC-1000001 partner", "GB-CHC-2000002 second-tier",
        "GB-COH-01234567 partner",
      ])
    #expect(network.actors[2].also == [.funder])
    #expect(network.actors[2].aliases == ["Umbrella C.I.C."])
    #expect(network.actors[1].place == "Leeds")
    #expect(network.actors.map(\.orgID) == network.actors.map(\.id))
    #expect(network.ties.count == 3)
    #expect(network.ties.map { $0.amount?.currency } == ["GBP", "GBP", "EUR"])
    #expect(network.ties[0].amount?.value == Decimal(string: "10000.5"))
    #expect(network.ties[0].period.since == PartialDate("2019-11-01"))
    #expect(network.ties[0].period.until == PartialDate("2020-10-31"))
    #expect(network.ties[0].extra["programme"] == "Small grants")
    #expect(network.ties[1].extra["regrant_type"] == "common regrant")
    #expect(network.ties[2].period.since == PartialDate("2020-03"))
    #expect(
      reading.diagnostics.map(\.code).sorted() == ["individuals", "no-recipient"])
    #expect(!network.actors.contains { $0.name.contains("withheld") })
  }

  @Test func `CSV gives the same, rows of one grant merged and faults told with their rows`() throws
  {
    let reading = try NetworkFile.read(ConformanceFile.path("grants.csv"))
    let network = reading.network
    #expect(reading.format == .threeSixtyGiving)
    #expect(network.ties.count == 2)
    #expect(network.ties[0].amount?.value == Decimal(string: "10000.5"))
    #expect(network.actors.map(\.name) == ["Example Funder", "Alpha Trust", "Umbrella CIC"])
    #expect(network.actors[1].place == "Leeds")
    #expect(reading.diagnostics.contains { $0.code == "merged-rows" })
    #expect(reading.diagnostics.contains { $0.code == "individuals" })
    let amount = reading.diagnostics.first { $0.code == "not-a-number" }
    #expect(amount?.row == 5 && amount?.mend == "Write 1500.")
    let date = reading.diagnostics.first { $0.code == "not-a-date" }
    #expect(date?.row == 5 && date?.mend?.contains("2020-04-03") == true)
  }

  @Test func `a recipient under two identifiers is proposed as an alias, not merged`() throws {
    let network = try NetworkFile.read(ConformanceFile.path("grants.json")).network
    let table = AliasTable.proposals(for: network)
    #expect(table.rows.map { Set([$0.from, $0.to]) } == [["GB-CHC-1000001", "GB-COH-01234567"]])
    #expect(table.rows.map(\.decided) == [.open])
    #expect(network.actors.count == 4)
  }
}
