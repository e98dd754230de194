import Foundation
import Testing
import WeftModel

@testable import WeftDiagram

@Suite struct `Words of furniture` {
  @Test func `Welsh has every word that English has, and fills in the same places`() {
    #expect(Set(Wording.englishWords.keys) == Set(Wording.welshWords.keys))
    for (name, english) in Wording.englishWords {
      let welsh = Wording.welshWords[name] ?? ""
      #expect(Set(Wording.places(in: english)) == Set(Wording.places(in: welsh)), "\(name)")
    }
  }

  @Test func `A file with every word is a language`() throws {
    var words = Wording.englishWords.mapValues { "fr: " + $0 }
    words["language"] = "fr"
    words["role.wizard"] = "Sorcier"
    let wording = try Wording(json: JSONEncoder().encode(words))
    #expect(wording.language == "fr")
    let map = try MapRequest(wording: wording, effort: 1).map(of: SampleNetworks.money)
    let texts = map.sheet.furniture.texts.flatMap(\.lines)
    #expect(texts.contains("fr: Legend"))
    #expect(texts.contains { $0.hasPrefix("Sorcier") })
    #expect(texts.contains("fr: Page 1 of 1"))
  }

  @Test func `A word that is missing is named`() throws {
    var words = Wording.englishWords
    words["legend"] = nil
    #expect(throws: Wording.Failure.missing(["legend"])) {
      try Wording(json: JSONEncoder().encode(words))
    }
  }

  @Test func `A file may leave words to a shipped language if it says so`() throws {
    let wording = try Wording(json: Data(#"{"others": "cy", "role.partner": "Ffrind"}"#.utf8))
    #expect(wording.language == "cy")
    #expect(wording("legend") == "Allwedd")
    #expect(wording.role(.partner) == "Ffrind")
  }

  @Test(arguments: [
    (#"{"others": "en", "legnd": "x"}"#, Wording.Failure.unknown(["legnd"])),
    (
      #"{"others": "en", "drawn": "Dessiné"}"#,
      Wording.Failure.place(name: "drawn", place: "{date}")
    ),
    (#"{"others": "xx"}"#, Wording.Failure.noSuchLanguage("xx")),
  ])
  func `What cannot be right is refused`(json: String, failure: Wording.Failure) {
    #expect(throws: failure) { try Wording(json: Data(json.utf8)) }
    #expect(failure.description.count > 20)
  }

  @Test func `All words are written as a file that can be read again`() throws {
    for wording in [Wording.english, .welsh] {
      let again = try Wording(json: wording.json())
      #expect(Wording.names.allSatisfy { again($0) == wording($0) })
      #expect(again.language == wording.language)
    }
  }
}
