import Foundation
import OrderedCollections
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftFormats

@Suite("Zip archives")
struct ZipTests {
  @Test func `a data package survives being zipped`() throws {
    let network = try NetworkFile.read(SharedData.path("hact-collaborate-2")).network.canonical()
    let folder = try TemporaryFolder()
    try NetworkFile.write(network, to: folder.path + "/n.zip")
    let reading = try NetworkFile.read(folder.path + "/n.zip")
    #expect(reading.network == network)
    #expect(reading.format == .zippedPackage)
  }

  @Test func `a package in a folder of its own inside the archive is found`() throws {
    let bytes = try ZipArchive.archive([
      "pack/actors.csv": Data("id,name,role\na,A,partner\nb,B,partner\n".utf8),
      "pack/ties.csv": Data("from,to,kind\na,b,partners\n".utf8),
      "__MACOSX/pack/._ties.csv": Data([0]),
    ])
    let reading = try NetworkFile.read(bytes: bytes, name: "pack.zip")
    #expect(reading.network.actors.count == 2)
  }

  @Test func `a zip bomb is refused`() throws {
    let bomb = try ZipArchive.archive(["actors.csv": Data(count: 64 << 20)])
    #expect(bomb.count < 1 << 20)
    let error = #expect(throws: Diagnostic.self) {
      try NetworkFile.read(bytes: bomb, name: "bomb.zip")
    }
    #expect(error?.code == "archive-too-large")
  }

  @Test func `paths that lead out are left out`() throws {
    let bytes = try ZipArchive.archive([
      "../actors.csv": Data("id,name,role\n".utf8), "/etc/ties.csv": Data(),
    ])
    #expect(try ZipArchive.files(bytes, file: "x.zip").isEmpty)
  }

  @Test(arguments: 0..<200)
  func `a damaged archive is told, whatever byte is wrong`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var bytes = try ZipArchive.archive([
      "actors.csv": Data("id,name,role\na,A,partner\n".utf8),
      "ties.csv": Data("from,to,kind\n".utf8),
    ])
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    bytes[place] = UInt8.random(in: 0...255, using: &generator)
    if seed.isMultiple(of: 3) { bytes = bytes.prefix(place) }
    _ = try? NetworkFile.read(bytes: Data(bytes), name: "damaged.zip")
  }
}
