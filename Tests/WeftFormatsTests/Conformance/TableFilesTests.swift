import Foundation
import OrderedCollections
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftFormats

/// Tables, workbooks and records on files that other programs wrote or a standard's documentation
/// prints, clause by clause; README.md says which file stands for what.
@Suite("Tables and workbooks of other programs")
struct TableFilesTests {
  // MARK: Data packages

  @Test(arguments: [
    ("frictionless-package", FileFormat.dataPackage), ("frictionless-package.zip", .zippedPackage),
  ])
  func `a package that frictionless describes, in a folder and zipped`(
    _ file: String, _ format: FileFormat
  ) throws {
    let reading = try ConformanceFile.read(file, format)
    #expect(!reading.hasErrors, "\(reading.diagnostics)")
    #expect(reading.network.metadata.title == "A package of frictionless")
    #expect(reading.network.actors.map(\.name) == ["Asha", "Bolton & Co"])
    #expect(reading.network.actors.map { $0.extra["staff"] } == ["12.0", nil])
    #expect(ConformanceFile.ties(reading) == ["b funds a"])
    #expect(reading.network.ties[0].amount?.value == Decimal(string: "1500.5"))
    #expect(reading.network.ties[0].period.since == PartialDate("2019-05"))
  }

  // MARK: Workbooks

