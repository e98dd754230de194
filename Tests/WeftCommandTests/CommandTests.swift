import Foundation
import Testing
import WeftModel
import WeftTestSupport

@Suite struct CommandTests {
  @Test func `where nothing can be read nothing is written`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("dl n=0\n", to: "empty.dl")
    let result = try CommandRunner.weft("convert", path, folder.path + "/out.graphml")
    #expect(result.status == 1 && result.errors.contains("nothing was written"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/out.graphml"))
  }

  @Test func `the version is the package's`() throws {
    let outcome = try CommandRunner.weft("--version")
    #expect(outcome.status == 0)
    #expect(outcome.output == WeftVersion.current + "\n")
  }

  @Test func `help goes to standard output and is no error`() throws {
    let outcome = try CommandRunner.weft("--help")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("weft findings data/hact-collaborate-2"))
    #expect(outcome.errors.isEmpty)
  }

  @Test func `wrong use is told on standard error and ends with 2`() throws {
    let outcome = try CommandRunner.weft("--nonsense")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("--nonsense"))
  }
}
