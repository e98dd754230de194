import Foundation
import WeftFormats
import WeftModel

/// The networks of the repository's `data/` folder.
enum DataNetworks {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("data")

  static var names: [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return all.filter {
      FileManager.default.fileExists(atPath: folder.appendingPathComponent("\($0)/ties.csv").path)
    }.sorted()
  }

  static func read(_ name: String) throws -> Network {
    try NetworkFile.read(folder.appendingPathComponent(name).path).network
  }
}
