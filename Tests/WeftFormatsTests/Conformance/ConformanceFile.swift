import Foundation
import Testing
import WeftModel

@testable import WeftFormats

/// Files that other programs wrote, or that a format's own documentation prints.
enum ConformanceFile {
  static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Files").appendingPathComponent(name).path
  }

  /// Reads a file that has to be recognised as of a format.
  static func read(_ name: String, _ format: FileFormat) throws -> Reading {
    let reading = try NetworkFile.read(path(name))
    #expect(reading.format == format)
    return reading
  }

  /// Every tie on one line, in the order of the file.
  static func ties(_ reading: Reading) -> [String] {
    reading.network.ties.map {
      "\($0.from) \($0.kind.rawValue) \($0.to)"
        + ($0.weight.map { " \(NumberText.text($0))" } ?? "")
    }
  }
}
