import Foundation
import Testing
import WeftModel

@testable import WeftFormats

/// The table in README.md is true of the files that there are.
@Suite("Coverage by files of other programs")
struct CoverageTests {
  private struct Line {
    var format: String
    var files: [String]
    var tests: [String]
  }

  private static let folder = ConformanceTests.folder

  private func lines() throws -> [Line] {
    let text = try String(contentsOfFile: Self.folder + "/README.md", encoding: .utf8)
    var format = ""
    func list(_ cell: String) -> [String] {
      cell.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 7, cells[1] != "format", !cells[1].hasPrefix("---") else { return nil }
      if !cells[1].isEmpty { format = cells[1].replacing("`", with: "") }
      return Line(format: format, files: list(cells[3]), tests: list(cells[5]))
    }
  }

  @Test func `every format is covered, and nothing else is named`() throws {
    #expect(Set(try lines().map(\.format)) == Set(FileFormat.allCases.map(\.rawValue)))
  }

  @Test func `every file that is named exists and is read as its format`() throws {
    for line in try lines() {
      for file in line.files {
        let path = ConformanceFile.path(file)
        let reading = try NetworkFile.read(path)
        // A matrix in a workbook is a workbook first.
        if line.format != "matrix" || !file.hasSuffix(".xlsx") {
          // GEXF is GEXF, whatever its version, and DL is DL, whatever its shape.
          let format =
            ["gexf", "ucinet-dl"].first { line.format.hasPrefix($0) } ?? line.format
          #expect(reading.format?.rawValue == format, "\(file)")
        }
        #expect(!reading.network.actors.isEmpty, "\(file)")
      }
    }
  }

  @Test func `every file there is has a line`() throws {
    let named = Set(try lines().flatMap(\.files))
    for folder in ["", "documented/"] {
      let path = Self.folder + "/Files/" + folder
      for name in try FileManager.default.contentsOfDirectory(atPath: path)
      where name != "documented" {
        #expect(named.contains(folder + name), "\(folder)\(name) is in no line")
      }
    }
  }

  @Test func `every test that is named stands in these folders`() throws {
    let root = URL(fileURLWithPath: Self.folder).deletingLastPathComponent()
      .deletingLastPathComponent().path
    let found = FileManager.default.subpaths(atPath: root) ?? []
    for test in Set(try lines().flatMap(\.tests)) {
      #expect(found.contains { $0.hasSuffix("/\(test).swift") }, "\(test)")
    }
  }
}
