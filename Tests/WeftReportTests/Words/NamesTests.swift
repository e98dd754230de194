import Testing
import WeftModel

@testable import WeftReport

@Suite struct NamesTests {
  @Test func `takes an article before a name that ends in an ordinary word`() {
    let words = Words()
    #expect(words.inSentence("London cluster") == "the London cluster")
    #expect(
      words.inSentence("Supporting People team (Durham)") == "the Supporting People team (Durham)")
    #expect(words.inSentence("The Bond Board") == "the Bond Board")
    #expect(words.inSentence("bassac") == "bassac")
    #expect(words.inSentence("Urban Outreach") == "Urban Outreach")
  }

  @Test func `takes an article where the sources write one before the whole name`() {
    let network = Network(
      actors: [
        Actor(id: "h", name: "Hostels Liaison Group"), Actor(id: "i", name: "Imkaan"),
        Actor(id: "l", name: "London"), Actor(id: "u", name: "United"),
      ],
      ties: [
        Tie(
          from: "h", to: "i", kind: "supports",
          citation: Citation(
            evidence: "the London cluster benefitted from Imkaan and the Hostels Liaison Group")),
        Tie(
          from: "i", to: "h", kind: "supports",
          citation: Citation(evidence: "the United Nations asked the London, and was answered")),
      ])
    let names = Names(network)
    #expect(names["h"] == "the Hostels Liaison Group")
    #expect(names["i"] == "Imkaan")
    #expect(names["l"] == "the London")
    #expect(names["u"] == "United")
    #expect(names["nobody"] == "nobody")
    #expect(names.title("h") == "Hostels Liaison Group")
  }
}
