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
      reading.diagnostics.map(\.code).sorted() == [
        "fields-left-out", "individuals", "no-recipient", "regrants",
      ])
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

  @Test(arguments: [
    ("FRG020", "transfer to intermediary"), ("FRG050", "fiscal sponsor"),
    ("Match funding", "match funding"), ("FRG999", "FRG999"),
  ])
  func `whoever receives a grant to pass it on is second-tier`(
    _ code: String, _ kept: String
  ) throws {
    let text = """
      Identifier,Title,Description,Currency,Amount Awarded,Award Date,Recipient Org:Identifier,\
      Recipient Org:Name,Funding Org:Identifier,Funding Org:Name,For Regrant Type
      360G-a-1,T,D,GBP,5,2020-01-01,GB-CHC-1,One,GB-CHC-9,Funder,\(code)

      """
    let reading = try NetworkFile.read(bytes: Data(text.utf8), name: "g.csv")
    #expect(reading.network.actors.map(\.role) == [.funder, .secondTier])
    #expect(reading.network.ties[0].extra["regrant_type"] == kept)
    #expect(reading.diagnostics.contains { $0.code == "unknown-code" } == (code == "FRG999"))
  }

  private static let json = """
    {"license": "https://creativecommons.org/licenses/by/4.0/", "grants": [
      {"id": "360G-A-1", "title": "T", "description": "D", "currency": "GBP",
       "amountAwarded": 1e3, "awardDate": "2020-01-01",
       "plannedDates": [{"startDate": "2020-02-01", "endDate": "2021-01-31", "duration": 12}],
       "recipientOrganization": [{"id": "GB-CHC-1", "name": "One", "charityNumber": "1"}],
       "fundingOrganization": [{"id": "GB-CHC-9", "name": "Funder"}],
       "beneficiaryLocation": [{"name": "Leeds"}]},
      {"id": "360G-A-2", "title": "T", "description": "D", "currency": "GBP",
       "amountAwarded": 2000, "awardDate": "2020-01-01T00:00:00Z",
       "recipientOrganization": [{"id": "GB-CHC-1", "name": "One"}, {"id": "GB-CHC-2", "name": "One"}],
       "fundingOrganization": [{"id": "GB-CHC-9", "name": "Funder"}]},
      {"id": "360G-A-3", "title": "T", "currency": "USD", "amountAwarded": -5,
       "awardDate": "2020-01-01", "recipientIndividual": {"id": "i", "name": "X"},
       "recipientOrganization": [{"name": "No id", "companyNumber": "07654321"}],
       "fundingOrganization": [{"id": "GB-CHC-9"}]}
    ]}
    """

  @Test func `shared grants, missing fields and identifiers are told`() throws {
    let reading = try NetworkFile.read(bytes: Data(Self.json.utf8), name: "g.json")
    let network = reading.network
    #expect(
      network.ties.map { "\($0.to) \($0.amount?.value ?? 0) \($0.amount?.basis.rawValue ?? "")" }
        == [
          "GB-CHC-1 1000 exact", "GB-CHC-1 2000 total", "GB-CHC-2 2000 total",
          "GB-COH-07654321 -5 exact",
        ])
    #expect(network.ties[1].period.since == PartialDate("2020-01-01"))
    #expect(network.actors.map(\.name) == ["Funder", "One", "One", "No id"])
    #expect(!network.actors.contains { $0.name == "X" })
    func first(_ code: String) -> Diagnostic? { reading.diagnostics.first { $0.code == code } }
    #expect(first("shared-grant")?.row == 8)
    #expect(first("two-recipients")?.message.contains("360G-A-3") == true)
    #expect(first("negative-amount")?.row == 12)
    #expect(first("several-ids")?.message.contains("“GB-CHC-1” and “GB-CHC-2”") == true)
    #expect(first("fields-left-out")?.message.contains("beneficiaryLocation") == true)
    let blank = reading.diagnostics.filter { $0.code == "blank-cell" }.map(\.column)
    #expect(blank == ["Description", "Recipient Org:Identifier"])
  }

  @Test(arguments: [
    ("Recipient Org:0:Identifier", "Funding Org:0:Identifier"),
    ("recipientOrganization/0/id", "fundingOrganization/0/id"),
  ])
  func `numbered headings and paths are read as plain ones`(
    _ recipient: String, _ funder: String
  ) throws {
    let text = "id,amountAwarded,\(recipient),\(funder)\ng,1,GB-CHC-1,GB-CHC-2\n"
    let reading = try NetworkFile.read(bytes: Data(text.utf8), name: "g.csv")
    #expect(reading.network.ties.map(\.from) == ["GB-CHC-2"])
    let missing = reading.diagnostics.first { $0.code == "missing-column" }
    #expect(missing?.message.contains("Title, Description, Currency, Award Date") == true)
  }
}
