import Foundation

/// The networks that come with the package, in `data/`.
public enum SharedData {
  /// The package's own folder.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The path of a network in `data/`.
  public static func path(_ name: String) -> String { root + "/data/" + name }

  /// The names of all networks in `data/`, sorted.
  public static var names: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root + "/data")) ?? []
    return names.filter {
      FileManager.default.fileExists(atPath: path($0) + "/actors.csv")
    }.sorted()
  }
}
