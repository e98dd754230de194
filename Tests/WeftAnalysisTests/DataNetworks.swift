import Foundation
import WeftFormats
import WeftModel

/// The networks of the repository's `data/` folder.
enum DataNetworks {
  static func read(_ name: String) throws -> Network {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try NetworkFile.read(root.appendingPathComponent("data/\(name)").path).network
  }
}
