import Foundation
import Testing
import WeftModel

@testable import WeftFormats

/// Files that hold nothing, or break off at once: one error says why, not two.
@Suite("Files without a network")
struct BrokenFilesTests {
  @Test(arguments: [
    ("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"x\">]><graphml/>", "a.graphml"),
    ("", "a.graphml"), ("", "a.gexf"), ("", "a.json"), ("", "a.jgf"), ("", "a.net"), ("", "a.dl"),
    ("", "a.vna"), ("", "a.dot"), ("<graphml", "a.graphml"), ("{\"nodes\": [", "a.json"),
    ("dl n=2\nlabels: a b\n", "a.dl"),
  ])
  func `are told of once`(_ text: String, _ name: String) throws {
    let errors: [Diagnostic]
    do {
      errors = try NetworkFile.read(bytes: Data(text.utf8), name: name).diagnostics.filter {
        $0.severity == .error
      }
    } catch let error as Diagnostic {
      errors = [error]
    }
    #expect(errors.count == 1, "\(name): \(errors.map(\.message))")
    #expect(errors.allSatisfy { $0.file == name && $0.mend?.isEmpty == false })
  }
}
