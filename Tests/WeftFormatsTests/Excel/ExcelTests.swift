import Foundation
import OrderedCollections
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftFormats

@Suite("Excel workbooks")
struct ExcelTests {
  @Test func `a facilitator's untidy workbook becomes a network and a list of decisions`() throws {
    let reading = try NetworkFile.read(ConformanceFile.path("untidy.xlsx"))
    let network = reading.network
    #expect(reading.format == .excel)
    #expect(
      network.actors.map(\.name) == [
        "Alpha Trust", "Beta Centre", "Gamma CIC", "Council", "Alpha Trsut", "Delta Group",
      ])
    #expect(
      network.actors.map(\.role) == [
        .partner, .asset, .secondTier, .publicBody, .partner, .partner,
      ])
    #expect(network.actors[0].place == "Leeds")
    #expect(network.actors[0].note == nil)
    #expect(network.actors[2].place == nil)
    #expect(
      network.ties.map { "\($0.from) \($0.kind.rawValue) \($0.to)" } == [
        "alpha-trust supports beta-centre", "alpha-trust partners gamma-cic",
        "council funds alpha-trsut", "council partners delta-group",
      ])
    #expect(network.ties[0].period.since == PartialDate("2019-05-03"))
    #expect(network.ties[0].weight == 2)
    #expect(!reading.hasErrors)
    let decisions = reading.diagnostics.filter { $0.code == "unlisted-actor" }
    #expect(decisions.map(\.row) == [5, 6])
    #expect(decisions[0].mend?.contains("“Alpha Trust”") == true)
    let codes = Set(reading.diagnostics.map(\.code))
    #expect(codes.isSuperset(of: ["rows-above-header", "placeholder"]))
  }

  @Test func `dates, numbers, errors, merged and hidden cells are read for what they are`() throws {
    let reading = try NetworkFile.read(ConformanceFile.path("types.xlsx"))
    let actors = reading.network.actors
    #expect(actors.map(\.id) == ["a", "b", "c"])
    #expect(actors[0].extra["joined"] == "2010-07-01")
    #expect(actors[1].extra["joined"] == "2010-07-01T09:30:00")
    #expect(actors[0].extra["staff"] == "12")
    #expect(actors[0].extra["ratio"] == "0.1")
    #expect(actors[0].extra["charity"] == "TRUE")
    #expect(actors[0].extra["error"] == "#REF!")
    #expect(actors.map(\.place) == ["X", "X", nil])
    #expect(reading.network.ties[0].amount?.value == Decimal(string: "1500.5"))
    #expect(reading.network.clusters.map(\.id) == ["g"])
    let codes = Set(reading.diagnostics.map(\.code))
    #expect(
      codes.isSuperset(of: ["merged-cells", "hidden-cells", "hidden-sheet", "no-cached-value"]))
  }

  @Test func `Kumu's sheets are known by their names`() throws {
    let network = try NetworkFile.read(ConformanceFile.path("kumu.xlsx")).network
    #expect(network.actors.map(\.name) == ["Alpha", "Beta", "Gamma"])
    #expect(network.actors.map(\.role) == [.partner, .funder, .partner])
    #expect(network.actors[0].extra["Tags"] == "north|youth")
    #expect(
      network.ties.map { "\($0.from) \($0.kind.rawValue) \($0.to)" } == [
        "Beta funds Alpha", "Alpha partners Gamma",
      ])
  }

  @Test func `a sheet that is a matrix is read as one, and a zero is not a blank`() throws {
    let network = try NetworkFile.read(ConformanceFile.path("matrix.xlsx")).network
    #expect(network.actors.map(\.id) == ["A", "B", "C"])
    #expect(network.ties.map(\.weight) == [2, 0])
    #expect(network.ties.map(\.isDenial) == [false, true])
  }

  @Test(arguments: SharedData.names)
  func `what comes with the package survives`(_ name: String) throws {
    let network = try NetworkFile.read(SharedData.path(name)).network.canonical()
    let folder = try TemporaryFolder()
    let lost = try NetworkFile.write(network, to: folder.path + "/n.xlsx")
    #expect(lost == [])
    #expect(try NetworkFile.read(folder.path + "/n.xlsx").network == network)
    // The same network gives the same bytes.
    try NetworkFile.write(network, to: folder.path + "/again.xlsx")
    #expect(
      FileManager.default.contents(atPath: folder.path + "/n.xlsx")
        == FileManager.default.contents(atPath: folder.path + "/again.xlsx"))
  }

  @Test(arguments: 0..<30)
  func `hostile names survive`(_ seed: UInt64) throws {
    var networks = HostileNetworks(seed: seed, .withControls)
    let network = networks.network()
    let (bytes, lost) = try ExcelWriter.write(network)
    #expect(lost == [])
    let reading = try NetworkFile.read(bytes: bytes, name: "n.xlsx")
    #expect(difference(network, reading.network) == nil)
  }

  @Test(arguments: [
    (0.0, "00:00:00"), (1.0, "1900-01-01"), (59.0, "1900-02-28"), (61.0, "1900-03-01"),
    (40360.0, "2010-07-01"), (43831.5, "2020-01-01T12:00:00"),
  ])
  func `serial numbers are days`(_ serial: Double, _ text: String) {
    #expect(CellText.date(serial, isFrom1904: false) == text)
  }

  @Test func `a day of the calendar from 1904`() {
    #expect(CellText.date(38898, isFrom1904: true) == "2010-07-01")
  }
}
