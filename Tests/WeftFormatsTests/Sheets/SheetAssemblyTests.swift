import Foundation
import Testing
import WeftModel

@testable import WeftFormats

/// Lists as people type them, in their own words.
@Suite("Sheets in people's own words")
struct SheetAssemblyTests {
  private func read(_ actors: [[String]], _ ties: [[String]]) throws -> Reading {
    func sheet(_ name: String, _ rows: [[String]]) -> Sheet {
      Sheet(
        place: "book.xlsx!\(name)", name: name,
        rows: rows.enumerated().map { Sheet.Row(number: $0.offset + 1, cells: $0.element) })
    }
    return try SheetsReader.read(
      [sheet("Organisations", actors), sheet("Links", ties)], title: "Book", file: "book.xlsx",
      format: .excel, ReadingOptions())
  }

  @Test func `kinds and roles may be said in other words, and what was taken for what is told`()
    throws
  {
    let reading = try read(
      [
        ["Organisation", "Type"], ["Town Hall", "Council"], ["VCS Hub", "Umbrella body"],
        ["Shed", "Social enterprise"], ["Den", ""], ["Fund", "Funder"],
      ],
      [
        ["From", "To", "How"], ["Shed", "Den", "works with"], ["Den", "Town Hall", "Refers to"],
        ["VCS Hub", "Shed", "Mentors"], ["Fund", "Shed", "funds"], ["Shed", "Fund", "works with"],
      ])
    #expect(
      reading.network.actors.map(\.role)
        == [.publicBody, .secondTier, Role(rawValue: "Social enterprise"), .partner, .funder])
    #expect(
      reading.network.ties.map(\.kind.rawValue)
        == ["partners", "refers", "Mentors", "funds", "partners"])
    let told = reading.diagnostics.filter { $0.code == "taken-word" }.map(\.message)
    #expect(told.contains { $0.contains("Council") && $0.contains("`public-body`") })
    #expect(told.contains { $0.contains("works with") && $0.hasSuffix("`partners` (2 rows).") })
    #expect(told.count == 4, "\(told)")
    #expect(
      reading.diagnostics.contains {
        $0.message == "1 actor has no role, and was read as `partner`."
      })
  }

  @Test func `a row in brackets below the headings is none of the data`() throws {
    let reading = try read(
      [["Organisation"], ["Shed"], ["Den"]],
      [
        ["From", "To", "How often"], ["(who)", "(with whom)", "times a month"],
        ["Shed", "Den", "3"],
      ])
    #expect(reading.network.ties.count == 1 && reading.network.actors.count == 2)
    #expect(reading.diagnostics.contains { $0.code == "second-heading" })
  }

  @Test func `a name that is in no list is told with the name that may be meant`() throws {
    let reading = try read(
      [["Organisation"], ["The Green Shed CIC"], ["St Luke's Church"]],
      [["From", "To"], ["Green Shed", "St Lukes Church"], ["Newcomer", "Green Shed"]])
    let told = reading.diagnostics.filter { $0.code == "unlisted-actor" }
    #expect(told.map(\.row) == [2, 2, 3] && told.map(\.column) == ["from", "to", "from"])
    #expect(told[0].mend?.contains("“The Green Shed CIC” is meant") == true)
    #expect(told[1].mend?.contains("“St Luke's Church” is meant") == true)
    #expect(told[2].mend?.contains("Add it to the list") == true)
  }

  @Test func `thousands of names that no list has are told in a moment`() throws {
    let names = (0..<1500).map { "Body \($0) of \($0 % 7)" }
    let clock = ContinuousClock()
    let time = try clock.measure {
      let reading = try read(
        [["Organisation"]] + names.map { [$0] },
        [["From", "To"]] + names.map { [$0, "Other " + $0] })
      #expect(reading.network.actors.count == 3000)
    }
    #expect(time < .seconds(30))
  }

  @Test func `names of one body are decided once each, and merge to one that keeps its role`()
    throws
  {
    var reading = try read(
      [
        ["Organisation", "Type", "Town"], ["The Green Shed CIC", "social enterprise", "Derby"],
        ["Green Shed", "Social Enterprise", "derby"], ["Green Shed C.I.C.", "", ""],
        ["Den", "", ""],
      ],
      [["From", "To"], ["Green Shed CIC", "Den"], ["Green Shed", "Den"]])
    #expect(reading.diagnostics.contains { $0.code == "unlisted-actor" })
    var table = AliasTable.proposals(for: reading.network)
    #expect(table.rows.count == 3, "\(table.rows)")
    for place in table.rows.indices { table.rows[place].decided = .yes }
    let told = table.apply(to: &reading)
    #expect(told.map(\.code) == ["merged"])
    #expect(reading.network.actors.count == 2)
    let shed = try #require(reading.network.actors.first { $0.id.contains("green") })
    #expect(shed.role.rawValue.lowercased() == "social enterprise" && shed.also.isEmpty)
    #expect(shed.aliases.count == 3 && shed.note == nil)
    // What was decided is no longer told.
    #expect(!reading.diagnostics.contains { $0.code == "unlisted-actor" })
    #expect(reading.network.ties.map(\.from) == [shed.id, shed.id])
  }
}
