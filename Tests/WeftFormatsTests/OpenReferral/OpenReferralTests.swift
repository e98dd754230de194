import Foundation
import OrderedCollections
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftFormats

@Suite("Open Referral directories")
struct OpenReferralTests {
  private func ties(_ reading: Reading) -> [String] {
    let names = Dictionary(
      uniqueKeysWithValues: reading.network.actors.map { ($0.id, $0.name) })
    return reading.network.ties.map {
      "\(names[$0.from] ?? "?") \($0.kind.rawValue) \(names[$0.to] ?? "?")"
    }.sorted()
  }

  @Test func `an organisation with its parent, services and locations`() throws {
    let reading = try NetworkFile.read(ConformanceFile.path("directory.json"))
    #expect(reading.format == .openReferral)
    #expect(
      ties(reading) == [
        "Example Organization Inc. manages Community Counselling",
        "MIT hosts Community Counselling", "Parent Ltd manages Example Organization Inc.",
      ])
    #expect(reading.network.ties.allSatisfy { $0.basis == .derived })
    let roles = Dictionary(
      uniqueKeysWithValues: reading.network.actors.map { ($0.name, $0.role) })
    #expect(roles["Community Counselling"] == .programme)
    #expect(roles["MIT"] == .asset)
    #expect(reading.network.actors.first { $0.name == "MIT" }?.place == "Leeds")
  }

  @Test func `a folder of tables`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "id,name,description,parent_organization_id\no1,Alpha,x,\no2,Beta,y,o1\no3,Gamma,z,gone\n",
      to: "organizations.csv")
    try folder.write("id,organization_id,name\ns1,o2,Advice\n", to: "services.csv")
    try folder.write("id,name,location_type\nl1,Hall,physical\n", to: "locations.csv")
    try folder.write("id,service_id,location_id\nx,s1,l1\n", to: "service_at_locations.csv")
    let reading = try NetworkFile.read(folder.path)
    #expect(reading.format == .openReferral)
    #expect(ties(reading) == ["Alpha manages Beta", "Beta manages Advice", "Hall hosts Advice"])
    #expect(
      reading.diagnostics.contains { $0.code == "unknown-id" && $0.message.contains("gone") })
  }
}
