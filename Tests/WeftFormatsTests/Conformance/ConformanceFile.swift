import Foundation

/// Files that other programs wrote, or that a format's own documentation prints.
enum ConformanceFile {
  static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Files").appendingPathComponent(name).path
  }
}
