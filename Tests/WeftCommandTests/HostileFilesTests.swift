import Foundation
import Testing
import WeftTestSupport

/// Files made to exhaust a machine, handed to the built command with a bound on its memory: each
/// comes to an end soon, with a message.
@Suite("Hostile files", .tags(.slow), .slowTestsOnly)
struct HostileFilesTests {
  /// The most memory the command may ask for, in kilobytes: that of the file, mapped, and as much
  /// again as any reader has been seen to need.
  private static let memory = 3_000_000

  /// Runs `weft check` on a file of so many bytes made of one piece again and again.
  private func check(
    _ name: String, head: String, piece: String, tail: String = "", bytes: Int
  ) throws -> (status: Int32, output: String) {
    let folder = try TemporaryFolder()
    let path = try folder.write(head, to: name)
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seekToEnd()
    let block = Data(String(repeating: piece, count: max(1, (1 << 20) / piece.utf8.count)).utf8)
    var written = 0
    while written < bytes {
      try handle.write(contentsOf: block)
      written += block.count
    }
    try handle.write(contentsOf: Data(tail.utf8))
    try handle.close()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let output = try folder.write("", to: "output")
    process.arguments = [
      "-c", "ulimit -v \(Self.memory); exec timeout 300 \"$0\" check \"$1\" > \"$2\" 2>&1",
      CommandRunner.command, path, output,
    ]
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try folder.text(of: "output"))
  }

  private static let files: [(name: String, head: String, piece: String, tail: String)] = [
    ("one.csv", "from,to\na,", "b", "\n"),
    ("quote.csv", "from,to\na,\"", "b", "\n"),
    ("columns.csv", "from,to", ",x", "\na,b\n"),
    ("text.json", "{\"nodes\": [{\"id\": \"", "b", "\"}], \"links\": []}"),
    ("grants.json", "{\"grants\": [{\"fundingOrganization\": \"", "b", "\"}]}"),
    ("deep.json", "{\"nodes\": ", "[", ""),
    ("one.graphml", "<graphml><graph><node id=\"", "b", "\"/></graph></graphml>"),
    ("deep.gexf", "<gexf><graph>", "<nodes>", ""),
    ("one.dot", "graph { a [label=\"", "b", "\"] }"),
    ("deep.dot", "graph ", "{", ""),
    ("one.net", "*Vertices 1\n1 \"", "b", "\"\n"),
    ("one.dl", "dl n=1 data: ", "b", "\n"),
    ("one.vna", "*Node data\nID ", "b", "\n"),
  ]

  @Test(arguments: files.indices)
  func `a hundred megabytes on one line end in a message`(_ place: Int) throws {
    let file = Self.files[place]
    let result = try check(
      file.name, head: file.head, piece: file.piece, tail: file.tail, bytes: 100 << 20)
    #expect(result.status == 0 || result.status == 1, "\(file.name): \(result.status)")
    // The closing line counts what was read, one actor or several.
    #expect(
      result.output.contains(#/\(\d+ actors?, /#), "\(file.name): \(result.output.prefix(500))")
  }
}
