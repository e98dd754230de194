/// A term that a report uses, with its plain meaning.
public struct Glossary: Sendable, Hashable {
  /// The term.
  public let term: String
  /// What it means, in a sentence.
  public let meaning: String

  /// What it is sorted by: verbs by the verb.
  private var key: String { term.hasPrefix("To ") ? String(term.dropFirst(3)) : term.lowercased() }

  /// The terms of reports, in alphabetical order.
  public static let entries: [Glossary] = [
    Glossary(
      term: "Actor",
      meaning: "A body in the network: an organisation, a partnership, a programme, a centre."),
    Glossary(
      term: "Bridge tie",
      meaning: "A tie that alone joins two parts of the network: without it they fall apart."),
    Glossary(
      term: "Cluster",
      meaning: "A named group of bodies, such as those of one town or one theme."),
    Glossary(
      term: "Cut-point",
      meaning: "A body that alone joins parts of the network: without it they fall apart."),
    Glossary(term: "To facilitate", meaning: "To help others to work together."),
    Glossary(
      term: "Implied",
      meaning: "The source does not say it in so many words, but it follows from what it says."),
    Glossary(
      term: "Front-line body",
      meaning: "A body that works with people directly, rather than with other organisations."),
    Glossary(
      term: "Second-tier body",
      meaning: "A body whose job is to support other organisations, such as an umbrella body."),
    Glossary(
      term: "Reported", meaning: "Somebody who was asked, in a survey or an interview, said so."),
    Glossary(
      term: "Stated", meaning: "The source says it."),
    Glossary(
      term: "Worked out",
      meaning: "No source says it: it was worked out from other rows, as their notes tell."),
    Glossary(
      term: "Tie",
      meaning:
        "A relation between two bodies: one funds, supports or leads the other, or they work "
        + "together."),
    Glossary(
      term: "To rely on",
      meaning: "To receive money, support or direction from a body, directly or through others."),
  ].sorted { $0.key < $1.key }
}
