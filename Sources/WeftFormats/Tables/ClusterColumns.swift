import OrderedCollections
import WeftModel

extension Cluster: TableRow {
  static let blank = Cluster(id: "", name: "")

  /// The columns of clusters.csv.
  static let columns: [Column<Cluster>] = [
    Column("id", "What ties and members refer to it by.", required: \.id),
    Column("name", "Its name in full.", required: \.name),
    Column("basis", .string, "What binds it together: place, theme, programme.") { text, row in
      row.basis = Cluster.Basis(rawValue: text)
      return nil
    } write: {
      $0.basis?.rawValue
    },
    Column(
      "meets", .choice(["yes", "no"]), "Whether its members work with one another."
    ) { text, row in
      switch text {
      case "yes": row.meets = true
      case "no": row.meets = false
      default: return CellProblems.choice(text, "meets", of: ["yes", "no"])
      }
      return nil
    } write: {
      $0.meets ? "yes" : $0.extra["meets"] == nil ? "no" : nil
    },
    Column("size", .integer, "How many members it is said to have.") { text, row in
      guard let size = Int(text), size >= 0 else {
        return CellProblems.number(text, what: "size")
      }
      row.size = size
      return nil
    } write: {
      $0.size.map(String.init)
    },
    Column("place", "Where it is.", \.place),
    Column(date: "since", "When it began.", \.period.since),
    Column(date: "until", "When it ended.", \.period.until),
    Column("note", "A remark.", \.note),
    Column("source", "The id of the source of the row.", \.citation.source),
    Column("evidence", "A quotation of at most 25 words from the source.", \.citation.evidence),
  ]
}

extension Membership: TableRow {
  static let blank = Membership(cluster: "", actor: "")

  /// The columns of members.csv.
  static let columns: [Column<Membership>] = [
    Column("cluster", "The id of the cluster.", required: \.cluster),
    Column("actor", "The id of the actor.", required: \.actor),
    Column("role", "The part it plays there; blank for a plain member.", \.role),
    Column(date: "since", "When it joined.", \.period.since),
    Column(date: "until", "When it left.", \.period.until),
    Column("note", "A remark.", \.note),
    Column("source", "The id of the source of the row.", \.citation.source),
    Column("evidence", "A quotation of at most 25 words from the source.", \.citation.evidence),
  ]
}