  @Test func `cached values of formulas, errors, dates and rich text`() throws {
    let reading = try ConformanceFile.read("xlsxwriter.xlsx", .excel)
    let actors = reading.network.actors
    #expect(actors.map(\.name) == ["Alpha", "Beta"])
    let columns = ["joined", "staff", "sum", "fault", "both", "open"]
    #expect(
      columns.map { actors[0].extra[$0] } == [
        "2010-07-01", "12", "xy", "#DIV/0!", "TRUE", "FALSE",
      ])
    #expect(ConformanceFile.ties(reading) == ["b funds a"])
    #expect(reading.network.ties[0].period.since == PartialDate("2011-02-28"))
    let codes = Set(reading.diagnostics.map(\.code))
    #expect(codes.isSuperset(of: ["hidden-cells", "hidden-sheet"]))
    #expect(!codes.contains("no-cached-value"))
    let fault = reading.diagnostics.first { $0.severity == .error }
    #expect(fault?.code == "error-cell" && fault?.row == 2 && fault?.column == "fault")
  }

  @Test func `days counted from 1904, and texts that stand in their cells`() throws {
    let reading = try ConformanceFile.read("xlsxwriter-1904.xlsx", .excel)
    #expect(reading.network.actors[0].extra["joined"] == "2010-07-01")
    #expect(reading.network.actors[0].extra["staff"] == "12")
    #expect(reading.network.ties[0].period.since == PartialDate("2011-02-28"))
  }

  @Test func `a workbook that a spreadsheet program saved again`() throws {
    let reading = try ConformanceFile.read("gnumeric.xlsx", .excel)
    let before = try ConformanceFile.read("types.xlsx", .excel).network
    #expect(reading.network.actors.map(\.id) == before.actors.map(\.id))
    #expect(reading.network.actors.map(\.place) == ["X", "X", nil])
    #expect(reading.network.ties == before.ties)
    #expect(reading.network.actors[1].extra["joined"] == "2010-07-01T09:30:00")
    // It has worked out the formula that openpyxl wrote without a value.
    #expect(reading.network.actors[2].extra["staff"] == "2")
    let codes = Set(reading.diagnostics.map(\.code))
    #expect(codes.isSuperset(of: ["merged-cells", "hidden-cells", "error-cell"]))
  }

  @Test func `a guided mapping reads sheets that tell nothing by themselves`() throws {
    var mapping = SheetMapping()
    mapping.actorsSheet = "Who is here"
    mapping.tiesSheet = "Links"
    mapping.actorColumns = ["name": "Name", "place": "Notes"]
    mapping.tieColumns = ["from": "Organisation B", "to": "Organisation A"]
    let reading = try NetworkFile.read(
      ConformanceFile.path("untidy.xlsx"), options: ReadingOptions(mapping: mapping))
    #expect(reading.network.actors.first { $0.name == "Gamma CIC" }?.place == "Umbrella")
    #expect(reading.network.ties.first?.to == reading.network.actors.first?.id)
  }

  // MARK: Matrices

  @Test func `semicolons and decimal commas, and a blank is not a zero`() throws {
    let reading = try ConformanceFile.read("pandas-matrix-semicolon.csv", .matrix)
    #expect(
      ConformanceFile.ties(reading) == [
        "Asha linked-to Bolton & Co 2.5", "Asha linked-to Éire 0", "Bolton & Co linked-to Éire",
        "Éire linked-to Asha 0",
      ])
    #expect(reading.network.ties.map(\.isDenial) == [false, true, false, true])
    #expect(reading.diagnostics.contains { $0.code == "recorded-noes" })
  }

  @Test func `rows and columns of different names are known by the blank corner`() throws {
    let reading = try ConformanceFile.read("pandas-matrix-two-mode.csv", .matrix)
    #expect(
      ConformanceFile.ties(reading) == [
        "Asha uses housing", "Bolton & Co uses housing", "Bolton & Co uses arts",
        "Éire uses arts 3",
      ])
    #expect(reading.network.actors.map(\.role).count { $0 == .theme } == 2)
  }

  @Test func `Gephi's own matrix`() throws {
    let reading = try ConformanceFile.read("documented/gephi-matrix.csv", .matrix)
    #expect(
      ConformanceFile.ties(reading) == [
        "A linked-to B", "A linked-to D", "B linked-to A", "D linked-to B",
      ])
    #expect(reading.network.actors.count == 5)
  }

  // MARK: Surveys

  @Test func `PARTNER's scores with their raters, none where fewer than three rated`() throws {
    let reading = try ConformanceFile.read("pandas-partner.csv", .surveyLong)
    func extra(_ id: String, _ column: String) -> String? {
      reading.network.actors.first { $0.id == id }?.extra[column]
    }
    let scores = [
      "trust_reliability", "trust_openness", "trust_mission", "trust", "value_power",
      "value_involvement", "value_resources", "value",
    ]
    #expect(scores.map { extra("X", $0) } == ["3", "3", "3", "3", "2", "2", "3", "2.3333"])
    #expect(extra("X", "trust_reliability_raters") == "3")
    #expect(scores.allSatisfy { extra("Y", $0) == nil && extra("Z", $0) == nil })
    #expect(extra("Y", "value_power_raters") == "2")
    #expect(extra("Z", "trust_reliability_raters") == "1")
    #expect(extra("Z", "trust_openness_raters") == nil)
    #expect(reading.diagnostics.contains { $0.code == "suppressed" })
    #expect(reading.diagnostics.contains { $0.code == "response-rate" })
    #expect(reading.network.ties.allSatisfy { $0.basis == .reported && $0.reportedBy == $0.from })
  }

  @Test(arguments: [
    (Symmetrising.union, ["Asha-Bolton & Co 2", "Asha-Éire 3"]),
    (.both, ["Asha-Bolton & Co 2", "Asha-Éire 3"]),
    (.maximum, ["Asha-Bolton & Co 2", "Asha-Éire 3"]),
    (.minimum, ["Asha-Bolton & Co 2", "Asha-Éire 1"]),
    (.mean, ["Asha-Bolton & Co 2", "Asha-Éire 2"]),
  ])
  func `each rule that makes one of two reports, in both shapes`(
    _ rule: Symmetrising, _ expected: [String]
  ) throws {
    for file in ["pandas-survey-long.csv", "pandas-survey-wide.csv"] {
      let reading = try NetworkFile.read(
        ConformanceFile.path(file), options: ReadingOptions(symmetrising: rule))
      #expect(
        reading.network.ties.map { "\($0.from)-\($0.to) \(NumberText.text($0.weight ?? 1))" }
          .sorted()
          == expected, "\(file)")
      #expect(reading.diagnostics.contains { $0.message.contains(rule.rawValue) }, "\(file)")
    }
  }

  // MARK: Kumu and Gephi

  @Test func `Kumu: rows match by label and type, and bars part the ends`() throws {
    let reading = try ConformanceFile.read("kumu", .kumu)
    #expect(!reading.hasErrors, "\(reading.diagnostics)")
    #expect(
      reading.network.actors.map { "\($0.name) \($0.role.rawValue)" } == [
        "Mill asset", "Mill partner", "Asha partner", "Fell partner", "Fund partner",
      ])
    let asha = reading.network.actors.first { $0.id == "Asha" }
    #expect(asha?.extra["Description"] == "An advice centre")
    #expect(asha?.extra["Tags"] == "y|z")
    #expect(
      ConformanceFile.ties(reading) == ["Asha partners Fell", "Fund funds Asha", "Fund funds Fell"])
    // Kumu's strengths are words as often as numbers.
    #expect(reading.network.ties[0].extra["Strength"] == "Strong")
    #expect(reading.diagnostics.contains { $0.code == "merged-rows" && $0.row == 5 })
  }

  @Test func `Kumu: an ID goes before label and type, and the later row counts`() throws {
    let reading = try ConformanceFile.read("kumu-ids.json", .kumu)
    #expect(!reading.hasErrors, "\(reading.diagnostics)")
    #expect(reading.network.actors.map(\.id) == ["Wave-1", "Wave-2"])
    #expect(reading.network.actors.map(\.role) == [.asset, .funder])
    #expect(reading.network.actors[1].extra["Favourite"] == "ice")
    #expect(ConformanceFile.ties(reading) == ["Wave-2 funds Wave-1", "Wave-1 partners Wave-2"])
  }

  @Test func `Kumu: without types a label is enough, and a connection's ID changes it`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Label,Note\nAsha,x\nAsha,y\nFell,z\n", to: "elements.csv")
    try folder.write("ID,From,To,Type\nc,Asha,Fell,funds\nc,Fell,Asha,\n", to: "connections.csv")
    let reading = try NetworkFile.read(folder.path)
    #expect(reading.network.actors.map(\.name) == ["Asha", "Fell"])
    #expect(ConformanceFile.ties(reading) == ["Fell funds Asha"])
  }

  @Test func `Kumu's blueprint`() throws {
    let reading = try ConformanceFile.read("documented/kumu-blueprint.json", .kumu)
    #expect(reading.network.actors.map { $0.extra["tags"] } == ["one|two", nil])
    #expect(reading.network.ties.map(\.kind) == ["likes", "partners"])
    #expect(reading.network.actors[1].extra["Favourite dessert"] == "ice")
  }

  @Test func `Gephi: labels, types, weights and an edge id that is used twice`() throws {
    let reading = try ConformanceFile.read("documented/gephi", .gephiCSV)
    #expect(reading.network.actors.map(\.name) == ["Node A", "Node B", "Node C"])
    #expect(
      ConformanceFile.ties(reading) == ["A linked-to B 2", "C partners A 1.5", "B partners C"])
    #expect(reading.network.ties.map { $0.extra["Label"] ?? "" }[0] == "Edge from A to B")
    let fault = reading.diagnostics.first { $0.code == "duplicate-id" }
    #expect(fault?.row == 3 && fault?.severity == .warning)
  }

  @Test func `Gephi: time intervals are kept, and a quoted label`() throws {
    let reading = try ConformanceFile.read("documented/gephi-labels", .gephiCSV)
    #expect(reading.network.actors.map(\.name) == ["Node 0", "Node, 1"])
    #expect(reading.network.actors[1].extra["Time Interval"] == "<(1,10]>")
  }

  // MARK: Grants and directories

  @Test(arguments: ["regrants.json", "flattentool-regrants.csv"])
  func `regrant types, individuals, rows of one grant and several currencies`(
    _ file: String
  ) throws {
    let reading = try ConformanceFile.read(file, .threeSixtyGiving)
    #expect(!reading.hasErrors, "\(reading.diagnostics)")
    let roles = Dictionary(reading.network.actors.map { ($0.name, $0.role) }) { first, _ in first }
    #expect(
      roles == [
        "Example Foundation": .funder, "Hub CIO": .secondTier, "Asha": .partner,
        "Town Arts Ltd": .secondTier, "Host Trust": .secondTier,
      ])
    #expect(
      reading.network.ties.map { "\($0.amount?.value ?? 0) \($0.amount?.currency ?? "")" }.sorted()
        == ["10000 GBP", "25000 EUR", "50000 GBP", "900.25 USD"])
    #expect(reading.diagnostics.contains { $0.code == "individuals" })
    #expect(reading.diagnostics.contains { $0.code == "merged-rows" } == file.hasSuffix("csv"))
    #expect(!reading.network.actors.contains { $0.name.contains("withheld") })
  }

  @Test func `the standard's example of regrants, and a further row of a grant`() throws {
    let reading = try ConformanceFile.read("documented/360-regrants.csv", .threeSixtyGiving)
    #expect(reading.network.ties.count == 4)
    #expect(
      reading.network.actors.filter { $0.role == .secondTier }.map(\.name) == [
        "Hub CIO", "Town Arts Ltd",
      ])
    #expect(reading.diagnostics.contains { $0.code == "merged-rows" })
  }

  @Test func `the tables of HSDS 3`() throws {
    let reading = try ConformanceFile.read("hsds", .openReferral)
    #expect(!reading.hasErrors, "\(reading.diagnostics)")
    #expect(
      ConformanceFile.ties(reading).sorted() == [
        "l1 hosts s1", "o1 manages p1", "o1 manages s1", "o2 manages o1", "p1 manages s1",
      ])
    #expect(reading.network.ties.allSatisfy { $0.basis == .derived })
    let organisation = reading.network.actors.first { $0.id == "o1" }
    #expect(organisation?.orgID == "GB-CHC-1096829")
    #expect(organisation?.aliases == ["Example Org"])
    #expect(reading.network.actors.first { $0.id == "l1" }?.place == "MyCity")
    let left = reading.diagnostics.first { $0.code == "fields-left-out" }?.message ?? ""
    for name in ["phones", "minimum_age", "country"] { #expect(left.contains(name), "\(left)") }
  }
}
