import Foundation
import Testing
import WeftTestSupport

/// The CSV of measures: it joins back to the actors by id, and no name in it is a formula.
@Suite("Tables of measures")
struct MeasuresTableTests {
  private static let actors = """
    id,name,role
    a,=HYPERLINK("http://example.org"),partner
    b,"@SUM(1,2)",partner
    c,-Dash Co,partner
    d,+44 Trust,funder
    e,"Comma, ""quote""
    and line",partner

    """
  private static let ties = "from,to,kind\na,b,partners\nb,c,partners\nd,a,funds\nc,e,partners\n"

  private func table() throws -> String {
    let folder = try TemporaryFolder()
    try folder.write(Self.actors, to: "actors.csv")
    try folder.write(Self.ties, to: "ties.csv")
    let outcome = try CommandRunner.weft(
      "analyse", folder.path, "--format", "csv", "--measures", "degree,constraint")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  @Test func `formulas in names are set behind an apostrophe, ids and numbers stand`() throws {
    let text = try table()
    #expect(text.contains("a,\"'=HYPERLINK(\"\"http://example.org\"\")\",partner,2,"))
    #expect(text.contains("b,\"'@SUM(1,2)\",partner,2,"))
    #expect(text.contains("c,'-Dash Co,partner,2,"))
    #expect(text.contains("d,'+44 Trust,funder,1,"))
    #expect(!text.contains(",="))
  }

  @Test func `ids that look like formulas are the same in both tables`() throws {
    let folder = try TemporaryFolder()
    let ids = ["=SUM(1)", "-b", "'=c", "+d", "plain"]
    try folder.write(
      "id,name,role\n" + ids.map { "\($0),\($0),partner\n" }.joined(), to: "a/actors.csv")
    try folder.write("from,to,kind\n=SUM(1),-b,partners\n+d,plain,partners\n", to: "a/ties.csv")
    let written = try CommandRunner.weft("convert", folder.path + "/a", folder.path + "/b")
    #expect(written.status == 0, "\(written.errors)")
    func column(_ csv: String) -> [Substring] {
      csv.split(whereSeparator: \.isNewline).dropFirst().compactMap {
        $0.split(separator: ",").first
      }.sorted()
    }
    let measures = try CommandRunner.weft(
      "analyse", folder.path + "/b", "--format", "csv", "--measures", "degree")
    let actors = column(try folder.text(of: "b/actors.csv"))
    #expect(actors == column(measures.output))
    #expect(actors.contains("'=SUM(1)") && actors.contains("'-b"))
    #expect(try folder.text(of: "b/ties.csv").contains("'=SUM(1),'-b,"))
    // Read again, they are what they were.
    let again = try CommandRunner.weft(
      "analyse", folder.path + "/b", "--format", "json", "--measures", "degree")
    #expect(again.output.contains(#/"id" ?: ?"=SUM\(1\)"/#), "\(again.output)")
  }

  @Test(
    .tags(.slow), .slowTestsOnly,
    .enabled(if: python != nil, "set WEFT_PYTHON to a python with pandas"))
  func `pandas reads it, and joins it to the actors`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.actors, to: "actors.csv")
    let path = try folder.write(try table(), to: "measures.csv")
    let script = """
      import sys, pandas as pd
      actors, table = (pd.read_csv(p, index_col="id") for p in sys.argv[1:])
      both = actors.join(table, how="outer", rsuffix="_2")
      print(len(both), both["degree"].notna().sum(), int(both["degree"].sum()), both["degree"].dtype.kind)
      """
    let printed = PeerPython.run([
      Self.python ?? "", "-c", script, folder.path + "/actors.csv", path,
    ])
    #expect(printed == "5 5 8 i\n")
  }

  private static let python = PeerPython.having("pandas")
}
