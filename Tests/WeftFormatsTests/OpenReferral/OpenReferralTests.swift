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

  @Test func `a page of services, with programmes, identifiers and places`() throws {
    let text = """
      {"total_items": 1, "contents": [
        {"id": "s1", "name": "Counselling", "alternate_name": "MyCity Counselling", "status": "active",
         "organization": {"id": "o1", "name": "Example Org", "parent_organization_id": "o2",
           "organization_identifiers": [
             {"id": "x", "identifier_scheme": "GB-COH", "identifier": "1234567"}]},
         "program": {"id": "p1", "name": "Mental health"},
         "service_at_locations": [{"id": "sl", "location": {"id": "l1", "name": "Civic Centre",
           "location_type": "physical", "addresses": [{"address_1": "1 Main St", "city": "MyCity"}]}}],
         "schedules": [{"id": "t"}]},
        {"name": "Nobody's"}]}
      """
    let reading = try NetworkFile.read(bytes: Data(text.utf8), name: "page.json")
    #expect(reading.format == .openReferral)
    #expect(
      ties(reading) == [
        "Civic Centre hosts Counselling", "Example Org manages Counselling",
        "Mental health manages Counselling",
      ])
    func actor(_ id: String) -> Actor? { reading.network.actors.first { $0.id == id } }
    #expect(actor("o1")?.orgID == "GB-COH-1234567")
    #expect(actor("s1")?.aliases == ["MyCity Counselling"])
    #expect(actor("s1")?.extra["status"] == "active")
    #expect(actor("l1")?.place == "MyCity")
    func first(_ code: String) -> Diagnostic? { reading.diagnostics.first { $0.code == code } }
    #expect(first("unknown-id")?.message.contains("o2") == true)
    #expect(first("fields-left-out")?.message.contains("schedules") == true)
    #expect(first("blank-cell")?.row == 10)
  }

  @Test func `tables may be named in the singular, and addresses name their places`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "id,name,parent_organization_id\no1,Org,o2\no2,Parent,\n", to: "organization.csv")
    try folder.write("id,organization_id,program_id,name\ns1,o1,p1,Advice\n", to: "service.csv")
    try folder.write("id,organization_id,name\np1,o1,Help\n", to: "program.csv")
    try folder.write("id,name,organization_id\nl1,,\n", to: "location.csv")
    try folder.write("id,service_id,location_id\nx,s1,l1\n", to: "service_at_location.csv")
    try folder.write("id,location_id,address_1,city\na,l1,1 High Street,Leeds\n", to: "address.csv")
    try folder.write(
      "id,organization_id,identifier_scheme,identifier\ni,o1,GB-CHC,123456\n",
      to: "organization_identifier.csv")
    let reading = try NetworkFile.read(folder.path)
    #expect(reading.format == .openReferral)
    #expect(reading.network.actors.first { $0.id == "l1" }?.place == "Leeds")
    #expect(reading.network.actors.first { $0.id == "o1" }?.orgID == "GB-CHC-123456")
    #expect(!reading.hasErrors)
    #expect(
      Set(ties(reading)).isSuperset(of: [
        "Help manages Advice", "Org manages Advice", "Org manages Help", "Parent manages Org",
      ]))
  }
}
