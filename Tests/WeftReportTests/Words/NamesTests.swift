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

  @Test func `a body that is not named takes a or an and a small letter`() {
    let network = Network(
      actors: [
        Actor(id: "l", name: "Local authority in Durham (not named)"),
        Actor(id: "e", name: "External evaluation team (not named)"),
        Actor(id: "c", name: "Leeds council (not named)"),
      ],
      ties: [
        Tie(
          from: "l", to: "e", kind: "funds", note: "An external view.",
          citation: Citation(evidence: "support from within the local authority in Leeds"))
      ])
    let names = Names(network)
    #expect(names["l"] == "a local authority in Durham (not named)")
    #expect(names["e"] == "an external evaluation team (not named)")
    #expect(names["c"] == "the Leeds council (not named)")
    #expect(
      Words().statement(from: names["l"], kind: "funds", to: [names["e"]])
        == "A local authority in Durham (not named) funds an external evaluation team (not named)")
  }

  @Test func `a cluster that is described rather than named takes a small letter`() {
    let network = Network(
      actors: [Actor(id: "a", name: "A")],
      ties: [
        Tie(
          from: "a", to: "h", kind: "supports",
          citation: Citation(evidence: "most hosts in London and employers said so"))
      ],
      clusters: [
        Cluster(id: "h", name: "Hosts and employers"), Cluster(id: "l", name: "London cluster"),
        Cluster(id: "p", name: "Phase 1 places"),
      ])
    let names = Names(network)
    #expect(names["h"] == "the hosts and employers")
    #expect(names["l"] == "the London cluster")
    #expect(names["p"] == "the Phase 1 places")
  }

  @Test(arguments: [
    ("Department for Transport", "the Department for Transport"),
    ("Office for Civil Society", "the Office for Civil Society"),
    ("Clarion Futures' Communities team", "Clarion Futures' Communities team"),
    ("Friends of the Earth", "Friends of the Earth"),
  ])
  func `offices take the article, and what opens with whose it is does not`(
    name: String, told: String
  ) {
    #expect(Words().inSentence(name) == told)
  }

  @Test func `people and places in the plural take their verb in the plural`() {
    let words = Words()
    func told(_ from: String, _ kind: TieKind) -> String {
      words.statement(from: from, kind: kind, to: ["CoCo"])
    }
    #expect(told("the community organisers", "leads") == "The community organisers lead CoCo")
    #expect(
      told("the community organisers", "member-of")
        == "The community organisers are members of CoCo")
    #expect(told("Neighbourhood Investment Officers", "supplies").contains(" supply services to "))
    #expect(told("Association of Community Organisers", "funds").contains(" funds "))
    #expect(told("the Phase 2 places", "accountable-to").contains(" are accountable to "))
  }

  @Test func `whoever uses a theme works on it, and many ends are counted`() {
    let words = Words()
    #expect(
      words.statement(from: "REAP", kind: "uses", to: ["film making"], areThemes: true)
        == "REAP works on film making")
    let ends = (1...20).map { "P\($0)" }
    #expect(
      words.statement(from: "JRF", kind: "funds", to: ends)
        == "JRF funds P1, P2, P3, P4, P5, P6, P7, P8 and twelve others")
  }
}
