import Foundation

/// Programs of other people that look at what Weft has drawn, where they are installed.
enum Tool {
  /// Runs a program on a file; nil where it is not installed.
  ///
  /// - Parameters:
  ///   - name: The program, such as `pdfinfo`.
  ///   - data: The file's bytes.
  ///   - arguments: Its arguments; `FILE` stands for the file.
  /// - Returns: What it prints.
  /// - Throws: What goes wrong in writing the file or starting the program.
  static func run(_ name: String, _ data: Data, _ arguments: [String]) throws -> Data? {
    let candidates = ["/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + name }
    guard let path = candidates.first(where: FileManager.default.isExecutableFile) else {
      return nil
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    try data.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments.map { $0 == "FILE" ? file.path : $0 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return output
  }

  /// What a program prints of a file.
  static func text(_ name: String, _ data: Data, _ arguments: [String] = ["FILE"]) throws -> String?
  {
    try run(name, data, arguments).map { String(decoding: $0, as: UTF8.self) }
  }

  /// How many pages poppler counts in a PDF file.
  static func pages(_ pdf: Data) throws -> Int? {
    try text("pdfinfo", pdf)?.split(separator: "\n").first { $0.hasPrefix("Pages:") }
      .flatMap { Int($0.dropFirst(6).trimmingCharacters(in: .whitespaces)) }
  }
}

/// A page of a PDF file as grey dots.
struct Picture {
  let width: Int
  let height: Int
  let dots: [UInt8]

  /// Draws a page with poppler; nil where it is not installed.
  init?(page: Int, of pdf: Data, dotsPerInch: Int) throws {
    let arguments = [
      "-gray", "-r", "\(dotsPerInch)", "-f", "\(page)", "-l", "\(page)", "-singlefile", "FILE",
    ]
    guard let data = try Tool.run("pdftoppm", pdf, arguments), data.count > 15 else { return nil }
    // "P5", width, height and depth stand in words before the dots.
    var words: [String] = []
    var place = data.startIndex
    while words.count < 4 {
      guard let end = data[place...].firstIndex(where: { $0 == 10 || $0 == 32 }) else { return nil }
      words.append(String(decoding: data[place..<end], as: UTF8.self))
      place = data.index(after: end)
    }
    guard words[0] == "P5", let width = Int(words[1]), let height = Int(words[2]) else {
      return nil
    }
    (self.width, self.height) = (width, height)
    dots = [UInt8](data[place...])
  }

  /// How dark a dot is, 0 to 255; white outside.
  func dot(_ x: Int, _ y: Int) -> Int {
    guard x >= 0, y >= 0, x < width, y < height, y * width + x < dots.count else { return 255 }
    return Int(dots[y * width + x])
  }
}
